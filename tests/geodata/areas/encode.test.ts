import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { encodeTopoJson, onGrid } from '../../../geodata/areas/encode';

const grid = { step: 0.01, west: 100, south: 20 };

describe('onGrid', () => {
  it('rounds to the grid, joins equal neighbours and keeps two ends', () => {
    expect(
      onGrid(
        [
          [
            [100, 20],
            [100.004, 20.004],
            [100.016, 20.02],
          ],
          [
            [101, 21],
            [101.001, 21.001],
          ],
        ],
        grid,
      ),
    ).toEqual([
      [
        [0, 0],
        [2, 2],
      ],
      [
        [100, 100],
        [100, 100],
      ],
    ]);
  });
});

describe('encodeTopoJson', () => {
  it('comes back through topojson-client as the same ring, for any ring on the grid', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }));
    fc.assert(
      fc.property(fc.uniqueArray(point, { minLength: 3, selector: String }), (corners) => {
        const ring = [...corners, corners[0]!];
        const text = encodeTopoJson(
          { a: [{ type: 'MultiPolygon', arcs: [[[0]]], properties: { adcode: '1' } }] },
          [ring],
          grid,
        );
        const topology = JSON.parse(text) as Topology<{ a: GeometryCollection }>;
        const { coordinates } = feature(topology, topology.objects.a).features[0]!.geometry as unknown as MultiPolygon;
        const back = (coordinates as unknown as number[][][])[0]!.map(([lng, lat]) => [
          Math.round((lng! - 100) / 0.01),
          Math.round((lat! - 20) / 0.01),
        ]);
        expect(back).toEqual(ring);
      }),
      { seed: 8 },
    );
  });

  it('leaves out arcs that no object uses and numbers the rest as they come', () => {
    const line = { type: 'LineString' as const, arcs: [2] };
    const text = encodeTopoJson(
      { dashes: [line] },
      [
        [
          [0, 0],
          [1, 1],
        ],
        [
          [5, 5],
          [6, 6],
        ],
        [
          [7, 7],
          [9, 8],
        ],
      ],
      grid,
    );
    const { arcs, objects } = JSON.parse(text) as Topology<{ dashes: GeometryCollection }>;
    expect(arcs).toEqual([
      [
        [7, 7],
        [2, 1],
      ],
    ]);
    expect(objects.dashes.geometries).toEqual([{ type: 'LineString', arcs: [0] }]);
  });

  it('writes only the properties that are there', () => {
    const area = (properties: { adcode: string; name?: string }) => ({
      type: 'Polygon' as const,
      arcs: [[0]],
      properties,
    });
    const text = encodeTopoJson(
      { a: [area({ adcode: '1' }), area({ adcode: '2', name: '二' })] },
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
      grid,
    );
    expect(text).toContain('"properties":{"adcode":"1"},');
    expect(text).toContain('"properties":{"adcode":"2","name":"二"},');
  });
});
