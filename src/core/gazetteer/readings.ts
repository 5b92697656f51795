// A reading says: this unit is meant, and these stretches of the text name it and its ancestors. Names without suffix
// count only where a name may begin and end (see word-context.ts), so that a road is not taken for a city.
import { contains, FORMER, FULL, type Gazetteer, GENERIC, LEVEL, NICKNAME, SHORT } from './gazetteer';
import type { Mentions } from './mentions';
import { charSet, endsAt, FOLLOW, followOf, mayBegin } from './word-context';

export interface Reading {
  readonly unit: number;
  /** The mention that names the unit itself. */
  readonly mention: number;
  readonly isShort: boolean;
  readonly isFormer: boolean;
  /** Mentions, the finest first; none overlaps another. */
  readonly mentions: readonly number[];
  /** The unit that each of them names. */
  readonly units: readonly number[];
  /** Characters of the text that it explains. */
  readonly covered: number;
  /** Not enough to place anything by, but enough to doubt a coarser place or another homonym. */
  readonly isWeak: boolean;
}

/** Every reading of the text, weak ones included; a mention inside a longer whole name is read only as support. */
export function readingsOf(gazetteer: Gazetteer, found: Mentions): Reading[] {
  const readings: Reading[] = [];
  for (let mention = 0; mention < found.count; mention++) {
    if (found.inner[mention] === 1) continue;
    const name = found.names[mention]!;
    for (let at = gazetteer.nameStarts[name]!; at < gazetteer.nameStarts[name + 1]!; at++) {
      const reading = readAs(gazetteer, found, mention, gazetteer.nameUnits[at]!, gazetteer.nameKinds[at]!);
      if (reading) readings.push(reading);
    }
  }
  return readings;
}

export function overlaps(found: Mentions, a: number, b: number): boolean {
  return found.starts[a]! < found.ends[b]! && found.starts[b]! < found.ends[a]!;
}

/** Whether the mention is the whole text. */
export function isWhole(found: Mentions, mention: number): boolean {
  return found.starts[mention] === 0 && found.ends[mention] === found.text.length;
}

function readAs(gazetteer: Gazetteer, found: Mentions, mention: number, unit: number, kind: number): Reading | null {
  if ((kind & NICKNAME) !== 0 && !isWhole(found, mention)) return null;
  const mentions = [mention];
  const units = [unit];
  for (let at = gazetteer.parents[unit]!; at >= 0; at = gazetteer.parents[at]!) {
    const support = supportBy(gazetteer, found, at, mentions);
    if (support < 0) continue;
    mentions.push(support);
    units.push(at);
  }
  const strength = (kind & FULL) !== 0 ? fullStrength : (kind & SHORT) !== 0 ? shortStrength : always;
  const isStrong = strength(gazetteer, found, { mention, unit, kind, mentions, units });
  if (isStrong === null) return null;
  const covered = mentions.reduce((sum, at) => sum + found.ends[at]! - found.starts[at]!, 0);
  return {
    unit,
    mention,
    isShort: (kind & SHORT) !== 0,
    isFormer: (kind & FORMER) !== 0,
    mentions,
    units,
    covered,
    isWeak: !isStrong,
  };
}

/** The longest mention of the ancestor that fits beside the finer ones, or -1. */
function supportBy(gazetteer: Gazetteer, found: Mentions, unit: number, finer: readonly number[]): number {
  if (found.stamps[unit] !== found.textNumber) return -1;
  let best = -1;
  for (let item = found.firstItems[unit]!; item >= 0; item = found.nextItems[item]!) {
    const mention = found.itemMentions[item]!;
    if (best >= 0 && lengthOf(found, best) >= lengthOf(found, mention)) continue;
    if (finer.some((at) => overlaps(found, at, mention))) continue;
    if (maySupport(gazetteer, found, mention, found.itemKinds[item]!, finer)) best = mention;
  }
  return best;
}

function maySupport(gazetteer: Gazetteer, found: Mentions, mention: number, kind: number, finer: readonly number[]) {
  if ((kind & FULL) !== 0) return true;
  if ((kind & SHORT) === 0) return false;
  const start = found.starts[mention]!;
  const end = found.ends[mention]!;
  if (finer.some((at) => found.starts[at] === end)) return true;
  if (!mayBegin(found.text, gazetteer.folding, start) && !hasEdge(found, found.ends, start)) return false;
  if (start > found.starts[finer[0]!]!) return endsAt(found.text, gazetteer.folding, end);
  const follow = followOf(found.text, gazetteer.folding, end);
  return follow !== FOLLOW.road && follow !== FOLLOW.thing;
}

