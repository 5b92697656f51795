import { expect, it } from 'vitest';
import { adcode } from '../../../src/core/adcode';
import { guessRoles } from '../../../src/core/import/column-roles';
import { placer } from '../../../src/core/import/place-rows';
import { aProject, shippedTools, tableFrom, utf8 } from '../../support/an-import';

it('gives the same rows and readings in pieces of any size', () => {
  const table = tableFrom(
    'a.csv',
    utf8(
      `名称,地址\n${Array.from({ length: 23 }, (_, at) => `n${at},${['成都市', '鼓楼区', '北京市朝阳区'][at % 3]}`).join('\n')}\n`,
    ),
  );
  const columns = { header: table.header, roles: guessRoles(table.header, table.rows, false), datum: 'wgs84' } as const;
  const all = (size: number) => {
    const work = placer(table, columns, shippedTools());
    const rows = [];
    const readings = [];
    for (let piece = work.next(size); piece; piece = work.next(size)) {
      rows.push(...piece.rows);
      readings.push(...piece.readings);
    }
    expect(work.done()).toBe(23);
    return { rows, readings };
  };
  expect(all(1)).toEqual(all(1000));
  expect(all(4).readings.map(({ text }) => text)).toEqual(['成都市', '鼓楼区', '北京市朝阳区']);
});

it('puts a point into its prefecture, into the county when the words name it, and says when they name another', () => {
  const csv =
    '名称,地址,经度,纬度\na,,104.06,30.63\nb,成都市武侯区,104.06,30.63\nc,四川省,104.06,30.63\nd,北京市朝阳区,104.06,30.63\ne,成都市,0.5,0.5\n';
  expect(aProject(csv).rows.map(({ pointUnit, warning }) => [pointUnit, warning])).toEqual([
    [adcode('510100'), null],
    [adcode('510107'), null],
    [adcode('510100'), null],
    [adcode('510100'), 'coordinates-elsewhere'],
    [null, null],
  ]);
});
