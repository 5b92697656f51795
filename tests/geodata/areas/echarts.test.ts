import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEcharts, decodeRing, type GridPoint } from '../../../geodata/areas/echarts';
import { ECHARTS_FILES, ECHARTS_FOLDER } from '../../../geodata/areas/units';

/** The slow obvious way back: steps from the last point, ZigZag, 64 added. */
function encodeRing(ring: readonly GridPoint[], offset: GridPoint): string {
  let [x, y] = offset;
  return ring
    .map(([px, py]) => {
      const steps = [px - x, py - y].map((d) => String.fromCharCode(((d << 1) ^ (d >> 31)) + 64)).join('');
      [x, y] = [px, py];
      return steps;
    })
    .join('');
}

describe('decodeRing', () => {
  it('gives back any ring that was encoded', () => {
    const point = fc.tuple(fc.integer({ min: 70_000, max: 78_000 }), fc.integer({ min: 3_000, max: 9_000 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), point, (ring, offset) => {
        expect(decodeRing(encodeRing(ring, offset), offset)).toEqual(ring);
      }),
      { seed: 1024 },
    );
  });
});

describe('decodeEcharts', () => {
  const areas = ECHARTS_FILES.flatMap((file) => decodeEcharts(readFileSync(`${ECHARTS_FOLDER}${file}.json`, 'utf8')));

  it('reads 475 areas of 33 files, 三沙市 of them in 220 islands', () => {
    expect(ECHARTS_FILES).toHaveLength(33);
    expect(areas).toHaveLength(475);
    expect(areas.find(({ code }) => code === '460300')?.polygons).toHaveLength(220);
  });

  it('closes every ring and keeps whole numbers, in Tibet too, whose file is plain degrees', () => {
    const rings = areas.flatMap(({ polygons }) => polygons.flat());
    expect(rings.every((ring) => ring.length >= 4 && String(ring[0]) === String(ring.at(-1)))).toBe(true);
    expect(rings.flat(2).every(Number.isInteger)).toBe(true);
  });

  it('leaves out the 山南市 that the file of Tibet lists without rings, and keeps the one without a code', () => {
    expect(areas.filter(({ name }) => name === '山南市').map(({ code }) => code)).toEqual([null]);
  });
});
