// The collections that the map's sources hold, made from the store's facts. Memoised by the component that shows them.
import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import { nearCircle } from '../core/circle';
import type { Ground } from '../core/ground';
import { setIdOf } from '../core/import/set-id';
import type { Mark } from '../core/marks';
import type { Point as LngLat } from '../core/reach';
import type { RecordId } from '../core/record';
import { isTenMillion } from '../core/ten-million';
import type { Unit } from '../core/unit';
import type { WideGroup } from '../core/wide-groups';
import { groupOf, imageOf } from '../layers/marks';
import type { Palette } from '../layers/palette';
import type { MapAreas } from './focus';

export function markCollection(
  marks: readonly Mark[],
  selected: ReadonlySet<RecordId>,
  palette: Palette,
  setColours: ReadonlyMap<string, number> = new Map(),
): FeatureCollection<Point> {
  return collection(
    marks.map((mark) => {
      const setColour = mark.kind === 'custom' ? colourOfSet(mark.records, setColours) : undefined;
      return pointOf(mark.lng, mark.lat, {
        key: mark.key,
        kind: mark.kind,
        group: groupOf(mark.kind),
        count: mark.records.length,
        ids: mark.records.join(','),
        image: imageOf(mark.kind, mark.isOffice, mark.isRinged, setColour),
        isOffice: mark.isOffice,
        colour: setColour === undefined ? palette.kinds[mark.kind] : palette.sets[setColour],
        label: mark.label,
        labelEn: mark.labelEn,
        isSelected: selected.size > 0 && mark.records.some((id) => selected.has(id)),
      });
    }),
  );
}

/** Undefined when the mark holds records of several sets. */
function colourOfSet(ids: readonly RecordId[], setColours: ReadonlyMap<string, number>): number | undefined {
  const set = ids[0] && setIdOf(ids[0]);
  if (!set || (setColours.size > 1 && ids.some((id) => setIdOf(id) !== set))) return undefined;
  return setColours.get(set);
}

/** One badge per province; regions and the nation are counted in the list, not on a spot of the map. */
export function badgeCollection(groups: readonly WideGroup[], { provinces }: MapAreas): FeatureCollection<Point> {
  return collection(
    groups.flatMap((group) => {
      if (group.kind !== 'province') return [];
      const [lng, lat] = provinces.features.find((a) => a.properties.adcode === group.area)?.properties.label ?? [];
      if (lng === undefined || lat === undefined) return [];
      return [pointOf(lng, lat, { area: group.area, count: group.records.length, ids: group.records.join(',') })];
    }),
  );
}

export function cityCollection(units: readonly Unit[]): FeatureCollection<Point> {
  const cities = units.filter((unit) => unit.isCity || (unit.level === 'province' && unit.population === null));
  const ranked = [...cities].sort((a, b) => weight(b) - weight(a));
  return collection(
    ranked.map((unit, at) =>
      pointOf(unit.lng, unit.lat, {
        adcode: unit.adcode,
        name: unit.shortName,
        nameEn: unit.nameEn,
        population: unit.population ?? 0,
        urbanSharePct: unit.urbanSharePct,
        isTenMillion: isTenMillion(unit),
        labelRank: at,
      }),
    ),
  );
}

/** Hong Kong, Macau and Taiwan have no figure in this census and are named among the largest all the same. */
function weight(unit: Unit): number {
  return unit.population === null ? 6e6 : (unit.urbanPopulation ?? 0);
}

export function countyCollection(ground: Ground): FeatureCollection<Point> {
  return collection(
    ground.counties.map((unit) =>
      pointOf(unit.lng, unit.lat, {
        adcode: unit.adcode,
        name: unit.shortName,
        nameEn: unit.nameEn,
        population: unit.population ?? 0,
        urbanPopulation: unit.urbanPopulation,
        urbanSharePct: unit.urbanSharePct,
      }),
    ),
  );
}

export function nearCollection(centre: LngLat | null, km: number): FeatureCollection<Point | Polygon> {
  if (!centre) return collection([]);
  return collection<Point | Polygon>([nearCircle(centre, km), pointOf(centre.lng, centre.lat, {})]);
}

function pointOf(lng: number, lat: number, properties: Record<string, unknown>): Feature<Point> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}

function collection<G extends Point | Polygon>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: 'FeatureCollection', features };
}
