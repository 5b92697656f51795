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
 * Whole numbers that sum to `total`. Each stays within the rounding of its share where the total allows it; where it
 * does not (the prefecture's figure and its counties' shares disagree), the rest is spread over the residents alike.
 */
export function apportionUrban(rows: readonly ShareRow[], total: number): number[] {
  const middle = rows.map((row) => (row.population * row.urbanSharePct) / 100);
  const missing = total - sum(middle);
  const room = rows.map((row, at) => {
    const full = missing > 0 ? row.population - middle[at]! : middle[at]!;
    return Math.min(row.population * HALF_STEP, full);
  });
  const wide = Math.abs(missing) > sum(room) ? rows.map((row, at) => roomToBounds(row, middle[at]!, missing)) : room;
  const scale = sum(wide) === 0 ? 0 : missing / sum(wide);
  const quotas = middle.map((value, at) => value + wide[at]! * scale);
  return largestRemainder(quotas, total);
}

/** Rounds quotas that sum to about `total` so that they sum to it exactly; ties go to the earlier row. */
export function largestRemainder(quotas: readonly number[], total: number): number[] {
  const floors = quotas.map((quota) => Math.floor(quota + 1e-9));
  const left = total - sum(floors);
  const order = quotas
    .map((quota, at) => ({ at, remainder: quota - floors[at]! }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  const result = floors.slice();
  for (const { at } of order.slice(0, Math.max(0, left))) result[at]! += 1;
  return result;
}

/** Whole towns (100 %) and the purely rural (0 %) keep their figure as long as anyone else can move. */
function roomToBounds(row: ShareRow, middle: number, missing: number): number {
  return missing > 0 ? row.population - middle : middle;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
