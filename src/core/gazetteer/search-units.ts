// Units down to the town by the beginning of a name, for a box in which someone types a place: 玉林, 武侯, 成都; by any other
// of their names (襄樊, 蓉) when it is typed whole. Pinyin and initials are the search box's own matter (core/search.ts).
import { foldName } from './fold';
import type { Gazetteer } from './gazetteer';
import { findName } from './name-trie';

/** Indexes into the gazetteer, the best first: whole names, then shorter ones; among equals wider and larger units. */
export function searchUnits(gazetteer: Gazetteer, query: string, limit = 12): number[] {
  const wanted = foldName(query, gazetteer.folding);
  if (wanted === '') return [];
  const costs = new Map<number, number>();
  for (const [unit, name] of gazetteer.names.entries())
    if (name.startsWith(wanted) && gazetteer.isPart[unit] === 0) costs.set(unit, name.length - wanted.length + 1);
  for (const unit of unitsCalled(gazetteer, wanted)) costs.set(unit, 0);
  return [...costs]
    .sort(([a, costA], [b, costB]) => costA - costB || compare(gazetteer, a, b))
    .slice(0, limit)
    .map(([unit]) => unit);
}

/** Units of which this is a name, whole, short or former. */
export function unitsCalled(gazetteer: Gazetteer, folded: string): number[] {
  const name = findName(gazetteer.trie, folded);
  if (name < 0) return [];
  const units = gazetteer.nameUnits.subarray(gazetteer.nameStarts[name]!, gazetteer.nameStarts[name + 1]!);
  return [...units].filter((unit) => gazetteer.isPart[unit] === 0);
}

function compare(gazetteer: Gazetteer, a: number, b: number): number {
  return (
    gazetteer.levels[a]! - gazetteer.levels[b]! ||
    gazetteer.populations[b]! - gazetteer.populations[a]! ||
    (gazetteer.codes[a]! < gazetteer.codes[b]! ? -1 : 1)
  );
}
