import { readFileSync } from 'node:fs';
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
  const kinds = provinceLines(provinces).features.map(({ properties }) => properties.kind);

  it('are the inner borders and the outline of the nation, once each', () => {
    expect(kinds.filter((kind) => kind === 'province')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'nation')).toHaveLength(1);
  });

  it('have the ten dashes and the islands of the South China Sea', () => {
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
