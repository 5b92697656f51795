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
