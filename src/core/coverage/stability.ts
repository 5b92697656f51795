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
  for (const group of first) since[group] = fromKm;
  for (let at = 0; at < events.length; ) {
    const here = km[events[at]!]!;
    let touched = false;
    for (; at < events.length && km[events[at]!] === here; at++) {
      const group = groupOf(events[at]!);
      uncovered[group] = uncovered[group]! - residents[events[at]!]!;
      touched ||= first.has(group);
    }
    // A group outside the first that loses residents changes nothing among the first.
    if (!touched) continue;
    const next = firstOf(uncovered, top);
    for (const group of first)
      if (!next.has(group)) {
        if (since[group]! <= radiusKm && radiusKm < here) spans[group] = { fromKm: since[group]!, toKm: here };
        since[group] = Number.NaN;
      }
    for (const group of next) if (!first.has(group)) since[group] = here;
    first = next;
  }
  for (const group of first) if (since[group]! <= radiusKm) spans[group] = { fromKm: since[group]!, toKm };
  return spans;
}

/** The groups that rank 1 … top. */
function firstOf(uncovered: Float64Array, top: number): ReadonlySet<number> {
  const first: number[] = [];
  for (let group = 0; group < uncovered.length; group++) {
    const value = uncovered[group]!;
    if (value <= 0 || (first.length === top && value <= uncovered[first[top - 1]!]!)) continue;
    let at = first.length === top ? top - 1 : first.length;
    for (; at > 0 && uncovered[first[at - 1]!]! < value; at--) first[at] = first[at - 1]!;
    first[at] = group;
  }
  return new Set(first);
}
