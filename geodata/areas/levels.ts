// The three published levels of areas: which units belong to each, how much detail it keeps, and how large its file may be.
import { provinceCode, UNCOUNTED } from './codes';
import type { Grid } from './encode';
import type { Tolerance } from './simplify';
import type { AreaProperties } from './topology';
import { isDistrict, prefectureCode } from './units';

export interface AreaLevel {
  readonly file: string;
  readonly object: string;
  /** The published unit that a source unit is part of; null when it has no part at this level. */
  readonly codeOf: (adcode: string) => string | null;
  readonly propertiesOf: (adcode: string, sourceName: string | undefined, isSketched: boolean) => AreaProperties;
  readonly tolerance: Tolerance;
  readonly grid: Grid;
  readonly gzipBudget: number;
  readonly expected: number;
}

/** 三沙市 is nothing but islands; 宜兰县 holds 钓鱼岛. */
const ISLAND_UNITS: ReadonlySet<string> = new Set(['460300', '710000010002']);

const named = (name: string | undefined): { name?: string } => (name ? { name } : {});

export const LEVELS: readonly AreaLevel[] = [
  {
    file: 'provinces.topo.json',
    object: 'provinces',
    codeOf: provinceCode,
    propertiesOf: (adcode) => ({ adcode, ...named(UNCOUNTED[adcode]) }),
    tolerance: { triangleKm2: 10, islandKm2: 60, keepsAllParts: () => false },
    grid: { step: 0.006, west: 73, south: 3 },
    gzipBudget: 24_000,
    expected: 34,
  },
  {
    file: 'prefectures.topo.json',
    object: 'prefectures',
    codeOf: prefectureCode,
    propertiesOf: (adcode, name, isSketched) => ({
      adcode,
      province: provinceCode(adcode),
      ...named(UNCOUNTED[adcode] ?? name),
      ...(isSketched && { approximate: true }),
    }),
    tolerance: { triangleKm2: 1.2, islandKm2: 4, keepsAllParts: (adcode) => ISLAND_UNITS.has(adcode) },
    grid: { step: 0.0025, west: 73, south: 3 },
    gzipBudget: 131_000,
    expected: 388,
  },
  {
    file: 'districts.topo.json',
    object: 'districts',
    codeOf: (adcode) => (isDistrict(adcode) ? adcode : null),
    propertiesOf: (adcode, name) => ({ adcode, ...named(name) }),
    tolerance: { triangleKm2: 0.0135, islandKm2: 0.3, keepsAllParts: () => false },
    grid: { step: 0.0005, west: 105, south: 22 },
    gzipBudget: 46_000,
    expected: 112,
  },
];
