// How firm a place in the ranking is: over which X does a city stay among the first n? Exact, by walking once through
// all distances at which any county becomes covered; between two of them no rank can change.

/** At X from `fromKm` (included) up to `toKm`; `toKm` is included only where it is the end of the range asked for. */
export interface KmSpan {
  readonly fromKm: number;
  readonly toKm: number;
}

export interface StabilityQuestion {
  /** By county, the distance at which it becomes covered; Infinity for never. */
  readonly km: Float64Array;
  readonly residents: Float64Array;
  readonly counties: Uint32Array;
  readonly groupOf: (county: number) => number;
  readonly groups: number;
  /** Where X stands now; the span round it is answered. */
  readonly radiusKm: number;
  readonly fromKm: number;
  readonly toKm: number;
}

/** Ranks from 1 by uncovered residents, most first, equal ones by group; 0 for a group without any. */
export function ranksOf(uncovered: Float64Array): Uint32Array {
  const ranks = new Uint32Array(uncovered.length);
  const order = [...uncovered.keys()].filter((group) => uncovered[group]! > 0);
  order.sort((a, b) => uncovered[b]! - uncovered[a]! || a - b);
  order.forEach((group, at) => {
    ranks[group] = at + 1;
  });
  return ranks;
}

/** Residents by group that are farther than `radiusKm` from what covers them. */
export function uncoveredBy(question: Omit<StabilityQuestion, 'fromKm' | 'toKm'>): Float64Array {
  const { km, residents, counties, groupOf, groups, radiusKm } = question;
  const uncovered = new Float64Array(groups);
  for (const county of counties) {
    const group = groupOf(county);
    if (km[county]! > radiusKm) uncovered[group] = uncovered[group]! + residents[county]!;
  }
  return uncovered;
}

/** By group: the span of X round the present one over which it is among the first `top`; null when it is not now. */
export function stableSpans(question: StabilityQuestion, top: number): readonly (KmSpan | null)[] {
  const { km, residents, counties, groupOf, groups, fromKm, toKm } = question;
  const radiusKm = Math.min(toKm, Math.max(fromKm, question.radiusKm));
  const uncovered = uncoveredBy({ ...question, radiusKm: fromKm });
  const events = counties.filter((county) => km[county]! > fromKm && km[county]! <= toKm);
  events.sort((a, b) => km[a]! - km[b]!);
  // Where the present stay among the first began, or NaN; a stay that ends before X is forgotten.
  const since = new Float64Array(groups).fill(Number.NaN);
  const spans = new Array<KmSpan | null>(groups).fill(null);
  let first = firstOf(uncovered, top);
  for (const group of first.members) since[group] = fromKm;
  for (let at = 0; at < events.length; ) {
    const here = km[events[at]!]!;
    let isShaken = false;
    for (; at < events.length && km[events[at]!] === here; at++) {
      const group = groupOf(events[at]!);
      uncovered[group] = uncovered[group]! - residents[events[at]!]!;
      isShaken ||= first.members.has(group) && uncovered[group]! <= first.mostOutside;
    }
    if (!isShaken) continue;
    const then = firstOf(uncovered, top);
    for (const group of first.members)
      if (!then.members.has(group)) {
        if (since[group]! <= radiusKm && radiusKm < here) spans[group] = { fromKm: since[group]!, toKm: here };
        since[group] = Number.NaN;
      }
    for (const group of then.members) if (!first.members.has(group)) since[group] = here;
    first = then;
  }
  for (const group of first.members) if (since[group]! <= radiusKm) spans[group] = { fromKm: since[group]!, toKm };
  return spans;
}

interface First {
  readonly members: ReadonlySet<number>;
  /** The most uncovered residents of a group outside. Outside they only lose some: a member with more stays in. */
  readonly mostOutside: number;
}

/** The groups that rank 1 … top. */
function firstOf(uncovered: Float64Array, top: number): First {
  const first: number[] = [];
  for (let group = 0; group < uncovered.length; group++) {
    const last = first[top];
    if (uncovered[group]! <= 0 || (last !== undefined && !isBefore(uncovered, group, last))) continue;
    let at = Math.min(first.length, top);
    for (; at > 0 && isBefore(uncovered, group, first[at - 1]!); at--) first[at] = first[at - 1]!;
    first[at] = group;
  }
  const outside = first[top];
  return { members: new Set(first.slice(0, top)), mostOutside: outside === undefined ? 0 : uncovered[outside]! };
}

/** In the order of ranks. */
function isBefore(uncovered: Float64Array, a: number, b: number): boolean {
  return uncovered[a]! > uncovered[b]! || (uncovered[a] === uncovered[b] && a < b);
}
