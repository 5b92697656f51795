// Named regions: sets of units that the scan, or a planner, calls by one name. Members are given with their source
// in geodata/regions.yaml and published in units.json.
import type { Adcode } from './adcode';

export const REGION_IDS = [
  'yangtze_delta',
  'pearl_delta',
  'greater_bay',
  'beijing_tianjin_hebei',
  'chengdu_chongqing',
  'west',
  'north_china',
  'northeast_china',
  'east_china',
  'central_china',
  'south_china',
  'southwest_china',
  'northwest_china',
] as const;
export type RegionId = (typeof REGION_IDS)[number];

export interface Region {
  readonly id: RegionId;
  readonly name: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  /** Provinces or prefectures; together they make up the region. */
  readonly members: readonly Adcode[];
  readonly source: string;
}
