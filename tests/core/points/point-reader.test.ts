import { describe, expect, it } from 'vitest';
import { fromWgs84 } from '../../../src/core/import/datum';
import type { PointPlan } from '../../../src/core/points/point-plan';
import { pointReader } from '../../../src/core/points/point-reader';
import { pointDetail } from '../../../src/core/points/point-texts';
import { csvBytes, csvLines, readCsv } from '../../support/points';

const PLAN: PointPlan = {
  header: ['name', 'lng', 'lat'],
  roles: ['name', 'lng', 'lat'],
  datum: 'wgs84',
  delimiter: 44,
  headerRow: 1,
  encoding: 'utf-8',
};

function read(text: string, plan: Partial<PointPlan> = {}) {
  const reader = pointReader({ ...PLAN, ...plan }, 10);
  reader.push(new TextEncoder().encode(text));
  return reader.finish();
}

describe('rows read into columns', () => {
  it('are the rows of the file, each with its number, whatever its chunks', () => {
    const lines = [...csvLines(6000)];
    for (const chunk of [997, 65_536]) {
      const points = readCsv(csvBytes(6000), 'wgs84', chunk);
      expect(points.size).toBe(6000);
      for (let at = 0; at < points.size; at += 61) {
        const [id, lat, lng, name] = lines[points.row[at]! - 1]!.split(',');
        expect([points.lng[at], points.lat[at]]).toEqual([Number(lng), Number(lat)]);
        const { cells } = pointDetail(points, at);
        expect(cells.slice(0, 2).map(({ text }) => text)).toEqual([id, name]);
      }
    }
  });

  it('count what is no point by row and reason, and pass blank rows over', () => {
    const found = read('name,lng,lat\na,104,30\n\n,,\nb,,\nc,x,30\nd,0,0\ne,104,30,extra\nf,200,30\ng,104,\n');
    if (!found.ok) throw new Error('wanted columns');
    const { size, rejected } = found.value;
    expect(size).toBe(1);
    expect([...rejected.row]).toEqual([5, 6, 7, 8, 9, 10]);
    expect([...rejected.reason]).toEqual([0, 1, 1, 2, 1, 1]);
  });

  it('are WGS-84, whatever the file has', () => {
    const shifted = fromWgs84({ lng: 104.0665, lat: 30.5723 }, 'gcj02');
    const found = read(`name,lng,lat\na,${shifted.lng},${shifted.lat}\n`, { datum: 'gcj02' });
    if (!found.ok) throw new Error('wanted columns');
    expect(found.value.lng[0]).toBeCloseTo(104.0665, 5);
    expect(found.value.lat[0]).toBeCloseTo(30.5723, 5);
  });

  it('end with a fault for an open quote and for a file without rows', () => {
    expect(read('name,lng,lat\n"a,104,30\n')).toEqual({ ok: false, error: { kind: 'open-quote', row: 2 } });
    expect(read('name,lng,lat\n')).toEqual({ ok: false, error: { kind: 'no-rows' } });
  });
});
