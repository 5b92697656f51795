import { describe, expect, it } from 'vitest';
import { createSearchIndex, search } from '../../src/core/search';
import {
  decodeTraditionalNames,
  encodeTraditionalNames,
  inTraditional,
  type TraditionalNames,
} from '../../src/core/traditional-names';
import { shippedUnits } from '../support/shipped-units';

const NAMES: TraditionalNames = {
  names: { '440100': '廣州市', '150000': '內蒙古自治區', '542400': '那曲' },
  shortNames: { '150000': '內蒙古' },
  regions: { greater_bay: '粵港澳大灣區' },
};
const table = shippedUnits();
const shown = inTraditional(table, NAMES);
const unit = (code: string) => shown.units.find(({ adcode }) => adcode === code);

describe('names in traditional characters', () => {
  it('come back from their file', () => {
    expect(decodeTraditionalNames(JSON.parse(encodeTraditionalNames(NAMES)))).toEqual({ ok: true, value: NAMES });
    expect(decodeTraditionalNames({ format: 2 }).ok).toBe(false);
    expect(decodeTraditionalNames({ format: 1, names: { a: 1 }, shortNames: {}, regions: {} }).ok).toBe(false);
  });

  it('take the place of the simplified ones, the short name cut from the full one', () => {
    expect(unit('440100')).toMatchObject({ name: '廣州市', shortName: '廣州' });
    expect(unit('150000')).toMatchObject({ name: '內蒙古自治區', shortName: '內蒙古' });
    expect(shown.regions.find(({ id }) => id === 'greater_bay')?.name).toBe('粵港澳大灣區');
  });

  it('change nothing else: codes, figures, and the units that have no other name', () => {
    const { name: _, shortName: __, aliases: ___, ...rest } = table.units.find(({ adcode }) => adcode === '440100')!;
    expect(unit('440100')).toMatchObject(rest);
    expect(unit('510100')).toBe(table.units.find(({ adcode }) => adcode === '510100'));
  });

  it('are found by either script', () => {
    const index = createSearchIndex(shown.units, [], []);
    for (const typed of ['廣州', '广州', 'gz'])
      expect(search(index, typed).map(({ target }) => target.kind === 'unit' && target.unit.adcode)).toContain(
        '440100',
      );
  });
});
