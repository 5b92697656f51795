import { expect, it } from 'vitest';
import { commonLimits, framed } from '../../../src/core/brief/brief';
import { aFrame } from '../../support/a-brief';

it('a frame carries dates, notice and link, and what no brief can tell', () => {
  expect(framed(aFrame())).toEqual({
    dates: '资料截至 2022 · 人口 2020 年七普 · 数据版本 abc123',
    notice: '示意图，非标准地图，仅供内部讨论',
    link: 'https://atlas.example.org/#near=510100,200',
  });
  expect(framed({ ...aFrame('en'), version: null }).dates).toContain('data version ?');
  expect(commonLimits(aFrame('en'))[0]).toContain('No record is not no activity');
});
