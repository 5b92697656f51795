import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adcode } from '../../../src/core/adcode';
import type { Basis, Location } from '../../../src/core/footprint';
import { footprintCells, footprintOf } from '../../../src/core/import/footprint-columns';

const basis = fc.constantFrom<Basis>(
  { kind: 'stated' },
  { kind: 'gazetteer' },
  { kind: 'reviewed', at: '2026-01-02T03:04:05.678Z' },
);
const degrees = fc
  .record({ lng: fc.double({ min: -180, max: 180, noNaN: true }), lat: fc.double({ min: -90, max: 90, noNaN: true }) })
  .map(({ lng, lat }) => ({ lng: lng + 0, lat: lat + 0 }));
const text = fc.string({ minLength: 1, maxLength: 20 });
const common = fc
  .record({ basis, text, note: fc.option(text, { nil: null }) })
  .map((some) => ({ ...some, role: 'site' as const, count: null }));

const town = fc.tuple(common, fc.option(degrees, { nil: null })).map(([some, point]): Location[] => [
  {
    ...some,
    precision: 'town',
    place: { kind: 'unit', unit: adcode('510107005') },
    point: point && { ...point, uncertaintyKm: null },
  },
]);
const points = fc
  .tuple(common, fc.array(degrees, { minLength: 1, maxLength: 4 }), fc.constantFrom(null, adcode('510107')))
  .map(([some, list, unit]): Location[] =>
    list.map((point) => ({ ...some, precision: 'point', place: { kind: 'point', ...point, unit }, point: null })),
  );
const unlisted = common.map((some): Location[] => [
  { ...some, precision: 'unlisted', place: { kind: 'unlisted', within: adcode('320000') }, point: null },
]);

it('gives every footprint back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(town, points, unlisted), (locations) => {
      expect(footprintOf(footprintCells(locations))).toEqual(locations);
    }),
    { numRuns: 1000, seed: 20260106 },
  );
});

it('believes nothing that does not fit together', () => {
  const good = footprintCells([
    {
      role: 'site',
      precision: 'county',
      basis: { kind: 'gazetteer' },
      place: { kind: 'unit', unit: adcode('510107') },
      text: '武侯',
      count: null,
      note: null,
      point: null,
    },
  ]);
  expect(footprintOf(good)).not.toBeNull();
  for (const change of [
    { place_precision: 'town' },
    { place_precision: 'galaxy' },
    { place_adcode: '' },
    { place_adcode: 'x' },
    { place_basis: 'sworn' },
    { place_basis: 'reviewed' },
    { place_lng: '1' },
    { place_lng: '200', place_lat: '1' },
    { place_lng: 'a', place_lat: 'b' },
    { place_text: '' },
  ])
    expect(footprintOf({ ...good, ...change })).toBeNull();
});
