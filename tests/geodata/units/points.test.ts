import { describe, expect, it } from 'vitest';
import { type Placeable, placeUnits } from '../../../geodata/units/points';

const unit = (adcode: string, parent: string | null, urbanPopulation: number | null = null): Placeable => ({
  adcode,
  name: adcode,
  parent,
  province: '110000',
  isLeaf: urbanPopulation !== null,
  urbanPopulation,
});
const own = (lng: number) => ({ point: { lng, lat: 30 }, basis: 'own' as const });

describe('the place of a unit', () => {
  const units = [
    unit('110000', null),
    unit('110100', '110000'),
    unit('110101', '110100', 9),
    unit('110102', '110100', 1),
  ];

  it('is its own point for a county, the 1-median of its counties above', () => {
    const placed = placeUnits(
      units,
      new Map([
        ['110101', own(100)],
        ['110102', own(101)],
      ]),
      [],
    );
    expect(placed.get('110101')).toEqual(own(100));
    expect(placed.get('110100')).toMatchObject({ point: { lng: 100 }, basis: 'median' });
    expect(placed.get('110000')).toMatchObject({ point: { lng: 100 }, basis: 'median' });
  });

  it('is borrowed from the prefecture, and says so, for a county without a point', () => {
    const placed = placeUnits(units, new Map([['110102', own(101)]]), []);
    expect(placed.get('110101')).toEqual({ point: expect.objectContaining({ lng: 101 }), basis: 'borrowed' });
  });

  it('is the middle one of its parts where the census counts nobody', () => {
    const parts = [100, 101, 109].map((lng) => ({ lng, lat: 22, parent: '810000' }));
    const placed = placeUnits([unit('810000', null)], new Map(), parts);
    expect(placed.get('810000')).toMatchObject({ point: { lng: 101, lat: 22 }, basis: 'median' });
  });

  it('is never invented', () => {
    expect(() => placeUnits([unit('110000', null)], new Map(), [])).toThrow('110000');
  });
});
