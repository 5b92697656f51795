// npm run -s scale -- TABLE.csv --out FOLDER [--memory 4GB]
// Turns a table too large for one browser into points.pmtiles, which the atlas draws by range requests (docs/scale.md),
// points.parquet for analysts, and turned-back.csv with the rows that have no place. Same table, same bytes.
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ARCHIVE_LAYER, tileKey } from '../src/core/points/archive-tile';
import { ARCHIVE_FORMAT, type ArchiveAccount } from '../src/core/points/point-archive';
import { isInstalled, openDatabase } from './scale/database';
import { archiveWriter } from './scale/pmtiles-writer';
import { addDeepest, addMarks } from './scale/pyramid';
import {
  openTable,
  placedRows,
  placeRows,
  type Table,
  type TableAccount,
  writeParquet,
  writeTurnedBack,
} from './scale/table';

const USAGE = 'Usage: npm run -s scale -- TABLE.csv --out FOLDER [--memory 4GB]';

/** A mistake of the caller; its message is all that is shown. */
class CallError extends Error {}

interface Call {
  readonly table: string;
  readonly out: string;
  readonly memory: string;
}

try {
  await main(readCall(process.argv.slice(2)));
} catch (error) {
  // DuckDB says of a table that it cannot read what is wrong and in which line
  const said = error instanceof Error ? error.message.split('\n').slice(0, 2).join(' ') : String(error);
  console.error(said);
  if (!(error instanceof CallError) && !/^(Invalid Input|IO|Conversion|Parser) Error/.test(said)) throw error;
  process.exitCode = 2;
}

async function main({ table: file, out, memory }: Call): Promise<void> {
  mkdirSync(out, { recursive: true });
  const work = mkdtempSync(join(out, 'work-'));
  const database = await openDatabase(join(work, 'table.duckdb'), memory);
  try {
    const table = await openTable(database, file);
    if (!table)
      throw new CallError(`${file} has no columns of longitude and latitude: name them longitude and latitude.`);
    const account = await placeRows(database, table);
    if (account.placed === 0) throw new CallError(`${file} has no row with coordinates in degrees.`);
    say(`${table.lng} and ${table.lat} of ${account.rows} rows read and sorted`);
    await writeParquet(database, table, join(out, 'points.parquet'));
    await writeTurnedBack(database, table, join(out, 'turned-back.csv'));
    say('points.parquet', join(out, 'points.parquet'));
    const writer = archiveWriter(join(out, 'points.pmtiles'));
    const rows = placedRows(database, table, join(work, 'rows.json'));
    const axis = await addDeepest(rows, account.placed, table.columns, account.deepest, writer.add);
    say(`every row as a point at zoom ${account.deepest}`);
    addMarks(axis, account.deepest, writer.add);
    const { deepest: maxZoom, bounds } = account;
    const { tiles } = writer.finish({ minZoom: 0, maxZoom, bounds, metadata: metadataOf(table, account) });
    say(`points.pmtiles, ${tiles} tiles`, join(out, 'points.pmtiles'));
    const reasons = Object.entries(account.turnedBack).map(([reason, count]) => `, ${reason} ${count}`);
    console.log(
      `${account.rows} rows = ${account.placed} placed + ${account.rows - account.placed} turned back${reasons.join('')}`,
    );
  } finally {
    database.close();
    rmSync(work, { recursive: true });
  }
}

function metadataOf({ columns, title }: Table, { rows, placed, deepest }: TableAccount): object {
  const atlas: ArchiveAccount = {
    format: ARCHIVE_FORMAT,
    rows,
    placed,
    turnedBack: rows - placed,
    columns: [...columns],
    title,
  };
  const fields = { count: 'Number', from: 'Number', tile: 'Number' };
  const named = Object.fromEntries(columns.map((column) => [tileKey(column), 'String']));
  return {
    vector_layers: [{ id: ARCHIVE_LAYER, minzoom: 0, maxzoom: deepest, fields: { ...fields, ...named } }],
    atlas,
  };
}

function readCall(words: readonly string[]): Call {
  const { values, positionals } = parsed(words);
  const [table] = positionals;
  if (!table || positionals.length > 1 || !values.out) throw new CallError(USAGE);
  if (!existsSync(table)) throw new CallError(`${table} is not there.`);
  if (!isInstalled())
    throw new CallError(
      'DuckDB is not installed here: run `npm ci --prefix tools/scale` (70 MB) and start this again.',
    );
  return { table, out: values.out, memory: values.memory ?? '4GB' };
}

function parsed(words: readonly string[]) {
  try {
    const options = { out: { type: 'string' }, memory: { type: 'string' } } as const;
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch {
    throw new CallError(USAGE);
  }
}

function say(what: string, file?: string): void {
  const seconds = process.uptime().toFixed(0).padStart(4);
  const size = file ? `, ${(statSync(file).size / 1e6).toFixed(1)} MB` : '';
  console.log(`${seconds} s  ${what}${size}`);
}
