// What the points worker does: it reads files into columns, keeps the sets, and answers what map and lists ask of them. The
// columns never leave it; what leaves are tiles, counts and the few lines that somebody looks at.

import type { ImportedPoints } from '../core/coverage/supply';
import { FACETS, type Filter, NO_FILTER } from '../core/filter';
import type { ReadFault } from '../core/import/fault';
import type { LngLat } from '../core/import/grid';
import type { Opened } from '../core/import/opened';
import { type FileHead, HEAD_BYTES, headOf } from '../core/points/file-head';
import { tileCells } from '../core/points/point-cells';
import type { PointColumns } from '../core/points/point-columns';
import { mergedCounts, type Passing, type PointFacets, passing, pointFacets } from '../core/points/point-filter';
import { type NearPlace, pointsNear, treeOf } from '../core/points/point-near';
import { chunkReader, planOf } from '../core/points/point-plan';
import { pointReader } from '../core/points/point-reader';
import { type PointSetInfo, type PointSetSummary, summaryOf } from '../core/points/point-set';
import {
  csvPieces,
  type PointDetail,
  type PointLine,
  pointDetail,
  pointLine,
  pointsInRun,
} from '../core/points/point-texts';
import { encodeTile } from '../core/points/point-tile';
import type { Run } from '../core/points/z-order';
import { failed, ok, type Result } from '../core/result';
import type { StoreFault } from './browser-store';
import { prefectureFinder } from './import-tools';
import { type PointsStore, pointsStore } from './points-store';

export type PointsFault = ReadFault | { readonly kind: 'cancelled' } | { readonly kind: 'not-open' };

/** Told rows read and bytes done; answers whether to go on. */
export type Progress = (rows: number, share: number) => boolean | Promise<boolean>;

export interface RestoredSet {
  readonly info: PointSetInfo;
  readonly summary: PointSetSummary;
}

export interface SetNear {
  readonly set: string;
  readonly count: number;
  readonly nearest: readonly (PointLine & { readonly km: number })[];
}

export interface PointsService {
  /** Null when the file is for the desk's other readers. */
  readonly open: (file: Blob, fileName: string, headerRow: number | null) => Promise<Opened | null>;
  readonly read: (
    info: PointSetInfo,
    headerRow: number,
    tell: Progress,
  ) => Promise<Result<PointSetSummary, PointsFault>>;
  readonly keep: (set: string) => Promise<Result<void, StoreFault>>;
  readonly restore: () => Promise<Result<readonly RestoredSet[], StoreFault>>;
  readonly change: (info: PointSetInfo) => Promise<Result<void, StoreFault>>;
  readonly remove: (set: string) => Promise<Result<void, StoreFault>>;
  /** From now on map, lists and questions see what passes; how many of each set do. */
  readonly filter: (filter: Filter) => Readonly<Record<string, number>>;
  readonly facets: () => PointFacets;
  /** While a file is read it waits, and holds the new set too. */
  readonly tile: (z: number, x: number, y: number) => Promise<ArrayBuffer>;
  readonly near: (place: NearPlace, most: number) => readonly SetNear[];
  readonly run: (set: string, run: Run, skip: number, most: number) => ReturnType<typeof pointsInRun> | null;
  readonly detail: (set: string, at: number) => PointDetail | null;
  /**
   * Places of all points that pass, of all sets that are shown; `countyOf` names a county of each prefecture by its place
   * in the demand, which is how the gaps know what city a point is in.
   */
  readonly supply: (countyOf: Readonly<Record<string, number>>) => Promise<ImportedPoints>;
  readonly csv: (set: string) => Blob | null;
}

interface LoadedSet {
  info: PointSetInfo;
  readonly points: PointColumns;
  passing: Passing;
  tree: ReturnType<typeof treeOf> | null;
}

