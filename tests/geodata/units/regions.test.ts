import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRegions } from '../../../geodata/units/regions';
import { shippedUnits } from '../../support/shipped-units';

const text = readFileSync(resolve(import.meta.dirname, '../../../geodata/regions.yaml'), 'utf8');
const names = new Map<string, string>(shippedUnits().units.map((unit) => [unit.adcode, unit.name]));

describe('regions.yaml', () => {
  it('has no fault, and gives codes', () => {
    const { regions, faults } = readRegions(text, (code) => names.get(code));
    expect(faults).toEqual([]);
    expect(regions[0]).toMatchObject({ id: 'yangtze_delta', members: ['310000', '320000', '330000', '340000'] });
  });

  it('is refused where code and name disagree, at the line of the region', () => {
    const damaged = text.replace('310000 上海市', '310000 上海');
    const { faults } = readRegions(damaged, (code) => names.get(code));
    const line = text.split('\n').indexOf('- id: yangtze_delta') + 1;
    expect(faults).toMatchObject([
      { file: 'geodata/regions.yaml', line, reason: expect.stringContaining('310000 is 上海市') },
    ]);
  });

  it('is refused when a region is missing', () => {
    const cut = text.slice(0, text.indexOf('- id: northwest_china'));
    expect(readRegions(cut, (code) => names.get(code)).faults).toHaveLength(1);
  });
});
