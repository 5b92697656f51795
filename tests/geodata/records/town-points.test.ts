import { readFileSync } from 'node:fs';
import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { readTownPoints } from '../../../geodata/records/town-points';
import { distanceKm } from '../../../src/core/sphere';

const HEADER = 'name,parent,code,lng,lat,datum_of_source,uncertainty_km,what,source\n';
const points = readTownPoints(readFileSync('geodata/sources/town_points.csv', 'utf8'));

function read(datum: string) {
  return readTownPoints(`${HEADER}四平路街道,上海市杨浦区,310110009,121.5076,31.2782,${datum},0.6,,\n`).get(
    '310110009',
  )!;
}

describe('a point of a town', () => {
  it('given in WGS-84 stays where it is: 蛇口 of GeoNames', () => {
    expect(points.get('440305005')).toEqual({ lng: 113.9156, lat: 22.4936, uncertaintyKm: 0.6 });
  });

  it('given in GCJ-02 moves back by the half kilometre that the datum adds in Shanghai', () => {
    const { lng, lat } = read('GCJ-02');
    const movedKm = distanceKm(121.5076, 31.2782, lng, lat);
    expect(movedKm).toBeGreaterThan(0.3);
    expect(movedKm).toBeLessThan(0.7);
    const [lngAgain, latAgain] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02);
    expect(distanceKm(lngAgain, latAgain, 121.5076, 31.2782)).toBeLessThan(0.012); // four decimals of a degree
  });

  it('is taken as GCJ-02 when its datum is not stated or inferred as such', () => {
    expect(read('"not stated, taken as GCJ-02"')).toEqual(read('GCJ-02'));
    expect(read('GCJ-02 (inferred)')).toEqual(read('GCJ-02'));
  });

  it('given in BD-09 moves farther', () => {
    const { lng, lat } = read('BD-09 (inferred)');
    expect(distanceKm(121.5076, 31.2782, lng, lat)).toBeGreaterThan(0.8);
  });

  it('of an unknown datum stops the build', () => {
    expect(() => read('Beijing 1954')).toThrow('wanted WGS-84, GCJ-02 or BD-09');
  });

  it('without a code goes by its name: 麓湖', () => {
    expect(points.get('麓湖 (华阳街道)')?.uncertaintyKm).toBe(0.6);
  });
});
