// The user's sets between visits: what was confirmed is written at once, and read back at the start, a piece at a time.
import type { Piece } from '../core/import/place-rows';
import { type RowResult, rowWorker } from '../core/import/project';
import { decisionsByText, type History, NO_HISTORY } from '../core/import/review';
import type { Result } from '../core/result';
import type { StoreFault } from '../data/browser-store';
import { type ImportNews, newsLine } from '../data/import-news';
import { importStore, type StoredSet } from '../data/import-store';
import { allRecords } from './import-records';
import { FACTS_OF_SET } from './imports-facts';
import type { ImportedSet } from './imports-state';
import { memoised } from './memo';
import { notify } from './notices';
import { counts, prepareMarks, shownRecords, wideChips } from './selectors';
import type { AtlasState } from './state';
import { useAtlas } from './store';

const kept = importStore();
/** One after the other: each reads the storage as it is then. */
let following: Promise<void> = Promise.resolve();
const news = newsLine(follow);
/** One after the other as well: each step is told from what was written before it. */
let writing: Promise<void> = Promise.resolve();
/** The decisions of each set that have reached the storage from here, or have come from it. */
const written = new Map<string, History>();

/** Brings back every set of earlier visits; a storage that says no is one sentence, and everything else goes on. */
export async function loadKept(): Promise<void> {
  const found = await kept.list();
  if (!found.ok) {
    told(found);
    return;
  }
  const stored = found.value.toSorted((a, b) => (a.info.createdAt < b.info.createdAt ? -1 : 1));
  for (const one of stored) {
    const set = await readSet(one);
    if (set) await addSet(set);
  }
  told(await kept.removeOrphans());
}

/**
 * Puts a set among the others. What the screen will ask of it is worked out first, one question a task, so that a large set
 * does not hold the page in one long one.
 */
export async function addSet(set: ImportedSet): Promise<void> {
  await workFacts(set);
  for (const ask of QUESTIONS) {
    await ask(withSet(useAtlas.getState(), set));
    await nextTask();
  }
  useAtlas.setState(withSet(useAtlas.getState(), set));
  if (set.isKept) written.set(set.info.id, set.history);
}

/** The same for a set that is there already; false when it was changed or removed meanwhile, and nothing was set. */
export async function replaceSet(before: ImportedSet, after: ImportedSet): Promise<boolean> {
  for (const ask of QUESTIONS) {
    if (!useAtlas.getState().imports.sets.includes(before)) return false;
    await ask(withReplaced(useAtlas.getState(), before, after));
    await nextTask();
  }
  await workFacts(after);
  if (!useAtlas.getState().imports.sets.includes(before)) return false;
  useAtlas.setState(withReplaced(useAtlas.getState(), before, after));
  return true;
}

async function workFacts(set: ImportedSet): Promise<void> {
  for (const work of FACTS_OF_SET) {
    work(set);
    await nextTask();
  }
}

export function nextTask(): Promise<void> {
  return new Promise((next) => setTimeout(next));
}

const QUESTIONS: readonly ((state: AtlasState) => unknown)[] = [
  allRecords,
  shownRecords,
  counts,
  wideChips,
  (state) => prepareMarks(state, nextTask),
];

/** The same list of sets as long as nothing else changes: selectors know their inputs by identity. */
const setsWith = memoised((sets: readonly ImportedSet[], set: ImportedSet) => [...sets, set]);
const setsReplaced = memoised((sets: readonly ImportedSet[], before: ImportedSet, after: ImportedSet) =>
  sets.map((set) => (set === before ? after : set)),
);

function withSet(state: AtlasState, set: ImportedSet): AtlasState {
  return { ...state, imports: { ...state.imports, sets: setsWith(state.imports.sets, set) } };
}

function withReplaced(state: AtlasState, before: ImportedSet, after: ImportedSet): AtlasState {
  return { ...state, imports: { ...state.imports, sets: setsReplaced(state.imports.sets, before, after) } };
}

