// The units with their 2020 census, their representative points in a table apart (other sources, other licences), and
// the named regions with their members.
import type { Region } from '../../src/core/region';
import { UNIT_LEVELS, type Unit } from '../../src/core/unit';
import { POINT_BASES, type PointBasis, type UnitTable } from '../../src/core/unit-table';
import { CODE_PATTERN, type Column, foreignKey, type OpenTable, openTable } from './table';

export function unitTables({ units, pointBases, regions }: UnitTable): readonly OpenTable[] {
  return [
    openTable({
      name: 'units',
      title: '行政区与人口 Units and residents',
      description:
        'Nation, provinces, prefectures and counties of the end of 2020 with the 2020 census by county. Hong Kong, Macau, Taiwan and 金门 have no figure in it: empty, never zero.',
      primaryKey: ['code'],
      foreignKeys: [foreignKey('parent', '', 'code')],
      rows: units,
      columns: UNIT,
    }),
    openTable({
      name: 'unit-points',
      title: '行政区代表点 Representative points',
      description:
        'One point per unit for measuring distances; it is no address. A prefecture stands at a county of its own.',
      primaryKey: ['unit'],
      foreignKeys: [foreignKey('unit', 'units', 'code')],
      rows: units.map((unit, at) => ({ unit, basis: pointBases[at]! })),
      columns: POINT,
    }),
    openTable({
      name: 'regions',
      title: '区域 Regions',
      description: 'Named regions, each after an official document.',
      primaryKey: ['id'],
      foreignKeys: [],
      rows: regions,
      columns: REGION,
    }),
    openTable({
      name: 'region-members',
      title: '区域成员 Members of regions',
      description: 'The provinces or prefectures that make up a region.',
      primaryKey: ['region', 'unit'],
      foreignKeys: [foreignKey('region', 'regions', 'id'), foreignKey('unit', 'units', 'code')],
      rows: regions.flatMap(({ id, members }) => members.map((unit) => ({ region: id, unit }))),
      columns: MEMBER,
    }),
  ];
}

const CODE = { required: true, pattern: CODE_PATTERN } as const;

const UNIT: readonly Column<Unit>[] = [
  {
    name: 'code',
    type: 'string',
    title: '代码',
    description: 'GB/T 2260 code of the end of 2020; twelve digits for the counties of Taiwan.',
    hxl: '#adm+code',
    constraints: { ...CODE, unique: true },
    value: ({ adcode }) => adcode,
  },
  {
    name: 'level',
    type: 'string',
    title: '级别',
    description: 'nation, province, prefecture or county; a municipality is a province that is also a city.',
    hxl: '#adm+level',
    constraints: { required: true, enum: UNIT_LEVELS.slice(0, 4) },
    value: ({ level }) => level,
  },
  {
    name: 'parent',
    type: 'string',
    title: '上级',
    description: 'The unit above.',
    hxl: '#adm+code+parent',
    constraints: { pattern: CODE_PATTERN },
    value: ({ parent }) => parent,
  },
  {
    name: 'name',
    type: 'string',
    title: '名称',
    description: 'Full name in Chinese.',
    hxl: '#adm+name+i_zh',
    constraints: { required: true },
    value: ({ name }) => name,
  },
  {
    name: 'name_en',
    type: 'string',
    title: '英文名',
    description: 'Name in Latin letters.',
    hxl: '#adm+name+i_en',
    constraints: { required: true },
    value: ({ nameEn }) => nameEn,
  },
  {
    name: 'is_city',
    type: 'boolean',
    title: '是否城市',
    description:
      'Counts as a city in rankings: prefecture-level units, municipalities, counties directly under a province.',
    hxl: '#indicator+city',
    constraints: { required: true },
    value: ({ isCity }) => isCity,
  },
  {
    name: 'is_leaf',
    type: 'boolean',
    title: '是否普查末级',
    description: 'A row of the census by county: the leaves partition the residents. Sum these and nothing else.',
    hxl: '#indicator+leaf',
    constraints: { required: true },
    value: ({ isLeaf }) => isLeaf,
  },
  {
    name: 'population',
    type: 'integer',
    title: '常住人口',
    description: 'Residents of the 2020 census by county; without servicemen but for the nation.',
    hxl: '#population',
    constraints: { minimum: 0 },
    value: ({ population }) => population,
  },
  {
    name: 'population_urban',
    type: 'integer',
    title: '城镇常住人口',
    description: 'Urban residents; for a county an estimate from its rounded share that adds up to its prefecture.',
    hxl: '#population+urban',
    constraints: { minimum: 0 },
    value: ({ urbanPopulation }) => urbanPopulation,
  },
  {
    name: 'urban_share_pct',
    type: 'number',
    title: '城镇化率（%）',
    description: 'Percent of residents who live in towns and cities.',
    hxl: '#indicator+urban+pct',
    constraints: { minimum: 0, maximum: 100 },
    value: ({ urbanSharePct }) => urbanSharePct,
  },
  {
    name: 'population_communique',
    type: 'integer',
    title: '城市公报口径人口',
    description: 'Residents on the city bulletin’s own area, where it differs. Never mix with population.',
    hxl: '#population+communique',
    constraints: { minimum: 0 },
    value: ({ communiquePopulation }) => communiquePopulation,
  },
];

