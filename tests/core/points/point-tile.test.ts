import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { expect, it } from 'vitest';
import { tileCells } from '../../../src/core/points/point-cells';
import { encodeTile, POINT_LAYER } from '../../../src/core/points/point-tile';
import { csvBytes, readCsv } from '../../support/points';

it('is read by the map library’s own reader, with set, colour, number and run of every cell', () => {
  const points = readCsv(csvBytes(6000, 2));
  const cells = tileCells(points, null, { z: 3, x: 6, y: 3 });
  const layer = new VectorTile(new PbfReader(encodeTile([{ set: 'abc', colour: 3, cells }]))).layers[POINT_LAYER]!;
  expect(layer.length).toBe(cells.size);
  expect(layer.extent).toBe(4096);
  for (let at = 0; at < cells.size; at++) {
    const feature = layer.feature(at);
    expect(feature.type).toBe(1);
    expect(feature.properties).toEqual({
      set: 'abc',
      colour: 3,
      count: cells.count[at],
      from: cells.from[at],
      to: cells.to[at],
    });
    expect(feature.loadGeometry()[0]![0]).toMatchObject({ x: cells.x[at], y: cells.y[at] });
  }
});

it('is empty where there is nothing to draw', () => {
  expect(encodeTile([])).toHaveLength(0);
});
