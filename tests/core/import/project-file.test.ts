import { expect, it } from 'vitest';
import { exportTable } from '../../../src/core/import/export-table';
import { decodeProject, encodeProject } from '../../../src/core/import/project-file';
import { decide } from '../../../src/core/import/review';
import { writeWorkbook } from '../../../src/core/import/workbook-write';
import { aProject, projectOf, tableFrom } from '../../support/an-import';

const start = aProject(
  '名称,地址,经度,纬度\na,鼓楼区,,\nb,四川省成都市武侯区玉林东路社区居委会,,\nc,,104.06,30.63\nd,朝阳区,,\n,,x,\n',
);
const at = '2026-01-02T03:04:05.678Z';
const project = {
  ...start,
  history: decide(decide(start.history, { text: '鼓楼区', choice: { kind: 'choose', adcode: '320106' }, at }), {
    text: '朝阳区',
    choice: { kind: 'point', lng: 116.5, lat: 39.9 },
    at,
  }),
};

it('opens again identically, decisions and all', () => {
  expect(decodeProject(encodeProject(project))).toEqual({ ok: true, value: project });
});

it('keeps footprints that came from an earlier export', () => {
  const { header, rows } = exportTable(project);
  const again = projectOf(tableFrom('x.xlsx', writeWorkbook('x', [header, ...rows])));
  expect(again.rows.some(({ given }) => given !== null)).toBe(true);
  expect(decodeProject(encodeProject(again))).toEqual({ ok: true, value: again });
});

it('refuses another version, another file, and one that was tampered with', () => {
  const text = encodeProject(project);
  expect(decodeProject(text.replace('"version":1', '"version":2'))).toEqual({
    ok: false,
    error: { kind: 'other-project', found: '2' },
  });
  expect(decodeProject('{"format":"x"}')).toMatchObject({ error: { kind: 'bad-project' } });
  expect(decodeProject(text.slice(0, -20))).toMatchObject({ error: { kind: 'bad-project' } });
  for (const [from, to] of [
    ['"id":"abc1"', '"id":"../x"'],
    ['"lng":104.06', '"lng":"<b>"'],
    ['"reading":0', '"reading":999'],
    ['"datum":"wgs84"', '"datum":"mars"'],
    ['"kind":"choose"', '"kind":"rule"'],
  ] as const)
    expect(decodeProject(text.replace(from, to)), from).toMatchObject({ error: { kind: 'bad-project' } });
});
