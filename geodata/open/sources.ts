// The list of sources as a table: where everything comes from, under which licence, taken when.
import type { Source } from '../sources';
import { type Column, type OpenTable, openTable } from './table';

export function sourceTable(sources: readonly Source[]): OpenTable {
  return openTable({
    name: 'sources',
    title: '资料来源 Sources',
    description:
      'Every source of the published data with its licence, in the words of that source where it states one.',
    primaryKey: ['id'],
    foreignKeys: [],
    rows: sources,
    columns: SOURCE,
  });
}

const SOURCE: readonly Column<Source>[] = [
  {
    name: 'id',
    type: 'string',
    title: '代号',
    description: 'As in geodata/sources.ts.',
    hxl: '#meta+id',
    constraints: { required: true, unique: true },
    value: ({ id }) => id,
  },
  {
    name: 'title',
    type: 'string',
    title: '名称',
    description: 'Title in Chinese.',
    hxl: '#meta+source+i_zh',
    constraints: { required: true },
    value: ({ title }) => title,
  },
  {
    name: 'title_en',
    type: 'string',
    title: '英文名',
    description: 'Title in English.',
    hxl: '#meta+source+i_en',
    constraints: { required: true },
    value: ({ titleEn }) => titleEn,
  },
  {
    name: 'address',
    type: 'string',
    title: '地址',
    description: 'Where it was found.',
    hxl: '#meta+url',
    constraints: { required: true },
    value: ({ address }) => address,
  },
  {
    name: 'licence',
    type: 'string',
    title: '许可',
    description: 'Its licence, or that none is stated.',
    hxl: '#meta+license',
    constraints: { required: true },
    value: ({ licence }) => licence,
  },
  {
    name: 'taken',
    type: 'string',
    title: '取得',
    description: 'The date on which it was taken, or the version that pins it.',
    hxl: '#date+retrieved',
    constraints: { required: true },
    value: ({ taken }) => taken,
  },
  {
    name: 'note',
    type: 'string',
    title: '备注',
    description: 'What to know about it.',
    hxl: '#meta+note',
    value: ({ note }) => note ?? null,
  },
];
