// The import desk's actions. Loaded with the desk: the first view does not need them.
import type { Opened } from '../core/import/opened';
import type { Piece } from '../core/import/place-rows';
import { type Project, type RowResult, reworked, rowWorker, type SetInfo } from '../core/import/project';
import {
  type Choice,
  changedText,
  decide,
  decisionsByText,
  type History,
  NO_HISTORY,
  redo,
  undo,
} from '../core/import/review';
import type { Columns } from '../core/import/row';
import type { Result } from '../core/result';
import { decodeView, isViewFile } from '../core/view-file';
import { importClient } from '../data/import-client';
import type { OpenChoice, PlaceFault } from '../data/import-service';
import type { WorkerFault } from '../data/worker-line';
import { openHash } from './address';
import { addSet, dropSet, keepSet, removeKept, replaceSet, writePiece } from './imports-kept';
import { type DeskPage, type ImportedSet, type ImportFault, type ImportsState, START_PAGE } from './imports-state';
import { AT_ONCE, followDecision } from './imports-work';
import { useAtlas } from './store';

const client = importClient();
/** Counts up with every task, so that one that was left behind knows it. */
let task = 0;
let choice: OpenChoice = { sheet: null, headerRow: null };
/** The file that the desk has open. */
let source: File | null = null;

export function closeDesk(): void {
  patch({ isOpen: false });
}

export function showPage(page: DeskPage): void {
  task++;
  patch({ page });
}

export function showStart(): void {
  showPage(START_PAGE);
}

/** A pasted text is a file like any other. */
export function openText(text: string, fileName: string): void {
  void openFile(new File([text], fileName, { type: 'text/plain' }));
}

export async function openFile(file: File): Promise<void> {
  const own = ++task;
  choice = { sheet: null, headerRow: null };
  patch({ page: { kind: 'reading', fileName: file.name }, waiting: [] });
  if (await openView(file)) return;
  source = file;
  const points = await openedPoints(null);
  if (own !== task) return;
  if (points) {
    patch({ page: { kind: 'preview', fileName: file.name, opened: points, isPoints: true } });
    return;
  }
  const found = await client.open(file, file.name);
  if (own !== task) return;
  if (!found.ok) {
    fail(found.error, file.name);
    return;
  }
  if (found.value.kind === 'table')
    patch({ page: { kind: 'preview', fileName: file.name, opened: found.value.opened, isPoints: false } });
  else
    await takeProject(found.value.project.info, found.value.project.rowCount, {
      past: found.value.project.decisions,
      future: [],
    });
}

/** No smaller file holds enough rows for a set of points. */
const LEAST_POINT_BYTES = 50_000;

/** The first look at a large list of coordinates; null for every other file. */
async function openedPoints(headerRow: number | null): Promise<Opened | null> {
  if (!source || source.size < LEAST_POINT_BYTES) return null;
  const { openPoints } = await import('./points');
  return openPoints(source, headerRow);
}

const BEGINNING = 200;

/** A view file is no list: it opens its view. False for any other file. */
async function openView(file: File): Promise<boolean> {
  if (!isViewFile(await file.slice(0, BEGINNING).text())) return false;
  const found = decodeView(await file.text());
  if (found.ok) {
    patch({ isOpen: false, page: START_PAGE, waiting: [] });
    openHash(found.value.hash);
  } else fail(found.error, file.name);
  return true;
}

/** Another sheet or header row of the file that is open. */
export async function reopen(change: Partial<OpenChoice>): Promise<void> {
  const { page } = useAtlas.getState().imports;
  if (page.kind !== 'preview') return;
  const own = ++task;
  choice = change.sheet === undefined ? { ...choice, ...change } : { sheet: change.sheet, headerRow: null };
  patch({ page: { kind: 'reading', fileName: page.fileName } });
  const points = page.isPoints ? await openedPoints(choice.headerRow) : null;
  if (own !== task) return;
  if (points) {
    patch({ page: { ...page, opened: points } });
    return;
  }
  if (page.isPoints && source) await client.open(source, page.fileName); // with this header it is a list of records
  const found = await client.reopen(choice);
  if (own !== task) return;
  if (!found.ok) {
    fail(found.error, page.fileName);
    return;
  }
  if (found.value.kind === 'table') patch({ page: { ...page, opened: found.value.opened, isPoints: false } });
}

/** Reads all rows, places them, and puts them on the map as a set of their own. `id` and `now` come from outside. */
export async function placeRows(info: SetInfo, columns: Columns, total: number): Promise<void> {
  const { page } = useAtlas.getState().imports;
  const isPoints = page.kind === 'preview' && page.isPoints;
  if (isPoints && columns.roles.includes('lng') && columns.roles.includes('lat')) {
    await placePoints(info, page.opened.headerRow, total);
    return;
  }
  const send: Send = async (next) => {
    if (isPoints && source) await client.open(source, info.fileName); // without coordinates it is a list of records
    return client.place(columns, choice, next);
  };
  await take(info, NO_HISTORY, total, send);
}