interface Claim {
  readonly mention: number;
  readonly unit: number;
  readonly kind: number;
  readonly mentions: readonly number[];
  readonly units: readonly number[];
}

/** true strong, false weak, null no reading at all. */
type Strength = (gazetteer: Gazetteer, found: Mentions, claim: Claim) => boolean | null;

const always: Strength = () => true;

const fullStrength: Strength = (gazetteer, found, claim) => {
  const { mention, unit, kind, mentions } = claim;
  const isTown = gazetteer.levels[unit] === LEVEL.town;
  if ((kind & GENERIC) !== 0 && !hasParent(gazetteer, claim) && !(isTown && hasCity(gazetteer, claim))) return false;
  const needsBeginning = lengthOf(found, mention) <= (isTown ? 3 : 2);
  return !needsBeginning || begins(gazetteer, found, mention, mentions);
};

const shortStrength: Strength = (gazetteer, found, claim) => {
  const { mention, unit, mentions } = claim;
  if (!begins(gazetteer, found, mention, mentions)) return null;
  const follow = followOf(found.text, gazetteer.folding, found.ends[mention]!);
  const end = found.ends[mention]!;
  const isFollowed = mentions.some((at) => found.starts[at] === end) || namesInnerAt(gazetteer, found, unit, end);
  if (!isFollowed && (follow === FOLLOW.road || follow === FOLLOW.thing)) return null;
  if (gazetteer.levels[unit] === LEVEL.town)
    return townStrength(gazetteer, found, claim, isFollowed ? FOLLOW.end : follow);
  if (isFollowed || follow !== FOLLOW.other) return true;
  if (gazetteer.levels[unit]! > LEVEL.prefecture) return false;
  return mentions.some((at) => found.ends[at] === found.starts[mention]) || hasEdge(found, found.starts, end);
};

/** Whether a unit inside this one is named from here on: 西湖 after 杭州. */
function namesInnerAt(gazetteer: Gazetteer, found: Mentions, unit: number, start: number): boolean {
  for (let mention = 0; mention < found.count; mention++) {
    if (found.starts[mention] !== start) continue;
    const name = found.names[mention]!;
    for (let at = gazetteer.nameStarts[name]!; at < gazetteer.nameStarts[name + 1]!; at++) {
      const inner = gazetteer.nameUnits[at]!;
      if (inner !== unit && contains(gazetteer, unit, inner)) return true;
    }
  }
  return false;
}

/** Whether some name begins (or ends, by the column given) at this place. */
export function hasEdge(found: Mentions, edges: Int32Array, at: number): boolean {
  for (let mention = 0; mention < found.count; mention++)
    if (edges[mention] === at && found.inner[mention] === 0) return true;
  return false;
}

/** 玉林 is a town only under its county or prefecture; 东明路 only under its county, and when nothing follows. */
function townStrength(gazetteer: Gazetteer, found: Mentions, claim: Claim, follow: number): boolean | null {
  const { mention, units } = claim;
  if (ROAD_LIKE[found.text.chars[found.ends[mention]! - 1]!] === 1)
    return follow === FOLLOW.end ? hasParent(gazetteer, claim) : null;
  if (units.length === 1 && !isWhole(found, mention)) return null;
  return follow !== FOLLOW.other && (hasParent(gazetteer, claim) || hasCity(gazetteer, claim));
}

const ROAD_LIKE = charSet('路街巷弄里道桥');

function hasParent(gazetteer: Gazetteer, { unit, units }: Claim): boolean {
  return units.includes(gazetteer.parents[unit]!);
}

/** Whether its prefecture is named, or its municipality. */
export function hasCity(gazetteer: Gazetteer, { unit, units }: Pick<Claim, 'unit' | 'units'>): boolean {
  return units.some(
    (at) => at !== unit && (gazetteer.levels[at] === LEVEL.prefecture || isMunicipality(gazetteer, at)),
  );
}

function isMunicipality(gazetteer: Gazetteer, unit: number): boolean {
  return gazetteer.levels[unit] === LEVEL.province && gazetteer.names[unit]!.endsWith('市');
}

function begins(gazetteer: Gazetteer, found: Mentions, mention: number, mentions: readonly number[]): boolean {
  const start = found.starts[mention]!;
  return mayBegin(found.text, gazetteer.folding, start) || mentions.some((at) => found.ends[at] === start);
}

function lengthOf(found: Mentions, mention: number): number {
  return found.ends[mention]! - found.starts[mention]!;
}
