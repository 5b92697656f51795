import { readFileSync } from 'node:fs';
import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { type AreaPart, figureText, isPacked, packAreas, unpackAreas, withFigures } from '../../src/core/packed-areas';
import { areasOf, decodeTopology, plainAreas, prefectureLines, provinceLines } from '../../src/core/topology';
import { shippedUnits } from '../support/shipped-units';

const { units } = shippedUnits();
const text = (file: string) => readFileSync(`public/data/${file}.topo.json`, 'utf8');

describe('areas packed for the map', () => {
  it('cross to the worker as a text, and hold no feature themselves', () => {
    const packed = structuredClone(packAreas(text('provinces'), 'provinces', figureText(units)));
    expect(packed.features).toEqual([]);
    expect(isPacked(packed)).toBe(true);
    expect(propertiesOf('provinces', 'provinces').map(({ adcode }) => adcode)).toContain('510000');
  });

  it('are nothing without a text', () => {
    const nothing = packAreas('', 'land');
    expect(isPacked(nothing)).toBe(false);
    expect(nothing.features).toEqual([]);
  });

  it('unpack to the polygons of the file, each with the census figures of its unit', () => {
    const chengdu = propertiesOf('prefectures', 'prefectures').find(({ adcode }) => adcode === '510100');
    // 2020 census by county: 成都 20,937,757 residents, 78.77% of them urban
    expect(chengdu).toMatchObject({ population: 20_937_757, urbanPopulation: expect.any(Number) });
    expect(chengdu!['urbanSharePct']).toBeCloseTo(78.77, 1);
    const taiwan = propertiesOf('provinces', 'provinces').find(({ adcode }) => adcode === '710000');
    expect(taiwan).toMatchObject({ population: null, urbanPopulation: null, urbanSharePct: null });
  });

  it('unpack to the very geometries that the page reads from the same file', () => {
    const topology = (file: string) => {
      const decoded = decodeTopology(JSON.parse(text(file)));
      if (!decoded.ok) throw new Error(decoded.error);
      return decoded.value;
    };
    const geometries = (features: readonly Feature[]) => features.map(({ geometry }) => geometry);
    const same = (file: string, part: AreaPart, features: readonly Feature[]) =>
      expect(geometries(unpacked(file, part))).toEqual(geometries(features));
    same('land', 'land', plainAreas(topology('land'), 'land').features);
    same('provinces', 'provinces', areasOf(topology('provinces'), 'provinces').features);
    same('provinces', 'province-lines', provinceLines(topology('provinces')).features);
    same('prefectures', 'prefectures', areasOf(topology('prefectures'), 'prefectures').features);
    same('prefectures', 'prefecture-lines', prefectureLines(topology('prefectures')).features);
    same('districts', 'districts', areasOf(topology('districts'), 'districts').features);
  });

  it('say why a text is no topology', () => {
    for (const broken of ['{"later":1}', text('land').slice(0, 5000), '[]']) {
      const answer = unpackAreas({ text: broken, part: 'land', figures: '' });
      expect(answer.ok ? '' : answer.error).not.toBe('');
    }
  });
});

describe('areas that are no text', () => {
  it('get figures by their code, and none where there is none', () => {
    const square = { type: 'Polygon' as const, coordinates: [] };
    const area = (code: string) => ({
      type: 'Feature' as const,
      geometry: square,
      properties: { adcode: adcode(code), name: null, isApproximate: false, label: null },
    });
    const areas = { type: 'FeatureCollection' as const, features: [area('110101'), area('110102')] };
    const figures = new Map([[adcode('110101'), { population: 3, urbanPopulation: 2, urbanSharePct: 66.7 }]]);
    expect(withFigures(areas, figures).features.map(({ properties }) => properties)).toEqual([
      { adcode: '110101', population: 3, urbanPopulation: 2, urbanSharePct: 66.7 },
      { adcode: '110102', population: null, urbanPopulation: null, urbanSharePct: null },
    ]);
    expect(withFigures(areas, null).features[0]!.properties).toMatchObject({ population: null });
  });
});

function unpacked(file: string, part: AreaPart): readonly Feature[] {
  const features = unpackAreas({ text: text(file), part, figures: figureText(units) });
  if (!features.ok) throw new Error(features.error);
  return features.value;
}

function propertiesOf(file: string, part: AreaPart): Record<string, unknown>[] {
  return unpacked(file, part).map(({ properties }) => properties ?? {});
}