async function placePoints(info: SetInfo, headerRow: number, total: number): Promise<void> {
  const own = ++task;
  const { readPoints } = await import('./points');
  const { remarks: _, ...kept } = info;
  patch({ page: { kind: 'placing', fileName: info.fileName, done: 0, total } });
  const tell = (rows: number) => {
    if (own === task) patch({ page: { kind: 'placing', fileName: info.fileName, done: Math.min(rows, total), total } });
    return own === task;
  };
  const done = await readPoints({ ...kept, opacity: 100 }, headerRow, { tell });
  if (own !== task) return;
  if (done.ok) patch({ page: { kind: 'points', id: info.id } });
  else fail(done.error, info.fileName);
}

async function takeProject(info: SetInfo, total: number, history: History): Promise<void> {
  const isTaken = useAtlas.getState().imports.sets.some((set) => set.info.id === info.id);
  await take(
    isTaken ? { ...info, id: `${info.id.slice(0, 20)}x${useAtlas.getState().imports.sets.length}` } : info,
    history,
    total,
    (next) => client.handOver(next),
  );
}

type Send = (next: (piece: Piece, done: number) => Promise<boolean>) => Promise<Result<void, PlaceFault | WorkerFault>>;

async function take(info: SetInfo, history: History, total: number, send: Send): Promise<void> {
  const own = ++task;
  const rows: Project['rows'][number][] = [];
  const readings: Project['readings'][number][] = [];
  const results: RowResult[] = [];
  const work = rowWorker({ info, readings }, decisionsByText(history));
  let pieces = 0;
  let isKept = true;
  const onPiece = async (piece: Piece, done: number): Promise<boolean> => {
    if (own !== task) return false;
    readings.push(...piece.readings);
    rows.push(...piece.rows);
    results.push(...piece.rows.map(work));
    isKept = isKept && (await writePiece(info.id, pieces++, piece));
    if (own === task) patch({ page: { kind: 'placing', fileName: info.fileName, done, total } });
    return own === task;
  };
  patch({ page: { kind: 'placing', fileName: info.fileName, done: 0, total } });
  const done = await send(onPiece);
  if (own !== task || !done.ok) {
    await removeKept(info.id);
    if (own === task && !done.ok) fail(done.error, info.fileName);
    return;
  }
  const set: ImportedSet = { info, rows, readings, history, results, pieces, isKept };
  if (isKept) await keepSet(set);
  else await removeKept(info.id); // pieces of a set that is not there in full would only fill the storage
  await addSet(set);
  await new Promise((next) => setTimeout(next)); // the map first, the page of the list in a task of its own
  if (own === task) patch({ page: { kind: 'set', id: info.id } });
}

export function cancelPlacing(): void {
  showStart();
}

export function decideText(id: string, text: string, choice: Choice, at: string): void {
  change(id, text, (history) => decide(history, { text, choice, at }));
}

/** The text that the step was about, so that the desk can show it again; null when there was none. */
export function undoDecision(id: string): string | null {
  return step(id, undo);
}

export function redoDecision(id: string): string | null {
  return step(id, redo);
}

function step(id: string, move: (history: History) => History): string | null {
  const set = useAtlas.getState().imports.sets.find((one) => one.info.id === id);
  const text = set ? changedText(set.history, move(set.history)) : null;
  if (text !== null) change(id, text, move);
  return text;
}

/** A small set follows at once; of a large one the decision is kept at once, and its rows follow in slices. */
function change(id: string, text: string, move: (history: History) => History): void {
  update(id, (set) => {
    const project = { ...set, history: move(set.history) };
    if (set.rows.length > AT_ONCE) void followDecision(id, text);
    else return { ...project, results: reworked(project, set.results, text) };
    return project;
  });
}

export function changeInfo(id: string, part: Partial<Pick<SetInfo, 'name' | 'colour' | 'isShown'>>): void {
  const before = useAtlas.getState().imports.sets.find((set) => set.info.id === id);
  if (!before) return;
  const after = { ...before, info: { ...before.info, ...part } };
  if (part.isShown === undefined || before.rows.length <= AT_ONCE) {
    update(id, () => after);
    return;
  }
  void replaceSet(before, after).then((isDone) => (isDone ? keepSet(after) : changeInfo(id, part)));
}

export function removeSet(id: string): void {
  const set = useAtlas.getState().imports.sets.find(({ info }) => info.id === id);
  if (!set) return;
  patch({ page: START_PAGE });
  dropSet(set, null);
  void removeKept(id);
}

function update(id: string, by: (set: ImportedSet) => ImportedSet): void {
  const { sets } = useAtlas.getState().imports;
  const before = sets.find(({ info }) => info.id === id);
  if (!before) return;
  const after = by(before);
  patch({ sets: sets.map((set) => (set === before ? after : set)) });
  void keepSet(after);
}

function fail(fault: ImportFault, fileName: string): void {
  if (fault.kind === 'worker-failed') console.error(fault.reason);
  patch({ page: fault.kind === 'cancelled' ? START_PAGE : { kind: 'start', fault, fileName } });
}

function patch(part: Partial<ImportsState>): void {
  useAtlas.setState(({ imports }) => ({ imports: { ...imports, ...part } }));
}