/** `folder` of the published data, for the areas of prefectures. */
export function pointsService(folder: string, store: PointsStore = pointsStore()): PointsService {
  let finder: ReturnType<typeof prefectureFinder> | null = null;
  const sets = new Map<string, LoadedSet>();
  const file: OpenFile = { blob: null, head: null };
  let filter = NO_FILTER;
  let reading: Promise<unknown> = Promise.resolve();
  const shown = () => [...sets.values()].filter(({ info }) => info.isShown);
  const add = (info: PointSetInfo, points: PointColumns): PointSetSummary => {
    sets.set(info.id, { info, points, passing: passing(points, filter), tree: null });
    return summaryOf(points);
  };
  return {
    open: async (blob, fileName, headerRow) => {
      const bytes = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
      file.blob = blob;
      file.head = headOf(bytes, fileName, blob.size, headerRow ?? undefined);
      return file.head?.opened ?? null;
    },
    read: (info, headerRow, tell) => {
      const read = readFile(file, info, headerRow, tell).then((columns) => {
        file.blob = null;
        return columns.ok ? ok(add(info, columns.value)) : columns;
      });
      reading = read.catch(() => undefined);
      return read;
    },
    keep: async (id) => {
      const set = sets.get(id);
      return set ? store.write(set.info, set.points) : ok(undefined);
    },
    restore: () => restoreAll(store, add),
    change: async (info) => {
      const set = sets.get(info.id);
      if (set) set.info = info;
      const rewritten = await store.rewrite(info);
      if (!rewritten.ok) return rewritten;
      // not there any more, or never: the storage was cleared or full, and what is confirmed is written in full
      return rewritten.value || !set ? ok(undefined) : store.write(info, set.points);
    },
    remove: async (id) => {
      sets.delete(id);
      return store.remove(id);
    },
    filter: (next) => {
      filter = next;
      for (const set of sets.values()) set.passing = passing(set.points, next);
      return Object.fromEntries([...sets].map(([id, set]) => [id, set.passing.count]));
    },
    facets: () => mergedFacets(shown().map(({ points }) => pointFacets(points, filter))),
    tile: async (z, x, y) => {
      await reading;
      const cells = shown().map(({ info, points, passing: { mask } }) => ({
        set: info.id,
        colour: info.colour,
        cells: tileCells(points, mask, { z, x, y }),
      }));
      return encodeTile(cells).buffer;
    },
    near: (place, most) => shown().map((set) => nearIn(set, place, most)),
    run: (id, run, skip, most) => {
      const set = sets.get(id);
      return set ? pointsInRun(set.points, set.passing.mask, run, skip, most) : null;
    },
    detail: (id, at) => {
      const set = sets.get(id);
      return set && at < set.points.size ? pointDetail(set.points, at) : null;
    },
    supply: async (countyOf) => {
      finder ??= prefectureFinder(folder);
      const prefectureAt = await finder;
      return supplyOf(shown(), (point) => countyOf[prefectureAt(point) ?? ''] ?? -1);
    },
    csv: (id) => {
      const set = sets.get(id);
      return set
        ? new Blob(
            [...csvPieces(set.points)].map((piece) => new Blob([piece])),
            { type: 'text/csv' },
          )
        : null;
    },
  };
}

interface OpenFile {
  blob: Blob | null;
  head: FileHead | null;
}

const CHUNK_BYTES = 1 << 20;
const TELL_EVERY_MS = 100;

async function readFile(
  { blob, head }: OpenFile,
  { header, roles, datum }: PointSetInfo,
  headerRow: number,
  tell: Progress,
): Promise<Result<PointColumns, PointsFault>> {
  if (!blob || !head) return failed({ kind: 'not-open' });
  const { plan, transcode } = planOf(head, { header, roles, datum, headerRow });
  const reader = pointReader(plan, head.opened.rowCount * 1.03);
  const text = chunkReader(transcode);
  let told = performance.now();
  let isWanted = true;
  for (let at = 0; at < blob.size; at += CHUNK_BYTES) {
    const end = Math.min(blob.size, at + CHUNK_BYTES);
    const bytes = new Uint8Array(await blob.slice(at, end).arrayBuffer());
    if (!reader.push(text(bytes, end === blob.size))) break;
    if (!isWanted) return failed({ kind: 'cancelled' });
    if (performance.now() - told < TELL_EVERY_MS) continue;
    told = performance.now();
    // read on meanwhile: a page that is busy may take long to answer
    void Promise.resolve(tell(reader.rows(), end / blob.size)).then((goOn) => {
      isWanted = goOn;
    });
  }
  const read = reader.finish();
  return read.ok && !(await tell(reader.rows(), 1)) ? failed({ kind: 'cancelled' }) : read;
}

async function restoreAll(
  store: PointsStore,
  add: (info: PointSetInfo, points: PointColumns) => PointSetSummary,
): Promise<Result<readonly RestoredSet[], StoreFault>> {
  const listed = await store.list();
  if (!listed.ok) return listed;
  const restored: RestoredSet[] = [];
  for (const { id } of listed.value.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))) {
    const kept = await store.read(id);
    if (!kept.ok) return kept;
    if (kept.value) restored.push({ info: kept.value.info, summary: add(kept.value.info, kept.value.points) });
  }
  return ok(restored);
}

function nearIn(set: LoadedSet, place: NearPlace, most: number): SetNear {
  const { points, info } = set;
  set.tree ??= treeOf(points);
  const { count, nearest } = pointsNear(points, set.passing.mask, set.tree, place, most);
  return { set: info.id, count, nearest: nearest.map(({ at, km }) => ({ ...pointLine(points, at), km })) };
}

function mergedFacets(all: readonly PointFacets[]): PointFacets {
  const counts = FACETS.map((facet) => [facet, mergedCounts(all.map((one) => one[facet]))]);
  return Object.fromEntries(counts) as PointFacets; // one entry for every facet
}

/** Points stand in Z order, so that the next one is nearly always in the prefecture of the last. */
function supplyOf(sets: readonly LoadedSet[], countyAt: (point: LngLat) => number): ImportedPoints {
  const size = sets.reduce((sum, set) => sum + set.passing.count, 0);
  const supply = { lng: new Float64Array(size), lat: new Float64Array(size), county: new Int32Array(size) };
  let to = 0;
  for (const { points, passing: passed } of sets)
    for (let at = 0; at < points.size; at++) {
      if (passed.mask !== null && passed.mask[at] === 0) continue;
      supply.lng[to] = points.lng[at]!;
      supply.lat[to] = points.lat[at]!;
      supply.county[to] = countyAt({ lng: points.lng[at]!, lat: points.lat[at]! });
      to++;
    }
  return supply;
}
