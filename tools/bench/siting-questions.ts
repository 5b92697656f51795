// The siting questions of the default screen, for the benches of Node and of the browser alike.
import type { SitingObjective, SitingQuestion } from '../../src/core/siting/question';
import type { Unit } from '../../src/core/unit';

/** The nine 义仓 hubs; those known by province only stand at its capital. */
const HUBS = ['370100', '330100', '610100', '310000', '440700', '510100', '410100', '430100', '530100'];

export const QUESTIONS: readonly { readonly objective: SitingObjective; readonly k: number }[] = [
  ...[50, 100, 200, 300].flatMap((radiusKm) =>
    [3, 10, 20].map((k) => ({ objective: { kind: 'mclp' as const, radiusKm }, k })),
  ),
  { objective: { kind: 'lscp', radiusKm: 300, share: 0.95 }, k: 20 },
  ...[3, 10, 20].map((k) => ({ objective: { kind: 'p-median' as const }, k })),
  ...[3, 10, 20].map((k) => ({ objective: { kind: 'p-center' as const }, k })),
];

export interface Places {
  readonly counties: readonly Unit[];
  readonly cities: readonly Unit[];
  readonly hubs: readonly Unit[];
}

export function placesOf(units: readonly Unit[]): Places {
  const hasFigure = (unit: Unit): boolean => unit.urbanPopulation !== null;
  return {
    counties: units.filter((unit) => unit.isLeaf && hasFigure(unit)),
    cities: units.filter((unit) => unit.isCity && hasFigure(unit)),
    hubs: HUBS.map((code) => units.find((unit) => unit.adcode === code)!),
  };
}

export function aQuestion({ counties, cities, hubs }: Places, objective: SitingObjective, k: number): SitingQuestion {
  const points = (units: readonly Unit[]) => ({
    lng: Float64Array.from(units, (unit) => unit.lng),
    lat: Float64Array.from(units, (unit) => unit.lat),
  });
  const weight = Float64Array.from(counties, (county) => county.urbanPopulation!);
  return {
    objective,
    k,
    demand: { ...points(counties), weight },
    candidates: points(cities),
    existing: points(hubs),
    forcedIn: new Int32Array(0),
    forcedOut: new Int32Array(0),
    minSpacingKm: 0,
  };
}

export function nameOf(objective: SitingObjective, k: number): string {
  const radius = 'radiusKm' in objective ? `, ${objective.radiusKm} km` : '';
  const share = objective.kind === 'lscp' ? `, ${objective.share * 100}%` : '';
  return `${objective.kind}, k = ${k}${radius}${share}`;
}
