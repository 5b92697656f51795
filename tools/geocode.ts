// npm run -s geocode -- in.csv --column address > out.csv
// Adds place_adcode, place_precision, place_verdict, place_candidates and place_rest to a table of addresses.
// The file is streamed, so its size does not matter; a mistake in the call is one sentence on stderr and exit code 2.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { createGeocoder, type Geocode, type Geocoded } from '../src/core/gazetteer/geocode';
import { loadCommunities, loadGazetteer } from './load-gazetteer';

const ADDED = ['place_adcode', 'place_precision', 'place_verdict', 'place_candidates', 'place_rest'];
const USAGE = 'Usage: npm run -s geocode -- FILE.csv --column NAME [--codes official|atlas] > OUT.csv';

/** official: the list of 2023; atlas: the units of units.json (end of 2020), as records and figures use them. */
const CODE_LISTS = ['official', 'atlas'] as const;
type CodeList = (typeof CODE_LISTS)[number];

interface Call {
  readonly file: string;
  readonly column: string;
  readonly codes: CodeList;
}

/** A mistake of the caller; its message is all that is shown. */
class CallError extends Error {}

async function main(): Promise<void> {
  const { file, column, codes } = readCall(process.argv.slice(2));
  const encoding = await encodingOf(file);
  const header = await headerOf(file, encoding);
  const at = header.indexOf(column);
  if (at < 0)
    throw new CallError(`${file} has no column ${JSON.stringify(column)}; its columns are: ${header.join(', ')}.`);
  const geocode = createGeocoder(loadGazetteer(), loadCommunities());
  const rows = new RowWriter(header.length, (row) => placeCells(geocode, row[at] ?? '', codes));
  await pipeline(
    decoded(file, encoding),
    Papa.parse(Papa.NODE_STREAM_INPUT, { skipEmptyLines: 'greedy' }),
    rows,
    process.stdout,
  );
  if (rows.ragged > 0)
    console.error(
      `${rows.ragged} rows of ${file} have more or fewer cells than the header; the first is row ${rows.firstRagged}.`,
    );
}

function readCall(args: readonly string[]): Call {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  const codes = CODE_LISTS.find((name) => name === (values.codes ?? 'official'));
  if (file === undefined || more.length > 0 || values.column === undefined) throw new CallError(USAGE);
  if (!codes) throw new CallError(`--codes is ${JSON.stringify(values.codes)}, wanted official or atlas. ${USAGE}`);
  if (!existsSync(file) || !statSync(file).isFile()) throw new CallError(`There is no file ${file}.`);
  if (statSync(file).size === 0) throw new CallError(`${file} is empty.`);
  return { file, column: values.column, codes };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { column: { type: 'string' }, codes: { type: 'string' } },
    });
  } catch (error) {
    throw new CallError(`${error instanceof Error ? error.message : String(error)}. ${USAGE}`);
  }
}

function placeCells(geocode: Geocode, text: string, codes: CodeList): string[] {
  const result: Geocoded = geocode(text);
  const codeOf = (place: { adcode: string; atlasUnit: string; precision: string }) =>
    codes === 'atlas' && place.precision !== 'town' && place.precision !== 'community' ? place.atlasUnit : place.adcode;
  return [
    result.place ? codeOf(result.place) : '',
    result.precision ?? '',
    result.verdict,
    result.candidates.map(({ place }) => codeOf(place)).join('|'),
    result.rest,
  ];
}

/** BOM, then strict UTF-8, then GB18030. The whole file is read once for it, in pieces. */
async function encodingOf(file: string): Promise<string> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    if (isFirst) {
      if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
      if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
      if (chunk.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
        throw new CallError(`${file} is a workbook or another zip file, not CSV; save it as CSV first.`);
      isFirst = false;
    }
    try {
      strict.decode(chunk, { stream: true });
    } catch {
      return 'gb18030'; // not an error: this is how a file of Excel's Chinese edition shows itself
    }
  }
  return 'utf-8';
}

function decoded(file: string, encoding: string): Readable {
  const decoder = new TextDecoder(encoding);
  return Readable.from(
    (async function* () {
      for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
        const text = decoder.decode(chunk, { stream: true });
        if (text !== '') yield Buffer.from(text, 'utf8');
      }
    })(),
    { objectMode: false },
  );
}

async function headerOf(file: string, encoding: string): Promise<string[]> {
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { skipEmptyLines: 'greedy' });
  const source = decoded(file, encoding);
  source.pipe(parser);
  for await (const row of parser as AsyncIterable<string[]>) {
    source.destroy();
    return row;
  }
  throw new CallError(`${file} holds no row.`);
}

/** Rows as they come, each with the new cells behind the header's own; the first row is the header. */
class RowWriter extends Transform {
  ragged = 0;
  firstRagged = 0;
  private row = 0;

  constructor(
    private readonly width: number,
    private readonly cellsFor: (row: readonly string[]) => readonly string[],
  ) {
    super({ writableObjectMode: true });
  }

  override _transform(row: string[], _encoding: BufferEncoding, done: TransformCallback): void {
    this.row++;
    if (row.length !== this.width && this.ragged++ === 0) this.firstRagged = this.row;
    const own = Array.from({ length: this.width }, (_, at) => row[at] ?? '');
    const added = this.row === 1 ? ADDED : this.cellsFor(row);
    done(null, `${[...own, ...added, ...row.slice(this.width)].map(quoted).join(',')}\n`);
  }
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

try {
  await main();
} catch (error) {
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') process.exit(0);
  if (!(error instanceof CallError)) throw error;
  console.error(error.message);
  process.exit(2);
}
