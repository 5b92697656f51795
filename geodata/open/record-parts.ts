// What belongs to a record, one table each: its organisations, its figures, and the exact words of the scan.
import { QUALIFIERS } from '../../src/core/footprint';
import { type AtlasRecord, type Figure, ORG_PARTS, type Organisation, type Quote } from '../../src/core/record';
import { ofRecord } from './records';
import { type Column, DATE_PATTERN, foreignKey, type OpenTable, openTable } from './table';

interface Part<T> {
  readonly record: string;
  readonly position: number;
  readonly part: T;
}

export function partTables(records: readonly AtlasRecord[]): readonly OpenTable[] {
  return [
    partTable({
      name: 'organisations',
      title: '机构 Organisations',
      description: 'Who funds, starts, runs, supervises or joins a record, by the names that the source gives.',
      rows: partsOf(records, ({ organisations }) => organisations),
      columns: ORGANISATION,
    }),
    partTable({
      name: 'figures',
      title: '数字 Figures',
      description: 'Figures that the source states about a record, with its qualifier: over, nearly, planned.',
      rows: partsOf(records, ({ figures }) => figures),
      columns: FIGURE,
    }),
    partTable({
      name: 'quotes',
      title: '原文 Quotes',
      description:
        'The exact words of the scan that a record rests on, white space aside, and their lines in scan.txt.',
      rows: partsOf(records, ({ quotes }) => quotes),
      columns: QUOTE,
    }),
  ];
}

function partsOf<T>(records: readonly AtlasRecord[], parts: (record: AtlasRecord) => readonly T[]): readonly Part<T>[] {
  return records.flatMap((record) => parts(record).map((part, at) => ({ record: record.id, position: at + 1, part })));
}

interface PartTable<T> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly Part<T>[];
  readonly columns: readonly Column<Part<T>>[];
}

function partTable<T>({ columns, ...table }: PartTable<T>): OpenTable {
  return openTable({
    ...table,
    primaryKey: ['record', 'position'],
    foreignKeys: [foreignKey('record', 'records', 'id')],
    columns: [
      ...ofRecord<Part<T>>(
        ({ record }) => record,
        ({ position }) => position,
      ),
      ...columns,
    ],
  });
}

const ORGANISATION: readonly Column<Part<Organisation>>[] = [
  {
    name: 'name',
    type: 'string',
    title: '名称',
    description: 'Name in Chinese, as the source has it.',
    hxl: '#org+name',
    constraints: { required: true },
    value: ({ part }) => part.name,
  },
  {
    name: 'part',
    type: 'string',
    title: '角色',
    description: 'What the organisation does in the record; self where the record is the organisation.',
    hxl: '#org+role',
    constraints: { required: true, enum: ORG_PARTS },
    value: ({ part }) => part.part,
  },
];

const FIGURE: readonly Column<Part<Figure>>[] = [
  {
    name: 'what',
    type: 'string',
    title: '数的是什么',
    description: 'What is counted, in the source’s words.',
    hxl: '#indicator+name+i_zh',
    constraints: { required: true },
    value: ({ part }) => part.what,
  },
  {
    name: 'what_en',
    type: 'string',
    title: '数的是什么（英文）',
    description: 'What is counted, in English.',
    hxl: '#indicator+name+i_en',
    constraints: { required: true },
    value: ({ part }) => part.whatEn,
  },
  {
    name: 'value',
    type: 'number',
    title: '数值',
    description: 'The number in the stated unit.',
    hxl: '#indicator+value',
    constraints: { required: true, minimum: 0 },
    value: ({ part }) => part.value,
  },
  {
    name: 'unit',
    type: 'string',
    title: '单位',
    description: 'The unit in the source’s words; 万元 is ten thousand yuan.',
    hxl: '#indicator+unit',
    value: ({ part }) => part.unit || null,
  },
  {
    name: 'qualifier',
    type: 'string',
    title: '限定',
    description: 'How exact the source says the number is.',
    hxl: '#indicator+qualifier',
    constraints: { required: true, enum: QUALIFIERS },
    value: ({ part }) => part.qualifier,
  },
  {
    name: 'as_of',
    type: 'string',
    title: '截至',
    description: 'The date that the source gives for it: YYYY or YYYY-MM.',
    hxl: '#date+reported',
    constraints: { pattern: DATE_PATTERN },
    value: ({ part }) => part.asOf,
  },
];

const LINE = { type: 'integer', constraints: { required: true, minimum: 1 } } as const;

const QUOTE: readonly Column<Part<Quote>>[] = [
  {
    ...LINE,
    name: 'first_line',
    title: '起行',
    description: 'The first line of the scan that holds it.',
    hxl: '#meta+line+first',
    value: ({ part }) => part.lines[0],
  },
  {
    ...LINE,
    name: 'last_line',
    title: '止行',
    description: 'The last line of the scan that holds it.',
    hxl: '#meta+line+last',
    value: ({ part }) => part.lines[1],
  },
  {
    name: 'text',
    type: 'string',
    title: '原文',
    description: 'The words of the scan. Rights with its authors: cite, do not relicense.',
    hxl: '#description+quote',
    constraints: { required: true },
    value: ({ part }) => part.text,
  },
];