const POINT: readonly Column<{ readonly unit: Unit; readonly basis: PointBasis }>[] = [
  {
    name: 'unit',
    type: 'string',
    title: '行政区代码',
    description: 'The unit.',
    hxl: '#adm+code',
    constraints: { ...CODE, unique: true },
    value: ({ unit }) => unit.adcode,
  },
  {
    name: 'lat',
    type: 'number',
    title: '纬度',
    description: 'WGS-84 degrees.',
    hxl: '#geo+lat',
    constraints: { required: true, minimum: -90, maximum: 90 },
    value: ({ unit }) => unit.lat,
  },
  {
    name: 'lng',
    type: 'number',
    title: '经度',
    description: 'WGS-84 degrees.',
    hxl: '#geo+lon',
    constraints: { required: true, minimum: -180, maximum: 180 },
    value: ({ unit }) => unit.lng,
  },
  {
    name: 'basis',
    type: 'string',
    title: '依据',
    description:
      'own point, the median county of its counties, borrowed from its prefecture, inside its area, or its seat.',
    hxl: '#meta+basis',
    constraints: { required: true, enum: POINT_BASES },
    value: ({ basis }) => basis,
  },
];

const REGION: readonly Column<Region>[] = [
  {
    name: 'id',
    type: 'string',
    title: '区域代号',
    description: 'Stable for ever.',
    hxl: '#region+id',
    constraints: { required: true, unique: true },
    value: ({ id }) => id,
  },
  {
    name: 'name',
    type: 'string',
    title: '名称',
    description: 'Name in Chinese.',
    hxl: '#region+name+i_zh',
    constraints: { required: true },
    value: ({ name }) => name,
  },
  {
    name: 'name_en',
    type: 'string',
    title: '英文名',
    description: 'Name in English.',
    hxl: '#region+name+i_en',
    constraints: { required: true },
    value: ({ nameEn }) => nameEn,
  },
  {
    name: 'source',
    type: 'string',
    title: '依据文件',
    description: 'The document that names the members.',
    hxl: '#meta+source',
    constraints: { required: true },
    value: ({ source }) => source,
  },
];

const MEMBER: readonly Column<{ readonly region: string; readonly unit: string }>[] = [
  {
    name: 'region',
    type: 'string',
    title: '区域代号',
    description: 'The region.',
    hxl: '#region+id',
    constraints: { required: true },
    value: ({ region }) => region,
  },
  {
    name: 'unit',
    type: 'string',
    title: '行政区代码',
    description: 'A province or prefecture of it.',
    hxl: '#adm+code',
    constraints: CODE,
    value: ({ unit }) => unit,
  },
];
