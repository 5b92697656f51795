import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { asRecordId } from '../../src/core/record';
import { checkRecords } from '../../src/core/record-schema';
import { checkQuestion } from '../../src/core/siting/question';
import { DEFAULT_SITING, type SitingParams } from '../../src/core/siting-params';
import { existingRecords, objectiveOf, questionOf, sitingWorld } from '../../src/core/siting-world';
import { createUnitIndex } from '../../src/core/unit-index';
import { aLocation, aRecord } from '../support/a-record';
import { shippedUnits } from '../support/shipped-units';

const { units, regions } = shippedUnits();
const index = createUnitIndex(units, regions);
const file = resolve(import.meta.dirname, '../../public/data/records.json');
const checked = checkRecords(JSON.parse(readFileSync(file, 'utf8')));
if (!checked.ok) throw new Error(checked.error.reason);
const records = checked.value;
const worldOf = (fields: Partial<SitingParams>, all = records) =>
  sitingWorld({ ...DEFAULT_SITING, ...fields }, index, all, []);

describe('the default siting question', () => {
  const world = worldOf({});

  it('asks for the 899,991,320 urban residents that the census counts by county: 901,991,320 less two million servicemen', () => {
    expect(world.totalWeight).toBe(899_991_320);
    expect(world.demand.every((unit) => unit.isLeaf)).toBe(true);
  });

  it('offers all 367 cities as candidates', () => {
    expect(world.candidates).toHaveLength(367);
    expect(world.candidates.every((unit) => unit.isCity)).toBe(true);
  });

  it('starts from the nine hubs of 义仓: seven placed by city or district, 陕西 and 云南 by province only', () => {
    expect(world.placed.map(({ record }) => record).sort()).toEqual(
      ['guangdong', 'henan', 'hunan', 'shandong', 'shanghai', 'sichuan', 'zhejiang'].map((name) => `yicang-${name}`),
    );
    expect(world.provincial.map(({ province }) => province.name)).toEqual(['陕西省', '云南省']);
    expect(world.unplaced).toEqual([]);
  });

  it('stands a provincial hub where the people of its province are, and lets it stand in any of its counties', () => {
    const [shaanxi] = world.provincial;
    expect(index.cityOf(index.leaves.units[index.leavesOf(adcode('610000'))[0]!]!.adcode)?.name).toBe('西安市');
    expect(shaanxi?.lng).toBeCloseTo(108.9, 0);
    expect(shaanxi?.lat).toBeCloseTo(34.3, 0);
    expect(shaanxi?.positions).toHaveLength(107);
  });

  it('is a question that the engine accepts, with nine centres or with the seven that are placed', () => {
    const atSeat = questionOf(world, 'at-seat');
    expect(checkQuestion(atSeat).ok).toBe(true);
    expect(atSeat.existing.lng).toHaveLength(9);
    expect(questionOf(world, 'without').existing.lng).toHaveLength(7);
  });
});

describe('candidates', () => {
  it('may be the counties with a figure', () => {
    expect(worldOf({ level: 'county' }).candidates).toHaveLength(2989);
  });

  it('are filtered by residents, urban share and area', () => {
    const big = worldOf({ minPeople: 10_000_000 }).candidates;
    expect(big.map(({ shortName }) => shortName)).toContain('成都');
    expect(big.every(({ urbanPopulation }) => (urbanPopulation ?? 0) >= 1e7)).toBe(true);
    const sichuan = worldOf({ area: adcode('510000') }).candidates;
    expect(sichuan).toHaveLength(21);
    expect(worldOf({ area: 'yangtze_delta' }).candidates).toHaveLength(41);
    expect(worldOf({ minUrbanPct: 100 }).candidates.every(({ urbanSharePct }) => urbanSharePct === 100)).toBe(true);
  });

  it('hold a city that is forced in even where the filters leave it out, and never one that is forced out', () => {
    const world = worldOf({ area: adcode('510000'), forcedIn: [adcode('540100')], forcedOut: [adcode('510100')] });
    expect(world.candidates.map(({ name }) => name)).toContain('拉萨市');
    expect(world.candidates.map(({ name }) => name)).not.toContain('成都市');
    const { forcedIn } = questionOf(world, 'at-seat');
    expect(Array.from(forcedIn, (at) => world.candidates[at]?.name)).toEqual(['拉萨市']);
  });

  it('name forced codes that are not in the data', () => {
    expect(worldOf({ forcedIn: [adcode('999999')] }).unknownCodes).toEqual(['999999']);
  });
});

describe('existing centres', () => {
  it('are chosen by kind of record, or are what the screen shows', () => {
    const shown = records.slice(0, 4);
    expect(existingRecords({ existing: { kind: 'shown' } }, records, shown)).toBe(shown);
    expect(existingRecords({ existing: { kind: 'kinds', kinds: [] } }, records, shown)).toEqual([]);
    expect(worldOf({ existing: { kind: 'kinds', kinds: [] } }).placed).toEqual([]);
  });

  it('sum: each record is placed, provincial or unplaced', () => {
    for (const kind of ['pilot_zone', 'programme', 'case', 'network', 'research', 'media'] as const) {
      const { placed, provincial, unplaced } = worldOf({ existing: { kind: 'kinds', kinds: [kind] } });
      const named = new Set([...placed, ...provincial].map(({ record }) => record));
      expect(named.size + unplaced.length).toBe(records.filter((record) => record.kind === kind).length);
      expect(unplaced.some((id) => named.has(id))).toBe(false);
    }
  });

  it('use the point of a town where there is one, and drop what only a region or the nation is known for', () => {
    const at = { lng: 104.05, lat: 30.64, uncertaintyKm: 1 };
    const town = aRecord({ id: asRecordId('town')!, locations: [aLocation({ precision: 'town', point: at })] });
    const region = aRecord({
      id: asRecordId('wide')!,
      locations: [aLocation({ precision: 'region', place: { kind: 'region', region: 'west' } })],
    });
    const world = worldOf({ existing: { kind: 'kinds', kinds: ['programme'] } }, [town, region]);
    expect(world.placed).toMatchObject([{ record: 'town', lng: 104.05, lat: 30.64 }]);
    expect(world.unplaced).toEqual(['wide']);
  });
});

describe('the objective', () => {
  it('carries the distance and the share that it needs and no more', () => {
    expect(objectiveOf(DEFAULT_SITING)).toEqual({ kind: 'mclp', radiusKm: 200 });
    expect(objectiveOf({ ...DEFAULT_SITING, objective: 'lscp', sharePct: 75 })).toEqual({
      kind: 'lscp',
      radiusKm: 200,
      share: 0.75,
    });
    expect(objectiveOf({ ...DEFAULT_SITING, objective: 'p-center' })).toEqual({ kind: 'p-center' });
  });
});
