import { describe, expect, it } from 'vitest';
import { adcode } from '../../../src/core/adcode';
import { type Counts, comparePlace, touching } from '../../../src/core/compare/answer';
import type { ComparePlace } from '../../../src/core/compare/question';
import { nearby } from '../../../src/core/near';
import { PLACE_ROLES } from '../../../src/core/reach';
import { REGION_IDS } from '../../../src/core/region';
import { shippedGround, shippedRecords } from '../../support/shipped-records';

const ground = shippedGround();
const records = shippedRecords();
const hubs = records.filter(({ kind }) => kind === 'hub');
const CHENGDU: ComparePlace = { kind: 'unit', adcode: adcode('510100') };
const of = (place: ComparePlace, km = 100) => comparePlace(place, km, records, hubs, ground)!;
const sum = (counts: Counts) => Object.values(counts).reduce((total, count) => total + count, 0);

describe('成都 in a comparison', () => {
  it('has the numbers of "nearby"', () => {
    const answer = of(CHENGDU, 200);
    const roles = new Set([...PLACE_ROLES, 'service_area'] as const);
    const near = nearby({ centre: { kind: 'unit', unit: adcode('510100') }, radiusKm: 200, roles }, records, ground);
    expect(answer.all).toEqual({
      inside: near.inside.length,
      within: near.within.filter(({ isCertain }) => isCertain).length,
      possible: near.within.filter(({ isCertain }) => !isCertain).length,
      covering: near.covering.length,
      unlisted: near.unlisted.length,
      elsewhere: near.elsewhere,
    });
  });

  it('has the residents of the 2020 census: 20,937,757', () => {
    expect(of(CHENGDU).population).toBe(20_937_757);
  });

  it('has the hub of 四川 as its nearest', () => {
    const { hub } = of(CHENGDU, 200);
    expect(hub.certain?.record.id).toBe('yicang-sichuan');
    expect(hub.certain!.km).toBeLessThan(60);
  });
});

describe('any place', () => {
  it('has every record once, by kind and all together', () => {
    const places: ComparePlace[] = [
      CHENGDU,
      { kind: 'unit', adcode: adcode('510000') },
      ...REGION_IDS.map((region): ComparePlace => ({ kind: 'region', region })),
    ];
    for (const place of places) {
      const answer = of(place);
      expect(sum(answer.all)).toBe(records.length);
      const kinds = [...answer.byKind.values()];
      expect(kinds.reduce((total, counts) => total + sum(counts), 0)).toBe(records.length);
      for (const name of Object.keys(answer.all) as (keyof Counts)[])
        expect(kinds.reduce((total, counts) => total + counts[name], 0)).toBe(answer.all[name]);
    }
  });

  it('that is a region sums its counties: 西部 has 382,852,295 residents in the census bulletin', () => {
    // 第七次全国人口普查公报（第三号）gives 382,852,295; the roll-up by county lacks servicemen and rounding only
    expect(of({ kind: 'region', region: 'west' }).population! / 382_852_295).toBeCloseTo(1, 3);
  });

  it('has no figure for 香港, and no 0', () => {
    expect(of({ kind: 'unit', adcode: adcode('810000') })).toMatchObject({ population: null, urbanPopulation: null });
  });

  it('is null when the data does not have it', () => {
    expect(comparePlace({ kind: 'unit', adcode: adcode('999999') }, 100, records, hubs, ground)).toBeNull();
  });

  it('has a hub of 0 km when one is inside, and none without hubs', () => {
    expect(of({ kind: 'region', region: 'west' }).hub.certain?.km).toBe(0);
    expect(comparePlace(CHENGDU, 100, records, [], ground)!.hub).toEqual({ certain: null, possible: null });
  });

  it('touches the records that are in, round or over it', () => {
    const counts = of(CHENGDU).all;
    expect(touching(counts)).toBe(records.length - counts.unlisted - counts.elsewhere);
  });
});

it('sums the residents of a region over its counties that have figures, and counts the others', () => {
  for (const region of REGION_IDS) {
    const answer = of({ kind: 'region', region });
    const counties = [...ground.countiesByArea.get(region)!].map((at) => ground.counties[at]!);
    const known = counties.filter((one) => one.population !== null && one.urbanPopulation !== null);
    const [all, urban] = [known.map((one) => one.population!), known.map((one) => one.urbanPopulation!)].map((list) =>
      list.reduce((total, count) => total + count, 0),
    );
    expect(answer).toMatchObject({
      population: all,
      urbanPopulation: urban,
      withoutFigure: counties.length - known.length,
    });
    expect(answer.urbanSharePct).toBeCloseTo((100 * urban!) / all!, 9);
  }
  expect(of({ kind: 'unit', adcode: adcode('810000') }).withoutFigure).toBeGreaterThan(0);
});

it('has no figure at all for a region whose counties have none', () => {
  const withoutFigures = {
    ...ground,
    counties: ground.counties.map((one) => ({ ...one, population: null, urbanPopulation: null })),
  };
  const place: ComparePlace = { kind: 'region', region: 'west' };
  const answer = comparePlace(place, 100, records, hubs, withoutFigures)!;
  expect(answer).toMatchObject({ population: null, urbanPopulation: null, urbanSharePct: null });
  expect(answer.withoutFigure).toBe(ground.countiesByArea.get('west')!.length);
});

it('touches what is in, surely or perhaps round, or over it; and lists those records', () => {
  expect(touching({ inside: 1, within: 2, possible: 4, covering: 8, unlisted: 16, elsewhere: 32 })).toBe(15);
  for (const place of [CHENGDU, { kind: 'region', region: 'west' }] as const) {
    const answer = of(place);
    expect(answer.records).toHaveLength(touching(answer.all));
    const themed = answer.records.filter(({ themes }) => themes.includes('method.garden'));
    expect(touching(answer.byTheme.get('method.garden')!)).toBe(themed.length);
  }
});

it('names a hub that may be nearer only when it may', () => {
  const [certain, possible] = [of(CHENGDU).hub.certain!, of(CHENGDU).hub.possible];
  if (possible) expect(possible.km).toBeLessThan(certain.km);
  const shaanxi = hubs.find(({ id }) => id === 'yicang-shaanxi')!; // known by province only
  const xian: ComparePlace = { kind: 'unit', adcode: adcode('610100') };
  const alone = comparePlace(xian, 100, records, [shaanxi], ground)!.hub;
  expect(alone.possible!.record).toBe(shaanxi);
  expect(alone.possible!.km).toBeLessThan(alone.certain!.km);
});
