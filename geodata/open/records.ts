// The records and their places as tables; what else belongs to a record is in record-parts.ts.
import { countyOf } from '../../src/core/adcode';
import { type Location, PRECISIONS, QUALIFIERS, ROLES } from '../../src/core/footprint';
import { type AtlasRecord, BATCHES, RECORD_KINDS } from '../../src/core/record';
import { type Column, DATE_PATTERN, foreignKey, listed, type OpenTable, openTable } from './table';

export interface Placed {
  readonly record: AtlasRecord;
  readonly location: Location;
  /** Counts from 1 within the record. */
  readonly position: number;
}

export function recordTables(records: readonly AtlasRecord[]): readonly OpenTable[] {
  return [recordTable(records), locationTable(placedOf(records))];
}

export function placedOf(records: readonly AtlasRecord[]): readonly Placed[] {
  return records.flatMap((record) => record.locations.map((location, at) => ({ record, location, position: at + 1 })));
}

/** The six-digit unit that a location is, or lies in; null for a named region. */
export function unitOf({ place }: Location): string | null {
  switch (place.kind) {
    case 'unit':
      return countyOf(place.unit);
    case 'point':
      return place.unit === null ? null : countyOf(place.unit);
    case 'unlisted':
      return countyOf(place.within);
    case 'region':
      return null;
  }
}

/** Degrees only where the source is finer than a county; anything coarser has none, so that no false point travels. */
export function pointOf({ place, point }: Location): { readonly lng: number; readonly lat: number } | null {
  return place.kind === 'point' ? place : point;
}

