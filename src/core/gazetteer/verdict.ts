// Chooses among the readings of a text without guessing: one reading that explains most and contradicts nothing is
// unique; several are ambiguous, unless one of them contains the others; what cannot be reconciled is cut off or left open.

import { isInside, overlaps } from './chains';
import { contradictionsOf, levelOfMention, statedMentions } from './contradictions';
import { finalists, onePerUnit, townsOver, withDoubts } from './finalists';
import { contains, FULL, type Gazetteer, LEVEL } from './gazetteer';
import { coverOf, namesUnknownUnit } from './left-over';
import { isWhole, type Mentions } from './mentions';
import { type Reading, readingsOf } from './readings';
import { namesInnerAt } from './strength';

export const VERDICTS = ['unique', 'ambiguous', 'partial', 'none'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Choice {
  readonly reading: Reading;
  /** Mentions that contradict it. */
  readonly contradicted: readonly number[];
}

export interface Decision {
  readonly verdict: Verdict;
  /** The finest unit that is certain, or -1. */
  readonly unit: number;
  /** The best first; the first one holds `unit` when there is one. */
  readonly choices: readonly Choice[];
  /** The mentions that are explained; all else is left over. */
  readonly explained: readonly number[];
}

const NONE: Decision = { verdict: 'none', unit: -1, choices: [], explained: [] };

export function decide(gazetteer: Gazetteer, found: Mentions): Decision {
  const readings = readingsOf(gazetteer, found);
  const strong = readings.filter(isStrong);
  if (strong.length === 0) return doubtful(readings.filter((reading) => isWhole(found, reading.mention)));
  const stated = statedMentions(gazetteer, found);
  const clean: Reading[] = [];
  const choices: Choice[] = [];
  for (const reading of strong) {
    const contradicted = contradictionsOf(gazetteer, found, stated, reading);
    if (contradicted.length === 0) clean.push(reading);
    else choices.push({ reading, contradicted });
  }
  if (clean.length === 0) return contradicted(gazetteer, found, choices);
  const best = finalists(gazetteer, found, clean);
  const weak = strong.length === readings.length ? [] : readings.filter(isWeak);
  return settle(gazetteer, found, best, [...weak, ...townsOver(gazetteer, found, best)]);
}

function isStrong({ isWeak }: Reading): boolean {
  return !isWeak;
}

function isWeak(reading: Reading): boolean {
  return reading.isWeak;
}

/** `weak` readings never place anything, but they can raise a doubt. */
function settle(gazetteer: Gazetteer, found: Mentions, best: readonly Reading[], weak: readonly Reading[]): Decision {
  const all = ofToday(gazetteer, weak.length === 0 ? best : withDoubts(gazetteer, found, best, weak));
  if (all.length > 1) return several(gazetteer, all);
  const only = all[0]!;
  const said = withEchoes(gazetteer, found, only);
  const finer = onePerUnit(weak.filter((reading) => isFinerDoubt(gazetteer, found, only, said, reading)));
  const whole = placedUnit(gazetteer, only.unit);
  const isPartial =
    whole !== only.unit ||
    finer.length > 0 ||
    leadsInside(gazetteer, found, only.unit, said) ||
    (gazetteer.levels[whole]! <= LEVEL.county && namesUnknownUnit(found, gazetteer.folding, coverOf(found, said)));
  const kept = upTo(gazetteer, only, whole);
  const choices = isPartial ? [kept, ...finer].map(plain) : [plain(kept)];
  const explained = kept.mentions === only.mentions ? said : withEchoes(gazetteer, found, kept);
  return { verdict: isPartial ? 'partial' : 'unique', unit: whole, choices, explained };
}

/** Whether words right behind a name begin with the name of a unit inside the place. */
function leadsInside(gazetteer: Gazetteer, found: Mentions, unit: number, said: readonly number[]): boolean {
  for (const mention of said) if (namesInnerAt(gazetteer, found, unit, found.ends[mention]!, said)) return true;
  return false;
}

/** Its mentions and whatever says the same units once more: 四川省成都市 四川省成都市武侯区. */
function withEchoes(gazetteer: Gazetteer, found: Mentions, { unit, mentions }: Reading): readonly number[] {
  const all = [...mentions];
  for (let at = unit; at >= 0; at = gazetteer.parents[at]!) {
    if (found.stamps[at] !== found.textNumber) continue;
    for (let item = found.firstItems[at]!; item >= 0; item = found.nextItems[item]!) {
      const mention = found.itemMentions[item]!;
      const isWholeName = (found.itemKinds[item]! & FULL) !== 0 && found.inner[mention] === 0;
      if (isWholeName && !all.some((own) => overlaps(found, own, mention))) all.push(mention);
    }
  }
  return all;
}

/** A weak reading inside the place, in words that nothing else explains: the words may be a road (武侯大道). */
function isFinerDoubt(
  gazetteer: Gazetteer,
  found: Mentions,
  only: Reading,
  said: readonly number[],
  other: Reading,
): boolean {
  return (
    other.unit !== only.unit &&
    contains(gazetteer, only.unit, other.unit) &&
    !said.some((mention) => isInside(found, other.mention, mention))
  );
}

/** Several units: if one contains all the others it is certain, else nothing is. */
function several(gazetteer: Gazetteer, readings: readonly Reading[]): Decision {
  const ranked = asWholes(gazetteer, readings).toSorted((a, b) => compare(gazetteer, a, b));
  const choices = ranked.map(plain);
  const outer = ranked[0]!;
  const whole = placedUnit(gazetteer, outer.unit);
  if (ranked.every(({ unit }) => contains(gazetteer, outer.unit, unit)))
    return { verdict: 'partial', unit: whole, choices, explained: outer.mentions };
  return {
    verdict: 'ambiguous',
    unit: -1,
    choices,
    explained: [...new Set(ranked.flatMap(({ mentions }) => mentions))],
  };
}

/** Where the whole is named beside a part and beside a unit of today that is called so (济南莱芜), the unit of today is meant. */
function ofToday(gazetteer: Gazetteer, readings: readonly Reading[]): readonly Reading[] {
  if (readings.length < 2 || !readings.some(({ unit }) => gazetteer.isPart[unit] === 1)) return readings;
  const today = readings.filter(
    ({ unit, units }) => gazetteer.isPart[unit] === 0 || !units.includes(gazetteer.parents[unit]!),
  );
  return today.length > 0 ? today : readings;
}

/** A part stands for its whole: 莱芜 is the district, or the former city that is all of it and more, so 济南市 is certain. */
function asWholes(gazetteer: Gazetteer, readings: readonly Reading[]): readonly Reading[] {
  if (!readings.some(({ unit }) => gazetteer.isPart[unit] === 1)) return readings;
  return onePerUnit(readings.map((reading) => upTo(gazetteer, reading, placedUnit(gazetteer, reading.unit))));
}

/** Only names that are too weak to place by: said, never placed. */
function doubtful(weak: readonly Reading[]): Decision {
  if (weak.length === 0) return NONE;
  const choices = onePerUnit(weak).map(plain);
  return { verdict: 'ambiguous', unit: -1, choices, explained: choices[0]!.reading.mentions };
}

/** Keeps what lies above the contradiction if two levels agree on it; otherwise every side is shown and none taken. */
function contradicted(gazetteer: Gazetteer, found: Mentions, choices: readonly Choice[]): Decision {
  const sides = choices
    .filter(
      ({ reading }) => !choices.some((other) => refines(other.reading, reading) || outdoes(other.reading, reading)),
    )
    .toSorted((a, b) => b.reading.covered - a.reading.covered || compare(gazetteer, a.reading, b.reading));
  const best = sides[0]!;
  const level = Math.min(...best.contradicted.map((mention) => levelOfMention(gazetteer, found, mention)));
  const kept = best.reading.units.filter((unit) => gazetteer.levels[unit]! < level);
  if (
    kept.length >= 2 &&
    sides.every(({ reading }) => reading === best.reading || reading.covered < best.reading.covered)
  ) {
    const reading = upTo(gazetteer, best.reading, kept[0]!);
    const choice = { reading, contradicted: best.contradicted };
    return {
      verdict: 'partial',
      unit: placedUnit(gazetteer, reading.unit),
      choices: [choice],
      explained: reading.mentions,
    };
  }
  const explained = [...new Set(sides.flatMap(({ reading }) => reading.mentions))];
  return { verdict: 'ambiguous', unit: -1, choices: sides, explained };
}

/** Whether `finer` says all that `coarser` says, and more. */
function refines(finer: Reading, coarser: Reading): boolean {
  return (
    finer !== coarser &&
    finer.mentions.length > coarser.mentions.length &&
    coarser.units.every((unit, at) => finer.mentions[finer.units.indexOf(unit)] === coarser.mentions[at])
  );
}

/** Whether the same words name its unit, and more of the text speaks for it: 北京朝阳区 before the 朝阳区 of 长春. */
function outdoes(other: Reading, reading: Reading): boolean {
  return other.mention === reading.mention && other.covered > reading.covered;
}

/** The reading cut off below one of its own units, or below the unit that its own unit is a part of. */
function upTo(gazetteer: Gazetteer, reading: Reading, unit: number): Reading {
  if (reading.unit === unit) return reading;
  const from = reading.units.findIndex((own) => contains(gazetteer, own, unit));
  if (from < 0) return { ...reading, unit };
  return {
    ...reading,
    unit,
    mention: reading.mentions[from]!,
    mentions: reading.mentions.slice(from),
    units: reading.units.slice(from),
  };
}

/** A part without a code of its own is placed at the unit that it is a part of. */
function placedUnit(gazetteer: Gazetteer, unit: number): number {
  let at = unit;
  while (gazetteer.isPart[at] === 1) at = gazetteer.parents[at]!;
  return at;
}

function plain(reading: Reading): Choice {
  return { reading, contradicted: [] };
}

/** Coarser first, then the one with more residents, then by code. */
function compare(gazetteer: Gazetteer, a: Reading, b: Reading): number {
  return (
    gazetteer.levels[a.unit]! - gazetteer.levels[b.unit]! ||
    gazetteer.populations[b.unit]! - gazetteer.populations[a.unit]! ||
    (gazetteer.codes[a.unit]! < gazetteer.codes[b.unit]! ? -1 : 1)
  );
}
