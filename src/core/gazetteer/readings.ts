// A reading says: this unit is meant, and these stretches of the text name it and its ancestors.
import { type Chain, chainOf, hasNamedAncestor, isInside, lengthOf, lengthOfAll } from './chains';
import { contains, EVERYDAY, FORMER, FULL, type Gazetteer, LEVEL, NICKNAME, SHORT } from './gazetteer';
import { isWhole, type Mentions } from './mentions';
import { strengthOf } from './strength';

export interface Reading extends Chain {
  readonly unit: number;
  /** The mention that names the unit itself. */
  readonly mention: number;
  readonly isShort: boolean;
  /** How far the words are from the unit's official name: 0 it itself, 1 an everyday form, 2 a former name. */
  readonly distance: number;
  readonly isNickname: boolean;
  /** Characters of the text that it explains. */
  readonly covered: number;
  /** Not enough to place anything by, but enough to doubt a coarser place or another homonym. */
  readonly isWeak: boolean;
}

/** Every reading of the text, weak ones included. */
export function readingsOf(gazetteer: Gazetteer, found: Mentions): Reading[] {
  const readings: Reading[] = [];
  for (let mention = 0; mention < found.count; mention++) {
    const name = found.names[mention]!;
    const canBegin = found.begins[mention] === 1 || found.anyEnds[found.starts[mention]!] === 1;
    const own = [mention];
    for (let at = gazetteer.nameStarts[name]!; at < gazetteer.nameStarts[name + 1]!; at++) {
      const kind = gazetteer.nameKinds[at]!;
      if (!canBegin && (kind & FULL) === 0) continue;
      const reading = readAs(gazetteer, found, own, gazetteer.nameUnits[at]!, kind);
      if (reading) readings.push(reading);
    }
  }
  return readings;
}

/**
 * Towns without suffix whose name stands over a county's without suffix, neither beside anything that contains it: 龙门 in
 * 寄往龙门 is the county or one of the towns. Weak, and asked for only then: such names are everywhere.
 */
export function loneTownsOver(gazetteer: Gazetteer, found: Mentions, county: Reading): Reading[] {
  const towns: Reading[] = [];
  for (let mention = 0; mention < found.count; mention++) {
    if (!isInside(found, county.mention, mention) || !(found.begins[mention] === 1)) continue;
    const name = found.names[mention]!;
    const [mentions, covered] = [[mention], lengthOf(found, mention)];
    for (let at = gazetteer.nameStarts[name]!; at < gazetteer.nameStarts[name + 1]!; at++) {
      const unit = gazetteer.nameUnits[at]!;
      const kind = gazetteer.nameKinds[at]!;
      if (gazetteer.levels[unit] !== LEVEL.town || (kind & SHORT) === 0 || (kind & FORMER) !== 0) continue;
      const own = { unit, mention, mentions, units: [unit], covered };
      towns.push({ ...own, isShort: true, isNickname: false, distance: 0, isWeak: true });
    }
  }
  return towns;
}

/** `own` holds the mention alone: what a unit without named ancestors has as its chain. */
function readAs(
  gazetteer: Gazetteer,
  found: Mentions,
  own: readonly number[],
  unit: number,
  kind: number,
): Reading | null {
  const mention = own[0]!;
  const isShort = (kind & (SHORT | NICKNAME)) !== 0;
  if (isShort && found.inner[mention] === 1 && namesAncestor(gazetteer, found.names[found.outers[mention]!]!, unit))
    return null; // 巴马 in a second 巴马瑶族自治县 is not 巴马镇
  const isLone = !hasNamedAncestor(gazetteer, found, unit);
  if (isLone && isShort && gazetteer.levels[unit] === LEVEL.town && !isWhole(found, mention)) return null;
  const chain: Chain = isLone ? { mentions: own, units: [unit] } : chainOf(gazetteer, found, mention, unit);
  const { mentions, units } = chain;
  const isStrong = strengthOf(gazetteer, found, { mention, unit, kind, mentions, units });
  if (isStrong === null) return null;
  const covered = isLone ? lengthOf(found, mention) : lengthOfAll(found, mentions);
  const distance = (kind & FORMER) !== 0 ? 2 : (kind & EVERYDAY) !== 0 ? 1 : 0;
  const isNickname = (kind & NICKNAME) !== 0;
  return { unit, mention, isShort, isNickname, distance, mentions, units, covered, isWeak: !isStrong };
}

/** Whether a unit of this name contains the unit. */
function namesAncestor(gazetteer: Gazetteer, name: number, unit: number): boolean {
  for (let at = gazetteer.nameStarts[name]!; at < gazetteer.nameStarts[name + 1]!; at++) {
    const other = gazetteer.nameUnits[at]!;
    if (other !== unit && contains(gazetteer, other, unit)) return true;
  }
  return false;
}
