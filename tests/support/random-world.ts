// Small random worlds for property tests: two provinces of cities of counties, and records known at every precision.
import fc from 'fast-check';
import { adcode } from '../../src/core/adcode';
import { type Location, type Precision, ROLES } from '../../src/core/footprint';
import type { AtlasRecord } from '../../src/core/record';
import type { Region } from '../../src/core/region';
import type { Unit } from '../../src/core/unit';
import { aLocation, aRecord, aUnit } from './small-ground';

export interface RandomWorld {
  readonly units: readonly Unit[];
  readonly regions: readonly Region[];
  readonly records: readonly AtlasRecord[];
}

const REGION: Region = {
  id: 'west',
  name: '西部',
  nameEn: 'West',
  aliases: [],
  members: [adcode('510000'), adcode('620100')],
  source: 'test',
};

const point = fc.record({
  lng: fc.double({ min: 75, max: 134, noNaN: true }),
  lat: fc.double({ min: 18, max: 53, noNaN: true }),
});
const county = fc.record({
  point,
  urban: fc.nat({ max: 2_000_000 }),
  rural: fc.nat({ max: 900_000 }),
  hasFigure: fc.nat({ max: 9 }),
});
const city = fc.array(county, { minLength: 1, maxLength: 5 });
const units = fc
  .tuple(fc.array(city, { minLength: 1, maxLength: 4 }), fc.array(city, { minLength: 1, maxLength: 4 }))
  .map(unitsOf);

export const randomWorld: fc.Arbitrary<RandomWorld> = units.chain((made) =>
  fc.array(fc.array(locationIn(made), { maxLength: 4 }), { maxLength: 12 }).map((footprints) => ({
    units: made,
    regions: [REGION],
    records: footprints.map((locations, at) => aRecord(`r${at}`, locations)),
  })),
);

function unitsOf(
  provinces: readonly (readonly (readonly {
    point: { lng: number; lat: number };
    urban: number;
    rural: number;
    hasFigure: number;
  }[])[])[],
) {
  const made: Unit[] = [aUnit({ adcode: '100000', parent: null, level: 'nation' })];
  provinces.forEach((cities, p) => {
    const prefix = ['51', '62'][p]!;
    made.push(aUnit({ adcode: `${prefix}0000`, parent: '100000', level: 'province', ...cities[0]![0]!.point }));
    cities.forEach((counties, c) => {
      const code = `${prefix}0${c + 1}`;
      made.push(aUnit({ adcode: `${code}00`, parent: `${prefix}0000`, level: 'prefecture', ...counties[0]!.point }));
      counties.forEach(({ point, urban, rural, hasFigure }, at) => {
        const figures = hasFigure === 0 ? {} : { urbanPopulation: urban, population: urban + rural };
        made.push(aUnit({ adcode: `${code}0${at + 1}`, parent: `${code}00`, ...point, ...figures }));
      });
    });
  });
  return made;
}

function locationIn(made: readonly Unit[]): fc.Arbitrary<Location> {
  const role = fc.constantFrom(...ROLES);
  const inUnit = fc
    .tuple(fc.constantFrom(...made), role)
    .map(([unit, role]) => aLocation({ unit: unit.adcode, precision: unit.level as Precision, role }));
  const region = role.map((role) => aLocation({ region: 'west', precision: 'region', role }));
  const unlisted = fc
    .constantFrom(...made)
    .map((unit) => aLocation({ unlistedIn: unit.adcode, precision: 'unlisted' }));
  const bare = point.map(({ lng, lat }) => aLocation({ at: [lng, lat], precision: 'point' }));
  return fc.oneof({ weight: 6, arbitrary: inUnit }, region, unlisted, bare);
}
