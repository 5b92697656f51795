// Urban residents of each county: the census by county gives only the share, to two decimals. The estimate moves within
// that rounding so that the counties of a prefecture add up to the prefecture's own figure, by largest remainder.

export interface ShareRow {
  readonly population: number;
  /** 0–100, two decimals. */
  readonly urbanSharePct: number;
}

/** Half of the last decimal of a share, as a fraction of the residents. */
const HALF_STEP = 0.00005;

/**
 * Whole numbers that sum to `total`, each within the rounding of its share. Where the total is out of reach of the
 * rounding (鸡西: the prefecture's figure and its counties' shares disagree), the rest is spread in proportion to the
 * rural residents when urban ones are missing, else to the urban.
 */
export function apportionUrban(rows: readonly ShareRow[], total: number): number[] {
  const middle = rows.map((row) => (row.population * row.urbanSharePct) / 100);
  const missing = total - sum(middle);
  const most = rows.map((row, at) => (missing > 0 ? row.population - middle[at]! : middle[at]!));
  const rounding = rows.map((row, at) => Math.min(row.population * HALF_STEP, most[at]!));
  const room = Math.abs(missing) > sum(rounding) ? most : rounding;
  const scale = sum(room) === 0 ? 0 : missing / sum(room);
  const quotas = middle.map((value, at) => value + room[at]! * scale);
  return largestRemainder(quotas, total);
}

/** Rounds quotas that sum to about `total` so that they sum to it exactly; ties go to the earlier row. */
export function largestRemainder(quotas: readonly number[], total: number): number[] {
  const floors = quotas.map((quota) => Math.floor(quota + 1e-9));
  const left = total - sum(floors);
  if (left < 0 || left > quotas.length) throw new Error(`quotas sum to ${sum(quotas)}, wanted about ${total}`);
  const order = quotas
    .map((quota, at) => ({ at, remainder: quota - floors[at]! }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  const result = floors.slice();
  for (const { at } of order.slice(0, left)) result[at]! += 1;
  return result;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
