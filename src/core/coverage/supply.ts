// What is there: the places of a set of records as exact points, and as areas where the place is one of several
// counties. A record that is known only nationally, or not listed, is counted and stands nowhere.
import type { Adcode } from '../adcode';
import type { Location, Role } from '../footprint';
import { lineage } from '../ground';
import { isPlaceRole, spotOf } from '../reach';
import type { AtlasRecord } from '../record';
import type { RegionId } from '../region';
import type { Demand } from './demand';
import { buildTree, type SphereTree } from './sphere-tree';

/** Somewhere in these counties; all records that are known by the same area. */
export interface SupplyArea {
  readonly area: Adcode | RegionId;
  /** The very array of `ground.countiesByArea`: its identity is the key of everything kept about the area. */
  readonly counties: Uint32Array;
  /** Places in the supply's own numbering, ascending, each once. */
  readonly owners: Uint32Array;
}

export interface Supply {
  /** Records given, placed or not; owners are numbered 0 … records-1 in the order given. */
  readonly records: number;
  /** Records with a point or an area. */
  readonly placed: number;
  /** Those of them without a point: known by a prefecture, province or region only. */
  readonly rough: number;
  readonly points: SphereTree;
  readonly pointOwners: Uint32Array;
  readonly areas: readonly SupplyArea[];
  readonly homes: Homes;
}

/** In which city and province a placed location certainly is (-1: not known), in the order of owners. */
export interface Homes {
  readonly owner: Uint32Array;
  readonly city: Int32Array;
  readonly province: Int32Array;
}

/** Imported points, a record each. `county` is the place among the demand's counties, -1 where it is not known. */
export interface ImportedPoints {
  /** WGS-84 degrees; in 32 bits they are good to a metre. */
  readonly lng: Float64Array | Float32Array;
  readonly lat: Float64Array | Float32Array;
  readonly county: Int32Array | null;
}

export const NO_POINTS: ImportedPoints = { lng: new Float64Array(), lat: new Float64Array(), county: null };

/**
 * Footprints and columns of points as one supply: what `nearestOf` measures, and all of `answerGaps` follows from. Owners
 * are the records in the order given, and after them the rows: owner `records.length + row`. A point that is not on the
 * globe (NaN, latitude 91) is counted and not placed. A million points take about half a second, most of it for the tree.
 */
export function supplyOf(
  records: readonly AtlasRecord[],
  roles: ReadonlySet<Role>,
  points: ImportedPoints,
  demand: Demand,
): Supply {
  const drafts = draftsOf(records, roles, demand);
  const placed = new Set(drafts.home.owner).size;
  const rows = columnsOfPoints(points, records.length, demand);
  const { lng, lat, owners, homes } = together(columnsOfDrafts(drafts), rows);
  return {
    records: records.length + points.lng.length,
    placed: placed + rows.owners.length,
    rough: placed - new Set(drafts.owners).size,
    points: buildTree(lng, lat),
    pointOwners: owners,
    areas: [...drafts.areas].map(([counties, held]) => ({
      area: held.area,
      counties,
      owners: Uint32Array.from(held.owners).sort(),
    })),
    homes,
  };
}

export function supplyOfRecords(records: readonly AtlasRecord[], roles: ReadonlySet<Role>, demand: Demand): Supply {
  return supplyOf(records, roles, NO_POINTS, demand);
}

export function supplyOfPoints(points: ImportedPoints, demand: Demand): Supply {
  return supplyOf([], new Set(), points, demand);
}

interface Columns {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly owners: Uint32Array;
  readonly homes: Homes;
}

function columnsOfPoints({ lng, lat, county }: ImportedPoints, firstOwner: number, demand: Demand): Columns {
  const rows = onGlobe(lng, lat);
  const at = (values: ArrayLike<number>) =>
    values instanceof Float64Array && rows.length === values.length
      ? values
      : Float64Array.from(rows, (row) => values[row]!);
  const owners = firstOwner === 0 ? rows : rows.map((row) => row + firstOwner);
  const [city, province] = [homesIn(demand.cityOf, rows, county), homesIn(demand.provinceOf, rows, county)];
  return { lng: at(lng), lat: at(lat), owners, homes: { owner: owners, city, province } };
}

