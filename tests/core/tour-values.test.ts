import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { answerGaps } from '../../src/core/coverage/gaps';
import { withRecords, worldOf } from '../../src/core/coverage/world';
import { filterRecords, NO_FILTER } from '../../src/core/filter';
import { DEFAULT_GAPS, gapsQuestionOf } from '../../src/core/gaps-params';
import { nearby } from '../../src/core/near';
import { PLACE_ROLES } from '../../src/core/reach';
import { tenMillionCities } from '../../src/core/ten-million';
import { citiesWithout, type TourFacts, tourValues } from '../../src/core/tour-values';
import { shippedGround, shippedRecords } from '../support/shipped-records';
import { shippedUnits } from '../support/shipped-units';

const ground = shippedGround();
const records = shippedRecords();
const { units, regions } = shippedUnits();
const cities = tenMillionCities(units);
const nothing: TourFacts = { asOf: '2022', records, shown: records, ground, near: null, gaps: null, siting: null };

describe('the ten-million cities', () => {
  it('without a record of ageing are those in whose area no such record has a place, counted the slow way', () => {
    const ageing = filterRecords(records, { ...NO_FILTER, themes: ['issue.ageing'] });
    const prefixes = (code: string) => (/^(11|12|31|50)/.test(code) ? code.slice(0, 2) : code.slice(0, 4));
    const slow = cities.filter(
      ({ adcode: code }) =>
        !ageing.some(({ locations }) =>
          locations.some(
            ({ place, role, precision }) =>
              role !== 'service_area' &&
              precision !== 'unlisted' &&
              (place.kind === 'unit' || place.kind === 'point') &&
              place.unit?.startsWith(prefixes(code)),
          ),
        ),
    );
    expect(citiesWithout(cities, ageing, ground)).toEqual(slow);
    expect(slow.length).toBeGreaterThan(0);
    expect(citiesWithout(cities, [], ground)).toEqual(cities);
  });
});

describe('the values of a tour', () => {
  it('are counts of the records, and nothing before they are loaded', () => {
    expect(tourValues({ ...nothing, records: [], shown: [] }, 'zh')).toEqual({});
    const values = tourValues(nothing, 'zh');
    expect(values).toMatchObject({ total: String(records.length), shown: String(records.length), asOf: '2022' });
    expect(values.inside).toBeUndefined();
    expect(values.gapsShare).toBeUndefined();
  });

  it('near a city are the lengths of its lists, perhaps within kept apart', () => {
    const roles = new Set([...PLACE_ROLES, 'service_area'] as const);
    const answer = nearby({ centre: { kind: 'unit', unit: adcode('510100') }, radiusKm: 200, roles }, records, ground);
    const values = tourValues({ ...nothing, near: { answer, km: 200 } }, 'zh');
    const certain = answer.within.filter(({ isCertain }) => isCertain).length;
    expect(values).toMatchObject({ inside: String(answer.inside.length), nearKm: '200' });
    expect(values.within).toBe(certain === answer.within.length ? `${certain}` : `${certain}–${answer.within.length}`);
  });

  it('of the gaps are the share that the drawer says, a range where places are rough', () => {
    const hubs = records.filter(({ kind }) => kind === 'hub');
    const question = gapsQuestionOf({ ...DEFAULT_GAPS, standardKm: 200 }, hubs, records);
    const gaps = answerGaps(withRecords(worldOf(units, regions), records), question);
    if (!gaps.ok) throw new Error('the hubs have an answer');
    const values = tourValues({ ...nothing, gaps: gaps.value }, 'zh');
    expect(values.gapsKm).toBe('200');
    expect(values.gapsShare).toMatch(/^\d+\.\d%–\d+\.\d%$/);
  });

  it('of siting are those of its headline, names in the language of the reader', () => {
    const siting = { k: 1, km: 200, from: '39.3%', to: '45.0%', cities: cities.slice(0, 1) };
    expect(tourValues({ ...nothing, siting }, 'en').sitingCities).toBe(cities[0]!.nameEn);
    expect(tourValues({ ...nothing, siting }, 'zh').sitingCities).toBe(cities[0]!.shortName);
  });
});
