// What the names in a tour's sentences stand for: each from the answer that is on the screen, none written down. A value
// is missing as long as its answer is.
import type { GapsAnswer } from './coverage/gaps';
import { isUnplaced } from './filter';
import { formatPercent, type Lang } from './format';
import type { Ground } from './ground';
import { type Near, nearby } from './near';
import { PLACE_ROLES } from './reach';
import type { AtlasRecord } from './record';
import { tenMillionCities } from './ten-million';
import type { TourValue } from './tour';
import type { Unit } from './unit';

export interface TourFacts {
  readonly asOf: string;
  readonly records: readonly AtlasRecord[];
  readonly shown: readonly AtlasRecord[];
  readonly ground: Ground | null;
  readonly near: { readonly answer: Near; readonly km: number } | null;
  readonly gaps: GapsAnswer | null;
  readonly siting: SitingFacts | null;
}

/** In words already: the drawer and the tour say the same. */
export interface SitingFacts {
  readonly k: number;
  readonly km: number;
  readonly from: string;
  readonly to: string;
  readonly cities: readonly Unit[];
}

export type TourValues = Readonly<Partial<Record<TourValue, string>>>;

export function tourValues(facts: TourFacts, lang: Lang): TourValues {
  const { records, shown, asOf } = facts;
  if (records.length === 0) return {};
  return {
    total: String(records.length),
    shown: String(shown.length),
    unplaced: String(records.filter(isUnplaced).length),
    undated: String(records.filter(({ start }) => start === null).length),
    asOf,
    ...nearValues(facts),
    ...gapsValues(facts),
    ...tenMillionValues(facts, lang),
    ...sitingValues(facts, lang),
  };
}

function nearValues({ near }: TourFacts): TourValues {
  if (!near) return {};
  const { inside, within, covering } = near.answer;
  const certain = within.filter(({ isCertain }) => isCertain).length;
  return {
    nearKm: String(near.km),
    inside: String(inside.length),
    within: certain === within.length ? String(certain) : `${certain}–${within.length}`,
    covering: String(covering.length),
  };
}

function gapsValues({ gaps }: TourFacts): TourValues {
  if (!gaps) return {};
  const { certain, possible } = gaps.summary.share;
  const [low, high] = [formatPercent(100 * certain), formatPercent(100 * possible)];
  return { gapsKm: String(gaps.question.standardKm), gapsShare: low === high ? low : `${low}–${high}` };
}

function tenMillionValues({ shown, ground }: TourFacts, lang: Lang): TourValues {
  if (!ground) return {};
  const cities = tenMillionCities([...ground.unitsByCode.values()]);
  const without = citiesWithout(cities, shown, ground);
  return {
    tenMillion: String(cities.length),
    tenMillionWithout: String(without.length),
    tenMillionNames: without.map((city) => shortName(city, lang)).join(lang === 'en' ? ', ' : '、'),
  };
}

/** Cities in which none of the records has a place. */
export function citiesWithout(
  cities: readonly Unit[],
  records: readonly AtlasRecord[],
  ground: Ground,
): readonly Unit[] {
  return cities.filter(({ adcode }) => {
    const centre = { kind: 'unit' as const, unit: adcode };
    const { inside } = nearby({ centre, radiusKm: 0, roles: PLACES }, records, ground);
    return inside.length === 0;
  });
}

const PLACES = new Set(PLACE_ROLES);

function sitingValues({ siting }: TourFacts, lang: Lang): TourValues {
  if (!siting) return {};
  return {
    sitingK: String(siting.k),
    sitingKm: String(siting.km),
    sitingFrom: siting.from,
    sitingTo: siting.to,
    sitingCities: siting.cities.map((city) => shortName(city, lang)).join(lang === 'en' ? ', ' : '、'),
  };
}

function shortName({ shortName: name, nameEn }: Unit, lang: Lang): string {
  return lang === 'en' ? nameEn : name;
}
