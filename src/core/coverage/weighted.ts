// Statistics weighted by residents: the step curve of "how many live within X", its mean and quantiles, a histogram,
// and the Lorenz curve with its Gini coefficient.

/** How many residents live at most so far away: exact, rising only at the distances that occur. */
export interface Steps {
  /** Distinct finite distances, ascending. */
  readonly km: Float64Array;
  /** Residents at most `km` away: sums of whole persons. */
  readonly reached: Float64Array;
  /** All residents, those that nothing reaches included. */
  readonly total: number;
}

/** `places` are those of the counties that count. */
export function stepsOf(km: Float64Array, residents: Float64Array, places: Uint32Array): Steps {
  const order = places.slice().sort((a, b) => km[a]! - km[b]!);
  const distances: number[] = [];
  const reached: number[] = [];
  let sum = 0;
  let total = 0;
  for (const place of order) {
    total += residents[place]!;
    if (!Number.isFinite(km[place]!)) continue;
    sum += residents[place]!;
    if (distances[distances.length - 1] === km[place]) reached[reached.length - 1] = sum;
    else {
      distances.push(km[place]!);
      reached.push(sum);
    }
  }
  return { km: Float64Array.from(distances), reached: Float64Array.from(reached), total };
}

/** Residents at most `radiusKm` away; exactly that far counts. */
export function reachedAt(steps: Steps, radiusKm: number): number {
  let low = 0;
  let high = steps.km.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps.km[middle]! <= radiusKm) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : steps.reached[low - 1]!;
}

/** The mean distance of all residents; null when some of them are reached by nothing, or there are none. */
export function meanKm({ km, reached, total }: Steps): number | null {
  if (total === 0 || reached.at(-1) !== total) return null;
  let sum = 0;
  for (let at = 0; at < km.length; at++) sum += km[at]! * (reached[at]! - (reached[at - 1] ?? 0));
  return sum / total;
}

/** The least distance within which at least this share (0–1) of all residents live; null when there is none. */
export function quantileKm({ km, reached, total }: Steps, share: number): number | null {
  if (total === 0) return null;
  // Persons are whole: less than one of them is rounding of the share.
  const at = reached.findIndex((sum) => sum >= share * total - 1e-3);
  return at < 0 ? null : km[at]!;
}

/** Residents by distance: [0, width], (width, 2·width] …, and in the last bin all that are farther or never reached. */
export function histogramOf(steps: Steps, widthKm: number, bins: number): readonly number[] {
  const upTo = Array.from({ length: bins }, (_, bin) =>
    bin === bins - 1 ? steps.total : reachedAt(steps, (bin + 1) * widthKm),
  );
  return upTo.map((sum, bin) => sum - (upTo[bin - 1] ?? 0));
}

export interface Lorenz {
  /** Cumulative shares (0–1) of residents and of access, least access first; both begin with 0 and end with 1. */
  readonly residents: readonly number[];
  readonly access: readonly number[];
  /** Twice the area between the curve and the diagonal: 0 when all have equal access. */
  readonly gini: number;
}

/** Gini coefficient by trapezoids under the Lorenz curve; null when there are no residents or no access at all. */
export function lorenzOf(access: Float64Array, residents: Float64Array, places: Uint32Array): Lorenz | null {
  const order = places.filter((place) => residents[place]! > 0).sort((a, b) => access[a]! - access[b]!);
  const people = order.reduce((sum, place) => sum + residents[place]!, 0);
  const sum = order.reduce((all, place) => all + residents[place]! * access[place]!, 0);
  if (people === 0 || sum === 0) return null;
  const curve = { residents: [0], access: [0] };
  let peopleSoFar = 0;
  let accessSoFar = 0;
  let twiceArea = 0;
  for (const place of order) {
    const before = accessSoFar;
    peopleSoFar += residents[place]!;
    accessSoFar += residents[place]! * access[place]!;
    twiceArea += (residents[place]! / people) * ((before + accessSoFar) / sum);
    curve.residents.push(peopleSoFar / people);
    curve.access.push(accessSoFar / sum);
  }
  return { ...curve, gini: Math.max(0, 1 - twiceArea) };
}
