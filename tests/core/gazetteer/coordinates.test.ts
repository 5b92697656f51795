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

  it.each([
    ['a longitude that is called a latitude', '纬度104.06 经度30.67'],
    ['a latitude that is called a longitude', 'E30.67 N104.06'],
    ['numbers with a word between them', '104.06 和 30.67'],
    ['numbers far apart', '104.06      30.67'],
    ['one number of one decimal', '104.06, 30.6'],
    ['the other number of one decimal', '104.0, 30.67'],
    ['a latitude south of all seas of China', '104.06, 2.99'],
    ['a latitude north of China', '104.06, 54.01'],
    ['a longitude east of China', '136.01, 30.67'],
    ['two longitudes', '104.06, 105.06'],
  ])('are not made of %s', (_, source) => expect(readPoint(source)).toBeNull());

  it.each([
    'lng=104.06 lat=30.67',
    'Lon: 104.06, Lat: 30.67',
    '經度104.06 緯度30.67',
    '104.06°E / 30.67°N',
    '104.06|30.67',
  ])('are read from %s', (source) => {
    expect(readPoint(source)).toMatchObject({ lng: 104.06, lat: 30.67, end: source.length });
  });

  it('are the first pair that stands side by side', () => {
    expect(readPoint('3.14, 2.72; 104.06, 30.67; 116.40, 39.90')).toMatchObject({ lng: 104.06, lat: 30.67 });
  });

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
