// Puts the table of units together: nation, provinces, prefectures, counties, each with its figures, names and point.
import { type Adcode, adcode, NATION } from '../../src/core/adcode';
import type { Unit, UnitLevel } from '../../src/core/unit';
import { type PointBasis, spell } from '../../src/core/unit-table';
import type { Census, CensusRow, PointRow } from './census';
import { shortNameOf, syllablesOf, zoneNameEn } from './names';
import { type Placed, type Point, placeUnits } from './points';
import type { Named, Reviewed } from './reviewed';
import { apportionUrban } from './urban';

/** A unit without a census row, from an area file: a district of Hong Kong or Macau, a county of Taiwan. */
export interface AreaUnit extends Point {
  readonly adcode: string;
  readonly name: string;
  readonly level: 'prefecture' | 'county';
  readonly parent: string;
}

export interface UnitInputs {
  readonly census: Census;
  readonly reviewed: Reviewed;
  readonly areaUnits: readonly AreaUnit[];
}

export interface AssembledUnits {
  readonly units: readonly Unit[];
  readonly pointBases: readonly PointBasis[];
  readonly syllables: ReadonlyMap<Adcode, readonly string[]>;
}

/** A unit before its names and its point: one census row and where it hangs. */
interface Draft {
  readonly row: CensusRow;
  readonly level: UnitLevel;
  readonly parent: string | null;
  readonly isCity: boolean;
  readonly isLeaf: boolean;
  readonly urbanPopulation: number | null;
}

type Names = Pick<Unit, 'adcode' | 'name' | 'nameEn' | 'shortName' | 'aliases' | 'pinyin' | 'initials'>;

/** A row of the provinces' table that is no province. */
const SERVICEMEN = '000000';
const NATION_NAME = { name: '全国', nameEn: 'China' };

export function assembleUnits(inputs: UnitInputs): AssembledUnits {
  const drafts = draftsOf(inputs.census);
  const placed = placeUnits(
    drafts.map(({ row, ...draft }) => ({ ...draft, adcode: row.adcode, name: row.name, province: row.province })),
    ownPoints(inputs.census),
    inputs.areaUnits,
  );
  const syllables = new Map<Adcode, readonly string[]>();
  const namesOf = naming(inputs, syllables);
  const units = drafts.map((draft): Unit => {
    const { row, level, parent, isCity, isLeaf, urbanPopulation } = draft;
    const isDevelopmentZone = row.kind === 'development_zone';
    return {
      ...namesOf(row, level, isDevelopmentZone),
      ...rounded(placed.get(row.adcode)!.point),
      ...{ level, parent: parent === null ? null : adcode(parent), isCity, isLeaf, isDevelopmentZone },
      ...{ population: row.population, urbanPopulation, urbanSharePct: row.urbanSharePct },
      communiquePopulation: row.communiquePopulation,
    };
  });
  const parts = inputs.areaUnits.map((area) => areaUnit(area, namesOf({ ...area, nameEn: '' }, area.level, false)));
  const bases = drafts.map(({ row }) => placed.get(row.adcode)!.basis);
  return { units: [...units, ...parts], pointBases: [...bases, ...parts.map(() => 'area' as const)], syllables };
}

/** Parents before children: the nation, then each province followed by its prefectures, each followed by its counties. */
function draftsOf(census: Census): Draft[] {
  const nation = census.provinces.find((row) => row.adcode === NATION)!;
  const provinces = census.provinces.filter((row) => row.adcode !== NATION && row.adcode !== SERVICEMEN);
  const municipalities = new Set(
    census.prefectures.filter((row) => row.kind === 'municipality').map((row) => row.adcode),
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

/** A function that names units, and keeps the syllables of each in `syllables`. */
function naming({ census, reviewed }: UnitInputs, syllables: Map<Adcode, readonly string[]>) {
  const cities = citySpellings(census);
  const aliases = grouped(reviewed.aliases, (row) => row.adcode);
  const english = new Map(reviewed.english.map((row) => [row.adcode, row.text]));
  return (row: { adcode: string; name: string; nameEn: string }, level: UnitLevel, isZone: boolean): Names => {
    const code = adcode(row.adcode);
    const shortName = shortNameOf(row.name, level, isZone);
    const list = syllablesOf(shortName, reviewed.readings);
    syllables.set(code, list);
    const given = row.nameEn || english.get(row.adcode);
    return {
      adcode: code,
      name: row.name,
      nameEn: given || (isZone ? zoneNameEn(shortName, cities, reviewed.readings) : spell(list)),
      shortName,
      aliases: (aliases.get(row.adcode) ?? []).map((one: Named) => one.text),
      pinyin: list.join(''),
      initials: list.map((one) => one.charAt(0)).join(''),
    };
  };
}

function areaUnit(area: AreaUnit, names: Names): Unit {
  return {
    ...names,
    ...rounded(area),
    ...{ level: area.level, parent: adcode(area.parent), isCity: false, isLeaf: false, isDevelopmentZone: false },
    ...{ population: null, urbanPopulation: null, urbanSharePct: null, communiquePopulation: null },
  };
}

/** The points that leaves have: their own, or that of their seat from the reviewed additions. */
function ownPoints({ points, seats }: Census): ReadonlyMap<string, Placed> {
  const placed = (rows: readonly PointRow[], basis: PointBasis) =>
    rows.flatMap(({ adcode, lng, lat }) =>
      lng === null || lat === null ? [] : [[adcode, { point: { lng, lat }, basis }] as const],
    );
  return new Map([...placed(seats, 'seat'), ...placed(points, 'own')]);
}

/** 呼和浩特 -> Hohhot: how zones named after a city are spelled. Longest names first. */
function citySpellings(census: Census): ReadonlyMap<string, string> {
  const rows = [
    ...census.provinces.map((row) => [shortNameOf(row.name, 'province', false), row.nameEn] as const),
    ...census.prefectures.map((row) => [shortNameOf(row.name, 'prefecture', false), row.nameEn] as const),
  ];
  const plain = rows.map(([name, nameEn]) => [name, nameEn.replace(/ (?:\(|League|.*Prefecture).*$/, '')] as const);
  return new Map(plain.toSorted(([a], [b]) => b.length - a.length));
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

/** Four places: 11 m, finer than any point we have. */
function rounded({ lng, lat }: Point): Point {
  return { lng: Math.round(lng * 1e4) / 1e4, lat: Math.round(lat * 1e4) / 1e4 };
}
