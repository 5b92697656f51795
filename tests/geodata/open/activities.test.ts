import { expect, it } from 'vitest';
import { activityTable } from '../../../geodata/open/activities';
import { adcode } from '../../../src/core/adcode';
import { aLocation, aRecord } from '../../support/a-record';
import { shippedUnits } from '../../support/shipped-units';

const record = aRecord({
  locations: [
    aLocation({ precision: 'county', place: { kind: 'unit', unit: adcode('510107') } }),
    aLocation({ precision: 'region', place: { kind: 'region', region: 'west' } }),
    aLocation({ precision: 'nation', place: { kind: 'unit', unit: adcode('100000') } }),
  ],
});
const { fields, rows } = activityTable([record], shippedUnits());
const named = (row: number) => Object.fromEntries(fields.map(({ name }, at) => [name, rows[row]![at]]));

it('joins a place with its province, prefecture and county', () => {
  expect(named(0)).toMatchObject({
    adm1_name: '四川省',
    adm2_code: '510100',
    adm2_name: '成都市',
    adm3_name: '武侯区',
    organisations: '常青藤',
  });
});

it('says no finer unit than the place has', () => {
  expect(named(1)).toMatchObject({ adm1_code: null, region: '西部', lat: null });
  expect(named(2)).toMatchObject({ adm1_code: null, adm2_code: null, precision: 'nation' });
});

it('repeats a record once per place, so that its id is not unique', () => {
  expect(rows).toHaveLength(3);
  expect(fields.find(({ name }) => name === 'id')?.constraints).not.toHaveProperty('unique');
});
