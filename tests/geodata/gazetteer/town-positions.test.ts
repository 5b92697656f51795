import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTownPositions, TOWN_POINT_FILES } from '../../../geodata/gazetteer/town-positions';

const read = (path: string) => readFileSync(path, 'utf8');
const positions = readTownPositions(read(TOWN_POINT_FILES.geonames), read(TOWN_POINT_FILES.cases));

describe('positions of towns', () => {
  it('are those of GeoNames and those found for the cases', () => {
    expect(positions.size).toBeGreaterThanOrEqual(11_807);
    expect(positions.get('110101002')).toEqual({ lng: 116.40411, lat: 39.92528 });
  });

  it('lie in China', () => {
    for (const { lng, lat } of positions.values()) {
      expect(lng > 73 && lng < 136).toBe(true);
      expect(lat > 3 && lat < 54).toBe(true);
    }
  });

  it('prefer what was found for a case', () => {
    const geonames = 'town_code,lng,lat,match,geonames_name\n110102013,1,2,exact,x\n';
    const point = readTownPositions(geonames, read(TOWN_POINT_FILES.cases)).get('110102013')!;
    expect(point.lng).toBeCloseTo(116.38, 1);
  });
});
