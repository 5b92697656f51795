// Chooses among the readings of a text without guessing: one reading that explains most and contradicts nothing is
// unique; several are ambiguous, unless one of them contains the others; what cannot be reconciled is cut off or left open.

import { isInside, overlaps } from './chains';
import { contradictionsOf, levelOfMention, statedMentions } from './contradictions';
import { contains, FULL, type Gazetteer, LEVEL } from './gazetteer';
import { coverOf, namesUnknownUnit } from './left-over';
import { isWhole, type Mentions } from './mentions';
import { loneTownsOver, type Reading, readingsOf } from './readings';
import { hasCity, namesInnerAt } from './strength';

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
  const strong = readings.filter((reading) => !reading.isWeak);
  if (strong.length === 0) return doubtful(readings.filter((reading) => isWhole(found, reading.mention)));
  const stated = statedMentions(gazetteer, found);
  const choices = strong.map((reading) => ({
    reading,
    contradicted: contradictionsOf(gazetteer, found, stated, reading),
  }));
  const clean = choices.filter(({ contradicted }) => contradicted.length === 0).map(({ reading }) => reading);
  if (clean.length === 0) return contradicted(gazetteer, found, choices);
  const best = finalists(gazetteer, found, clean);
  return settle(gazetteer, found, best, [...readings, ...townsOver(gazetteer, found, best)]);
}

/** Where nothing but a county without suffix is named, towns of that name count as well. */
function townsOver(gazetteer: Gazetteer, found: Mentions, best: readonly Reading[]): readonly Reading[] {
  const county = best.find(({ unit }) => gazetteer.levels[unit] === LEVEL.county);
  const isLone = best.every(({ isShort, units, unit }) => isShort && units.length === 1 && gazetteer.levels[unit]! > 0);
  if (!county || !isLone || isWhole(found, county.mention)) return [];
  const goesOn = namesInnerAt(gazetteer, found, county.unit, found.ends[county.mention]!);
  return goesOn ? [] : loneTownsOver(gazetteer, found, county);
}

/** The readings that explain most, one for each unit, with other towns that stand beside them. */
function finalists(gazetteer: Gazetteer, found: Mentions, clean: readonly Reading[]): Reading[] {
  const most = Math.max(...clean.map(({ covered }) => covered));
  const best = clean.filter(({ covered }) => covered === most);
  const first = best[0]!;
  const others = clean.filter(
    (other) =>
      other.covered < most &&
      gazetteer.levels[other.unit] === LEVEL.town &&
      (!other.isShort || first.isShort) &&
      !contains(gazetteer, other.unit, first.unit) &&
      !first.mentions.some((mention) => overlaps(found, mention, other.mention)),
  );
  return withoutTownsOfCityName(gazetteer, onePerUnit(nearestNames([...best, ...others])));
}

/**
 * Of readings of the same words those nearest to an official name: whole before without suffix (古县 is the county, not
 * 古县乡), official before everyday (北戴河区 is not 北戴河新区), today's before former.
 */
function nearestNames(readings: readonly Reading[]): Reading[] {
  return readings.filter(
    (one) =>
      !readings.some(
        (other) =>
          other.mention === one.mention &&
          (Number(other.isShort) < Number(one.isShort) || other.distance < one.distance) &&
          other.distance <= one.distance,
      ),
  );
}

/** 长春 alone is the city and not one of the towns called so: a town without suffix is read beside its county only. */
function withoutTownsOfCityName(gazetteer: Gazetteer, readings: readonly Reading[]): Reading[] {
  return readings.filter(
    (town) =>
      gazetteer.levels[town.unit] !== LEVEL.town ||
      !town.isShort ||
      town.units.includes(gazetteer.parents[town.unit]!) ||
      !readings.some(({ mention, unit }) => mention === town.mention && gazetteer.levels[unit]! <= LEVEL.prefecture),
  );
}

