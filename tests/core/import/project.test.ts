import { describe, expect, it } from 'vitest';
import { fromWgs84, shiftHint } from '../../../src/core/import/datum';
import { accountOf, datumPairs, questionsOf, rejectionsOf, reworked, workAll } from '../../../src/core/import/project';
import { decide, undo } from '../../../src/core/import/review';
import { checkRecord } from '../../../src/core/record-schema';
import { aProject, shippedTools } from '../../support/an-import';

const AT = '2026-01-02T03:04:05.678Z';
const CSV =
  '名称,地址\na,四川省成都市武侯区玉林街道\nb,鼓楼区\nc,鼓楼区\nd,四川省成都市武侯区玉林东路社区居委会\ne,天涯海角某处\nf,\n,\n';

describe('an imported list', () => {
  const project = aProject(`${CSV}g,x,多一格\n`);
  const results = workAll(project);

  it('adds up: rows in = placed + unplaced + rejected', () => {
    const account = accountOf(results);
    expect(account).toMatchObject({ rows: 7, placed: 2, unplaced: 4, rejected: 1 });
    expect(account.byVerdict).toMatchObject({
      unique: 1,
      partial: 1,
      ambiguous: 2,
      none: 1,
      'no-text': 1,
      rejected: 1,
    });
    expect(Object.values(account.byVerdict).reduce((a, b) => a + b)).toBe(7);
  });

  it('has a sound record for every row that is not rejected', () => {
    for (const { record, state } of results) {
      expect(record === null).toBe(state === 'rejected');
      if (record) expect(checkRecord(record)).toEqual({ ok: true, value: record });
    }
  });

  it('asks once for all rows with the same words', () => {
    expect(questionsOf(project).map(({ reading, rows }) => [reading.text, rows.length])).toEqual([
      ['鼓楼区', 2],
      ['四川省成都市武侯区玉林东路社区居委会', 1],
      ['天涯海角某处', 1],
    ]);
  });

  it('works only the rows of a decision again, and the same by undoing', () => {
    const decision = { text: '鼓楼区', choice: { kind: 'choose', adcode: '320106' }, at: AT } as const;
    const decided = { ...project, history: decide(project.history, decision) };
    const after = reworked(decided, results, '鼓楼区');
    expect(after).toEqual(workAll(decided));
    expect(after[0]).toBe(results[0]);
    expect(accountOf(after)).toMatchObject({ placed: 4, unplaced: 2, rejected: 1 });
    const undone = { ...decided, history: undo(decided.history) };
    expect(reworked(undone, after, '鼓楼区')).toEqual(results);
  });
});

it('sees that points declared WGS-84 are 高德’s, by the towns that their rows name', () => {
  const { gazetteer } = shippedTools();
  const towns = Array.from(gazetteer.levels.keys()).filter(
    (unit) => gazetteer.levels[unit] === 4 && !Number.isNaN(gazetteer.lng[unit]!),
  );
  const lines = towns
    .filter((_, at) => at % 40 === 0)
    .map((unit) => {
      const path: string[] = [];
      for (let at = unit; at > 0; at = gazetteer.parents[at]!) path.unshift(gazetteer.names[at]!);
      const { lng, lat } = fromWgs84({ lng: gazetteer.lng[unit]!, lat: gazetteer.lat[unit]! }, 'gcj02');
      return `${path.join('')},${lng},${lat}`;
    });
  const csv = `地址,经度,纬度\n${lines.join('\n')}\n`;
  expect(shiftHint(datumPairs(aProject(csv)))).toMatchObject({ kind: 'shifted', datum: 'gcj02' });
  expect(shiftHint(datumPairs(aProject(csv, { datum: 'gcj02' })))).toBeNull();
});

it('says which rows were rejected, by reason', () => {
  const { rows } = aProject('名称,地址,备注\na,成都,\nb,北京,x,y\n,,z\nc,上海,x,y\n');
  expect(rejectionsOf(rows)).toEqual([
    { fault: 'too-many-cells', rows: [3, 5], count: 2 },
    { fault: 'blank', rows: [4], count: 1 },
  ]);
});
