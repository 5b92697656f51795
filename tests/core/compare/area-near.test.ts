import { describe, expect, it } from 'vitest';
import { adcode } from '../../../src/core/adcode';
import { areaJudge, areaRange, STANDINGS } from '../../../src/core/compare/area-near';
import { distanceKm } from '../../../src/core/sphere';
import { aRecord } from '../../support/a-record';
import { shippedGround, shippedRecords } from '../../support/shipped-records';
import { aLocation } from '../../support/small-ground';

const ground = shippedGround();
const counties = (code: string) => ground.countiesByArea.get(adcode(code))!;
const sichuan = areaJudge(counties('510000'), 100, ground);
const judge = (...locations: Parameters<typeof aLocation>[0][]) =>
  sichuan(aRecord({ locations: locations.map(aLocation) }));

describe('四川 and what is in it, within 100 km of it and over it', () => {
  it('has a place of one of its districts, cities or of itself inside', () => {
    expect(judge({ unit: '510104', precision: 'county' })).toBe('inside');
    expect(judge({ unit: '510100', precision: 'prefecture' })).toBe('inside');
    expect(judge({ unit: '510000', precision: 'province' })).toBe('inside');
    expect(judge({ unit: '510107031', precision: 'town', point: null })).toBe('inside');
  });

  it('has 重庆 within, far 上海 elsewhere', () => {
    expect(judge({ unit: '500103', precision: 'county' })).toBe('within');
    expect(judge({ unit: '310101', precision: 'county' })).toBe('elsewhere');
  });

  it('says perhaps where only a neighbouring province is known', () => {
    expect(judge({ unit: '520000', precision: 'province' })).toBe('possible');
  });

  it('is covered by the nation, the west and a service area', () => {
    expect(judge({ unit: '100000', precision: 'nation' })).toBe('covering');
    expect(judge({ region: 'west', precision: 'region' })).toBe('covering');
    expect(judge({ unit: '510000', precision: 'province', role: 'service_area' })).toBe('covering');
    expect(judge({ unit: '530000', precision: 'province', role: 'service_area' })).toBe('elsewhere');
  });

  it('counts what is not listed apart', () => {
    expect(judge({ unlistedIn: '510000', precision: 'unlisted' })).toBe('unlisted');
    expect(judge({ unlistedIn: '310000', precision: 'unlisted' })).toBe('elsewhere');
  });

  it('takes the best of several places', () => {
    expect(judge({ unit: '100000', precision: 'nation' }, { unit: '510104', precision: 'county' })).toBe('inside');
  });
});

describe('the distance to an area', () => {
  it('is to the nearest of its counties, by the slow obvious way', () => {
    const range = areaRange(counties('510000'), ground);
    for (const record of shippedRecords()) {
      for (const location of record.locations) {
        if (location.place.kind !== 'point') continue;
        const { lng, lat } = location.place;
        const all = Array.from(counties('510000'), (at) => distanceKm(lng, lat, ground.lng[at]!, ground.lat[at]!));
        const found = range(location)!;
        if (found.minKm > 0) expect(found.minKm).toBeCloseTo(Math.min(...all), 9);
      }
    }
    const [min, max] = [range(aLocation({ unit: '520000', precision: 'province' }))!].flatMap((one) => [
      one.minKm,
      one.maxKm,
    ]);
    expect(min).toBeLessThan(max!);
    expect(range(aLocation({ unit: '510104', precision: 'county' }))).toEqual({ minKm: 0, maxKm: 0 });
    expect(range(aLocation({ unit: '100000', precision: 'nation' }))).toBeNull();
  });

  it('puts every published record into exactly one list', () => {
    for (const record of shippedRecords()) expect(STANDINGS).toContain(sichuan(record));
  });
});
