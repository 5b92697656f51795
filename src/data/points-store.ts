// Sets of points in this browser (IndexedDB): their arrays first, the set itself last, so that a set is there in full or not
// at all. Written and read by the worker: the page never holds a column. Storage that says no is an answer.
import type { DBSchema, IDBPDatabase } from 'idb';
import type { PointColumns, TextColumn } from '../core/points/point-columns';
import type { PointSetInfo } from '../core/points/point-set';
import type { Result } from '../core/result';
import { browserStore, type StoreFault } from './browser-store';

type Column = Float64Array | Uint32Array | Uint16Array | Uint8Array;

interface StoredPoints {
  readonly info: PointSetInfo;
  readonly size: number;
  readonly encoding: PointColumns['encoding'];
  readonly texts: readonly Omit<TextColumn, 'codes'>[];
  readonly arrays: readonly { readonly name: string; readonly pieces: number }[];
}

interface Schema extends DBSchema {
  sets: { key: string; value: StoredPoints };
  arrays: { key: [set: string, name: string, piece: number]; value: Column };
}

export interface KeptPoints {
  readonly info: PointSetInfo;
  readonly points: PointColumns;
}

export interface PointsStore {
  readonly list: () => Promise<Result<readonly PointSetInfo[], StoreFault>>;
  /** Null when a part of it is missing. */
  readonly read: (set: string) => Promise<Result<KeptPoints | null, StoreFault>>;
  readonly write: (info: PointSetInfo, points: PointColumns) => Promise<Result<void, StoreFault>>;
  /** Name, colour and what else is not in the arrays; false when the set is not there. */
  readonly rewrite: (info: PointSetInfo) => Promise<Result<boolean, StoreFault>>;
  readonly remove: (set: string) => Promise<Result<void, StoreFault>>;
}

export const POINTS_DATABASE = 'shequ-atlas-points';
const VERSION = 1;
/** A browser passes values between its processes, and refuses what is too large for that. */
const PIECE_BYTES = 16 << 20;

export function pointsStore(): PointsStore {
  const use = browserStore<Schema>(POINTS_DATABASE, VERSION, (database) => {
    database.createObjectStore('sets');
    database.createObjectStore('arrays');
  });
  return {
    list: () => use(async (database) => (await database.getAll('sets')).map(({ info }) => info)),
    read: (set) => use((database) => readSet(database, set)),
    write: (info, points) => use((database) => writeSet(database, info, points)),
    rewrite: (info) =>
      use(async (database) => {
        const stored = await database.get('sets', info.id);
        if (stored) await database.put('sets', { ...stored, info }, info.id);
        return stored !== undefined;
      }),
    remove: (set) => use((database) => removeSet(database, set)),
  };
}

function arraysOf(points: PointColumns): Readonly<Record<string, Column>> {
  const { lng, lat, row, startYear, endYear, texts, heap, rejected } = points;
  const codes = texts.map(({ codes: column }, at) => [`codes-${at}`, column] as const);
  return {
    lng,
    lat,
    row,
    startYear,
    endYear,
    ...Object.fromEntries(codes),
    'heap-bytes': heap.bytes,
    'heap-offsets': heap.offsets,
    'rejected-row': rejected.row,
    'rejected-reason': rejected.reason,
    'cells-x': points.cells.x,
    'cells-y': points.cells.y,
  };
}

async function writeSet(database: IDBPDatabase<Schema>, info: PointSetInfo, points: PointColumns): Promise<void> {
  const arrays: { name: string; pieces: number }[] = [];
  for (const [name, column] of Object.entries(arraysOf(points))) {
    const length = PIECE_BYTES / column.BYTES_PER_ELEMENT;
    const pieces = Math.max(1, Math.ceil(column.length / length));
    for (let piece = 0; piece < pieces; piece++)
      await database.put('arrays', column.slice(piece * length, (piece + 1) * length), [info.id, name, piece]);
    arrays.push({ name, pieces });
  }
  const texts = points.texts.map(({ name, role, isCoded }) => ({ name, role, isCoded }));
  await database.put('sets', { info, size: points.size, encoding: points.encoding, texts, arrays }, info.id);
}

async function readSet(database: IDBPDatabase<Schema>, set: string): Promise<KeptPoints | null> {
  const stored = await database.get('sets', set);
  if (!stored) return null;
  const arrays = new Map<string, Column>();
  for (const { name, pieces } of stored.arrays) {
    const parts: Column[] = [];
    for (let piece = 0; piece < pieces; piece++) {
      const part = await database.get('arrays', [set, name, piece]);
      if (!part) return null;
      parts.push(part);
    }
    arrays.set(name, joined(parts));
  }
  return { info: stored.info, points: columnsOf(stored, arrays) };
}

function columnsOf({ size, encoding, texts }: StoredPoints, arrays: ReadonlyMap<string, Column>): PointColumns {
  // written by `arraysOf` above, each name with its own kind of array
  const at = <T extends Column>(name: string) => arrays.get(name) as T;
  return {
    size,
    encoding,
    lng: at('lng'),
    lat: at('lat'),
    row: at('row'),
    startYear: at('startYear'),
    endYear: at('endYear'),
    texts: texts.map((column, place) => ({ ...column, codes: at<Uint32Array>(`codes-${place}`) })),
    heap: { bytes: at('heap-bytes'), offsets: at('heap-offsets') },
    rejected: { row: at('rejected-row'), reason: at('rejected-reason') },
    cells: { x: at('cells-x'), y: at('cells-y') },
  };
}

function joined(parts: readonly Column[]): Column {
  const [first] = parts;
  if (!first) throw new Error('no piece of an array, wanted one at least');
  if (parts.length === 1) return first;
  const whole = new (first.constructor as new (size: number) => Column)(
    parts.reduce((sum, { length }) => sum + length, 0),
  ); // the constructor of a typed array takes its length
  let from = 0;
  for (const part of parts) {
    whole.set(part, from);
    from += part.length;
  }
  return whole;
}

async function removeSet(database: IDBPDatabase<Schema>, set: string): Promise<void> {
  const change = database.transaction(['sets', 'arrays'], 'readwrite');
  await Promise.all([
    change.objectStore('sets').delete(set),
    change.objectStore('arrays').delete(IDBKeyRange.bound([set], [set, []])),
    change.done,
  ]);
}
