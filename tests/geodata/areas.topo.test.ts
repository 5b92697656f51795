// The published areas, measured on the files that the app loads: counts, places, neighbours and known sizes.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { crossingArcs, type Point } from '../../geodata/areas/crossings';
import { LEVELS } from '../../geodata/areas/levels';
import { areasStep } from '../../geodata/areas.topo';
import { asAdcode } from '../../src/core/adcode';
import { boundsOf, contains, interiorPoint } from '../../src/core/areas';
import { EARTH_RADIUS_KM } from '../../src/core/sphere';
import { type Area, areasOf, polygonsOf, rowsOf, textOf } from '../support/areas';

const [provinces, prefectures, districts] = LEVELS.map(({ file, object }) => areasOf(textOf(file), object)) as [
  Area[],
  Area[],
  Area[],
];
const boxes = new Map(prefectures.map(({ properties, geometry }) => [properties.adcode, boundsOf(geometry)]));

function prefectureAt(lng: number, lat: number): string[] {
  const near = prefectures.filter(({ properties }) => {
    const [west, south, east, north] = boxes.get(properties.adcode)!;
    return lng >= west && lng <= east && lat >= south && lat <= north;
  });
  return near.filter(({ geometry }) => contains(geometry, lng, lat)).map(({ properties }) => properties.adcode);
}

/** Area on the sphere, each edge as a rhumb line in cylindrical equal-area: exact enough at these edge lengths. */
function km2Of(area: Area): number {
  const radians = Math.PI / 180;
  const ringArea = (ring: Position[]): number =>
    ring.slice(1).reduce((sum, [lng, lat], i) => {
      const [lng0, lat0] = ring[i]! as [number, number];
      return (
        sum -
        ((lng! - lng0) * radians * (Math.sin(lat! * radians) + Math.sin(lat0 * radians)) * EARTH_RADIUS_KM ** 2) / 2
      );
    }, 0);
  return polygonsOf(area)
    .flat()
    .reduce((sum, ring) => sum + ringArea(ring), 0);
}

describe.each(LEVELS)('$file', ({ file, object, expected, gzipBudget }) => {
  const text = textOf(file);
  const areas = areasOf(text, object);

  it('holds the expected units once each, with codes that the app takes', () => {
    expect(areas).toHaveLength(expected);
    expect(new Set(areas.map(({ properties }) => properties.adcode)).size).toBe(expected);
    expect(areas.filter(({ properties }) => asAdcode(properties.adcode) === null)).toEqual([]);
  });

  it('has closed rings of at least three corners, outer ones counter-clockwise, holes clockwise (RFC 7946)', () => {
    const signed = (ring: Position[]) =>
      ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0);
    for (const rings of areas.flatMap(polygonsOf)) {
      rings.forEach((ring, i) => {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring[0]).toEqual(ring.at(-1));
        expect(signed(ring) > 0).toBe(i === 0);
      });
    }
  });

  it('has no border that crosses itself or another on the published grid', () => {
    const { arcs, objects } = JSON.parse(text) as Topology<Record<string, GeometryCollection>>;
    const used = new Set(
      JSON.stringify(objects[object]!.geometries.map((g) => ('arcs' in g ? g.arcs : [])))
        .match(/-?\d+/g)!
        .map((n) => (Number(n) < 0 ? ~Number(n) : Number(n))),
    );
    const whole = arcs.map((arc, i): Point[] => {
      let at: Point = [0, 0];
      return (used.has(i) ? arc : []).map(([dx, dy]) => {
        at = [at[0] + dx!, at[1] + dy!];
        return at;
      });
    });
    expect(crossingArcs(whole)).toEqual([]);
  });

  it('is within its size', () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(gzipBudget);
  });
});

describe('the prefectures', () => {
  it('cover every prefecture of the census but 胡杨河市, which no source draws, and Taiwan, which is twenty', () => {
    const census = rowsOf('geodata/sources/census2020_prefectures.csv').map(({ adcode }) => adcode!);
    const drawn = prefectures.map(({ properties }) => properties.adcode);
    expect(census.filter((code) => !drawn.includes(code))).toEqual(['659010', '710000']);
    const more = drawn.filter((code) => !census.includes(code));
    expect(more).toHaveLength(20);
    expect(more.every((code) => code.startsWith('7100000'))).toBe(true);
  });

  it('hold every county point that was found in its county and prefecture, each in its own prefecture only', () => {
    const prefectureOf = new Map(
      rowsOf('geodata/sources/census2020_counties.csv').map((row) => [row['adcode']!, row['prefecture_adcode']!]),
    );
    const points = rowsOf('geodata/sources/county_points.csv').filter(
      ({ checked }) => checked === 'in county and prefecture',
    );
    expect(points).toHaveLength(2791);
    const astray = points.filter(
      ({ adcode, lng, lat }) => String(prefectureAt(Number(lng), Number(lat))) !== prefectureOf.get(adcode!),
    );
    expect(astray.map(({ adcode, name_zh: name }) => `${adcode} ${name}`)).toEqual([]);
  });

  it('stand as in 2023: 简阳 in 成都, 公主岭 in 长春, 莱芜 in 济南, 寿县 in 淮南, 枞阳 in 铜陵', () => {
    expect(prefectureAt(104.5444, 30.4135)).toEqual(['510100']);
    expect(prefectureAt(124.8224, 43.5047)).toEqual(['220100']);
    expect(prefectureAt(117.66, 36.2)).toEqual(['370100']);
    expect(prefectureAt(116.78, 32.57)).toEqual(['340400']);
    expect(prefectureAt(117.22, 30.7)).toEqual(['340700']);
  });

  it('say which borders are a sketch', () => {
    const sketched = prefectures
      .filter(({ properties }) => properties.approximate)
      .map(({ properties }) => properties.adcode);
    expect(sketched).toEqual(['220100', '220300', '510100', '512000']);
  });

  it('keep 三沙 in more than 200 islands, 钓鱼岛 with 宜兰, 金门 and 马祖 with 泉州 and 福州', () => {
    expect(polygonsOf(prefectures.find(({ properties }) => properties.adcode === '460300')!).length).toBeGreaterThan(
      200,
    );
    expect(prefectureAt(123.475, 25.745)).toEqual(['710000010002']);
    expect(prefectureAt(118.36, 24.45)).toEqual(['350500']);
    expect(prefectureAt(119.94, 26.155)).toEqual(['350100']);
  });

  it('name Taiwan’s counties, Hong Kong and Macau, and leave the rest to the census', () => {
    expect(prefectures.filter(({ properties }) => properties.name)).toHaveLength(22);
    expect(prefectures.find(({ properties }) => properties.adcode === '710000063000')?.properties).toEqual({
      adcode: '710000063000',
      province: '710000',
      name: '台北市',
    });
  });
});

