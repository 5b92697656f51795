import { expect, it } from 'vitest';
import { datesOf, organisationsOf, recordMaker, themesOf } from '../../../src/core/import/row-record';
import { checkRecord } from '../../../src/core/record-schema';
import { aLocation } from '../../support/a-record';

const HEADER = ['名称', '主题', '机构', '开始', '结束', '户数', '类型', '备注'];
const make = recordMaker({
  setId: 'abc1',
  fileName: '名单.csv',
  header: HEADER,
  roles: ['name', 'theme', 'organisation', 'start', 'end', 'count', 'kind', 'note'],
});
const row = (cells: string[]) => ({
  number: 7,
  cells,
  text: '成都',
  points: [],
  pointUnit: null,
  given: null,
  reading: 0,
  fault: null,
  warning: null,
});

it('says what its columns say, in the shape of every record', () => {
  const record = make(
    row([
      '玉林花园',
      '花园与规划、老龄；别的',
      '爱有戏,社区居委会,爱有戏',
      '2019/3/1',
      '2021年',
      '1,200户',
      '花园',
      '三处',
    ]),
    [aLocation({})],
  );
  expect(record).toMatchObject({
    id: 'import-abc1-7',
    kind: 'custom',
    name: '玉林花园',
    organisations: [{ name: '爱有戏' }, { name: '社区居委会' }],
    themes: ['method.garden', 'issue.ageing'],
    start: '2019-03',
    end: '2021',
    figures: [{ what: '户数', value: 1200, unit: '户' }],
    note: '花园；三处',
    sources: ['名单.csv · 7'],
  });
  expect(checkRecord(record)).toMatchObject({ ok: true });
});

it('falls back on the place, and then on any cell, for a name', () => {
  expect(make(row(['', '', '', '', '', '', '', '']), [aLocation({})]).name).toBe('成都');
});

it.each([
  ['2019', '2019'],
  ['2019年3月', '2019-03'],
  ['2019.12', '2019-12'],
  ['201903', '2019-03'],
  ['2019-03-15', '2019-03'],
  ['约2019', '2019'],
  ['20190315', '2019-03'],
  ['1819', null],
  ['不详', null],
])('reads the date %s', (text, date) => {
  expect(datesOf(text, '')[0]).toBe(date);
});

it('does not believe an end before its start', () => {
  expect(datesOf('2020-05', '2019')).toEqual(['2020-05', null]);
  expect(datesOf('2020-05', '2020')).toEqual(['2020-05', '2020']);
});

it('knows themes by their own names in both languages only', () => {
  expect(themesOf(['Ageing; 儿童保护'])).toEqual(['issue.ageing', 'issue.child_protection']);
  expect(themesOf(['社区', 'constructor'])).toEqual([]);
});

it.each([
  ['1,200 户', 1200, '户'],
  ['1，200户', 1200, '户'],
  ['3.5', 3.5, '个'],
  ['12', 12, '个'],
])('reads the count %j', (cell, value, unit) => {
  const record = make(row(['a', '', '', '', '', cell, '', '']), [aLocation({})]);
  expect(record.figures).toMatchObject([{ value, unit }]);
});

it.each(['约12', '12户左右的人家都算', '3.x', '', '一百'])('reads no count from %j', (cell) => {
  expect(make(row(['a', '', '', '', '', cell, '', '']), [aLocation({})]).figures).toEqual([]);
});

it('splits organisations at commas of both kinds, trims them, and takes each once', () => {
  expect(organisationsOf([' 爱有戏 、, 居委会', '爱有戏']).map(({ name }) => name)).toEqual(['爱有戏', '居委会']);
  expect(organisationsOf([])).toEqual([]);
  expect(themesOf([])).toEqual([]);
});

it.each([
  ['2019-00', '2019'],
  ['2019-12', '2019-12'],
  ['2019-13', '2019'],
  ['2019-1', '2019-01'],
  [' 2019.5 ', '2019-05'],
  ['开始于某个2019', null],
  ['始于2019', '2019'],
  ['1899', null],
])('reads the date %j as %j', (text, wanted) => {
  expect(datesOf(text, '')[0]).toBe(wanted);
});

it('believes an end in the same year or month as its start', () => {
  expect(datesOf('2019-03', '2019')).toEqual(['2019-03', '2019']);
  expect(datesOf('2019-03', '2019-03')).toEqual(['2019-03', '2019-03']);
  expect(datesOf('2019-03', '2019-02')).toEqual(['2019-03', null]);
  expect(datesOf('2019', '2018-12')).toEqual(['2019', null]);
});
