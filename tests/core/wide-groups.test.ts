import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { isUnplaced } from '../../src/core/filter';
import { lineage } from '../../src/core/ground';
import { marksOf } from '../../src/core/marks';
import { wideAreaOf, wideGroupsOf } from '../../src/core/wide-groups';
import { shippedGround, shippedRecords } from '../support/shipped-records';
import { aLocation } from '../support/small-ground';

const records = shippedRecords();
const ground = shippedGround();

describe('what is known only by a wide area', () => {
  const groups = wideGroupsOf(records);

  it('is counted once by its area', () => {
    for (const { area, kind, records: ids, services } of groups) {
      const wanted = records.filter(({ locations }) => locations.some((location) => wideAreaOf(location) === area));
      expect([...ids].sort()).toEqual(wanted.map(({ id }) => id).sort());
      expect(services.every((id) => ids.includes(id))).toBe(true);
      expect(kind).toBe(area === '100000' ? 'nation' : (ground.unitsByCode.get(area as never)?.level ?? 'region'));
    }
    expect(new Set(groups.map(({ area }) => area)).size).toBe(groups.length);
  });

  it('in 四川 is five records, two of them as their service area', () => {
    const group = groups.find(({ area }) => area === adcode('510000'))!;
    expect([group.records.length, group.services.length]).toEqual([5, 2]);
    expect(group.services).toContain('yicang-sichuan');
  });

  it('with the marks and the unplaced makes up all records: placed + unplaced = total', () => {
    const placed = new Set(marksOf(records, 'city', ground).flatMap((mark) => mark.records));
    for (const { records: ids } of groups) for (const id of ids) placed.add(id);
    const unplaced = records.filter(isUnplaced).map(({ id }) => id);
    expect(unplaced.filter((id) => placed.has(id))).toEqual([]);
    expect(placed.size + unplaced.length).toBe(records.length);
  });

  it('is no area for a city, nor for the unlisted', () => {
    expect(wideAreaOf(aLocation({ unit: '510100', precision: 'prefecture' }))).toBeNull();
    expect(wideAreaOf(aLocation({ unlistedIn: '510000', precision: 'unlisted' }))).toBeNull();
    expect(wideAreaOf(aLocation({ region: 'yangtze_delta', precision: 'region' }))).toBe('yangtze_delta');
    expect(lineage(adcode('510100'), ground.unitsByCode)).toContain('510000');
  });
});
