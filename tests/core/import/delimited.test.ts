import { expect, it } from 'vitest';
import { delimiterOf, readDelimited } from '../../../src/core/import/delimited';

const read = (text: string) => readDelimited({ text, strangeLines: [] });

it('finds the delimiter: comma, tab from a spreadsheet, semicolon, or none', () => {
  expect(delimiterOf('名称,地址\n玉林,成都\n')).toBe(',');
  expect(delimiterOf('名称\t地址\n玉林\t成都, 武侯\n')).toBe('\t');
  expect(delimiterOf('a;b;c\n1;2,5;3\n4;5,5;6\n')).toBe(';');
  expect(delimiterOf('成都市武侯区\n北京市朝阳区\n')).toBe(',');
});

it('keeps quotes, line ends inside them, and blank rows', () => {
  expect(read('名称,备注\r\n"玉林, 东路","两行\n的备注"\r\n\r\nx,"说""好"""\r\n')).toMatchObject({
    value: { rows: [['名称', '备注'], ['玉林, 东路', '两行\n的备注'], [''], ['x', '说"好"'], ['']] },
  });
});

it('says at which row a quote is never closed', () => {
  expect(read('名称,备注\na,b\nc,"d\ne,f\n')).toEqual({ ok: false, error: { kind: 'open-quote', row: 3 } });
});

it('refuses white space, and ten thousand columns', () => {
  expect(read(' \n\t\n')).toEqual({ ok: false, error: { kind: 'empty' } });
  expect(read(`${'a,'.repeat(9999)}a\n1\n`)).toEqual({
    ok: false,
    error: { kind: 'too-many-columns', columns: 10_000, limit: 500 },
  });
});
