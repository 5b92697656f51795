// Puts the table of units together: nation, provinces, prefectures, counties, each with its figures, names and point.
import { type Adcode, adcode, NATION } from '../../src/core/adcode';
import type { Unit, UnitLevel } from '../../src/core/unit';
import { type PointBasis, spell } from '../../src/core/unit-table';
import type { Alias } from './aliases';
import type { Census, CensusRow } from './census';
import { medianPoint } from './median';
import { type Reading, shortNameOf, syllablesOf, zoneNameEn } from './names';
import { apportionUrban } from './urban';

/** A unit without a census row, from an area file: a district of Hong Kong or Macau, a county of Taiwan. */
export interface AreaUnit {
  readonly adcode: string;
  readonly name: string;
  readonly parent: string;
  readonly lng: number;
  readonly lat: number;
}

export interface UnitInputs {
  readonly census: Census;
  readonly areaUnits: readonly AreaUnit[];
  /** A point inside the area of a prefecture, for the few that have no county point at all. */
  readonly areaPoints: ReadonlyMap<string, Point>;
  readonly aliases: readonly Alias[];
  readonly readings: readonly Reading[];
}

export interface AssembledUnits {
  readonly units: readonly Unit[];
  readonly pointBases: readonly PointBasis[];
  readonly syllables: ReadonlyMap<Adcode, readonly string[]>;
}

interface Point {
  readonly lng: number;
  readonly lat: number;
}

/** A unit before its names: one census row and where it hangs. */
interface Draft {
  readonly row: CensusRow;
  readonly level: UnitLevel;
  readonly parent: string | null;
  readonly isCity: boolean;
  readonly isLeaf: boolean;
  readonly urbanPopulation: number | null;
}

/** Rows of the provinces' table that are no province: servicemen belong to none, the nation is its sum. */
const SERVICEMEN_CODE = '000000';
const NATION_NAME = { name: '全国', nameEn: 'China' };

export function assembleUnits(inputs: UnitInputs): AssembledUnits {
  const drafts = draftsOf(inputs.census);
  const points = pointsOf(drafts, inputs);
  const cities = citySpellings(inputs.census);
  const aliasesByCode = grouped(inputs.aliases, (alias) => alias.adcode);
  const syllables = new Map<Adcode, readonly string[]>();
  const named = (row: { adcode: string; name: string; nameEn: string }, level: UnitLevel, isZone: boolean) => {
    const code = adcode(row.adcode);
    const shortName = shortNameOf(row.name, level, isZone);
    const list = syllablesOf(shortName, inputs.readings);
    syllables.set(code, list);
    const nameEn = row.nameEn || (isZone ? zoneNameEn(shortName, cities, inputs.readings) : spell(list));
    const aliases = (aliasesByCode.get(row.adcode) ?? []).map((one) => one.alias);
    const initials = list.map((one) => one.charAt(0)).join('');
    return { adcode: code, level, name: row.name, nameEn, shortName, aliases, pinyin: list.join(''), initials };
  };
  const units = drafts.map(({ row, level, parent, isCity, isLeaf, urbanPopulation }): Unit => {
    const isDevelopmentZone = row.kind === 'development_zone';
    const { lng, lat } = points.get(row.adcode)!.point;
    return {
      ...named(row, level, isDevelopmentZone),
      ...{ parent: parent === null ? null : adcode(parent), lng: round(lng), lat: round(lat) },
      ...{ isCity, isLeaf, isDevelopmentZone, population: row.population, urbanPopulation },
      ...{ urbanSharePct: row.urbanSharePct, communiquePopulation: row.communiquePopulation },
    };
  });
  const bases = drafts.map(({ row }) => points.get(row.adcode)!.basis);
  const extras = inputs.areaUnits.map((area) => areaUnit(area, named({ ...area, nameEn: '' }, 'county', false)));
  return { units: [...units, ...extras], pointBases: [...bases, ...extras.map(() => 'area' as const)], syllables };
}

/** Parents before children: the nation, then each province followed by its prefectures, each followed by its counties. */
function draftsOf(census: Census): Draft[] {
  const nation = census.provinces.find((row) => row.adcode === NATION)!;
  const provinces = census.provinces.filter((row) => row.adcode !== NATION && row.adcode !== SERVICEMEN_CODE);
  const municipalities = new Map(
    census.prefectures.filter((row) => row.kind === 'municipality').map((row) => [row.adcode, row]),
  );
  const counties = grouped(census.counties, (row) => row.prefecture);
  return [
    asDraft({ ...nation, ...NATION_NAME }, 'nation', null, false, false),
    ...provinces.toSorted(byCode).flatMap((province) => {
      const isCity = municipalities.has(province.adcode);
      return [
        asDraft(province, 'province', NATION, isCity, false),
        ...(isCity ? countyDrafts(province, counties.get(province.adcode) ?? []) : []),
        ...census.prefectures
          .filter((row) => row.province === province.adcode && row.adcode !== province.adcode)
          .toSorted(byCode)
          .flatMap((row) => prefectureDrafts(row, counties.get(row.adcode) ?? [])),
      ];
    }),
  ];
}

