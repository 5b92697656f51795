import { describe, expect, it } from 'vitest';
import { themeMatrix } from '../../../src/core/coverage/matrix';
import { groundOf } from '../../../src/core/ground';
import type { Theme } from '../../../src/core/theme';
import { aLocation, aRecord } from '../../support/small-ground';
import { ALL_ROLES, EXAMPLE_RECORDS, EXAMPLE_UNITS } from '../../support/worked-example';

const ground = groundOf(EXAMPLE_UNITS, []);
const records = [
  ...EXAMPLE_RECORDS,
  aRecord('elders-unlisted', [aLocation({ unlistedIn: '620000', precision: 'unlisted' })], {
    themes: ['issue.ageing'],
  }),
  aRecord('elders-national', [aLocation({ unit: '100000', precision: 'nation' })], { themes: ['issue.ageing'] }),
  aRecord('no-place-no-theme', []),
];
const matrix = themeMatrix(records, new Set(ALL_ROLES), 'province', ground);
const row = (theme: Theme | null) => matrix.rows.find((candidate) => candidate.theme === theme)!;

describe('themes against provinces', () => {
  it('places what has a place and counts the rest apart', () => {
    expect(matrix.columns.map((column) => (column.kind === 'province' ? column.province : column.kind))).toEqual([
      '510000',
      '620000',
      '810000',
      'wider',
    ]);
    expect(row('issue.ageing').cells).toEqual([
      { placed: ['elders-in-one', 'elders-somewhere'], unplaced: [] },
      { placed: [], unplaced: ['elders-unlisted'] },
      { placed: [], unplaced: [] },
      { placed: [], unplaced: ['elders-national'] },
    ]);
    expect(row('issue.ageing').total).toBe(4);
  });

  it('keeps a record without theme and without place', () => {
    expect(row(null).cells.at(-1)).toEqual({ placed: [], unplaced: ['no-place-no-theme'] });
  });

  it('leaves no record out: every one stands in some cell of each of its themes', () => {
    for (const { total, cells } of matrix.rows)
      expect(new Set(cells.flatMap(({ placed, unplaced }) => [...placed, ...unplaced])).size).toBe(total);
  });

  it('has a column for a region when asked by region', () => {
    const west = {
      id: 'west',
      name: '西部',
      nameEn: 'West',
      aliases: [],
      members: [EXAMPLE_UNITS[1]!.adcode],
      source: '',
    } as const;
    const byRegion = themeMatrix(records, new Set(ALL_ROLES), 'region', groundOf(EXAMPLE_UNITS, [west]));
    const ageing = byRegion.rows.find(({ theme }) => theme === 'issue.ageing')!;
    expect(ageing.cells[0]!.placed).toEqual(['elders-in-one', 'elders-somewhere']);
    expect(ageing.cells[1]!.unplaced).toEqual(['elders-unlisted', 'elders-national']);
  });
});
