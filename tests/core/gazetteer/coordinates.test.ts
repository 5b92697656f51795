import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPoint } from '../../../src/core/gazetteer/coordinates';

describe('coordinates in a text', () => {
  it.each([
    ['104.06,30.67'],
    ['30.67,104.06'],
    ['30.67N 104.06E'],
    ['N30.67 E104.06'],
    ['东经104.06° 北纬30.67°'],
    ['经度：104.06，纬度：30.67'],
    ['１０４．０６，３０．６７'],
    ['104°03′36″E 30°40′12″N'],
    ['北纬30度40分12秒，东经104度3分36秒'],
  ])('are read from %s', (source) => {
    const point = readPoint(source);
    expect(point?.lng).toBeCloseTo(104.06, 6);
    expect(point?.lat).toBeCloseTo(30.67, 6);
  });

  it('say where they stand', () => {
    const source = '成都市（104.06,30.67）附近';
    const point = readPoint(source)!;
    expect(source.slice(point.start, point.end)).toBe('104.06,30.67');
  });

  it.each([['3.14, 2.72'], ['104,30'], ['电话 028-85551234'], ['2020.11.23'], ['1.5公里 3.25公里'], ['200.12,30.55']])(
    'are not seen in %s',
    (source) => expect(readPoint(source)).toBeNull(),
  );

  it('come back from either order, anywhere in China', () => {
    const lngs = fc.integer({ min: 73_000_00, max: 136_000_00 }).map((value) => value / 1e5);
    const lats = fc.integer({ min: 3_000_00, max: 54_000_00 }).map((value) => value / 1e5);
    fc.assert(
      fc.property(lngs, lats, fc.boolean(), (lng, lat, isSwapped) => {
        const [a, b] = [lng.toFixed(5), lat.toFixed(5)];
        const point = readPoint(isSwapped ? `${b}, ${a}` : `${a}, ${b}`);
        expect([point?.lng, point?.lat]).toEqual([lng, lat]);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