function columnsOfDrafts({ lng, lat, owners, home }: Drafts): Columns {
  return {
    lng: Float64Array.from(lng),
    lat: Float64Array.from(lat),
    owners: Uint32Array.from(owners),
    homes: {
      owner: Uint32Array.from(home.owner),
      city: Int32Array.from(home.city),
      province: Int32Array.from(home.province),
    },
  };
}

function together(a: Columns, b: Columns): Columns {
  return {
    lng: joined(Float64Array, a.lng, b.lng),
    lat: joined(Float64Array, a.lat, b.lat),
    owners: joined(Uint32Array, a.owners, b.owners),
    homes: {
      owner: joined(Uint32Array, a.homes.owner, b.homes.owner),
      city: joined(Int32Array, a.homes.city, b.homes.city),
      province: joined(Int32Array, a.homes.province, b.homes.province),
    },
  };
}

type Column = Float64Array | Uint32Array | Int32Array;

function joined<T extends Column>(make: new (length: number) => T, a: T, b: T): T {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const all = new make(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

function onGlobe(lng: ArrayLike<number>, lat: ArrayLike<number>): Uint32Array {
  const places = new Uint32Array(lng.length);
  let count = 0;
  for (let at = 0; at < lng.length; at++)
    if (Math.abs(lng[at]!) <= 180 && Math.abs(lat[at]!) <= 90) places[count++] = at;
  return places.slice(0, count);
}

function homesIn(areaOf: Uint32Array, owner: Uint32Array, county: Int32Array | null): Int32Array {
  const homes = new Int32Array(owner.length).fill(-1);
  if (county === null) return homes;
  for (let at = 0; at < owner.length; at++) {
    const place = county[owner[at]!]!;
    if (place >= 0 && place < areaOf.length) homes[at] = areaOf[place]!;
  }
  return homes;
}

interface Drafts {
  readonly lng: number[];
  readonly lat: number[];
  readonly owners: number[];
  readonly areas: Map<Uint32Array, { readonly area: Adcode | RegionId; readonly owners: Set<number> }>;
  readonly home: { readonly owner: number[]; readonly city: number[]; readonly province: number[] };
}

function draftsOf(records: readonly AtlasRecord[], roles: ReadonlySet<Role>, demand: Demand): Drafts {
  const drafts = emptyDrafts();
  records.forEach((record, owner) => {
    for (const location of record.locations)
      if (isPlaceRole(location.role) && roles.has(location.role)) addLocation(drafts, location, owner, demand);
  });
  return drafts;
}

function emptyDrafts(): Drafts {
  return { lng: [], lat: [], owners: [], areas: new Map(), home: { owner: [], city: [], province: [] } };
}

function addLocation(drafts: Drafts, location: Location, owner: number, demand: Demand): void {
  const spot = spotOf(location, demand.ground);
  if (spot.kind === 'nowhere') return;
  if (spot.kind === 'point') {
    drafts.lng.push(spot.lng);
    drafts.lat.push(spot.lat);
    drafts.owners.push(owner);
  } else {
    const held = drafts.areas.get(spot.counties) ?? { area: spot.area, owners: new Set() };
    drafts.areas.set(spot.counties, held);
    held.owners.add(owner);
  }
  const chain = 'unit' in location.place && location.place.unit ? lineageOf(location.place.unit, demand) : [];
  drafts.home.owner.push(owner);
  drafts.home.city.push(firstOf(chain, demand.cityByCode));
  drafts.home.province.push(firstOf(chain, demand.provinceByCode));
}

function lineageOf(unit: Adcode, demand: Demand): readonly Adcode[] {
  return lineage(unit, demand.ground.unitsByCode);
}

function firstOf(chain: readonly Adcode[], places: ReadonlyMap<Adcode, number>): number {
  for (const code of chain) {
    const place = places.get(code);
    if (place !== undefined) return place;
  }
  return -1;
}
