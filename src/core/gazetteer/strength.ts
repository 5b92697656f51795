// Whether a mention is enough to place a unit by. A whole name nearly always is; a name without suffix only where a name
// may begin and end, so that a road is not taken for a city; a town without suffix only beside its county or prefecture.
import type { Chain } from './chains';
import { lengthOf } from './chains';
import { contains, FULL, type Gazetteer, GENERIC, LEVEL, SHORT } from './gazetteer';
import { isWhole, type Mentions } from './mentions';
import { charSet, FOLLOW, startsWith } from './word-context';

/** One unit of one mention, with the chain that it would make. */
export interface Claim extends Chain {
  readonly mention: number;
  readonly unit: number;
  /** Bits of `nameKinds`. */
  readonly kind: number;
}

/** true: enough; false: enough to doubt another reading; null: no reading at all. */
export function strengthOf(gazetteer: Gazetteer, found: Mentions, claim: Claim): boolean | null {
  if ((claim.kind & FULL) !== 0) return fullStrength(gazetteer, found, claim);
  return (claim.kind & SHORT) !== 0 ? shortStrength(gazetteer, found, claim) : isWhole(found, claim.mention) || null;
}

/** Whether its prefecture is named, or its municipality. */
export function hasCity(gazetteer: Gazetteer, { unit, units }: Pick<Claim, 'unit' | 'units'>): boolean {
  return units.some(
    (at) => at !== unit && (gazetteer.levels[at] === LEVEL.prefecture || isMunicipality(gazetteer, at)),
  );
}

/** Whether a unit inside this one is named from `start` on, by a mention inside none of those given: 西湖 after 杭州. */
export function namesInnerAt(
  gazetteer: Gazetteer,
  found: Mentions,
  unit: number,
  start: number,
  but: readonly number[] = [],
): boolean {
  const first = found.firstAt[start]!;
  if (first < 0) return false;
  for (let mention = first; mention < found.count && found.starts[mention] === start; mention++) {
    if (but.some((other) => found.starts[other]! <= start && found.ends[mention]! <= found.ends[other]!)) continue;
    const name = found.names[mention]!;
    for (let at = gazetteer.nameStarts[name]!; at < gazetteer.nameStarts[name + 1]!; at++) {
      const inner = gazetteer.nameUnits[at]!;
      if (inner !== unit && contains(gazetteer, unit, inner)) return true;
    }
  }
  return false;
}

function fullStrength(gazetteer: Gazetteer, found: Mentions, claim: Claim): boolean {
  const { mention, unit, kind } = claim;
  const isTown = gazetteer.levels[unit] === LEVEL.town;
  if ((kind & GENERIC) !== 0) {
    if (found.follows[mention] === FOLLOW.road) return false; // 武汉市开发区大道
    if (!hasParent(gazetteer, claim) && !(isTown && hasCity(gazetteer, claim))) return false;
  }
  const needsBeginning = lengthOf(found, mention) <= (isTown ? 3 : 2) || found.inner[mention] === 1;
  return !needsBeginning || begins(found, claim);
}

function shortStrength(gazetteer: Gazetteer, found: Mentions, claim: Claim): boolean | null {
  const { mention, unit, mentions } = claim;
  if (!begins(found, claim)) return null;
  const end = found.ends[mention]!;
  const follow = found.follows[mention]!;
  const isFollowed = mentions.some((at) => found.starts[at] === end) || namesInnerAt(gazetteer, found, unit, end);
  if (!isFollowed && (follow === FOLLOW.road || follow === FOLLOW.thing)) return null;
  if (gazetteer.levels[unit] === LEVEL.town)
    return townStrength(gazetteer, found, claim, isFollowed ? FOLLOW.end : follow);
  if (isFollowed || follow !== FOLLOW.other) return true;
  if (gazetteer.levels[unit]! > LEVEL.prefecture) return false;
  return mentions.some((at) => found.ends[at] === found.starts[mention]) || found.edgeStarts[end] === 1;
}

/** 玉林 is a town only under its county or prefecture; 东明路 only under its county, and when nothing follows. */
function townStrength(gazetteer: Gazetteer, found: Mentions, claim: Claim, follow: number): boolean | null {
  const { mention, units } = claim;
  if (isRoadLike(found, mention)) return follow === FOLLOW.end ? hasParent(gazetteer, claim) : null;
  if (units.length === 1 && !isWhole(found, mention)) return null;
  if (follow === FOLLOW.end && leadsAway(gazetteer, found, claim)) return false;
  return follow !== FOLLOW.other && (hasParent(gazetteer, claim) || hasCity(gazetteer, claim));
}

/** 湖南 in 湖南长乐 is the province, though 长乐区 has a 湖南镇: what contains a unit is named before it, or apart. */
function leadsAway(gazetteer: Gazetteer, found: Mentions, { mention, mentions, unit }: Claim): boolean {
  const end = found.ends[mention]!;
  if (
    !mentions.some((at) => found.starts[at] === end) ||
    mentions.some((at) => found.ends[at] === found.starts[mention])
  )
    return false;
  const name = found.names[mention]!;
  for (let at = gazetteer.nameStarts[name]!; at < gazetteer.nameStarts[name + 1]!; at++) {
    const other = gazetteer.nameUnits[at]!;
    if (gazetteer.levels[other]! <= LEVEL.prefecture && !contains(gazetteer, other, unit)) return true;
  }
  return false;
}

const ROAD_LIKE = charSet('路街巷弄');
const AVENUE = '大道';

function isRoadLike({ text, ends }: Mentions, mention: number): boolean {
  const end = ends[mention]!;
  return ROAD_LIKE[text.chars[end - 1]!] === 1 || startsWith(text, end - AVENUE.length, AVENUE);
}

function hasParent(gazetteer: Gazetteer, { unit, units }: Claim): boolean {
  return units.includes(gazetteer.parents[unit]!);
}

function isMunicipality(gazetteer: Gazetteer, unit: number): boolean {
  return gazetteer.levels[unit] === LEVEL.province && gazetteer.names[unit]!.endsWith('市');
}

function begins(found: Mentions, { mention, mentions }: Claim): boolean {
  return found.begins[mention] === 1 || mentions.some((at) => found.ends[at] === found.starts[mention]);
}
