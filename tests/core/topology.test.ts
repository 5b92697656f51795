import { readFileSync } from 'node:fs';
import type { MultiLineString } from 'geojson';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { contains } from '../../src/core/areas';
import { areasOf, decodeTopology, plainAreas, prefectureLines, provinceLines } from '../../src/core/topology';

const provinces = topologyIn('provinces.topo.json');
const prefectures = topologyIn('prefectures.topo.json');

describe('the published areas', () => {
  it('are the 34 provinces, Taiwan, Hong Kong and Macau among them', () => {
    const codes = areasOf(provinces, 'provinces').features.map(({ properties }) => properties.adcode);
    expect(new Set(codes).size).toBe(34);
    for (const code of ['710000', '810000', '820000']) expect(codes).toContain(code);
  });

  it('hold their places: 成都 in 510100, 武侯 in it, 拉萨 not', () => {
    const chengdu = areasOf(prefectures, 'prefectures').features.find(
      ({ properties }) => properties.adcode === '510100',
    )!;
    expect(contains(chengdu.geometry, 104.0434, 30.6419)).toBe(true);
    expect(contains(chengdu.geometry, 91.1172, 29.6469)).toBe(false);
  });

  it('have one code each', () => {
    const codes = areasOf(prefectures, 'prefectures').features.map(({ properties }) => properties.adcode);
    expect(codes.length).toBeGreaterThan(340);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('lie beside neighbouring land that has no code', () => {
    const land = plainAreas(topologyIn('land.topo.json'), 'land');
    expect(land.features.length).toBeGreaterThan(0);
    expect(land.features.every(({ geometry }) => /Polygon$/.test(geometry.type))).toBe(true);
  });
});

describe('the published lines', () => {
  const kindsOf = () => provinceLines(provinces).features.map(({ properties }) => properties.kind);

  it('are the inner borders and the outline of the nation, once each', () => {
    const kinds = kindsOf();
    expect(kinds.filter((kind) => kind === 'province')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'nation')).toHaveLength(1);
  });

  it('have the ten dashes and the islands of the South China Sea', () => {
    const kinds = kindsOf();
    expect(kinds.filter((kind) => kind === 'dash')).toHaveLength(10);
    expect(kinds.filter((kind) => kind === 'island').length).toBeGreaterThan(0);
  });

  it('between prefectures stay inside their province', () => {
    const [line, ...others] = prefectureLines(prefectures).features;
    expect(others).toEqual([]);
    expect(line!.properties.kind).toBe('prefecture');
    expect(line!.geometry).toMatchObject({ type: 'MultiLineString' });
  });
});

/** Four squares in a row, of two provinces: 510100 | 510200 ‖ 620100 | 620200. Arcs 0 to 4 are upright, x = 0 … 4. */
const ROW = {
  type: 'Topology',
  arcs: [
    ...[0, 1, 2, 3, 4].map((x) => [
      [x, 0],
      [x, 1],
    ]),
    ...[0, 1, 2, 3].map((x) => [
      [x, 1],
      [x + 1, 1],
    ]),
    ...[0, 1, 2, 3].map((x) => [
      [x + 1, 0],
      [x, 0],
    ]),
  ],
  objects: {
    prefectures: {
      type: 'GeometryCollection',
      geometries: ['510100', '510200', '620100', '620200'].map((adcode, x) => ({
        type: 'Polygon',
        arcs: [[x, 5 + x, ~(x + 1), 9 + x]],
        properties: { adcode, approximate: x === 1, label: x === 2 ? [2.5, 0.5] : x === 3 ? ['x', 1] : undefined },
      })),
    },
  },
};

describe('borders and properties of a small topology', () => {
  const row = () => {
    const decoded = decodeTopology(structuredClone(ROW));
    if (!decoded.ok) throw new Error(decoded.error);
    return decoded.value;
  };

  it('are those between prefectures of one province: x = 1 and x = 3, not 2', () => {
    const [line] = prefectureLines(row()).features;
    const xs = (line!.geometry as MultiLineString).coordinates.map(([first]) => first![0]);
    expect(xs.toSorted()).toEqual([1, 3]);
    expect(line!.properties.kind).toBe('prefecture');
  });

  it('of provinces are what two share, and of the nation what one has alone', () => {
    const { prefectures } = ROW.objects;
    const decoded = decodeTopology({ ...structuredClone(ROW), objects: { provinces: prefectures } });
    if (!decoded.ok) throw new Error(decoded.error);
    const [inner, outer] = provinceLines(decoded.value).features;
    expect([inner!.properties.kind, outer!.properties.kind]).toEqual(['province', 'nation']);
    const uprights = (inner!.geometry as MultiLineString).coordinates.map(([first]) => first![0]);
    expect(uprights.toSorted()).toEqual([1, 2, 3]);
    const points = (outer!.geometry as MultiLineString).coordinates.flat();
    expect(Math.min(...points.map(([x]) => x!))).toBe(0);
    expect(Math.max(...points.map(([x]) => x!))).toBe(4);
    expect(provinceLines(decoded.value).features).toHaveLength(2);
  });

  it('say which area was cut by hand, and where a label stands if it is a position', () => {
    const properties = areasOf(row(), 'prefectures').features.map((one) => one.properties);
    expect(properties.map(({ isApproximate }) => isApproximate)).toEqual([false, true, false, false]);
    expect(properties.map(({ label }) => label)).toEqual([null, null, [2.5, 0.5], null]);
    expect(properties.map(({ name }) => name)).toEqual([null, null, null, null]);
  });

  it.each([
    ['a text for arcs', { arcs: 'x' }],
    ['a text for an arc', { arcs: ['x'] }],
    ['a position of one number', { arcs: [[[1]]] }],
    ['a position of texts', { arcs: [[['1', '2']]] }],
    ['a third number that is a text', { arcs: [[[1, 2, '3']]] }],
    ['another kind of object', { objects: { a: { type: 'Point' } } }],
    ['geometries without a type', { objects: { a: { type: 'GeometryCollection', geometries: [{}] } } }],
  ])('are refused with %s', (_, part) => {
    expect(decodeTopology({ ...ROW, ...part }).ok).toBe(false);
  });
});

describe('a topology from outside', () => {
  it('is refused with a reason when it is none', () => {
    for (const input of [null, {}, { type: 'FeatureCollection' }, { type: 'Topology', objects: {}, arcs: [['a']] }]) {
      const answer = decodeTopology(input);
      expect(answer.ok ? '' : answer.error).not.toBe('');
    }
  });

  it('gives nothing for an object that it does not have', () => {
    expect(areasOf(prefectures, 'towns').features).toEqual([]);
    expect(provinceLines(prefectures).features).toEqual([]);
    expect(plainAreas(prefectures, 'sea').features).toEqual([]);
  });

  it('gives only the polygons whose code could be one', () => {
    const square = { type: 'Polygon', arcs: [[0]] };
    const geometries = [
      { ...square, properties: { adcode: '510100', name: '成都市' } },
      { ...square, properties: { adcode: 110000 } },
      { ...square, properties: { adcode: 'JD' } },
      square,
      { type: 'LineString', arcs: [0], properties: { adcode: '510100' } },
    ];
    const arcs = [
      [
        [0, 0],
        [0, 1],
        [1, 1],
        [1, 0],
        [0, 0],
      ],
    ];
    const topology = decodeTopology({
      type: 'Topology',
      objects: { all: { type: 'GeometryCollection', geometries } },
      arcs,
    });
    if (!topology.ok) throw new Error(topology.error);
    expect(areasOf(topology.value, 'all').features.map(({ properties }) => properties)).toMatchObject([
      { adcode: '510100', name: '成都市' },
      { adcode: '110000', name: null },
    ]);
  });
});

function topologyIn(file: string): Topology {
  const topology = decodeTopology(JSON.parse(readFileSync(`public/data/${file}`, 'utf8')));
  if (!topology.ok) throw new Error(`${file}: ${topology.error}`);
  return topology.value;
}
