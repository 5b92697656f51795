import { describe, expect, it } from 'vitest';
import { transformNames } from '../../geodata/names-hant.json';
import { decodeTraditionalNames, inTraditional } from '../../src/core/traditional-names';
import { shippedUnits } from '../support/shipped-units';

const table = shippedUnits();
const { outputs, faults } = transformNames(table);
const names = decodeTraditionalNames(JSON.parse(String(outputs.get('names-hant.json'))));
if (!names.ok) throw new Error(names.error.reason);
const shown = inTraditional(table, names.value);
const nameOf = (code: string) => shown.units.find(({ adcode }) => adcode === code);

describe('names-hant.json', () => {
  it('names every unit and region of the published table, without a fault', () => {
    expect(faults).toEqual([]);
    expect(shown.units).toHaveLength(table.units.length);
    expect(Object.keys(names.value.regions)).toHaveLength(table.regions.length);
    expect(nameOf('510100')).toMatchObject({ name: '成都市', shortName: '成都' });
    expect(nameOf('440100')).toMatchObject({ name: '廣州市', shortName: '廣州' });
    expect(nameOf('150000')).toMatchObject({ name: '內蒙古自治區', shortName: '內蒙古' });
    expect(nameOf('360824')).toMatchObject({ name: '新干縣', shortName: '新干' });
  });

  it('keeps only what differs', () => {
    expect(names.value.names['330000']).toBeUndefined(); // 浙江省 in both scripts
    for (const unit of table.units) expect(names.value.names[unit.adcode]).not.toBe(unit.name);
  });
});
