// What the desk says of a list, worked out once for its rows and not each time that a page of the desk is opened: a walk over a
// hundred thousand rows is felt.
import { type CoordinateHint, shiftHint } from '../core/import/datum';
import {
  type Account,
  accountOf,
  datumPairs,
  type Question,
  questionsOf,
  type Rejection,
  type RenamedRows,
  rejectionsOf,
  renamedIn,
} from '../core/import/project';
import type { ImportedSet } from './imports-state';

export const questionsOfSet = rememberedBy<'rows', readonly Question[]>('rows', questionsOf);
export const rejectionsOfSet = rememberedBy<'rows', readonly Rejection[]>('rows', ({ rows }) => rejectionsOf(rows));
export const renamedOfSet = rememberedBy<'rows', readonly RenamedRows[]>('rows', renamedIn);
export const warningsOfSet = rememberedBy<'rows', number>(
  'rows',
  ({ rows }) => rows.filter(({ warning }) => warning !== null).length,
);
/** Only of points that were declared WGS-84. */
export const shiftOfSet = rememberedBy<'rows', CoordinateHint | null>('rows', (set) =>
  set.info.datum === 'wgs84' ? shiftHint(datumPairs(set)) : null,
);
export const accountOfSet = rememberedBy<'results', Account>('results', ({ results }) => accountOf(results));

/** Each a walk over the list: one to a task. */
export const FACTS_OF_SET: readonly ((set: ImportedSet) => unknown)[] = [
  questionsOfSet,
  rejectionsOfSet,
  renamedOfSet,
  warningsOfSet,
  shiftOfSet,
  accountOfSet,
];

/** The rows of a list never change, its results do with every decision; what is forgotten with them is the answer. */
function rememberedBy<K extends 'rows' | 'results', T>(key: K, work: (set: ImportedSet) => T): (set: ImportedSet) => T {
  const known = new WeakMap<ImportedSet[K], { readonly answer: T }>();
  return (set) => {
    const found = known.get(set[key]) ?? { answer: work(set) };
    known.set(set[key], found);
    return found.answer;
  };
}
