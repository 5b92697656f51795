import { expect, it } from 'vitest';
import { guessRoles, isNumber } from '../../../src/core/import/column-roles';
import { OWN_COLUMNS } from '../../../src/core/import/column-words';
import { tableFrom, utf8 } from '../../support/an-import';

const roles = (csv: string) => {
  const { header, rows } = tableFrom('a.csv', utf8(csv));
  return guessRoles(header, rows, false);
};

it('goes by the names of columns, places over several of them', () => {
  expect(roles('序号,项目名称,省,市,详细地址,机构,开始时间\n1,花园,四川省,成都市,玉林街道,爱有戏,2019\n')).toEqual([
    'ignore',
    'name',
    'place',
    'place',
    'place',
    'organisation',
    'start',
  ]);
});

it('goes by what stands in them when their names say nothing', () => {
  expect(roles('甲,乙,丙,丁\n玉林花园,104.0668,30.5728,9\n武侯站,104.0431,30.6418,8\n')).toEqual([
    'name',
    'lng',
    'lat',
    'ignore',
  ]);
  expect(roles('成都市武侯区玉林街道\n北京市朝阳区建国路\n')).toEqual(['place']);
});

it('does not believe a longitude that is a word, nor a district that is a number', () => {
  expect(roles('名称,经度,区\na,东边,3\nb,西边,4\n')).toEqual(['name', 'ignore', 'ignore']);
});

it('gives each single role once, and none to the columns of our own exports', () => {
  const own = OWN_COLUMNS.join(',');
  expect(roles(`名称,项目名称,${own}\na,b${','.repeat(OWN_COLUMNS.length)}\n`).slice(0, 3)).toEqual([
    'name',
    'ignore',
    'ignore',
  ]);
});

it('knows numbers', () => {
  expect(['1', '-1.5', '+.5', '1e3', ' 2 '].every(isNumber)).toBe(true);
  expect(['', '1,000', 'NaN', 'Infinity', '0x10', '1 2'].some(isNumber)).toBe(false);
});

it('leaves an unnamed column alone when fewer than half of its cells look like a place', () => {
  expect(roles('甲,乙\n12,成都市\n13,好\n14,不错\n')).toEqual(['ignore', 'name']);
  expect(roles('甲,乙\n12,成都市\n13,好\n')).toEqual(['ignore', 'place']);
  expect(roles('甲,乙,丙\n好,成都市,a\n重庆市,武汉市,b\n')).toEqual(['name', 'place', 'ignore']);
});

it('does not read a date or a long text as a name, nor numbers outside China as axes', () => {
  expect(roles(`甲,乙,丙\n2019-03,${'长'.repeat(61)},花园\n2019/4,${'长'.repeat(61)},小院\n`)).toEqual([
    'ignore',
    'ignore',
    'name',
  ]);
  expect(roles('甲,乙,丙\n花园,151.2093,33.8688\n')).toEqual(['name', 'ignore', 'ignore']);
  expect(roles('甲,乙,丙\n花园,104,30\n')).toEqual(['name', 'ignore', 'ignore']);
});

it('leaves axes and places to the geometry of a file that has one', () => {
  const { header, rows } = tableFrom('a.csv', utf8('甲,乙,丙,丁\n花园,104.0668,30.5728,成都市\n'));
  expect(guessRoles(header, rows, true)).toEqual(['name', 'ignore', 'ignore', 'ignore']);
});

it('goes by the first 200 rows', () => {
  const lines = Array.from({ length: 200 }, (_, at) => `${at},x${at}`);
  expect(roles(`甲,乙\n${lines.join('\n')}\n${'1,成都市\n'.repeat(900)}`)).toEqual(['ignore', 'name']);
});
