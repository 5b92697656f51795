// The order of points along a Hilbert curve (Hilbert 1891) over degrees: neighbours on the curve are neighbours on the
// ground, so that runs of points make small boxes.

const BITS = 15;
/** Cells along one side of the curve's square: about a kilometre. */
const SIDE = 2 ** BITS;

/** Input places in curve order; points of one cell keep their order. Two counting passes, so linear in the points. */
export function hilbertOrder(lng: Float64Array, lat: Float64Array): Uint32Array {
  const keys = new Uint32Array(lng.length);
  const ids = new Uint32Array(lng.length);
  for (let place = 0; place < keys.length; place++) {
    const east = Math.floor(((lng[place]! + 180) / 360) * (SIDE - 1));
    const north = Math.floor(((lat[place]! + 90) / 180) * (SIDE - 1));
    keys[place] = alongHilbert(east, north);
    ids[place] = place;
  }
  return sortedBy(keys, sortedBy(keys, ids, 0), BITS);
}

/** Stable order of places by one digit, base SIDE, of their keys. */
function sortedBy(keys: Uint32Array, ids: Uint32Array, shift: number): Uint32Array {
  const next = new Uint32Array(SIDE + 1);
  for (const key of keys) {
    const after = ((key >>> shift) & (SIDE - 1)) + 1;
    next[after] = next[after]! + 1;
  }
  for (let digit = 0; digit < SIDE; digit++) next[digit + 1] = next[digit + 1]! + next[digit]!;
  const sorted = new Uint32Array(ids.length);
  for (let at = 0; at < ids.length; at++) {
    const digit = (keys[ids[at]!]! >>> shift) & (SIDE - 1);
    sorted[next[digit]!] = ids[at]!;
    next[digit] = next[digit]! + 1;
  }
  return sorted;
}

/** How far along the curve a cell of the square of SIDE × SIDE lies: quadrant by quadrant, each turned to meet the last. */
function alongHilbert(column: number, row: number): number {
  let x = column;
  let y = row;
  let along = 0;
  for (let half = SIDE / 2; half > 0; half >>= 1) {
    const right = (x & half) > 0 ? 1 : 0;
    const upper = (y & half) > 0 ? 1 : 0;
    along += half * half * ((3 * right) ^ upper);
    if (upper === 1) continue;
    const turned = right === 1 ? SIDE - 1 - x : x;
    x = right === 1 ? SIDE - 1 - y : y;
    y = turned;
  }
  return along;
}
