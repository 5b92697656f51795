import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { landStep } from '../../geodata/areas-land.topo';
import { type AreaGeometry, contains } from '../../src/core/areas';

const text = readFileSync('public/data/land.topo.json', 'utf8');
const topology = JSON.parse(text) as Topology<{ land: GeometryCollection }>;
const land = feature(topology, topology.objects.land).features.map(({ geometry }) => geometry as AreaGeometry);
const isLand = (lng: number, lat: number) => land.some((area) => contains(area, lng, lat));

describe('land.topo.json', () => {
  it('has 东京, 首尔, 马尼拉, 济州岛, London and New York State on land', () => {
    const places = [
      [139.4, 35.8],
      [127.1, 37.4],
      [121, 15],
      [126.55, 33.38],
      [-1, 52],
      [-75, 42],
    ] as const;
    expect(places.map(([lng, lat]) => isLand(lng, lat))).toEqual(places.map(() => true));
  });

  it('leaves the Caspian, the open sea, and the islands that China’s own areas draw', () => {
    const places = [
      [51, 42],
      [125, 20],
      [121, 24],
      [109.8, 19.3],
    ] as const;
    expect(places.map(([lng, lat]) => isLand(lng, lat))).toEqual(places.map(() => false));
  });

  it('is one shape without properties, so that no border of any country can be drawn from it', () => {
    expect(topology.objects.land.geometries.map(({ type, properties }) => [type, properties])).toEqual([
      ['MultiPolygon', undefined],
    ]);
  });

  it('is within 25 kB gzip and is built again byte for byte', async () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(25_000);
    const { outputs, faults } = await landStep.build(
      (path) => readFileSync(path),
      (file) => readFileSync(`public/data/${file}`, 'utf8'),
    );
    expect(faults).toEqual([]);
    expect(outputs.get('land.topo.json')).toBe(text);
  });
});
