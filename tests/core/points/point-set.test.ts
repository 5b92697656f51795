import { expect, it } from 'vitest';
import { summaryOf } from '../../../src/core/points/point-set';
import { csvBytes, readCsv } from '../../support/points';

it('says how the rows add up, where the points lie, and which rows are none', () => {
  const bad = '6002,91,104,p,,,\n6003,,,p,,,\n';
  const points = readCsv(new TextEncoder().encode(new TextDecoder().decode(csvBytes(6000)) + bad));
  const { account, bounds, rejectedRows } = summaryOf(points);
  expect(account).toMatchObject({ rows: 6002, placed: 6000, rejected: 2 });
  expect(account.byReason).toMatchObject({ 'bad-coordinates': 1, 'no-coordinates': 1 });
  expect(rejectedRows).toEqual([6002, 6003]);
  expect(bounds!.every((degrees) => degrees >= 18 && degrees <= 133)).toBe(true);
});
