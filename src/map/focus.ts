// The areas of what is selected or under the pointer: a unit's own area, a record's service areas and coarse places.
import type { Feature, FeatureCollection } from 'geojson';
import { type Adcode, NATION } from '../core/adcode';
import { isHatched, type Location } from '../core/footprint';
import { type Ground, lineage } from '../core/ground';
import type { AtlasRecord, RecordId, RecordKind } from '../core/record';
import type { RegionId } from '../core/region';
import type { Selection } from '../core/share-state';
import { unreachable } from '../core/unreachable';
import type { Palette } from '../layers/palette';
import type { AtlasState } from '../store/state';

export type MapAreas = Pick<AtlasState['data'], 'provinces' | 'prefectures' | 'districts'>;

export interface FocusInput {
  readonly selections: readonly Selection[];
  readonly areas: MapAreas;
  readonly ground: Ground | null;
  readonly recordsById: Pick<ReadonlyMap<RecordId, AtlasRecord>, 'get'>;
}

export function focusCollection(input: FocusInput, palette: Palette): FeatureCollection {
  const features = input.selections.flatMap((selection) => featuresOf(selection, input, palette));
  return { type: 'FeatureCollection', features };
}

/** The service areas of hubs, for the layer of that name. */
export function serviceCollection(records: readonly AtlasRecord[], areas: MapAreas): FeatureCollection {
  const codes = records
    .filter((record) => record.kind === 'hub')
    .flatMap((record) => record.locations)
    .flatMap((location) =>
      location.role === 'service_area' && location.place.kind === 'unit' ? [location.place.unit] : [],
    );
  return { type: 'FeatureCollection', features: areasOfCodes(new Set(codes), areas) };
}

function featuresOf(selection: Selection, input: FocusInput, palette: Palette): Feature[] {
  switch (selection.kind) {
    case 'none':
    case 'organisation':
    case 'facts':
    case 'points':
    case 'archive':
      return [];
    case 'unit':
      return paint(areasOfCodes(new Set([selection.adcode]), input.areas), palette.accent, 'hatch:accent', false);
    case 'record': {
      const record = input.recordsById.get(selection.id);
      return record
        ? record.locations.flatMap((location) => areaOfLocation(location, record.kind, input, palette))
        : [];
    }
    case 'stack': {
      const [first, ...others] = selection.ids.map((id) => input.recordsById.get(id));
      const shared = first && commonArea([first, ...others.flatMap((other) => other ?? [])], input.ground);
      return shared ? paint(areasOfCodes(new Set([shared]), input.areas), palette.accent, 'hatch:accent', false) : [];
    }
    default:
      return unreachable(selection);
  }
}

function areaOfLocation(location: Location, kind: RecordKind, input: FocusInput, palette: Palette): Feature[] {
  const { place, precision, role } = location;
  if (precision === 'unlisted' || place.kind === 'point' || place.kind === 'unlisted') return [];
  const codes = place.kind === 'region' ? membersOf(place.region, input.ground) : [place.unit];
  const isWide = isHatched(precision) || role === 'service_area';
  const known = codes.includes(NATION) ? input.areas.provinces.features : areasOfCodes(new Set(codes), input.areas);
  return paint(known, palette.kinds[kind], `hatch:${kind}`, isWide);
}

/** The city that all records of a stack have a place in, else nothing. */
function commonArea(records: readonly AtlasRecord[], ground: Ground | null): Adcode | null {
  if (!ground) return null;
  const sets = records.map(
    (record) =>
      new Set(
        record.locations.flatMap(({ place, role }) =>
          place.kind === 'unit' && role !== 'service_area' ? lineage(place.unit, ground.unitsByCode) : [],
        ),
      ),
  );
  const [first, ...rest] = sets;
  const shared = [...(first ?? [])].find((code) => rest.every((set) => set.has(code)));
  return shared && shared !== NATION ? shared : null;
}

function membersOf(region: RegionId, ground: Ground | null): readonly Adcode[] {
  return ground?.regionsById.get(region)?.members ?? [];
}

function areasOfCodes(codes: ReadonlySet<Adcode>, areas: MapAreas): Feature[] {
  const found: Feature[] = [];
  for (const code of codes) {
    const area = find(areas.provinces, code) ?? find(areas.prefectures, code) ?? find(areas.districts, code) ?? null;
    if (area) found.push(area);
  }
  return found;
}

function find(areas: MapAreas['provinces'], code: Adcode): Feature | undefined {
  return areas.features.find((area) => area.properties.adcode === code);
}

function paint(areas: readonly Feature[], colour: string, pattern: string, isWide: boolean): Feature[] {
  return areas.map((area) => ({ type: 'Feature', geometry: area.geometry, properties: { colour, pattern, isWide } }));
}
