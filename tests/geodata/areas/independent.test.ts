// The published areas beside another derivation of the same sources, made without ours: ../shared/geodata.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AreaGeometry, boundsOf, contains } from '../../../src/core/areas';
import { areasOf, textOf } from '../../support/areas';

const shared = '../shared/geodata';
if (!existsSync(shared)) console.warn(`${shared} is absent: the areas are not compared with it`);

const SIDE = 36;

/** Intersection over union on a grid of points over both boxes. */
function iou(a: AreaGeometry, b: AreaGeometry): number {
  const [p, q] = [boundsOf(a), boundsOf(b)];
  const [west, south] = [Math.min(p[0], q[0]), Math.min(p[1], q[1])];
  const [east, north] = [Math.max(p[2], q[2]), Math.max(p[3], q[3])];
  let [both, either] = [0, 0];
  for (let i = 0.5; i < SIDE; i++)
    for (let k = 0.5; k < SIDE; k++) {
      const [lng, lat] = [west + (i / SIDE) * (east - west), south + (k / SIDE) * (north - south)];
      const [inA, inB] = [contains(a, lng, lat), contains(b, lng, lat)];
      if (inA || inB) either++;
      if (inA && inB) both++;
    }
  return either === 0 ? 0 : both / either;
}

function ious(object: string, file: string): Map<string, number> {
  const theirs = new Map(
    areasOf(readFileSync(`${shared}/${file}`, 'utf8'), 'src').map(({ properties, geometry }) => [
      properties.adcode.replace(/^TW/, '7100000'),
      geometry,
    ]),
  );
  const ours = areasOf(textOf(`${object}.topo.json`), object).filter(({ properties }) => theirs.has(properties.adcode));
  return new Map(
    ours.map(({ properties: { adcode }, geometry }) => [adcode, iou(geometry, theirs.get(adcode)!)] as const),
  );
}

function median(found: ReadonlyMap<string, number>): number {
  return [...found.values()].sort((a, b) => a - b)[found.size >> 1]!;
}

const codesBelow = (found: ReadonlyMap<string, number>, limit: number): string[] =>
  [...found].filter(([, value]) => value < limit).map(([code]) => code);

describe('beside an independent derivation', () => {
  it.skipIf(!existsSync(shared))(
    'prefectures overlap it by 0.99 in the median and 0.85 at least, but the four that we cut anew and 澎湖’s islands',
    () => {
      const found = ious('prefectures', 'prefectures_800.topo.json');
      expect(found.size).toBe(388);
      expect(median(found)).toBeGreaterThan(0.99);
      const expected = ['220100', '220300', '510100', '512000', '710000010016'];
      expect(codesBelow(found, 0.85).filter((code) => !expected.includes(code))).toEqual([]);
      expect(codesBelow(found, 0.55)).toEqual([]);
    },
  );

  it.skipIf(!existsSync(shared))('districts overlap it by 0.995 in the median and 0.89 at least', () => {
    const found = ious('districts', 'municipal_districts_100.topo.json');
    expect(found.size).toBe(110);
    expect(median(found)).toBeGreaterThan(0.995);
    expect(codesBelow(found, 0.89)).toEqual([]);
  });

  it.skipIf(!existsSync(shared))(
    'provinces overlap it by 0.98 in the median and 0.95 at least, but 香港, 澳门 and 海南’s reefs',
    () => {
      const found = ious('provinces', 'provinces_2000.topo.json');
      expect(median(found)).toBeGreaterThan(0.98);
      expect(codesBelow(found, 0.95)).toEqual(['460000', '810000', '820000']);
    },
  );
});