export const recordColumns: readonly Column<AtlasRecord>[] = [
  {
    name: 'id',
    type: 'string',
    title: '条目代号',
    description: 'Stable for ever; links of the atlas hold it.',
    hxl: '#activity+id',
    constraints: { required: true, unique: true, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    value: ({ id }) => id,
  },
  {
    name: 'kind',
    type: 'string',
    title: '类型',
    description: 'What kind of thing the scan names.',
    hxl: '#activity+type',
    constraints: { required: true, enum: RECORD_KINDS.filter((kind) => kind !== 'custom') },
    value: ({ kind }) => kind,
  },
  {
    name: 'name',
    type: 'string',
    title: '名称',
    description: 'Name in Chinese, as the source has it.',
    hxl: '#activity+name+i_zh',
    constraints: { required: true },
    value: ({ name }) => name,
  },
  {
    name: 'name_en',
    type: 'string',
    title: '英文名',
    description: 'Name in English.',
    hxl: '#activity+name+i_en',
    constraints: { required: true },
    value: ({ nameEn }) => nameEn,
  },
  {
    name: 'themes',
    type: 'string',
    title: '主题',
    description: 'Themes of the scan (way.theme), several parted by |.',
    hxl: '#sector+list',
    value: ({ themes }) => listed(themes),
  },
  {
    name: 'start',
    type: 'string',
    title: '开始',
    description: 'YYYY or YYYY-MM; empty where the source gives none.',
    hxl: '#date+start',
    constraints: { pattern: DATE_PATTERN },
    value: ({ start }) => start,
  },
  {
    name: 'end',
    type: 'string',
    title: '结束',
    description: 'YYYY or YYYY-MM; empty where the source gives none.',
    hxl: '#date+end',
    constraints: { pattern: DATE_PATTERN },
    value: ({ end }) => end,
  },
];

function recordTable(records: readonly AtlasRecord[]): OpenTable {
  return openTable({
    name: 'records',
    title: '条目 Records',
    description:
      'Every thing that the scan names, and the pilot zones known from public notices. The scan’s lists are open.',
    primaryKey: ['id'],
    foreignKeys: [foreignKey('parent', '', 'id')],
    rows: records,
    columns: [
      ...recordColumns,
      {
        name: 'section',
        type: 'string',
        title: '章节',
        description: 'The section of the scan.',
        hxl: '#meta+section',
        constraints: { required: true },
        value: ({ section }) => section,
      },
      {
        name: 'parent',
        type: 'string',
        title: '所属条目',
        description: 'The record that this one is a part of: the batch of a pilot zone, the network of a hub.',
        hxl: '#activity+id+parent',
        value: ({ parent }) => parent,
      },
      {
        name: 'batch',
        type: 'string',
        title: '批次',
        description: 'Pilot zones: the year in which the batch began, or unknown.',
        hxl: '#activity+batch',
        constraints: { enum: BATCHES },
        value: ({ batch }) => batch,
      },
      {
        name: 'links',
        type: 'string',
        title: '链接',
        description: 'Addresses that the scan gives, parted by |.',
        hxl: '#meta+url+list',
        value: ({ links }) => listed(links),
      },
      {
        name: 'sources',
        type: 'string',
        title: '补充来源',
        description: 'Pages or documents beyond the scan, parted by |.',
        hxl: '#meta+source+list',
        value: ({ sources }) => listed(sources),
      },
      {
        name: 'note',
        type: 'string',
        title: '备注',
        description: 'A remark of the editors.',
        hxl: '#meta+note',
        value: ({ note }) => note,
      },
    ],
  });
}

export const locationColumns: readonly Column<Placed>[] = [
  {
    name: 'role',
    type: 'string',
    title: '角色',
    description: 'What happens there: site, office, service_area, origin or expansion. An office is not an activity.',
    hxl: '#loc+role',
    constraints: { required: true, enum: ROLES },
    value: ({ location }) => location.role,
  },
  {
    name: 'precision',
    type: 'string',
    title: '精度',
    description: 'How precisely the source knows the place; unlisted is counted but named nowhere.',
    hxl: '#loc+precision',
    constraints: { required: true, enum: PRECISIONS },
    value: ({ location }) => location.precision,
  },
  {
    name: 'basis',
    type: 'string',
    title: '依据',
    description: 'stated in the scan, a single match in the gazetteer, or an external page.',
    hxl: '#meta+basis',
    constraints: { required: true, enum: ['stated', 'gazetteer', 'external', 'reviewed'] },
    value: ({ location }) => location.basis.kind,
  },
  {
    name: 'text',
    type: 'string',
    title: '原文地点',
    description: 'The place in the source’s own words.',
    hxl: '#loc+name',
    constraints: { required: true },
    value: ({ location }) => location.text,
  },
  {
    name: 'lat',
    type: 'number',
    title: '纬度',
    description: 'WGS-84 degrees; only where the source is finer than a county.',
    hxl: '#geo+lat',
    constraints: { minimum: -90, maximum: 90 },
    value: ({ location }) => pointOf(location)?.lat ?? null,
  },
  {
    name: 'lng',
    type: 'number',
    title: '经度',
    description: 'WGS-84 degrees; only where the source is finer than a county.',
    hxl: '#geo+lon',
    constraints: { minimum: -180, maximum: 180 },
    value: ({ location }) => pointOf(location)?.lng ?? null,
  },
  {
    name: 'count',
    type: 'number',
    title: '数量',
    description: 'How many the source says are here.',
    hxl: '#output+num',
    constraints: { minimum: 0 },
    value: ({ location }) => location.count?.value ?? null,
  },
  {
    name: 'count_unit',
    type: 'string',
    title: '数量单位',
    description: 'What is counted, in the source’s words.',
    hxl: '#output+unit',
    value: ({ location }) => location.count?.unit ?? null,
  },
  {
    name: 'count_qualifier',
    type: 'string',
    title: '数量限定',
    description: 'exact, over, nearly, about, at_least, at_most or planned.',
    hxl: '#output+qualifier',
    constraints: { enum: QUALIFIERS },
    value: ({ location }) => location.count?.qualifier ?? null,
  },
];

function locationTable(placed: readonly Placed[]): OpenTable {
  return openTable({
    name: 'locations',
    title: '地点 Locations',
    description:
      'Where each record is, as precisely as its source allows and no more: one row per place of its footprint.',
    primaryKey: ['record', 'position'],
    foreignKeys: [
      foreignKey('record', 'records', 'id'),
      foreignKey('unit', 'units', 'code'),
      foreignKey('region', 'regions', 'id'),
    ],
    rows: placed,
    columns: [
      ...ofRecord<Placed>(
        ({ record }) => record.id,
        ({ position }) => position,
      ),
      {
        name: 'unit',
        type: 'string',
        title: '行政区代码',
        description:
          'The unit of the table of units that the place is or lies in; for an unlisted place, the unit within which.',
        hxl: '#adm+code',
        constraints: { pattern: '^\\d{6}$' },
        value: ({ location }) => unitOf(location),
      },
      {
        name: 'code',
        type: 'string',
        title: '更细代码',
        description: 'The code of the town (9 digits) or community (12 digits), where it is known.',
        hxl: '#adm5+code',
        constraints: { pattern: '^\\d{9}(\\d{3})?$' },
        value: ({ location: { place } }) => (place.kind === 'unit' && place.unit.length > 6 ? place.unit : null),
      },
      {
        name: 'region',
        type: 'string',
        title: '区域',
        description: 'The named region, where the place is one.',
        hxl: '#region+id',
        value: ({ location: { place } }) => (place.kind === 'region' ? place.region : null),
      },
      ...locationColumns,
      {
        name: 'uncertainty_km',
        type: 'number',
        title: '不确定半径（公里）',
        description: 'Radius within which the point may lie, where it is known.',
        hxl: '#geo+uncertainty+km',
        constraints: { minimum: 0 },
        value: ({ location }) => location.point?.uncertaintyKm ?? null,
      },
      {
        name: 'basis_sources',
        type: 'string',
        title: '依据的网页',
        description: 'The pages of an external basis, parted by |.',
        hxl: '#meta+url+list',
        value: ({ location: { basis } }) => (basis.kind === 'external' ? listed(basis.sources) : null),
      },
      {
        name: 'note',
        type: 'string',
        title: '备注',
        description: 'A remark of the editors.',
        hxl: '#meta+note',
        value: ({ location }) => location.note,
      },
    ],
  });
}

/** The key of whatever belongs to a record. */
export function ofRecord<Row>(idOf: (row: Row) => string, positionOf: (row: Row) => number): readonly Column<Row>[] {
  return [
    {
      name: 'record',
      type: 'string',
      title: '条目代号',
      description: 'The record that the row belongs to.',
      hxl: '#activity+id',
      constraints: { required: true },
      value: idOf,
    },
    {
      name: 'position',
      type: 'integer',
      title: '序号',
      description: 'The order within the record, from 1.',
      hxl: '#item+num',
      constraints: { required: true, minimum: 1 },
      value: positionOf,
    },
  ];
}
