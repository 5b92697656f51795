import { describe, expect, it } from 'vitest';
import { countyOf } from '../../src/core/adcode';
import { isHatched, type Location } from '../../src/core/footprint';
import { GATHER_LEVELS, type GatherLevel, KIND_PRIORITY, markGatherer, marksOf } from '../../src/core/marks';
import { RECORD_KINDS } from '../../src/core/record';
import { createUnitIndex } from '../../src/core/unit-index';
import { shippedGround, shippedRecords } from '../support/shipped-records';
import { shippedUnits } from '../support/shipped-units';
import { aLocation, aRecord } from '../support/small-ground';

const records = shippedRecords();
const ground = shippedGround();
const index = createUnitIndex(shippedUnits().units);
const isDrawn = ({ precision }: Location) => precision !== 'unlisted' && !isHatched(precision);
const marksOfOne = (id: string, level: GatherLevel) =>
  marksOf(records, level, ground).filter((mark) => mark.records.includes(id as never));

describe.each(GATHER_LEVELS)('the marks gathered by %s', (level) => {
  const marks = marksOf(records, level, ground);

  it('never show a record by a location known only by province, region, nation, or not listed', () => {
    const wide = records.map((record) => ({ ...record, locations: record.locations.filter((one) => !isDrawn(one)) }));
    expect(marksOf(wide, level, ground)).toEqual([]);
  });

  it('show every other location', () => {
    const shown = new Set(marks.flatMap((mark) => mark.records));
    const drawn = records.filter((record) => record.locations.some(isDrawn)).map(({ id }) => id);
    expect([...shown].sort()).toEqual([...drawn].sort());
  });

  it('hold each record in exactly the marks of its locations', () => {
    const wanted = new Set<string>();
    for (const { id, locations } of records)
      for (const location of locations.filter(isDrawn)) wanted.add(`${id}@${placeOf(location, level)}`);
    const found = marks.flatMap((mark) => mark.records.map((id) => `${id}@${placeOfMark(mark, level)}`));
    expect(new Set(found)).toEqual(wanted);
    expect(found).toHaveLength(wanted.size);
  });

  it('have a key each, name each record once, and stand in China', () => {
    expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
    for (const { records: ids, lng, lat } of marks) {
      expect(new Set(ids).size).toBe(ids.length);
      expect(lng > 73 && lng < 136 && lat > 3 && lat < 54).toBe(true);
    }
  });

  it('draw hubs last, so that they lie on top', () => {
    const ranks = marks.map(({ kind }) => KIND_PRIORITY.indexOf(kind));
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(marks.at(-1)?.kind).toBe('hub');
  });

  it('are the same for the same records', () => {
    expect(marksOf(records, level, ground)).toEqual(marks);
  });

  it('are the same when the records come in slices', () => {
    const gatherer = markGatherer(level, ground);
    for (let from = 0; from < records.length; from += 7) gatherer.add(records.slice(from, from + 7));
    expect(gatherer.marks()).toEqual(marks);
  });

  /** Where the mark of a location must be, found another way: by the index of units. */
  function placeOf({ place, point, precision }: Location, at: GatherLevel): string {
    if (place.kind !== 'unit') throw new Error(`the published records have no ${place.kind} that is drawn`);
    if (at === 'city') return index.cityOf(countyOf(place.unit))?.adcode ?? countyOf(place.unit);
    if (at === 'county' || !point || precision === 'county' || precision === 'prefecture') return countyOf(place.unit);
    return `${point.lng},${point.lat}`;
  }

  function placeOfMark(mark: (typeof marks)[number], at: GatherLevel): string {
    return at === 'place' && mark.key.startsWith('place:') ? `${mark.lng},${mark.lat}` : mark.unit!;
  }
});

describe('the marks of known places', () => {
  it('gather 成都 under one hexagon, named by the city, with a ring since it stands for many places', () => {
    const mark = marksOf(records, 'city', ground).find(({ key }) => key === 'city:510100')!;
    expect(mark).toMatchObject({ kind: 'hub', isRinged: true, isOffice: false, label: '成都' });
    expect(mark.kinds).toEqual(['hub', 'case', 'programme', 'pilot_zone', 'network']);
    expect(mark.records).toContain('case-yulin-donglu');
  });

  it('show 玉林东路社区, whose point nobody gives, at 武侯区 and ringed', () => {
    const [mark, ...others] = marksOfOne('case-yulin-donglu', 'place');
    expect(others).toEqual([]);
    expect(mark).toMatchObject({ key: 'county:510107', isRinged: true });
  });

  it('show the Guangdong hub of 义仓 as an office in 江门: its province is an area', () => {
    const [mark, ...others] = marksOfOne('yicang-guangdong', 'city');
    expect(others).toEqual([]);
    expect(mark).toMatchObject({ key: 'city:440700', isOffice: true, isRinged: true, label: '义仓广东区域支持中心' });
  });

  it('show what serves the whole of 深圳 with a ring at 深圳', () => {
    for (const level of GATHER_LEVELS)
      expect(marksOfOne('vanke-dandelion', level).map(({ unit, isRinged }) => [unit, isRinged])).toEqual([
        ['440300', true],
      ]);
  });

  it('part as the map comes nearer: places, then counties, then cities', () => {
    const [cities, counties, places] = GATHER_LEVELS.map((level) => marksOf(records, level, ground).length);
    expect(cities).toBeLessThan(counties!);
    expect(counties).toBeLessThan(places!);
  });

  it('leave a bare point outside all units where it is', () => {
    const mark = marksOf([aRecord('a', [aLocation({ at: [114.1, 22.3], precision: 'point' })])], 'city', ground)[0];
    expect(mark).toMatchObject({ key: 'point:114.1000,22.3000', lng: 114.1, lat: 22.3, unit: null, isRinged: false });
  });

  it('leave out a unit that the table does not know', () => {
    expect(marksOf([aRecord('a', [aLocation({ unit: '659999', precision: 'county' })])], 'city', ground)).toEqual([]);
  });

  it('have a rank for every kind', () => {
    expect([...KIND_PRIORITY].sort()).toEqual([...RECORD_KINDS].sort());
  });
});