async function readSet({ info, pieces, history }: StoredSet): Promise<ImportedSet | null> {
  const rows: ImportedSet['rows'][number][] = [];
  const readings: ImportedSet['readings'][number][] = [];
  const results: RowResult[] = [];
  const work = rowWorker({ info, readings }, decisionsByText(history));
  for (let at = 0; at < pieces; at++) {
    const piece = told(await kept.readPiece(info.id, at));
    if (!piece) return null;
    readings.push(...piece.readings);
    rows.push(...piece.rows);
    results.push(...piece.rows.map(work));
  }
  return { info, rows, readings, history, results, pieces, isKept: true };
}

/** Whether it is kept: a set that is not in full is not kept at all. */
export async function writePiece(set: string, at: number, piece: Piece): Promise<boolean> {
  const written = await kept.writePiece(set, at, piece);
  told(written);
  return written.ok;
}

/** Its name, colour and decisions; written after its pieces, and again with every decision. */
export function keepSet(set: ImportedSet): Promise<void> {
  writing = writing.then(() => writeSet(set));
  return writing;
}

async function writeSet(set: ImportedSet): Promise<void> {
  const { info, pieces, history, isKept } = set;
  if (!isKept) return;
  const stored = { info, pieces, history };
  const before = written.get(info.id) ?? NO_HISTORY;
  let inStorage = told(await kept.writeSet(stored, before));
  if (inStorage === false && (await writeAnew(set))) inStorage = told(await kept.writeSet(stored, before));
  if (!inStorage) return;
  written.set(info.id, history);
  news.tell({ kind: 'changed', set: info.id });
  if (inStorage !== history) follow({ kind: 'changed', set: info.id }); // another window decided at the same time
}

/** All pieces of a set whose storage was cleared while it is on the screen: what a person confirmed outlives that. */
async function writeAnew({ info, rows, readings, pieces }: ImportedSet): Promise<boolean> {
  const size = Math.ceil(rows.length / Math.max(1, pieces));
  for (let at = 0; at < pieces; at++) {
    const piece = { rows: rows.slice(at * size, (at + 1) * size), readings: at === 0 ? readings : [] };
    if (!(await writePiece(info.id, at, piece))) return false;
  }
  return true;
}

export async function removeKept(set: string): Promise<void> {
  const removed = await kept.remove(set);
  told(removed);
  if (removed.ok) news.tell({ kind: 'removed', set });
}

function follow(one: ImportNews): void {
  following = following.then(() => followNews(one));
}

/** Another window renamed, decided, removed or brought a set: this one follows, and says it once for each set. */
async function followNews({ kind, set }: ImportNews): Promise<void> {
  const own = useAtlas.getState().imports.sets.find(({ info }) => info.id === set);
  if (kind === 'removed') {
    if (own) dropSet(own, 'import.elsewhere.removed');
    return;
  }
  const found = await kept.list();
  const stored = found.ok ? found.value.find(({ info }) => info.id === set) : undefined;
  if (!stored) return;
  if (!own) {
    const added = await readSet(stored);
    if (added) await addSet(added);
    return;
  }
  const decisions = JSON.stringify(own.history.past);
  const isSame = decisions === JSON.stringify(stored.history.past) && own.info.isShown === stored.info.isShown;
  if (isSame) useAtlas.setState(withReplaced(useAtlas.getState(), own, { ...own, info: stored.info }));
  else {
    if (own.history !== written.get(set)) return; // what is decided here is written first, and brings the other's along
    const after = await readSet(stored);
    if (!after || !(await replaceSet(own, after))) return;
    written.set(set, after.history);
  }
  notify('info', 'import.elsewhere.changed', { name: stored.info.name });
}

/** Takes the set out of the screen; its storage is another matter. */
export function dropSet({ info }: ImportedSet, sentence: string | null): void {
  useAtlas.setState(({ imports, selection }) => ({
    imports: { ...imports, sets: imports.sets.filter((set) => set.info.id !== info.id) },
    selection:
      selection.kind === 'record' && selection.id.startsWith(`import-${info.id}-`) ? { kind: 'none' } : selection,
  }));
  if (sentence !== null) notify('info', sentence, { name: info.name });
}

/** The value, or null after one sentence about why sets stay in memory only. */
function told<T>(result: Result<T, StoreFault>): T | null {
  if (result.ok) return result.value;
  const { kind } = result.error;
  useAtlas.setState(({ imports }) => ({ imports: { ...imports, storage: kind } }));
  notify('problem', `import.storage.${kind}`);
  return null;
}
