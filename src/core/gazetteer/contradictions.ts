// What the text states beside a reading and cannot be reconciled with it: 广东省 beside 成都市. Only words that say their
// level themselves, and province and prefecture names where an address begins or ends, are taken as statements.

import { overlaps } from './chains';
import { contains, FULL, type Gazetteer, GENERIC, LEVEL, SHORT } from './gazetteer';
import type { Mentions } from './mentions';
import type { Reading } from './readings';
import { endsAt, FOLLOW } from './word-context';

export interface Stated {
  /** Mentions of counties and wider that the text states. */
  readonly alone: readonly number[];
  /** Names of counties and wider without suffix: a statement to a reading that goes on where they end. */
  readonly before: readonly number[];
}

export function statedMentions(gazetteer: Gazetteer, found: Mentions): Stated {
  const alone: number[] = [];
  const before: number[] = [];
  for (let mention = 0; mention < found.count; mention++) {
    if (isStated(gazetteer, found, mention)) alone.push(mention);
    else if (isShortOf(gazetteer, found, mention, LEVEL.county)) before.push(mention);
  }
  return { alone, before };
}

const NOTHING: readonly number[] = [];

/** Of the stated mentions those that contradict the reading: they stand beside it and name nothing in it or round it. */
export function contradictionsOf(
  gazetteer: Gazetteer,
  found: Mentions,
  { alone, before }: Stated,
  reading: Reading,
): readonly number[] {
  let against: number[] | null = null;
  for (const mention of alone)
    if (speaksAgainst(gazetteer, found, mention, reading)) against = [...(against ?? NOTHING), mention];
  for (const mention of before)
    if (leadsInto(found, mention, reading) && speaksAgainst(gazetteer, found, mention, reading))
      against = [...(against ?? NOTHING), mention];
  return against ?? NOTHING;
}

function speaksAgainst(gazetteer: Gazetteer, found: Mentions, mention: number, { mentions, unit }: Reading): boolean {
  for (const own of mentions) if (overlaps(found, own, mention)) return false;
  return !namesRelative(gazetteer, found.names[mention]!, unit);
}

function leadsInto(found: Mentions, mention: number, { mentions }: Reading): boolean {
  for (const own of mentions) if (found.starts[own] === found.ends[mention]) return true;
  return false;
}

/** The coarsest level at which a mention can be read; at least the county. */
export function levelOfMention(gazetteer: Gazetteer, found: Mentions, mention: number): number {
  const name = found.names[mention]!;
  let level: number = LEVEL.county;
  for (let at = gazetteer.nameStarts[name]!; at < gazetteer.nameStarts[name + 1]!; at++)
    level = Math.min(level, gazetteer.levels[gazetteer.nameUnits[at]!]!);
  return level;
}

function isStated(gazetteer: Gazetteer, found: Mentions, mention: number): boolean {
  const name = found.names[mention]!;
  // a whole name inside a longer one is a part of it; 济南 in 济南市 may still be what speaks against 枣庄's 市中区
  const canBeFull = found.inner[mention] === 0 && isLongEnough(found, mention);
  for (let at = gazetteer.nameStarts[name]!; canBeFull && at < gazetteer.nameStarts[name + 1]!; at++) {
    const kind = gazetteer.nameKinds[at]!;
    const isWhole = (kind & FULL) !== 0 && (kind & GENERIC) === 0;
    if (isWhole && gazetteer.levels[gazetteer.nameUnits[at]!]! <= LEVEL.county) return true;
  }
  return isShortOf(gazetteer, found, mention, LEVEL.prefecture) && isStatedShort(gazetteer, found, mention);
}

/** A unit of that level or wider without suffix, where a name may begin. */
function isShortOf(gazetteer: Gazetteer, found: Mentions, mention: number, finest: number): boolean {
  if (found.begins[mention] === 0 && found.edgeEnds[found.starts[mention]!] === 0) return false;
  const name = found.names[mention]!;
  for (let at = gazetteer.nameStarts[name]!; at < gazetteer.nameStarts[name + 1]!; at++)
    if ((gazetteer.nameKinds[at]! & SHORT) !== 0 && gazetteer.levels[gazetteer.nameUnits[at]!]! <= finest) return true;
  return false;
}

function isLongEnough(found: Mentions, mention: number): boolean {
  const start = found.starts[mention]!;
  return found.ends[mention]! - start > 2 || found.begins[mention] === 1 || found.edgeEnds[start] === 1;
}

/** 江苏 in 江苏杭州西湖区 or at the very end, not in 江苏路, 上海银行, 北京华联. */
function isStatedShort(gazetteer: Gazetteer, found: Mentions, mention: number): boolean {
  const end = found.ends[mention]!;
  if (endsAt(found.text, gazetteer.folding, end)) return true;
  const follow = found.follows[mention]!;
  return follow !== FOLLOW.road && follow !== FOLLOW.thing && namesCountyAt(gazetteer, found, end);
}

/** Whether a county or wider unit is named from here on. */
function namesCountyAt(gazetteer: Gazetteer, found: Mentions, start: number): boolean {
  const first = found.firstAt[start]!;
  if (first < 0) return false;
  for (let mention = first; mention < found.count && found.starts[mention] === start; mention++) {
    const name = found.names[mention]!;
    for (let at = gazetteer.nameStarts[name]!; at < gazetteer.nameStarts[name + 1]!; at++)
      if (gazetteer.levels[gazetteer.nameUnits[at]!]! <= LEVEL.county) return true;
  }
  return false;
}

function namesRelative(gazetteer: Gazetteer, name: number, unit: number): boolean {
  for (let at = gazetteer.nameStarts[name]!; at < gazetteer.nameStarts[name + 1]!; at++) {
    const other = gazetteer.nameUnits[at]!;
    if (contains(gazetteer, other, unit)) return true;
    // 河南 before 雅安市 is the province and not the 河南乡 that lies in 雅安
    const saysLevel = (gazetteer.nameKinds[at]! & FULL) !== 0 || gazetteer.levels[other]! <= LEVEL.county;
    if (saysLevel && contains(gazetteer, unit, other)) return true;
  }
  return false;
}
