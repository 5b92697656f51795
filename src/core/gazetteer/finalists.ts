// Which readings of a text stay in the running: those that explain most, nearest to an official name, one for each unit;
// and the weak readings that are as good, so that a homonym is never passed over.
import { overlaps } from './chains';
import { contains, type Gazetteer, LEVEL } from './gazetteer';
import { isWhole, type Mentions } from './mentions';
import { loneTownsOver, type Reading } from './readings';
import { hasCity, namesInnerAt } from './strength';

/** Where nothing but a county without suffix is named, towns of that name count as well. */
export function townsOver(gazetteer: Gazetteer, found: Mentions, best: readonly Reading[]): readonly Reading[] {
  if (!best.every(({ isShort, units }) => isShort && units.length === 1)) return [];
  const county = best.find(({ unit }) => gazetteer.levels[unit] === LEVEL.county);
  if (!county || isWhole(found, county.mention)) return [];
  const goesOn = namesInnerAt(gazetteer, found, county.unit, found.ends[county.mention]!);
  return goesOn ? [] : loneTownsOver(gazetteer, found, county);
}

/** The readings that explain most, one for each unit, with other towns that stand beside them. */
export function finalists(gazetteer: Gazetteer, found: Mentions, clean: readonly Reading[]): Reading[] {
  if (clean.length === 1) return [...clean];
  const most = clean.reduce((max, { covered }) => Math.max(max, covered), 0);
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

/** The finalists and every weak reading that is as good as the first of them. */
export function withDoubts(
  gazetteer: Gazetteer,
  found: Mentions,
  best: readonly Reading[],
  weak: readonly Reading[],
): Reading[] {
  return onePerUnit([...best, ...doubles(gazetteer, best, weak), ...rivals(gazetteer, found, best[0]!, weak)]);
}

/** Of several readings of one unit the one that explains most. */
export function onePerUnit(readings: readonly Reading[]): Reading[] {
  if (readings.length < 2) return [...readings];
  const byUnit = new Map<number, Reading>();
  for (const reading of readings) {
    const known = byUnit.get(reading.unit);
    if (!known || known.covered < reading.covered) byUnit.set(reading.unit, reading);
  }
  return [...byUnit.values()];
}

/**
 * Weak readings of the same words: counties always, whole names of towns too. Towns without suffix do not count beside a
 * province or prefecture that holds all the others (长春 is the city, not one of the towns called so).
 */
function doubles(gazetteer: Gazetteer, best: readonly Reading[], weak: readonly Reading[]): Reading[] {
  const first = best.reduce((a, b) => (gazetteer.levels[b.unit]! < gazetteer.levels[a.unit]! ? b : a));
  const same = weak.filter(
    ({ distance, isShort, mention, covered }) =>
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
function rivals(gazetteer: Gazetteer, found: Mentions, best: Reading, weak: readonly Reading[]): Reading[] {
  const inside = weak.filter(({ unit }) => contains(gazetteer, best.unit, unit));
  const most = Math.max(best.covered, ...inside.map(({ covered }) => covered));
  const isOver = ({ mentions }: Reading) =>
    mentions.some((one) => best.mentions.some((own) => overlaps(found, one, own)));
  // 宝山农场 in one word is as good as 宝山 + 农场, two names without suffix
  const isMore = (one: Reading) => one.covered > most || (one.covered === most && best.isShort && !one.isShort);
  return weak.filter((one) => isMore(one) && isOver(one) && !contains(gazetteer, best.unit, one.unit));
}
