// The collections of a siting answer: who reaches which county, circles of X, existing and proposed centres; empty while
// another tab is open.
import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import { useMemo } from 'react';
import { nearCircle } from '../core/circle';
import type { Lang } from '../core/format';
import { nearestKm } from '../core/siting-score';
import type { LngLat, SitingWorld } from '../core/siting-world';
import type { ServedBy } from '../layers/siting';
import { SOURCE } from '../layers/sources';
import type { SitingRun } from '../store/siting-state';
import { translateIn, useLang } from '../store/translate';
import type { MapSource } from './map-source';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** One run, on whatever map; empty without one. */
export function useRunSources(run: SitingRun | null): readonly MapSource[] {
  const lang = useLang();
  const world = run?.world ?? null;
  const proposed = useProposed(run);
  const circles = useMemo(() => (world ? circlesOf(world, proposed) : NOTHING), [world, proposed]);
  const counties = useMemo(() => (world ? countiesOf(world, proposed) : NOTHING), [world, proposed]);
  const centres = useMemo(() => (world ? centresOf(world, proposed, lang) : NOTHING), [world, proposed, lang]);
  return [
    { id: SOURCE.sitingCircles, data: circles },
    { id: SOURCE.sitingCounties, data: counties },
    { id: SOURCE.sitingCentres, data: centres },
  ];
}

interface Proposed extends LngLat {
  readonly adcode: string;
  readonly shortName: string;
  readonly nameEn: string;
}

/** In the order of the table; the same list as long as the choice stays. */
function useProposed(run: SitingRun | null): readonly Proposed[] {
  const steps = run?.steps;
  const chosen = run?.answer?.chosen;
  const candidates = run?.world.candidates;
  const key = steps && chosen ? steps.map(({ at }) => candidates?.[chosen[at] ?? -1]?.adcode).join() : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the list depends on.
  return useMemo(() => steps?.flatMap(({ at }) => candidates?.[chosen?.[at] ?? -1] ?? []) ?? [], [key, candidates]);
}

function existingOf({ placed, provincial }: SitingWorld): readonly LngLat[] {
  return [...placed, ...provincial];
}

function circlesOf(world: SitingWorld, proposed: readonly Proposed[]): FeatureCollection<Polygon> {
  const { objective, km } = world.params;
  if (objective === 'p-median' || objective === 'p-center') return { type: 'FeatureCollection', features: [] };
  const circle = (centre: LngLat, by: ServedBy): Feature<Polygon> => ({
    ...nearCircle(centre, km),
    properties: { by },
  });
  return {
    type: 'FeatureCollection',
    features: [
      ...existingOf(world).map((centre) => circle(centre, 'existing')),
      ...proposed.map((centre) => circle(centre, 'proposed')),
    ],
  };
}

/** Within X the existing centres come first; without an X the nearest centre serves. */
function countiesOf(world: SitingWorld, proposed: readonly Proposed[]): FeatureCollection<Point> {
  const { objective, km } = world.params;
  const isCovering = objective === 'mclp' || objective === 'lscp';
  const toExisting = nearestKm(world, existingOf(world));
  const toProposed = nearestKm(world, proposed);
  const servedBy = (i: number): ServedBy => {
    if (isCovering) return toExisting[i]! <= km ? 'existing' : toProposed[i]! <= km ? 'proposed' : 'nobody';
    if (Math.min(toExisting[i]!, toProposed[i]!) === Number.POSITIVE_INFINITY) return 'nobody';
    return toProposed[i]! < toExisting[i]! ? 'proposed' : 'existing';
  };
  return {
    type: 'FeatureCollection',
    features: world.demand.map((unit, i) => pointOf(unit, { by: servedBy(i), population: world.weight[i]! })),
  };
}

function centresOf(world: SitingWorld, proposed: readonly Proposed[], lang: Lang): FeatureCollection<Point> {
  const said = new Set<string>();
  const placed = world.placed.map((centre) => {
    const name = (lang !== 'en' ? centre.city?.shortName : centre.city?.nameEn) ?? '';
    const label = said.has(name) ? '' : name;
    said.add(name);
    return pointOf(centre, { by: 'existing', isProvincial: false, label });
  });
  const provincial = world.provincial.map((centre) => {
    const { shortName, nameEn } = centre.province;
    const label = translateIn(lang)('place.provinceOnly', { name: lang !== 'en' ? shortName : nameEn });
    return pointOf(centre, { by: 'existing', isProvincial: true, label });
  });
  const numbered = proposed.map((unit, at) =>
    pointOf(unit, {
      by: 'proposed',
      isProvincial: false,
      adcode: unit.adcode,
      number: String(at + 1),
      label: lang !== 'en' ? unit.shortName : unit.nameEn,
    }),
  );
  return { type: 'FeatureCollection', features: [...placed, ...provincial, ...numbered] };
}

function pointOf({ lng, lat }: LngLat, properties: Record<string, unknown>): Feature<Point> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}
