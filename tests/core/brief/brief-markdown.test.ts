import { expect, it } from 'vitest';
import { briefMarkdown } from '../../../src/core/brief/brief-markdown';
import { translator } from '../../../src/core/message';
import { chengduBrief } from '../../support/a-brief';

it('writes the same question, numbers, limits and link, and a table that names cannot break', () => {
  const brief = chengduBrief();
  const [first] = brief.table.rows;
  const hostile = { ...brief.table, rows: [{ cells: first!.cells.map(() => 'a|b\n# <c> *d*'), reason: '' }] };
  const text = briefMarkdown({ ...brief, table: hostile }, translator('zh'));
  expect(text).toContain(`# ${brief.question}`);
  for (const { value, label } of brief.numbers) expect(text).toContain(`- **${value}** ${label}`);
  for (const limit of brief.limits) expect(text).toContain(`- ${limit}`);
  expect(text).toContain(`<${brief.link}>`);
  const lines = text.split('\n').filter((line) => line.startsWith('| '));
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(brief.table.columns.length + 1);
  expect(text).toContain('a\\|b \\# \\<c\\> \\*d\\*');
});

it('shows forty rows and says how many there are, each reason by the name of its row, and no empty block', () => {
  const brief = chengduBrief();
  const [first] = brief.table.rows;
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...first!,
      cells: ['1', `第${at}行`, ''],
      reason: at === 2 ? '在内' : '',
    }));
  const textOf = (count: number, note: string) =>
    briefMarkdown({ ...brief, premises: [], table: { ...brief.table, rows: rows(count), note } }, translator('zh'));
  const cut = textOf(41, '');
  expect(cut.split('\n').filter((line) => /^\| 1 \|/.test(line))).toHaveLength(40);
  expect(cut).toMatch(/40[^\n]*41/);
  expect(cut).toContain('- 第2行: 在内');
  const whole = textOf(40, '注意');
  expect(whole).not.toMatch(/40[^\n]*40/);
  expect(whole).toContain('\n\n注意\n\n');
  for (const text of [cut, whole]) {
    expect(text).not.toMatch(/\n{3}/);
    expect(text).toContain(`## ${brief.table.title}`);
    expect(text).toContain(`## ${translator('zh')('brief.limits')}`);
    expect(text).toContain(`${brief.dates} · `);
    for (const source of brief.sources) expect(text).toContain(`- ${source.slice(0, 4)}`);
  }
});

it('marks columns of numbers, keeps a number and its note together, and a text on its line', () => {
  const brief = chengduBrief();
  const columns = [
    { head: '城市', isNumeric: false },
    { head: '居民', isNumeric: true },
  ];
  const rows = [{ cells: ['成都\n 市', '5'], reason: '' }];
  const [, ...others] = brief.numbers;
  const numbers = [{ value: '5', label: '城市', note: '按 *常住* 人口' }, ...others] as const;
  const text = briefMarkdown({ ...brief, numbers, table: { ...brief.table, columns, rows } }, translator('zh'));
  expect(text).toContain('| --- | ---: |');
  expect(text).toContain('- **5** 城市 · 按 \\*常住\\* 人口');
  expect(text).toContain('| 成都 市 | 5 |');
  expect(text).toContain(`**${brief.answer}**`);
});
