import { describe, expect, it } from 'vitest';
import { type Evidence, expand } from '../../../geodata/records/draft';

const EVIDENCE: Evidence = {
  place: (name) =>
    name === '嘉定'
      ? { kind: 'found', place: { unit: '310114', sources: ['http://a.cn/1'] } }
      : { kind: 'refused', reason: `no row ${name}` },
  townPoints: new Map([
    ['310110009', { lng: 121.5, lat: 31.2, uncertaintyKm: 0.6 }],
    ['麓湖', { lng: 104, lat: 30.4, uncertaintyKm: 0.6 }],
  ]),
};

const HEAD = { id: 'a', kind: 'case', name: '甲', nameEn: 'A', section: 3.1, themes: ['rooted'] };
const SITE = { role: 'site', text: '某地' };

function locationOf(fields: Record<string, unknown>): unknown {
  const expanded = expand({ ...HEAD, locations: [{ ...SITE, ...fields }] }, EVIDENCE);
  if (expanded.kind === 'faults') throw new Error(expanded.faults.map(({ reason }) => reason).join('; '));
  return (expanded.record as { locations: unknown[] }).locations[0];
}

function faultsOf(fields: Record<string, unknown>) {
  const expanded = expand({ ...HEAD, locations: [{ ...SITE, ...fields }] }, EVIDENCE);
  return expanded.kind === 'faults' ? expanded.faults : [];
}

describe('a record written short', () => {
  it('has empty lists and nulls for what is not written, and numbers that are names as text', () => {
    const { kind, record } = expand({ ...HEAD, start: 2013, locations: [] }, EVIDENCE) as {
      kind: string;
      record: object;
    };
    expect(kind).toBe('record');
    expect(record).toMatchObject({
      section: '3.1',
      start: '2013',
      end: null,
      figures: [],
      links: [],
      parent: null,
      batch: null,
    });
  });

  it('lists its organisations with their part, in the order written', () => {
    const organisations = { supervisor: ['民政部'], funder: ['腾讯基金会'] };
    expect(expand({ ...HEAD, organisations, locations: [] }, EVIDENCE)).toMatchObject({
      record: {
        organisations: [
          { name: '民政部', part: 'supervisor' },
          { name: '腾讯基金会', part: 'funder' },
        ],
      },
    });
  });

  it('names the path of what is missing or not known', () => {
    const expanded = expand({ ...HEAD, colour: 'red', locations: [{ role: 'site' }] }, EVIDENCE);
    const paths = expanded.kind === 'faults' ? expanded.faults.map(({ path }) => path.join('.')) : [];
    expect(paths).toEqual(expect.arrayContaining(['colour', 'locations.0.text', 'locations.0.precision']));
  });
});

describe('a location written short', () => {
  it('is a unit, a region or unlisted, by the word that is given', () => {
    expect(locationOf({ precision: 'prefecture', unit: 450100 })).toMatchObject({
      place: { kind: 'unit', unit: '450100' },
    });
    expect(locationOf({ precision: 'region', region: 'west' })).toMatchObject({
      place: { kind: 'region', region: 'west' },
    });
    expect(locationOf({ precision: 'unlisted', within: 100000 })).toMatchObject({
      place: { kind: 'unlisted', within: '100000' },
    });
  });

  it('says only one of them', () => {
    expect(faultsOf({ precision: 'county' })[0]!.reason).toBe(
      'a location gives exactly one of unit, region and within',
    );
    expect(faultsOf({ precision: 'county', unit: 310114, within: 310000 })).toHaveLength(1);
  });

  it('is stated unless it says otherwise, and external with the pages of its row of places.csv', () => {
    expect(locationOf({ precision: 'county', unit: 310114 })).toMatchObject({ basis: { kind: 'stated' } });
    expect(locationOf({ precision: 'county', unit: 310114, places: '嘉定' })).toMatchObject({
      basis: { kind: 'external', sources: ['http://a.cn/1'] },
    });
  });

  it('is refused where places.csv refuses it or puts it elsewhere', () => {
    expect(faultsOf({ precision: 'county', unit: 310114, places: '蓬江区' })[0]!.reason).toBe('no row 蓬江区');
    expect(faultsOf({ precision: 'county', unit: 310115, places: '嘉定' })[0]).toEqual({
      path: ['locations', 0, 'unit'],
      reason: 'places.csv puts 嘉定 at 310114, not at 310115',
    });
  });

  it('carries its town’s point; a community’s distance from it is not known', () => {
    expect(locationOf({ precision: 'town', unit: 310110009 })).toMatchObject({ point: { uncertaintyKm: 0.6 } });
    expect(locationOf({ precision: 'community', unit: 310110009001 })).toMatchObject({
      point: { lng: 121.5, lat: 31.2, uncertaintyKm: null },
    });
  });

  it('has no point where none was found, and none at all when it is a county', () => {
    expect(locationOf({ precision: 'town', unit: 310115015 })).toMatchObject({ point: null });
    expect(locationOf({ precision: 'county', unit: 310114 })).toMatchObject({ point: null });
  });

  it('may name the row of its point, which must exist', () => {
    expect(locationOf({ precision: 'community', unit: 510116003043, point: '麓湖' })).toMatchObject({
      point: { lng: 104 },
    });
    expect(faultsOf({ precision: 'community', unit: 510116003043, point: '湖' })[0]!.path).toEqual([
      'locations',
      0,
      'point',
    ]);
  });
});
