import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { type Location, PRECISIONS, ROLES } from '../../src/core/footprint';
import { groundOf } from '../../src/core/ground';
import { type Centre, nearby, nearFault } from '../../src/core/near';
import type { Region } from '../../src/core/region';
import { aLocation, aRecord, ZHEJIANG } from '../support/small-ground';

const delta: Region = {
  id: 'yangtze_delta',
  name: '长三角',
  nameEn: 'Yangtze River Delta',
  aliases: [],
  members: [adcode('310000'), adcode('330000')],
  source: 'test',
};
const ground = groundOf(ZHEJIANG, [delta]);
const roles = new Set(ROLES);
const wenzhou: Centre = { kind: 'unit', unit: adcode('330300') };
const ask = (location: Location, radiusKm: number, centre = wenzhou) =>
  nearby({ centre, radiusKm, roles }, [aRecord('a', [location])], ground);

describe('near a city', () => {
  it('lists a county of the city as inside it, whatever the radius', () => {
    expect(ask(aLocation({ unit: '330302', precision: 'county' }), 0).inside).toHaveLength(1);
  });

  it('lists what is certainly within X km before what is possibly', () => {
    const records = [
      aRecord('possibly-chunan', [aLocation({ unit: '330100', precision: 'prefecture' })]),
      aRecord('hangzhou', [aLocation({ unit: '330102', precision: 'county' })]),
    ];
    const { within } = nearby({ centre: wenzhou, radiusKm: 254, roles }, records, ground);
    expect(within.map(({ record, isCertain }) => [record.id, isCertain])).toEqual([
      ['possibly-chunan', true],
      ['hangzhou', true],
    ]);
    const nearer = nearby({ centre: wenzhou, radiusKm: 250, roles }, records, ground);
    expect(nearer.within.map(({ record, isCertain }) => [record.id, isCertain])).toEqual([['possibly-chunan', false]]);
    expect(nearer.elsewhere).toBe(1);
  });

  it('says that 浙江省 covers Wenzhou, until all of it is within X km', () => {
    const somewhere = aLocation({ unit: '330000', precision: 'province' });
    expect(ask(somewhere, 100).covering.map(({ level }) => level)).toEqual(['province']);
    expect(ask(somewhere, 300).within.map(({ isCertain }) => isCertain)).toEqual([true]);
  });

  it('groups what covers by level and passes over what covers another province', () => {
    expect(
      ask(aLocation({ region: 'yangtze_delta', precision: 'region', role: 'service_area' }), 9).covering[0]?.level,
    ).toBe('region');
    expect(ask(aLocation({ unit: '100000', precision: 'nation' }), 9).covering[0]?.level).toBe('nation');
    expect(ask(aLocation({ unit: '310000', precision: 'province', role: 'service_area' }), 900).elsewhere).toBe(1);
  });

  it('counts the unlisted of its own province and of the nation, not of another province', () => {
    const unlisted = (unlistedIn: string) => ask(aLocation({ unlistedIn, precision: 'unlisted' }), 100);
    expect(unlisted('330000').unlisted).toHaveLength(1);
    expect(unlisted('100000').unlisted).toHaveLength(1);
    expect(unlisted('310000').elsewhere).toBe(1);
  });

  it('takes the best location of a record: a site in the city before the office elsewhere and the national reach', () => {
    const record = aRecord('a', [
      aLocation({ unit: '100000', precision: 'nation', role: 'service_area' }),
      aLocation({ unit: '310101', precision: 'county', role: 'office' }),
      aLocation({ unit: '330302', precision: 'county' }),
    ]);
    expect(nearby({ centre: wenzhou, radiusKm: 900, roles }, [record], ground).inside[0]?.locationIndex).toBe(2);
    const offices = nearby({ centre: wenzhou, radiusKm: 900, roles: new Set(['office'] as const) }, [record], ground);
    expect(offices.within[0]?.locationIndex).toBe(1);
  });

  it('has each list in its own order, whatever the order of the records', () => {
    const records = [
      aRecord('nation', [aLocation({ unit: '100000', precision: 'nation' })]),
      aRecord('inside-b', [aLocation({ unit: '330302', precision: 'county' })]),
      aRecord('far', [aLocation({ at: [119.0367, 29.6112], precision: 'point' })]),
      aRecord('unlisted-b', [aLocation({ unlistedIn: '330000', precision: 'unlisted' })]),
      aRecord('inside-a', [aLocation({ unit: '330302', precision: 'county' })]),
      aRecord('inside-city', [aLocation({ unit: '330300', precision: 'prefecture' })]),
      aRecord('province', [aLocation({ unit: '330000', precision: 'province' })]),
      aRecord('region', [aLocation({ region: 'yangtze_delta', precision: 'region', role: 'service_area' })]),
      aRecord('inside-point', [aLocation({ at: [120.6512, 28.0188], unit: '330302', precision: 'point' })]),
      aRecord('near', [aLocation({ at: [120.6512, 28.5], precision: 'point' })]),
      aRecord('unlisted-a', [aLocation({ unlistedIn: '330000', precision: 'unlisted' })]),
    ];
    const ids = (found: readonly { readonly record: { readonly id: string } }[]) =>
      found.map(({ record }) => record.id);
    for (const given of [records, records.toReversed()]) {
      const lists = nearby({ centre: wenzhou, radiusKm: 240, roles }, given, ground);
      expect(ids(lists.inside)).toEqual(['inside-point', 'inside-a', 'inside-b', 'inside-city']);
      expect(ids(lists.within)).toEqual(['near', 'far']);
      expect(ids(lists.covering)).toEqual(['province', 'region', 'nation']);
      expect(ids(lists.unlisted)).toEqual(['unlisted-a', 'unlisted-b']);
      expect(lists.elsewhere).toBe(0);
    }
  });

  it('names the fault of a question that has no answer', () => {
    expect(nearFault({ centre: wenzhou, radiusKm: Number.NaN, roles }, ground)?.kind).toBe('bad-radius');
    expect(nearFault({ centre: wenzhou, radiusKm: -1, roles }, ground)?.kind).toBe('bad-radius');
    const nowhere: Centre = { kind: 'unit', unit: adcode('659999') };
    expect(nearFault({ centre: nowhere, radiusKm: 9, roles }, ground)?.kind).toBe('unknown-unit');
    const beyond: Centre = { kind: 'point', lng: 200, lat: 0, unit: null };
    expect(nearFault({ centre: beyond, radiusKm: 9, roles }, ground)?.kind).toBe('bad-centre');
    expect(() => nearby({ centre: beyond, radiusKm: 9, roles }, [], ground)).toThrow('bad-centre');
  });

  it('puts each record in exactly one list', () => {
    const codes = ['100000', '330000', '330100', '330102', '330127', '330300', '330302', '310000', '310101', '810000'];
    const location = fc
      .record({
        unit: fc.constantFrom(...codes),
        precision: fc.constantFrom(...PRECISIONS),
        role: fc.constantFrom(...ROLES),
        form: fc.constantFrom('unit', 'region', 'point', 'unlisted'),
      })
      .map(({ unit, precision, role, form }) => {
        if (form === 'region') return aLocation({ region: 'yangtze_delta', precision: 'region', role });
        if (form === 'point') return aLocation({ at: [120, 30], unit, precision: 'point', role });
        if (form === 'unlisted') return aLocation({ unlistedIn: unit, precision: 'unlisted', role });
        return aLocation({ unit, precision, role });
      });
    const centre = fc.oneof(
      fc.constantFrom(...codes).map((code): Centre => ({ kind: 'unit', unit: adcode(code) })),
      fc.constant<Centre>({ kind: 'point', lng: 120.5, lat: 29, unit: null }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(location, { maxLength: 4 })),
        centre,
        fc.integer({ min: 0, max: 900 }),
        (footprints, centre, radiusKm) => {
          const records = footprints.map((locations, at) => aRecord(`r${at}`, locations));
          const near = nearby({ centre, radiusKm, roles }, records, ground);
          const listed = [near.inside, near.within, near.covering, near.unlisted]
            .flat()
            .map((found) => found.record.id);
          expect(new Set(listed).size).toBe(listed.length);
          expect(listed.length + near.elsewhere).toBe(records.length);
          expect(
            near.within.every(({ minKm, maxKm, isCertain }) => minKm <= radiusKm && isCertain === maxKm <= radiusKm),
          ).toBe(true);
        },
      ),
      { seed: 2022, numRuns: 500 },
    );
  });
});
