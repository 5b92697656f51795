// Points along a Z curve (Morton 1966) over the web map's square: every tile, and every cell of a tile, of every zoom is one
// run of the order, found by halving. Sorted by counting, so linear in the points.

/** Cells along one side of the square: 0.6 m at the equator. */
export const CELL_BITS = 26;
const SIDE = 2 ** CELL_BITS;
/** Bits of the key that one counting pass sorts by; the key has two per bit of a cell, so four passes. */
const DIGIT = 13;

/** By point its column and row in the square, from the north-west. */
export interface CellAxis {
  readonly x: Uint32Array;
  readonly y: Uint32Array;
}

/** Web Mercator; beyond 85.05° the last row. */
export function cellsOf(lng: Float64Array, lat: Float64Array): CellAxis {
  const x = new Uint32Array(lng.length);
  const y = new Uint32Array(lng.length);
  for (let at = 0; at < lng.length; at++) {
    x[at] = clamped(lng[at]! / 360 + 0.5);
    const sin = Math.sin((lat[at]! * Math.PI) / 180);
    y[at] = clamped(0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI);
  }
  return { x, y };
}

function clamped(share: number): number {
  return Math.max(0, Math.min(SIDE - 1, Math.floor(share * SIDE)));
}

/** Input places in Z order; points of one cell keep their order. */
export function zOrder({ x, y }: CellAxis): Uint32Array {
  let ids = new Uint32Array(x.length);
  for (let at = 0; at < ids.length; at++) ids[at] = at;
  for (const shift of [0, CELL_BITS / 2]) {
    let keys = new Uint32Array(ids.length);
    for (let at = 0; at < ids.length; at++) keys[at] = interleaved(x[ids[at]!]! >>> shift, y[ids[at]!]! >>> shift);
    for (const digitShift of [0, DIGIT]) [keys, ids] = sortedBy(keys, ids, digitShift);
  }
  return ids;
}

type Numbers = Uint32Array<ArrayBuffer>;

/** Keys and their places in the stable order of one digit of the keys. */
function sortedBy(keys: Numbers, ids: Numbers, digitShift: number): [keys: Numbers, ids: Numbers] {
  const mask = (1 << DIGIT) - 1;
  const next = new Uint32Array(mask + 2);
  for (let at = 0; at < keys.length; at++) next[((keys[at]! >>> digitShift) & mask) + 1]!++;
  for (let digit = 0; digit <= mask; digit++) next[digit + 1] = next[digit + 1]! + next[digit]!;
  const sorted: [Numbers, Numbers] = [new Uint32Array(keys.length), new Uint32Array(keys.length)];
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!;
    const to = next[(key >>> digitShift) & mask]!++;
    sorted[0][to] = key;
    sorted[1][to] = ids[at]!;
  }
  return sorted;
}

/** The low thirteen bits of both axes as one number of 26. */
function interleaved(x: number, y: number): number {
  return spread(x) | (spread(y) << 1);
}

function spread(value: number): number {
  let bits = value & 0x1fff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/** From `from` up to and without `to`, in the order. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The points of a cell of the grid with 2^level cells a side: a tile when the level is its zoom. */
export function runOf(cells: CellAxis, level: number, column: number, row: number, within?: Run): Run {
  const scale = 2 ** (CELL_BITS - level);
  const inside = within ?? { from: 0, to: cells.x.length };
  const from = firstNotBefore(cells, column * scale, row * scale, inside);
  const last = { x: (column + 1) * scale - 1, y: (row + 1) * scale - 1 };
  return { from, to: firstNotBefore(cells, last.x, last.y, { from, to: inside.to }, true) };
}

/** The first point whose cell is not before this one in the order; `isAfter` asks for the first beyond it. */
function firstNotBefore(cells: CellAxis, x: number, y: number, { from, to }: Run, isAfter = false): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareZ(cells.x[middle]!, cells.y[middle]!, x, y);
    if (order < 0 || (isAfter && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The axis in which the two differ in the higher bit decides, the row where both are as high (Chan 2002). */
export function compareZ(xA: number, yA: number, xB: number, yB: number): number {
  const dx = xA ^ xB;
  const dy = yA ^ yB;
  return dy < dx && dy < (dy ^ dx) ? xA - xB : yA - yB;
}
