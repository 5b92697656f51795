// The chain of a unit: its own mention and those of its ancestors that stand beside it without overlapping.
import { FULL, type Gazetteer, SHORT } from './gazetteer';
import type { Mentions } from './mentions';
import { endsAt, FOLLOW } from './word-context';

export interface Chain {
  /** The unit's own first, then one for each ancestor that is named. */
  readonly mentions: readonly number[];
  /** The unit that each of them names. */
  readonly units: readonly number[];
}

/** When mentions of two ancestors overlap, the chain that explains more of the text counts. */
export function chainOf(gazetteer: Gazetteer, found: Mentions, mention: number, unit: number): Chain {
  const ancestors: number[] = [];
  for (let at = gazetteer.parents[unit]!; at >= 0; at = gazetteer.parents[at]!)
    if (found.stamps[at] === found.textNumber) ancestors.push(at);
  const finestFirst = linkUp(gazetteer, found, mention, unit, ancestors);
  if (finestFirst.units.length > ancestors.length) return finestFirst;
  const coarsestFirst = linkUp(gazetteer, found, mention, unit, ancestors.reverse());
  return lengthOfAll(found, coarsestFirst.mentions) > lengthOfAll(found, finestFirst.mentions)
    ? coarsestFirst
    : finestFirst;
}

/** Whether the text names any ancestor of the unit, well or badly. */
export function hasNamedAncestor(gazetteer: Gazetteer, found: Mentions, unit: number): boolean {
  for (let at = gazetteer.parents[unit]!; at >= 0; at = gazetteer.parents[at]!)
    if (found.stamps[at] === found.textNumber) return true;
  return false;
}

export function overlaps(found: Mentions, a: number, b: number): boolean {
  return found.starts[a]! < found.ends[b]! && found.starts[b]! < found.ends[a]!;
}

export function isInside(found: Mentions, inner: number, outer: number): boolean {
  return found.starts[outer]! <= found.starts[inner]! && found.ends[inner]! <= found.ends[outer]!;
}

export function lengthOf(found: Mentions, mention: number): number {
  return found.ends[mention]! - found.starts[mention]!;
}

export function lengthOfAll(found: Mentions, mentions: readonly number[]): number {
  let sum = 0;
  for (const mention of mentions) sum += lengthOf(found, mention);
  return sum;
}

function linkUp(
  gazetteer: Gazetteer,
  found: Mentions,
  mention: number,
  unit: number,
  ancestors: readonly number[],
): Chain {
  const mentions = [mention];
  const units = [unit];
  for (const ancestor of ancestors) {
    const support = supportBy(gazetteer, found, ancestor, mentions);
    if (support < 0) continue;
    mentions.push(support);
    units.push(ancestor);
  }
  return { mentions, units };
}

/** The longest mention of the ancestor that fits beside the others, or -1. */
function supportBy(gazetteer: Gazetteer, found: Mentions, unit: number, others: readonly number[]): number {
  let best = -1;
  for (let item = found.firstItems[unit]!; item >= 0; item = found.nextItems[item]!) {
    const mention = found.itemMentions[item]!;
    if (best >= 0 && lengthOf(found, best) >= lengthOf(found, mention)) continue;
    if (others.some((other) => overlaps(found, other, mention))) continue;
    if (maySupport(gazetteer, found, mention, found.itemKinds[item]!, others)) best = mention;
  }
  return best;
}

/** A whole name always; one without suffix where a name may begin, and behind the unit only if the text breaks off after it. */
function maySupport(gazetteer: Gazetteer, found: Mentions, mention: number, kind: number, others: readonly number[]) {
  if ((kind & FULL) !== 0) return true;
  if ((kind & SHORT) === 0) return false;
  const start = found.starts[mention]!;
  const end = found.ends[mention]!;
  if (others.some((other) => found.starts[other] === end)) return true;
  if (found.begins[mention] === 0 && found.edgeEnds[start] === 0) return false;
  if (start > found.starts[others[0]!]!) return endsAt(found.text, gazetteer.folding, end);
  return found.follows[mention] !== FOLLOW.road && found.follows[mention] !== FOLLOW.thing;
}
