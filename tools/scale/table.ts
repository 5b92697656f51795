// The table in DuckDB: read, checked, sorted along the Z curve and counted. Everything that needs the whole table is SQL,
// which DuckDB does on disk where memory ends; what leaves is a Parquet file, the rows that were turned back, and lines.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { guessRoles } from '../../src/core/import/column-roles';
import { DEEPEST } from '../../src/core/points/point-cells';
import { CELL_BITS } from '../../src/core/points/z-order';
import type { Database } from './database';
import type { PlacedRow } from './pyramid';

export interface Table {
  readonly columns: readonly string[];
  readonly lng: string;
  readonly lat: string;
  /** The column that names a row; null when none does. */
  readonly title: string | null;
}

export interface TableAccount {
  readonly rows: number;
  readonly placed: number;
  readonly turnedBack: Readonly<Record<string, number>>;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly deepest: number;
}

/** Rows of a tile that a browser takes in one piece. */
const MOST_ROWS = 4000;
/** Beyond it the map magnifies: its 8,192 steps a tile are 1.2 m here, a pixel of its last zoom. */
const FIRST_DEEPEST = 12;
const SAMPLE = 200;
const SIDE = 2 ** CELL_BITS;

/** Null when the table has no two columns of degrees. Cells stay texts: 0012 is not 12. */
export async function openTable(database: Database, file: string): Promise<Table | null> {
  await database.run(`CREATE VIEW input AS SELECT row_number() OVER () + 1 AS "row of the table", *
    FROM read_csv(${text(file)}, header = true, all_varchar = true)`);
  const described = await database.rows('DESCRIBE input');
  const columns = described.slice(1).map(([name]) => String(name));
  const sample = await database.rows(`SELECT * FROM input LIMIT ${SAMPLE}`);
  const rows = sample.map(([number, ...cells]) => ({
    number: Number(number),
    cells: cells.map((cell) => String(cell ?? '')),
    points: [],
    fault: null,
  }));
  const roles = guessRoles(columns, rows, false);
  const named = (role: (typeof roles)[number]) => columns[roles.indexOf(role)] ?? null;
  const [lng, lat] = [named('lng'), named('lat')];
  const id = columns.find((name) => name.toLowerCase() === 'id') ?? null;
  return lng && lat ? { columns, lng, lat, title: named('name') ?? id } : null;
}

/** Sorts the rows that have a place; rows at one place keep their order. */
export async function placeRows(database: Database, { columns, lng, lat }: Table): Promise<TableAccount> {
  const all = columns.map(name).join(', ');
  await database.run(`CREATE TABLE judged AS SELECT *, CASE
      WHEN coalesce(trim(${name(lng)}), '') = '' OR coalesce(trim(${name(lat)}), '') = '' THEN 'no-coordinates'
      WHEN atlas_lng BETWEEN -180 AND 180 AND atlas_lat BETWEEN -90 AND 90 THEN NULL ELSE 'bad-coordinates' END AS atlas_reason
    FROM (SELECT *, try_cast(trim(${name(lng)}) AS DOUBLE) AS atlas_lng, try_cast(trim(${name(lat)}) AS DOUBLE) AS atlas_lat FROM input)`);
  await database.run(`CREATE TABLE placed AS SELECT "row of the table", ${all}, atlas_lng, atlas_lat, atlas_x, atlas_y
    FROM (SELECT *, ${zOrderSql('atlas_x', 'atlas_y')} AS atlas_z FROM
      (SELECT *, ${cellSql('atlas_lng / 360 + 0.5')} AS atlas_x, ${cellSql(MERCATOR)} AS atlas_y FROM judged WHERE atlas_reason IS NULL))
    ORDER BY atlas_z, "row of the table"`);
  const [[rows] = []] = await database.rows('SELECT count(*) FROM judged');
  const reasons = await database.rows(
    'SELECT atlas_reason, count(*) FROM judged WHERE atlas_reason IS NOT NULL GROUP BY 1 ORDER BY 1',
  );
  const [bounds = []] = await database.rows(
    'SELECT min(atlas_lng), min(atlas_lat), max(atlas_lng), max(atlas_lat), count(*) FROM placed',
  );
  const [west, south, east, north, placed] = bounds.map(Number);
  return {
    rows: Number(rows),
    placed: placed ?? 0,
    turnedBack: Object.fromEntries(reasons.map(([reason, count]) => [String(reason), Number(count)])),
    bounds: [west ?? 0, south ?? 0, east ?? 0, north ?? 0],
    deepest: await deepestZoom(database),
  };
}

/** For analysts: all cells as texts, the checked degrees, and `point`, the place in the order of the archive. */
export function writeParquet(database: Database, { columns }: Table, file: string): Promise<void> {
  return database.run(`COPY (SELECT rowid AS point, ${columns.map(name).join(', ')}, atlas_lng, atlas_lat, "row of the table"
    FROM placed ORDER BY rowid) TO ${text(file)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 100000)`);
}

export function writeTurnedBack(database: Database, { columns }: Table, file: string): Promise<void> {
  return database.run(`COPY (SELECT "row of the table", atlas_reason AS reason, ${columns.map(name).join(', ')}
    FROM judged WHERE atlas_reason IS NOT NULL ORDER BY 1) TO ${text(file)} (FORMAT csv, HEADER true)`);
}

/** The placed rows in their order, by way of a working file. */
export async function* placedRows(database: Database, { columns }: Table, work: string): AsyncGenerator<PlacedRow> {
  const cells = columns.map((column) => `coalesce(${name(column)}, '')`).join(', ');
  await database.run(`COPY (SELECT atlas_x AS x, atlas_y AS y, [${cells}] AS cells FROM placed ORDER BY rowid)
    TO ${text(work)} (FORMAT json)`);
  for await (const line of createInterface({ input: createReadStream(work) })) yield JSON.parse(line) as PlacedRow; // as just written
}

/** The first zoom at which no tile is too much for a browser; where many share one place, the last that the map has. */
async function deepestZoom(database: Database): Promise<number> {
  for (let z = FIRST_DEEPEST; z < DEEPEST; z++) {
    const shift = CELL_BITS - z;
    const [[most] = []] = await database.rows(
      `SELECT max(n) FROM (SELECT count(*) AS n FROM placed GROUP BY atlas_x >> ${shift}, atlas_y >> ${shift})`,
    );
    if (Number(most) <= MOST_ROWS) return z;
  }
  return DEEPEST;
}

/** cellsOf of z-order.ts; the poles are its first and last row. */
const MERCATOR =
  '0.5 - 0.25 * ln((1 + sin(radians(greatest(-86, least(86, atlas_lat))))) / (1 - sin(radians(greatest(-86, least(86, atlas_lat)))))) / pi()';

function cellSql(share: string): string {
  return `greatest(0, least(${SIDE - 1}, floor((${share}) * ${SIDE})))::BIGINT`;
}

/** The bits of both in turn. */
function zOrderSql(x: string, y: string): string {
  const bits = Array.from({ length: CELL_BITS }, (_, bit) => bit);
  const spread = (axis: string) => bits.map((bit) => `((${axis} & ${2 ** bit}) << ${bit})`).join(' | ');
  return `((${spread(x)}) | ((${spread(y)}) << 1))`;
}

function name(column: string): string {
  return `"${column.replaceAll('"', '""')}"`;
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
