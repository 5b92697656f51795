// Builders for small worlds of units and records, so that a test says only what matters to it.
import { adcode } from '../../src/core/adcode';
import type { Location, Precision, Role } from '../../src/core/footprint';
import { type AtlasRecord, asRecordId } from '../../src/core/record';
import type { RegionId } from '../../src/core/region';
import type { Unit } from '../../src/core/unit';

export function aUnit(
  given: Partial<Omit<Unit, 'adcode' | 'parent'>> & { adcode: string; parent: string | null },
): Unit {
  const name = given.name ?? given.adcode;
  return {
    level: 'county',
    name,
    nameEn: name,
    shortName: name,
    aliases: [],
    pinyin: '',
    initials: '',
    lng: 0,
    lat: 0,
    isCity: given.level === 'prefecture',
    isLeaf: (given.level ?? 'county') === 'county',
    isDevelopmentZone: false,
    population: null,
    urbanPopulation: null,
    urbanSharePct: null,
    communiquePopulation: null,
    ...given,
    adcode: adcode(given.adcode),
    parent: given.parent === null ? null : adcode(given.parent),
  };
}

export function aLocation(given: {
  unit?: string;
  region?: RegionId;
  at?: readonly [lng: number, lat: number];
  unlistedIn?: string;
  precision: Precision;
  role?: Role;
  point?: Location['point'];
}): Location {
  const { unit, region, at, unlistedIn } = given;
  return {
    role: given.role ?? 'site',
    precision: given.precision,
    basis: { kind: 'stated' },
    place:
      region !== undefined
        ? { kind: 'region', region }
        : at !== undefined
          ? { kind: 'point', lng: at[0], lat: at[1], unit: unit === undefined ? null : adcode(unit) }
          : unlistedIn !== undefined
            ? { kind: 'unlisted', within: adcode(unlistedIn) }
            : { kind: 'unit', unit: adcode(unit!) },
    text: '',
    count: null,
    note: null,
    point: given.point ?? null,
  };
}

export function aRecord(id: string, locations: readonly Location[], given: Partial<AtlasRecord> = {}): AtlasRecord {
  return {
    id: asRecordId(id)!,
    kind: 'case',
    name: id,
    nameEn: id,
    section: '3.1',
    organisations: [],
    themes: [],
    start: null,
    end: null,
    figures: [],
    links: [],
    quotes: [],
    sources: [],
    locations,
    parent: null,
    batch: null,
    note: null,
    ...given,
  };
}

/**
 * Zhejiang and Shanghai in small: points and 2020 census figures of five of their counties (facts/county_points.csv,
 * facts/census2020_counties.csv: population × urban share, rounded).
 */
export const ZHEJIANG: readonly Unit[] = [
  aUnit({ adcode: '100000', parent: null, level: 'nation', name: '中国' }),
  aUnit({ adcode: '330000', parent: '100000', level: 'province', name: '浙江省', lng: 120.1797, lat: 30.2568 }),
  aUnit({ adcode: '330100', parent: '330000', level: 'prefecture', name: '杭州市', lng: 120.1797, lat: 30.2568 }),
  aUnit({
    adcode: '330102',
    parent: '330100',
    name: '上城区',
    lng: 120.1797,
    lat: 30.2568,
    population: 357_657,
    urbanPopulation: 357_657,
  }),
  aUnit({
    adcode: '330127',
    parent: '330100',
    name: '淳安县',
    lng: 119.0367,
    lat: 29.6112,
    population: 328_957,
    urbanPopulation: 153_623,
  }),
  aUnit({ adcode: '330300', parent: '330000', level: 'prefecture', name: '温州市', lng: 120.6512, lat: 28.0188 }),
  aUnit({
    adcode: '330302',
    parent: '330300',
    name: '鹿城区',
    lng: 120.6512,
    lat: 28.0188,
    population: 1_167_165,
    urbanPopulation: 1_055_701,
  }),
  aUnit({
    adcode: '310000',
    parent: '100000',
    level: 'province',
    name: '上海市',
    isCity: true,
    lng: 121.4647,
    lat: 31.2318,
  }),
  aUnit({
    adcode: '310101',
    parent: '310000',
    name: '黄浦区',
    lng: 121.4647,
    lat: 31.2318,
    population: 662_030,
    urbanPopulation: 662_030,
  }),
  aUnit({
    adcode: '310151',
    parent: '310000',
    name: '崇明区',
    lng: 121.3927,
    lat: 31.6253,
    population: 637_921,
    urbanPopulation: 299_568,
  }),
  aUnit({
    adcode: '810000',
    parent: '100000',
    level: 'province',
    name: '香港特别行政区',
    isCity: true,
    isLeaf: false,
    lng: 114.1733,
    lat: 22.3201,
  }),
];
