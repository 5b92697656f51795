import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { NO_FILTER } from '../../src/core/filter';
import { groundOf } from '../../src/core/ground';
import { areasOf, decodeTopology } from '../../src/core/topology';
import {
  counts,
  gatherLevel,
  marksFor,
  nearAnswer,
  parentsOf,
  recordsById,
  recordsOfOrganisation,
  shownRecords,
  unitIndex,
  wideChips,
  wideGroups,
} from '../../src/store/selectors';
import { type AtlasState, INITIAL_STATE } from '../../src/store/state';
import { shippedRecords } from '../support/shipped-records';
import { shippedUnits } from '../support/shipped-units';

const table = shippedUnits();
const ground = groundOf(table.units, table.regions);
const records = shippedRecords();
const loaded: AtlasState = {
  ...INITIAL_STATE,
  data: { ...INITIAL_STATE.data, status: 'ready', table, ground, records, prefectures: publishedPrefectures() },
};
const withFilter = (filter: Partial<typeof NO_FILTER>): AtlasState => ({
  ...loaded,
  query: { ...loaded.query, filter: { ...NO_FILTER, ...filter } },
});
const atZoom = (zoom: number): AtlasState => ({
  ...loaded,
  view: { ...loaded.view, camera: { zoom, lat: 30, lng: 104 } },
});
const near = (centre: NonNullable<AtlasState['query']['near']>['centre'], km: number): AtlasState => ({
  ...loaded,
  query: { ...loaded.query, near: { centre, km } },
});
const ofChengdu = { kind: 'unit' as const, adcode: adcode('510100') };

describe('before anything is loaded', () => {
  it('every selector has an answer', () => {
    expect(shownRecords(INITIAL_STATE)).toEqual([]);
    expect(counts(INITIAL_STATE)).toEqual({ shown: 0, total: 0, unplaced: 0 });
    expect(marksFor(INITIAL_STATE, records)).toEqual([]);
    expect([wideGroups(INITIAL_STATE), nearAnswer(INITIAL_STATE), unitIndex(INITIAL_STATE)]).toEqual([[], null, null]);
  });
});

describe('the counts of the list', () => {
  it('are all records, those that are shown, and of these the unplaced', () => {
    const { shown, total, unplaced } = counts(loaded);
    expect([shown, total]).toEqual([records.length, records.length]);
    expect(unplaced).toBe(
      records.filter((one) => one.locations.every(({ place }) => place.kind === 'unlisted')).length,
    );
    expect(counts(withFilter({ kinds: ['hub'] }))).toEqual({ shown: 9, total: records.length, unplaced: 0 });
  });

  it('close: what is on the map, as mark or area, and what is unplaced are all that is shown', () => {
    for (const filter of [{}, { kinds: ['programme'] as const }, { precisions: ['unlisted'] as const }]) {
      const state = withFilter(filter);
      const placed = new Set(
        [...marksFor(state, shownRecords(state)), ...wideGroups(state)].flatMap((one) => one.records),
      );
      expect(placed.size + counts(state).unplaced).toBe(counts(state).shown);
    }
  });
});

describe('what follows from the state', () => {
  it('keeps its identity when something else changes', () => {
    const other: AtlasState = {
      ...loaded,
      view: { ...loaded.view, theme: 'dark' },
      panels: { ...loaded.panels, tab: 'gaps' },
    };
    expect(shownRecords(other)).toBe(shownRecords(loaded));
    expect(counts(other)).toBe(counts(loaded));
    expect(wideGroups(other)).toBe(wideGroups(loaded));
    expect(wideChips(other)).toBe(wideChips(loaded));
    expect(recordsById(other)).toBe(recordsById(loaded));
    expect(unitIndex(other)).toBe(unitIndex(loaded));
    expect(marksFor(other, records)).toBe(marksFor(loaded, records));
  });

  it('keeps the marks while the zoom stays within a gather level', () => {
    const marks = marksFor(atZoom(4), records);
    expect(marksFor(atZoom(6.3), records)).toBe(marks);
    expect(marksFor(atZoom(6.4), records)).not.toBe(marks);
  });

  it('gathers by city, then by county, then not at all', () => {
    expect([0, 6.39, 6.4, 9.19, 9.2, 16].map((zoom) => gatherLevel(atZoom(zoom)))).toEqual([
      'city',
      'city',
      'county',
      'county',
      'place',
      'place',
    ]);
    expect(gatherLevel(loaded)).toBe('city');
  });

  it('finds records by id and by organisation', () => {
    for (const record of records) expect(recordsById(loaded).get(record.id)).toBe(record);
    const own = recordsOfOrganisation(records, '义仓发展网络').map(({ id }) => id);
    expect(own).toHaveLength(10);
    expect(own).toContain('yicang-network');
    expect(recordsOfOrganisation(records, '义仓')).toEqual([]);
  });

  it('names what lies above a unit, widest first', () => {
    expect(parentsOf(adcode('510107'), ground)).toEqual(['四川省', '成都市']);
    expect(parentsOf(adcode('310101'), ground)).toEqual(['上海市']);
    expect(parentsOf(adcode('510000'), ground)).toEqual([]);
    expect(parentsOf(adcode('659999'), ground)).toEqual([]);
  });
});

describe('what is near', () => {
  it('成都: its own community cases are in it, the Sichuan hub covers it or sits there', () => {
    const answer = nearAnswer(near(ofChengdu, 200))!;
    const inside = answer.inside.map(({ record }) => record.id);
    for (const id of ['case-yulin-donglu', 'case-luhu', 'yicang-sichuan']) expect(inside).toContain(id);
  });

  it('a point on 武侯区 is what is near 成都: the point lies in that city', () => {
    const answer = nearAnswer(near({ kind: 'point', lng: 104.0434, lat: 30.6419 }, 200))!;
    expect(answer.inside.map(({ record }) => record.id).sort()).toEqual(
      nearAnswer(near(ofChengdu, 200))!
        .inside.map(({ record }) => record.id)
        .sort(),
    );
  });

  it('a point at sea has nothing inside', () => {
    expect(nearAnswer(near({ kind: 'point', lng: 125, lat: 25 }, 10))!.inside).toEqual([]);
  });

  it('lists every shown record once or counts it elsewhere', () => {
    for (const km of [10, 100, 500]) {
      const answer = nearAnswer(near(ofChengdu, km))!;
      const listed = [answer.inside, answer.within, answer.covering, answer.unlisted].flat();
      expect(listed.length + answer.elsewhere).toBe(records.length);
    }
  });

  it('a unit that the table does not know has no answer', () => {
    expect(nearAnswer(near({ kind: 'unit', adcode: adcode('659999') }, 200))).toBeNull();
  });
});

function publishedPrefectures() {
  const topology = decodeTopology(JSON.parse(readFileSync('public/data/prefectures.topo.json', 'utf8')));
  if (!topology.ok) throw new Error(topology.error);
  return areasOf(topology.value, 'prefectures');
}
