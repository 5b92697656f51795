import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { REGION_IDS } from '../../src/core/region';
import { UNIT_LEVELS, type Unit } from '../../src/core/unit';
import { decodeUnits, encodeUnits, POINT_BASES, spell, type UnitTable } from '../../src/core/unit-table';
import { shippedUnits } from '../support/shipped-units';

/** Syllables whose joined form cannot be told from another cut are fine: the table keeps them apart. */
const syllable = fc.constantFrom('xi', 'an', 'cheng', 'du', 'lv', 'er', 'ou');
const someName = fc.constantFrom('成都市', '内蒙古自治区', '石家庄高新技术产业开发区', '赵县');

/** A chain of units, each the child of some earlier one, with figures that a census could give. */
const tables = fc
  .array(
    fc.record({
      name: someName,
      cut: fc.nat({ max: 2 }),
      ownShort: fc.boolean(),
      syllables: fc.array(syllable, { minLength: 1, maxLength: 4 }),
      english: fc.option(fc.constantFrom('Hohhot', 'Inner Mongolia'), { nil: null }),
      aliases: fc.array(fc.constantFrom('蓉', '锦城'), { maxLength: 2 }),
      level: fc.constantFrom(...UNIT_LEVELS),
      above: fc.nat(),
      lng: fc.integer({ min: 73 * 1e4, max: 135 * 1e4 }),
      lat: fc.integer({ min: 3 * 1e4, max: 54 * 1e4 }),
      flags: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      population: fc.option(fc.integer({ min: 1, max: 4e7 }), { nil: null }),
      share: fc.integer({ min: 0, max: 10_000 }),
      rest: fc.integer({ min: -50, max: 50 }),
      communique: fc.option(fc.integer({ min: 1, max: 4e7 }), { nil: null }),
      basis: fc.constantFrom(...POINT_BASES),
      code: fc.constantFrom(6, 12),
    }),
    { maxLength: 20 },
  )
  .map((rows): { table: UnitTable; syllables: ReadonlyMap<string, readonly string[]> } => {
    const codes = rows.map((row, at) => adcode(String(110_000 + at).padEnd(row.code, '0')));
    const units = rows.map((row, at): Unit => {
      const urban = row.population === null ? null : Math.round((row.population * row.share) / 1e4) + row.rest;
      return {
        adcode: codes[at]!,
        level: row.level,
        name: row.name,
        nameEn: row.english ?? spell(row.syllables),
        shortName: row.ownShort ? '高新区' : row.name.slice(0, row.name.length - row.cut),
        aliases: row.aliases,
        pinyin: row.syllables.join(''),
        initials: row.syllables.map((one) => one[0]).join(''),
        parent: at === 0 ? null : codes[row.above % at]!,
        lng: row.lng / 1e4,
        lat: row.lat / 1e4,
        isCity: row.flags[0],
        isLeaf: row.flags[1],
        isDevelopmentZone: row.flags[2],
        population: row.population,
        urbanPopulation: urban,
        urbanSharePct: row.population === null ? null : row.share / 100,
        communiquePopulation: row.communique,
      };
    });
    const region = { id: REGION_IDS[0], name: '长三角', nameEn: 'Delta', aliases: [], members: codes, source: 'test' };
    const table = { units, pointBases: rows.map((row) => row.basis), regions: [region] };
    return { table, syllables: new Map(units.map((unit, at) => [unit.adcode, rows[at]!.syllables])) };
  });

type Column = 'adcode' | 'parent' | 'lng' | 'lat' | 'population';

describe('the table of units', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(tables, ({ table, syllables }) => {
        const text = encodeUnits(table, (unit) => syllables.get(unit.adcode)!);
        expect(decodeUnits(JSON.parse(text))).toEqual({ ok: true, value: table });
      }),
      { seed: 2020, numRuns: 200 },
    );
  });

  it('opens with its format version', () => {
    expect(encodeUnits({ units: [], pointBases: [], regions: [] }, () => [])).toMatch(/^\{"format":1,/);
  });

  it('gives 成都 with its names, figures and place', () => {
    const chengdu = shippedUnits().units.find((unit) => unit.adcode === '510100');
    expect(chengdu).toMatchObject({
      name: '成都市',
      nameEn: 'Chengdu',
      shortName: '成都',
      pinyin: 'chengdu',
      initials: 'cd',
      parent: '510000',
      isCity: true,
      isLeaf: false,
      population: 20_937_757, // 成都市第七次全国人口普查公报（第一号）
      urbanSharePct: 78.77,
    });
    expect(chengdu?.aliases).toContain('蓉');
  });

  it('refuses another format by naming it', () => {
    expect(decodeUnits({ format: 2 })).toEqual({ ok: false, error: { kind: 'format', found: 2 } });
    expect(decodeUnits(null)).toEqual({ ok: false, error: { kind: 'format', found: undefined } });
  });

  it('says where a damaged table is damaged', () => {
    const table = { units: shippedUnits().units.slice(0, 5), pointBases: Array(5).fill('own'), regions: [] };
    const text = encodeUnits(table, () => ['x']);
    const reasonAfter = (damage: (columns: Record<Column, unknown[]>) => void) => {
      const file = JSON.parse(text);
      damage(file.columns);
      const result = decodeUnits(file);
      return result.ok || result.error.kind === 'format' ? null : result.error.reason;
    };
    expect(reasonAfter((columns) => columns.lat!.pop())).toBe('lat has 4 rows, wanted 5');
    expect(reasonAfter((columns) => columns.adcode!.splice(1, 1, 0))).toBe('row 1 has the code 100000');
    expect(reasonAfter((columns) => columns.parent!.splice(1, 1, 3))).toBe('row 1 stands before its parent');
    expect(reasonAfter((columns) => columns.population!.splice(2, 1, null))).toBe('row 2 has half a census');
    expect(reasonAfter((columns) => columns.lng!.splice(0, 1, 'east'))).toMatch(/lng/);
  });
});

describe('the spelling of syllables', () => {
  it('parts a vowel from the syllable before it', () => {
    expect(spell(['xi', 'an'])).toBe("Xi'an");
    expect(spell(['chang', 'an'])).toBe("Chang'an");
    expect(spell(['cheng', 'du'])).toBe('Chengdu');
  });

  it('writes ü where an input method types v', () => {
    expect(spell(['lv', 'liang'])).toBe('Lüliang');
  });
});
