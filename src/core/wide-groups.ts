// Records known only by province, region or nation: never a point, always the area that they are known by.
import { type Adcode, NATION } from './adcode';
import { isHatched, type Location } from './footprint';
import type { AtlasRecord, RecordId } from './record';
import type { RegionId } from './region';

/** Records known only by province, region or nation, by the area that they are known by. */
export interface WideGroup {
  readonly area: Adcode | RegionId;
  readonly kind: 'province' | 'region' | 'nation';
  readonly records: readonly RecordId[];
  /** Those of them for which the area is a service area. */
  readonly services: readonly RecordId[];
}

export function wideGroupsOf(records: readonly AtlasRecord[]): readonly WideGroup[] {
  const groups = new Map<Adcode | RegionId, { records: Set<RecordId>; services: Set<RecordId> }>();
  for (const record of records) {
    for (const location of record.locations) {
      const area = wideAreaOf(location);
      if (area === null) continue;
      const group = groups.get(area) ?? { records: new Set(), services: new Set() };
      (location.role === 'service_area' ? group.services : group.records).add(record.id);
      groups.set(area, group);
    }
  }
  return [...groups].map(([area, group]) => ({
    area,
    kind: area === NATION ? 'nation' : /^\d{6}$/.test(area) ? 'province' : 'region',
    records: [...new Set([...group.records, ...group.services])],
    services: [...group.services],
  }));
}

/** The province, region or nation of a location that is drawn as an area; null for all others. */
export function wideAreaOf(location: Location): Adcode | RegionId | null {
  if (!isHatched(location.precision)) return null;
  if (location.place.kind === 'region') return location.place.region;
  return location.place.kind === 'unit' ? location.place.unit : null;
}
