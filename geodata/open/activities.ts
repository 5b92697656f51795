// One row per place of a record with everything beside it that a who-does-what-where table has, for HDX tools and
// spreadsheets that do not join tables.
import { NATION } from '../../src/core/adcode';
import type { AtlasRecord } from '../../src/core/record';
import type { UnitLevel } from '../../src/core/unit';
import type { UnitTable } from '../../src/core/unit-table';
import { locationColumns, type Placed, placedOf, recordColumns, unitOf } from './records';
import { type Column, listed, type OpenTable, openTable } from './table';

export function activityTable(records: readonly AtlasRecord[], { units, regions }: UnitTable): OpenTable {
  const unitsByCode = new Map<string, UnitTable['units'][number]>(units.map((unit) => [unit.adcode, unit]));
  const regionNames = new Map<string, string>(regions.map(({ id, name }) => [id, name]));
  const above = ({ location }: Placed, level: UnitLevel) => {
    let unit = unitsByCode.get(unitOf(location) ?? '');
    while (unit && unit.level !== level && unit.adcode !== NATION) unit = unitsByCode.get(unit.parent ?? '');
    return unit?.level === level ? unit : undefined;
  };
  const admin = (number: number, level: UnitLevel, title: string): readonly Column<Placed>[] => [
    {
      name: `adm${number}_code`,
      type: 'string',
      title: `${title}代码`,
      description: `The ${level} that the place is or lies in.`,
      hxl: `#adm${number}+code`,
      value: (placed) => above(placed, level)?.adcode ?? null,
    },
    {
      name: `adm${number}_name`,
      type: 'string',
      title: `${title}名称`,
      description: `Its name in Chinese.`,
      hxl: `#adm${number}+name`,
      value: (placed) => above(placed, level)?.name ?? null,
    },
  ];
  return openTable({
    name: 'activities',
    title: '活动与地点合表 Activities and places',
    description: 'Records joined with their places, administrative units and organisations: one row per place.',
    primaryKey: ['id', 'position'],
    foreignKeys: [],
    rows: placedOf(records),
    columns: [
      ...recordColumns.map(
        ({ value, constraints, ...column }): Column<Placed> => ({
          ...column,
          ...(constraints && { constraints: withoutUnique(constraints) }),
          value: ({ record }) => value(record),
        }),
      ),
      {
        name: 'position',
        type: 'integer',
        title: '序号',
        description: 'The order of the place within the record, from 1.',
        hxl: '#item+num',
        constraints: { required: true, minimum: 1 },
        value: ({ position }) => position,
      },
      {
        name: 'organisations',
        type: 'string',
        title: '机构',
        description: 'Names of the organisations, parted by |.',
        hxl: '#org+name+list',
        value: ({ record }) => listed(record.organisations.map(({ name }) => name)),
      },
      ...admin(1, 'province', '省级'),
      ...admin(2, 'prefecture', '地级'),
      ...admin(3, 'county', '县级'),
      {
        name: 'region',
        type: 'string',
        title: '区域',
        description: 'The named region, where the place is one.',
        hxl: '#region+name',
        value: ({ location: { place } }) => (place.kind === 'region' ? (regionNames.get(place.region) ?? null) : null),
      },
      ...locationColumns,
    ],
  });
}

/** A record stands here once per place. */
function withoutUnique({ unique: _, ...constraints }: NonNullable<Column<Placed>['constraints']>) {
  return constraints;
}