/** 东莞 and the province-administered counties are their own only row: a prefecture that is a leaf. */
function prefectureDrafts(row: CensusRow, counties: readonly CensusRow[]): Draft[] {
  const isLeaf = counties.some((county) => county.adcode === row.adcode);
  const draft = asDraft(row, 'prefecture', row.province, true, isLeaf);
  return isLeaf ? [draft] : [draft, ...countyDrafts(row, counties)];
}

function countyDrafts(parent: CensusRow, counties: readonly CensusRow[]): Draft[] {
  const counted = counties.filter((row) => row.population !== null);
  const shares = counted.map((row) => ({ population: row.population ?? 0, urbanSharePct: row.urbanSharePct ?? 0 }));
  const urban = apportionUrban(shares, parent.urbanPopulation ?? 0);
  const urbanByCode = new Map(counted.map((row, at) => [row.adcode, urban[at]!]));
  return counties.toSorted(byCode).map((row) => ({
    ...asDraft(row, 'county', parent.adcode, false, true),
    urbanPopulation: urbanByCode.get(row.adcode) ?? null,
  }));
}

function asDraft(row: CensusRow, level: UnitLevel, parent: string | null, isCity: boolean, isLeaf: boolean): Draft {
  return { row, level, parent, isCity, isLeaf, urbanPopulation: row.urbanPopulation };
}

/** Every unit's point and where it comes from. */
function pointsOf(
  drafts: readonly Draft[],
  { census, areaUnits, areaPoints }: UnitInputs,
): ReadonlyMap<string, { readonly point: Point; readonly basis: PointBasis }> {
  const own = new Map(
    census.points.flatMap(({ adcode, lng, lat }) => (lng === null || lat === null ? [] : [[adcode, { lng, lat }]])),
  );
  const result = new Map<string, { point: Point; basis: PointBasis }>();
  const leaves = drafts.filter((draft) => draft.isLeaf);
  const weighted = [
    ...leaves.flatMap(({ row, parent, urbanPopulation }) => {
      const point = own.get(row.adcode);
      return point
        ? [{ ...point, weight: urbanPopulation ?? 0, units: [row.adcode, parent, row.province, NATION] }]
        : [];
    }),
    // This census has no figures there, so every district counts alike, and none counts for the nation.
    ...areaUnits.map(({ parent, lng, lat }) => ({ lng, lat, weight: 1, units: [parent] })),
  ];
  for (const { row, isLeaf } of drafts) {
    const point = own.get(row.adcode);
    if (isLeaf && point) result.set(row.adcode, { point, basis: 'own' });
    else if (!isLeaf || !weighted.some(({ units }) => units.includes(row.adcode))) {
      const median = medianPoint(weighted.filter(({ units }) => units.includes(row.adcode)));
      const area = areaPoints.get(row.adcode);
      if (median) result.set(row.adcode, { point: median, basis: 'median' });
      else if (area) result.set(row.adcode, { point: area, basis: 'area' });
    }
  }
  for (const { row, parent } of leaves) {
    const borrowed = result.get(parent ?? '');
    if (!result.has(row.adcode) && borrowed) result.set(row.adcode, { point: borrowed.point, basis: 'borrowed' });
  }
  const lost = drafts.find(({ row }) => !result.has(row.adcode));
  if (lost) throw new Error(`${lost.row.adcode} ${lost.row.name} has no point, no county with one, and no area`);
  return result;
}

function areaUnit(
  area: AreaUnit,
  names: Pick<Unit, 'adcode' | 'level' | 'name' | 'nameEn' | 'shortName' | 'aliases' | 'pinyin' | 'initials'>,
): Unit {
  return {
    ...names,
    ...{ parent: adcode(area.parent), lng: round(area.lng), lat: round(area.lat) },
    ...{ isCity: false, isLeaf: false, isDevelopmentZone: false },
    ...{ population: null, urbanPopulation: null, urbanSharePct: null, communiquePopulation: null },
  };
}

/** 呼和浩特 -> Hohhot: how zones named after a city are spelled. Longest names first. */
function citySpellings(census: Census): ReadonlyMap<string, string> {
  const rows = [
    ...census.provinces.map((row) => [shortNameOf(row.name, 'province', false), row.nameEn] as const),
    ...census.prefectures.map((row) => [shortNameOf(row.name, 'prefecture', false), row.nameEn] as const),
  ];
  return new Map(
    rows
      .map(([name, nameEn]) => [name, nameEn.replace(/ (?:\(|League|.*Prefecture|County|SAR).*$/, '')] as const)
      .toSorted(([a], [b]) => b.length - a.length),
  );
}

/** Map.groupBy, which Node 20 has not. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function byCode(a: CensusRow, b: CensusRow): number {
  return a.adcode < b.adcode ? -1 : 1;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
