// Random small questions on the map, and their answers straight from the definition.
import fc from 'fast-check';
import type { Points, SitingObjective, SitingQuestion } from '../../../src/core/siting/question';
import { distanceKm } from '../../../src/core/sphere';
import { choices } from './brute-force';

/** Points on a grid of a tenth of a degree near 成都, so that equal distances and equal points are common. */
function points(min: number, max: number): fc.Arbitrary<Points> {
  return fc
    .array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), { minLength: min, maxLength: max })
    .map((list) => ({
      lng: Float64Array.from(list, ([x]) => 104 + x / 10),
      lat: Float64Array.from(list, ([, y]) => 30 + y / 10),
    }));
}

const objectives: fc.Arbitrary<SitingObjective> = fc.oneof(
  fc.record({ kind: fc.constant('mclp' as const), radiusKm: fc.integer({ min: 0, max: 60 }) }),
  fc.record({
    kind: fc.constant('lscp' as const),
    radiusKm: fc.integer({ min: 10, max: 60 }),
    share: fc.constantFrom(0.5, 0.8, 0.9, 1),
  }),
  fc.record({ kind: fc.constant('p-median' as const) }),
  fc.record({ kind: fc.constant('p-center' as const) }),
);

/** With forced, excluded and spaced sites; the radius is often exactly the distance of some pair. */
export const smallQuestions: fc.Arbitrary<SitingQuestion> = fc
  .record({
    objective: objectives,
    k: fc.integer({ min: 1, max: 4 }),
    places: points(1, 10),
    residents: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 10, maxLength: 10 }),
    candidates: points(4, 12),
    existing: points(0, 2),
    decided: fc.array(fc.constantFrom('free', 'free', 'free', 'free', 'in', 'out'), { minLength: 12, maxLength: 12 }),
    minSpacingKm: fc.constantFrom(0, 0, 12, 25),
    pair: fc.tuple(fc.nat(9), fc.nat(11)),
    isExact: fc.boolean(),
  })
  .map((r) => {
    const decided = (what: string): Int32Array =>
      Int32Array.from(r.decided.slice(0, r.candidates.lng.length).flatMap((d, j) => (d === what ? [j] : [])));
    const a = r.pair[0] % r.places.lng.length;
    const b = r.pair[1] % r.candidates.lng.length;
    const exact = distanceKm(r.places.lng[a]!, r.places.lat[a]!, r.candidates.lng[b]!, r.candidates.lat[b]!);
    const objective = 'radiusKm' in r.objective && r.isExact ? { ...r.objective, radiusKm: exact } : r.objective;
    return {
      objective,
      k: r.k,
      demand: { ...r.places, weight: Float64Array.from(r.residents.slice(0, r.places.lng.length)) },
      candidates: r.candidates,
      existing: r.existing,
      forcedIn: decided('in').slice(0, 2),
      forcedOut: decided('out'),
      minSpacingKm: r.minSpacingKm,
    };
  });

export function km(a: Points, i: number, b: Points, j: number): number {
  return distanceKm(a.lng[i]!, a.lat[i]!, b.lng[j]!, b.lat[j]!);
}

/** Residents reached, residents × km (distances to 1/1024 km), or km, of existing and chosen centres together. */
export function measured(q: SitingQuestion, chosen: readonly number[]): number {
  let value = 0;
  q.demand.weight.forEach((residents, i) => {
    const all = [...chosen.map((j) => km(q.demand, i, q.candidates, j))];
    for (let e = 0; e < q.existing.lng.length; e++) all.push(km(q.demand, i, q.existing, e));
    const nearest = Math.min(...all);
    if (residents === 0) return;
    if ('radiusKm' in q.objective) value += nearest <= q.objective.radiusKm ? residents : 0;
    else if (q.objective.kind === 'p-center') value = Math.max(value, nearest);
    else value += (residents * Math.round(nearest * 1024)) / 1024;
  });
  return value;
}

/** Every allowed set of exactly k new centres. */
export function* allowedSets(q: SitingQuestion, k: number): Generator<number[]> {
  for (const chosen of choices(q.candidates.lng.length, k)) {
    if (![...q.forcedIn].every((j) => chosen.includes(j))) continue;
    if (chosen.some((j) => q.forcedOut.includes(j))) continue;
    if (isSpaced(q, chosen)) yield chosen;
  }
}

/** The best value of k new centres; for LSCP the fewest; null where there is none. */
export function bestValue(q: SitingQuestion): number | null {
  const { objective } = q;
  if (objective.kind === 'lscp') {
    const total = q.demand.weight.reduce((sum, w) => sum + w, 0);
    for (let k = 0; k <= q.k; k++)
      for (const chosen of allowedSets(q, k)) if (measured(q, chosen) >= objective.share * total - 1e-6) return k;
    return null;
  }
  let best: number | null = null;
  for (const chosen of allowedSets(q, q.k)) {
    const value = measured(q, chosen);
    if (best === null || (objective.kind === 'mclp' ? value > best : value < best)) best = value;
  }
  return best;
}

function isSpaced(q: SitingQuestion, chosen: readonly number[]): boolean {
  const isFar = (d: number): boolean => d >= q.minSpacingKm;
  return chosen.every(
    (a) =>
      chosen.every((b) => a === b || isFar(km(q.candidates, a, q.candidates, b))) &&
      Array.from(q.existing.lng.keys()).every((e) => isFar(km(q.candidates, a, q.existing, e))),
  );
}

/** Three places a degree of longitude (96.3 km) apart at 30° north, each with residents and each a candidate. */
export function aQuestion(changes: Partial<SitingQuestion>): SitingQuestion {
  const places = { lng: Float64Array.of(103, 104, 105), lat: Float64Array.of(30, 30, 30) };
  return {
    objective: { kind: 'mclp', radiusKm: 100 },
    k: 1,
    demand: { ...places, weight: Float64Array.of(10, 20, 40) },
    candidates: places,
    existing: { lng: new Float64Array(0), lat: new Float64Array(0) },
    forcedIn: new Int32Array(0),
    forcedOut: new Int32Array(0),
    minSpacingKm: 0,
    ...changes,
  };
}