describe('the provinces', () => {
  /** km² by the province-level governments, as gathered in https://worddisk.com/wiki/List_of_Chinese_administrative_divisions_by_area/ */
  const stated: Record<string, number> = {
    110000: 16411,
    120000: 11917,
    130000: 188800,
    140000: 156700,
    150000: 1183000,
    210000: 148400,
    220000: 187400,
    230000: 454800,
    320000: 102600,
    330000: 101800,
    340000: 139400,
    350000: 123900,
    360000: 166900,
    370000: 157100,
    410000: 167000,
    420000: 185900,
    430000: 211800,
    440000: 179700,
    450000: 237600,
    500000: 82400,
    510000: 486100,
    520000: 176200,
    530000: 394100,
    540000: 1228400,
    610000: 205800,
    620000: 425800,
    630000: 722300,
    650000: 1664900,
  };

  it('are within 5% of the sizes that their governments state; 上海, 海南, 宁夏, 香港 and 澳门 count ground differently', () => {
    const ratios = provinces
      .filter(({ properties }) => properties.adcode in stated)
      .map((area) => ({ code: area.properties.adcode, ratio: km2Of(area) / stated[area.properties.adcode]! }));
    expect(ratios).toHaveLength(28);
    expect(ratios.filter(({ ratio }) => Math.abs(ratio - 1) > 0.05)).toEqual([]);
  });

  it('sum to 9.5 million km² and to what the prefectures sum to', () => {
    const [byProvince, byPrefecture] = [provinces, prefectures].map((areas) =>
      areas.reduce((sum, area) => sum + km2Of(area), 0),
    ) as [number, number];
    expect(byProvince / 1e6).toBeCloseTo(9.51, 1);
    expect(byProvince / byPrefecture).toBeCloseTo(1, 2);
  });

  it('say where a label stands in each, farthest from its border as `interiorPoint` finds it', () => {
    const labels = provinces.map(({ geometry, properties }) => {
      const label = properties.label!;
      const far = interiorPoint(geometry);
      return {
        adcode: properties.adcode,
        isIn: contains(geometry, ...label),
        off: Math.hypot(label[0] - far[0], label[1] - far[1]),
      };
    });
    expect(labels.filter(({ isIn, off }) => !isIn || off > 0.001)).toEqual([]);
  });

  it('come with ten dashes and with the outlines of 东沙岛, 钓鱼岛 with 赤尾屿, and 三沙, of whose 220 the source draws two over one another', () => {
    const islands = areasOf(textOf('provinces.topo.json'), 'islands');
    expect(areasOf(textOf('provinces.topo.json'), 'dashes')).toHaveLength(10);
    expect(islands.map((area) => [area.properties.name ?? area.properties.adcode, polygonsOf(area).length])).toEqual([
      ['东沙岛', 1],
      ['460300', 219],
      ['钓鱼岛及其附属岛屿', 8],
    ]);
  });
});

describe('the districts', () => {
  it('are 16 + 16 + 16 + 38 + 18 + 8', () => {
    const counts = new Map<string, number>();
    for (const { properties } of districts)
      counts.set(properties.adcode.slice(0, 2), (counts.get(properties.adcode.slice(0, 2)) ?? 0) + 1);
    expect([...counts]).toEqual([
      ['11', 16],
      ['12', 16],
      ['31', 16],
      ['50', 38],
      ['81', 18],
      ['82', 8],
    ]);
  });

  it('hold the county points of the four municipalities', () => {
    const points = rowsOf('geodata/sources/county_points.csv').filter(
      ({ adcode, checked }) => /^(11|12|31|50)/.test(adcode!) && checked === 'in county and prefecture',
    );
    const astray = points.filter(({ adcode, lng, lat }) => {
      const at = districts
        .filter(({ geometry }) => contains(geometry, Number(lng), Number(lat)))
        .map(({ properties }) => properties.adcode);
      return String(at) !== adcode;
    });
    expect(astray).toEqual([]);
    expect(points.length).toBeGreaterThan(80);
  });
});

it('builds the committed files again, byte for byte', async () => {
  const { outputs, faults } = await areasStep.build(
    (path) => readFileSync(path),
    () => '',
  );
  expect(faults).toEqual([]);
  for (const [file, content] of outputs) expect(content === textOf(file), file).toBe(true);
}, 180_000);
