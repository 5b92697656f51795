// Seeded sets of points for tests and benches: a list as a CSV, and the same read into columns.
import type { Datum } from '../../src/core/import/datum';
import { headOf } from '../../src/core/points/file-head';
import type { PointColumns } from '../../src/core/points/point-columns';
import { chunkReader, planOf } from '../../src/core/points/point-plan';
import { pointReader } from '../../src/core/points/point-reader';
import { seededRandom } from '../../src/core/siting/seeded-random';

const THEMES = ['老龄', '儿童教育', '社区花园与规划', '', '应急减灾'];
/** Points gather round these, as people do; a fifth lies anywhere. */
const CITIES = [
  [116.4, 39.9],
  [121.47, 31.23],
  [104.06, 30.66],
  [113.26, 23.13],
  [108.94, 34.34],
] as const;

/** id,latitude,longitude,name,theme,organisation,start: the columns of `npm run bench:browser -- --points`. */
export function* csvLines(rows: number, seed = 1): Generator<string> {
  const random = seededRandom(seed);
  yield 'id,latitude,longitude,name,theme,organisation,start';
  for (let row = 0; row < rows; row++) {
    const city = CITIES[Math.floor(random() * CITIES.length)]!;
    const isNear = random() < 0.8;
    const lng = isNear ? city[0] + (random() - 0.5) * (random() + 0.1) * 4 : 75 + random() * 58;
    const lat = isNear ? city[1] + (random() - 0.5) * (random() + 0.1) * 3 : 18 + random() * 32;
    const theme = THEMES[Math.floor(random() * THEMES.length)];
    const year = random() < 0.2 ? '' : 1995 + Math.floor(random() * 28);
    yield `${row + 1},${lat.toFixed(6)},${lng.toFixed(6)},点 ${row + 1},${theme},机构 ${Math.floor(random() * 400)},${year}`;
  }
}

export function csvBytes(rows: number, seed = 1): Uint8Array {
  return new TextEncoder().encode(`${[...csvLines(rows, seed)].join('\n')}\n`);
}

/** As the worker does it, in chunks of an odd size. */
export function readCsv(bytes: Uint8Array, datum: Datum = 'wgs84', chunkBytes = 65_537): PointColumns {
  const head = headOf(bytes.slice(0, 1 << 18), 'list.csv', bytes.length);
  if (!head) throw new Error('the list was not taken for points, wanted coordinates in 5,000 rows or more');
  const { header, roles, headerRow, rowCount } = head.opened;
  const { plan, transcode } = planOf(head, { header, roles, datum, headerRow });
  const reader = pointReader(plan, rowCount);
  const text = chunkReader(transcode);
  for (let at = 0; at < bytes.length; at += chunkBytes)
    reader.push(text(bytes.slice(at, at + chunkBytes), at + chunkBytes >= bytes.length));
  const read = reader.finish();
  if (!read.ok) throw new Error(`got ${JSON.stringify(read.error)}, wanted columns`);
  return read.value;
}

/** Columns of these points alone. */
export function somePoints(places: readonly (readonly [lng: number, lat: number])[]): PointColumns {
  const lines = places.map(([lng, lat], at) => `p${at},${lng},${lat}`);
  const plan = { header: ['name', 'lng', 'lat'], roles: ['name', 'lng', 'lat'], datum: 'wgs84' } as const;
  const reader = pointReader({ ...plan, delimiter: 44, headerRow: 0, encoding: 'utf-8' }, places.length);
  reader.push(new TextEncoder().encode(`${lines.join('\n')}\n`));
  const read = reader.finish();
  if (!read.ok) throw new Error(`got ${JSON.stringify(read.error)}, wanted columns`);
  return read.value;
}
