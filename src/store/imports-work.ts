// What follows from decisions about a large set: its rows are worked again in slices, and what the screen will ask of them is
// answered one question a task, so that no decision holds the page.
import { type RowResult, rowWorker } from '../core/import/project';
import { decisionsByText } from '../core/import/review';
import { nextTask, replaceSet } from './imports-kept';
import type { ImportedSet } from './imports-state';
import { useAtlas } from './store';

/** Rows that are worked again within a few milliseconds. */
export const AT_ONCE = 3000;

/** Texts whose rows have yet to follow a decision, by set; a set that has an entry is being worked on. */
const open = new Map<string, Set<string>>();

/** The set's history holds the decision already; what is decided meanwhile is taken along. */
export async function followDecision(id: string, text: string): Promise<void> {
  const running = open.get(id);
  if (running) {
    running.add(text);
    return;
  }
  const texts = new Set([text]);
  open.set(id, texts);
  await nextTask();
  while (texts.size > 0) {
    const taken = new Set(texts);
    texts.clear();
    const before = setOf(id);
    if (!before) break;
    const isDone = await replaceSet(before, { ...before, results: await reworkedInSlices(before, taken) });
    // decided, renamed or removed meanwhile: these rows are worked once more, from the set as it is now
    if (!isDone) for (const one of taken) texts.add(one);
  }
  open.delete(id);
}

async function reworkedInSlices(set: ImportedSet, texts: ReadonlySet<string>): Promise<readonly RowResult[]> {
  const work = rowWorker(set, decisionsByText(set.history));
  const results = set.results.slice();
  for (let from = 0; from < set.rows.length; from += AT_ONCE) {
    const end = Math.min(from + AT_ONCE, set.rows.length);
    for (let at = from; at < end; at++) if (texts.has(set.rows[at]!.text)) results[at] = work(set.rows[at]!);
    await nextTask();
  }
  return results;
}

function setOf(id: string): ImportedSet | undefined {
  return useAtlas.getState().imports.sets.find(({ info }) => info.id === id);
}