function settle(
  gazetteer: Gazetteer,
  found: Mentions,
  best: readonly Reading[],
  readings: readonly Reading[],
): Decision {
  const all = onePerUnit([
    ...best,
    ...doubles(gazetteer, best, readings),
    ...rivals(gazetteer, found, best[0]!, readings),
  ]);
  if (all.length > 1) return several(gazetteer, all);
  const only = all[0]!;
  const said = withEchoes(gazetteer, found, only);
  const finer = onePerUnit(readings.filter((reading) => isFinerDoubt(gazetteer, found, only, said, reading)));
  const whole = placedUnit(gazetteer, only.unit);
  const isPartial =
    whole !== only.unit ||
    finer.length > 0 ||
    said.some((mention) => namesInnerAt(gazetteer, found, only.unit, found.ends[mention]!, said)) ||
    (gazetteer.levels[whole]! <= LEVEL.county && namesUnknownUnit(found, gazetteer.folding, coverOf(found, said)));
  const kept = upTo(gazetteer, only, whole);
  const choices = (isPartial ? [kept, ...finer] : [kept]).map(plain);
  return { verdict: isPartial ? 'partial' : 'unique', unit: whole, choices, explained: said };
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

/**
 * Weak readings of the same words: counties always, whole names of towns too. Towns without suffix do not count beside a
 * province or prefecture that holds all the others (长春 is the city, not one of the towns called so).
 */
function doubles(gazetteer: Gazetteer, best: readonly Reading[], readings: readonly Reading[]): Reading[] {
  const first = best.reduce((a, b) => (gazetteer.levels[b.unit]! < gazetteer.levels[a.unit]! ? b : a));
  const same = readings.filter(
    ({ isWeak, distance, isShort, mention, covered }) =>
      isWeak &&
      distance <= first.distance &&
      (first.isShort || first.isNickname || !isShort) &&
      mention === first.mention &&
      covered === first.covered,
  );
  const others = same.filter(({ isShort, unit }) => !isShort || gazetteer.levels[unit] !== LEVEL.town);
  if (first.isNickname) return same;
  const isCity =
    gazetteer.levels[first.unit]! <= LEVEL.prefecture &&
    [...best, ...others].every(({ unit }) => contains(gazetteer, first.unit, unit));
  return isCity || !first.isShort || hasCity(gazetteer, first) ? others : same;
}

/** Weak readings of its own words that explain more than the best strong one and all inside it: 信丰垦殖场 against 信丰县. */
function rivals(gazetteer: Gazetteer, found: Mentions, best: Reading, readings: readonly Reading[]): Reading[] {
  const weak = readings.filter(({ isWeak }) => isWeak);
  const inside = weak.filter(({ unit }) => contains(gazetteer, best.unit, unit));
  const most = Math.max(best.covered, ...inside.map(({ covered }) => covered));
  const isOver = ({ mentions }: Reading) =>
    mentions.some((one) => best.mentions.some((own) => overlaps(found, one, own)));
  // 宝山农场 in one word is as good as 宝山 + 农场, two names without suffix
  const isMore = (one: Reading) => one.covered > most || (one.covered === most && best.isShort && !one.isShort);
  return weak.filter((one) => isMore(one) && isOver(one) && !contains(gazetteer, best.unit, one.unit));
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
    other.isWeak &&
    other.unit !== only.unit &&
    contains(gazetteer, only.unit, other.unit) &&
    !said.some((mention) => isInside(found, other.mention, mention))
  );
}

/** Several units: if one contains all the others it is certain, else nothing is. */
function several(gazetteer: Gazetteer, readings: readonly Reading[]): Decision {
  const ranked = readings.toSorted((a, b) => compare(gazetteer, a, b));
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

/** Only names that are too weak to place by: said, never placed. */
function doubtful(weak: readonly Reading[]): Decision {
  if (weak.length === 0) return NONE;
  const choices = onePerUnit(weak).map(plain);
  return { verdict: 'ambiguous', unit: -1, choices, explained: choices[0]!.reading.mentions };
}

/** Keeps what lies above the contradiction if two levels agree on it; otherwise every side is shown and none taken. */
function contradicted(gazetteer: Gazetteer, found: Mentions, choices: readonly Choice[]): Decision {
  const sides = choices
    .filter(({ reading }) => !choices.some((other) => refines(other.reading, reading)))
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

function onePerUnit(readings: readonly Reading[]): Reading[] {
  const byUnit = new Map<number, Reading>();
  for (const reading of readings) {
    const known = byUnit.get(reading.unit);
    if (!known || known.covered < reading.covered) byUnit.set(reading.unit, reading);
  }
  return [...byUnit.values()];
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
