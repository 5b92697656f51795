// Administrative units (行政区) from nation to county, with the 2020 census behind them.
// One unit per adcode: a municipality is a province that is also a city, 东莞 a prefecture that is also a census leaf.
import type { Adcode } from './adcode';

export const UNIT_LEVELS = ['nation', 'province', 'prefecture', 'county', 'town', 'community'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

export interface Unit {
  readonly adcode: Adcode;
  readonly level: UnitLevel;
  readonly name: string;
  readonly nameEn: string;
  /** Without the suffix: 成都, 武侯, 内蒙古. */
  readonly shortName: string;
  /** One-character and other current names: 蓉, 沪, 申. */
  readonly aliases: readonly string[];
  /** Full pinyin without tones or spaces: chengdu. */
  readonly pinyin: string;
  /** First letters: cd. */
  readonly initials: string;
  readonly parent: Adcode | null;
  /**
   * Representative point, WGS-84 degrees: a county's own; for a prefecture or province that county point of it whose
   * urban-resident-weighted mean distance to the others is least (its 1-median), so that it lies where people are.
   */
  readonly lng: number;
  readonly lat: number;
  /** Counts as a city in rankings: prefecture-level units, the four municipalities and province-administered counties. */
  readonly isCity: boolean;
  /** A row of the census by county: leaves partition the population. */
  readonly isLeaf: boolean;
  readonly isDevelopmentZone: boolean;
  /** 2020 census residents by county roll-up; null = no figure in this census (HK, Macau, Taiwan). */
  readonly population: number | null;
  readonly urbanPopulation: number | null;
  /** Percent of residents who live in towns and cities, 0–100. */
  readonly urbanSharePct: number | null;
  /** Residents on the city communiqué's own area, where that differs; never mixed with `population`. */
  readonly communiquePopulation: number | null;
}
