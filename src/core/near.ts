// The first question: what is in this city, what is within X km of it, what covers it from above, and what is counted
// but not listed. Each record stands in exactly one list, so the lists and `elsewhere` sum to the records given.
import { type Adcode, NATION } from './adcode';
import { type Location, PRECISIONS, type Role } from './footprint';
import { type Ground, lineage, regionContains, unitContains } from './ground';
import { isPlaceRole, type Point, type RangeKm, reachFrom } from './reach';
import type { AtlasRecord } from './record';
import { unreachable } from './unreachable';

export type Centre =
  | { readonly kind: 'unit'; readonly unit: Adcode }
  /** `unit`: the finest unit known to hold the point, or null; without one nothing is "inside". */
  | { readonly kind: 'point'; readonly lng: number; readonly lat: number; readonly unit: Adcode | null };

export interface NearQuestion {
  readonly centre: Centre;
  readonly radiusKm: number;
  /** Roles that count; a location of another role is passed over. */
  readonly roles: ReadonlySet<Role>;
}

/** A record by its best location, and where that is in the record's own list. */
export interface Found {
  readonly record: AtlasRecord;
  readonly location: Location;
  readonly locationIndex: number;
}

export interface FoundWithin extends Found, RangeKm {
  /** False: it may also lie farther than the radius. */
  readonly isCertain: boolean;
}

export const COVER_LEVELS = ['county', 'prefecture', 'province', 'region', 'nation'] as const;
export type CoverLevel = (typeof COVER_LEVELS)[number];

export interface FoundCovering extends Found {
  readonly level: CoverLevel;
}

export interface Near {
  readonly centre: Point;
  /** Finest precision first, then by name. */
  readonly inside: readonly Found[];
  /** Certain before possible, each nearest first (by the near end, then the far end, then name). */
  readonly within: readonly FoundWithin[];
  /** Finest level first, then by name. */
  readonly covering: readonly FoundCovering[];
  readonly unlisted: readonly Found[];
  /** Records that no location brings near. */
  readonly elsewhere: number;
  readonly total: number;
}

export type NearFault =
  | { readonly kind: 'unknown-unit'; readonly unit: Adcode }
  | { readonly kind: 'bad-centre' }
  | { readonly kind: 'bad-radius'; readonly radiusKm: number };

/** Null when the question can be answered. A radius of 0 is a question: what is inside, and at its very point. */
export function nearFault(question: NearQuestion, ground: Ground): NearFault | null {
  const { centre, radiusKm } = question;
  if (!(Number.isFinite(radiusKm) && radiusKm >= 0)) return { kind: 'bad-radius', radiusKm };
  if (centre.kind === 'unit')
    return centrePoint(centre, ground) === null ? { kind: 'unknown-unit', unit: centre.unit } : null;
  return Math.abs(centre.lng) <= 180 && Math.abs(centre.lat) <= 90 ? null : { kind: 'bad-centre' };
}

/**
 * The best location decides, in this order: inside the centre's unit; certainly within the radius; possibly within it;
 * covering the centre; unlisted in a unit around or inside it; else elsewhere. Ask `nearFault` first.
 */
export function nearby(question: NearQuestion, records: readonly AtlasRecord[], ground: Ground): Near {
  const centre = centrePoint(question.centre, ground);
  const fault = nearFault(question, ground);
  if (fault || !centre) throw new Error(`nearby: got ${JSON.stringify(fault)}, wanted a question without fault`);
  const judge = judgeFor(question, centre, ground);
  const inside: Found[] = [];
  const within: FoundWithin[] = [];
  const covering: FoundCovering[] = [];
  const unlisted: Found[] = [];
  for (const record of records) {
    const best = bestOf(record, judge);
    if (!best) continue;
    const found: Found = { record, location: record.locations[best.at]!, locationIndex: best.at };
    if (best.rank === 'inside') inside.push(found);
    else if (best.rank === 'covering') covering.push({ ...found, level: best.level });
    else if (best.rank === 'unlisted') unlisted.push(found);
    else if ('range' in best) within.push({ ...found, ...best.range, isCertain: best.rank === 'certain' });
  }
  return {
    centre,
    inside: inside.sort((a, b) => byPrecision(a, b) || byName(a, b)),
    within: within.sort(byDistance),
    covering: covering.sort((a, b) => COVER_LEVELS.indexOf(a.level) - COVER_LEVELS.indexOf(b.level) || byName(a, b)),
    unlisted: unlisted.sort(byName),
    elsewhere: records.length - inside.length - within.length - covering.length - unlisted.length,
    total: records.length,
  };
}

const RANKS = ['inside', 'certain', 'possible', 'covering', 'unlisted'] as const;

type Verdict =
  | { readonly rank: 'inside' | 'unlisted' }
  | { readonly rank: 'certain' | 'possible'; readonly range: RangeKm }
  | { readonly rank: 'covering'; readonly level: CoverLevel };

type Judge = (location: Location) => Verdict | null;

function judgeFor({ centre, radiusKm, roles }: NearQuestion, point: Point, ground: Ground): Judge {
  const around = new Set<Adcode | null>([
    NATION,
    ...(centre.unit === null ? [] : lineage(centre.unit, ground.unitsByCode)),
  ]);
  const isInside = insideTest(centre.unit, ground);
  const reach = reachFrom(point, ground);
  const holdsCentre = (location: Location) =>
    location.place.kind === 'region'
      ? centre.unit !== null && regionContains(location.place.region, centre.unit, ground)
      : around.has(unitOf(location));
  return (location) => {
    if (!roles.has(location.role)) return null;
    const unit = unitOf(location);
    if (location.precision === 'unlisted') return around.has(unit) || isInside(unit) ? { rank: 'unlisted' } : null;
    const covering: Verdict = { rank: 'covering', level: levelOf(location, ground) };
    if (!isPlaceRole(location.role)) return holdsCentre(location) || isInside(unit) ? covering : null;
    if (isInside(unit)) return { rank: 'inside' };
    const range = reach(location);
    if (range && range.maxKm <= radiusKm) return { rank: 'certain', range };
    if (isCoarse(location) && holdsCentre(location)) return covering;
    return range && range.minKm <= radiusKm ? { rank: 'possible', range } : null;
  };
}

/** "Somewhere in this province" says nothing about one of its cities but that the province has it. */
function isCoarse({ precision }: Location): boolean {
  return precision === 'province' || precision === 'region' || precision === 'nation';
}

function insideTest(centre: Adcode | null, ground: Ground): (unit: Adcode | null) => boolean {
  const known = new Map<Adcode, boolean>();
  return (unit) => {
    if (centre === null || unit === null) return false;
    const answer = known.get(unit) ?? unitContains(centre, unit, ground);
    known.set(unit, answer);
    return answer;
  };
}

function unitOf({ place }: Location): Adcode | null {
  switch (place.kind) {
    case 'unit':
    case 'point':
      return place.unit;
    case 'unlisted':
      return place.within;
    case 'region':
      return null;
    default:
      return unreachable(place);
  }
}

function levelOf(location: Location, ground: Ground): CoverLevel {
  if (location.place.kind === 'region') return 'region';
  const unit = unitOf(location);
  const level = unit === NATION ? 'nation' : unit && ground.unitsByCode.get(unit)?.level;
  if (location.precision === 'nation' || level === 'nation') return 'nation';
  return level === 'province' || level === 'prefecture' ? level : 'county';
}

function bestOf(record: AtlasRecord, judge: Judge): (Verdict & { readonly at: number }) | null {
  let best: (Verdict & { readonly at: number }) | null = null;
  record.locations.forEach((location, at) => {
    const verdict = judge(location);
    if (verdict && (best === null || isBetter(verdict, location, best, record.locations[best.at]!)))
      best = { ...verdict, at };
  });
  return best;
}

function isBetter(a: Verdict, locationA: Location, b: Verdict, locationB: Location): boolean {
  if (a.rank !== b.rank) return RANKS.indexOf(a.rank) < RANKS.indexOf(b.rank);
  if ('range' in a && 'range' in b) return byRange(a.range, b.range) < 0;
  if ('level' in a && 'level' in b) return COVER_LEVELS.indexOf(a.level) < COVER_LEVELS.indexOf(b.level);
  return PRECISIONS.indexOf(locationA.precision) < PRECISIONS.indexOf(locationB.precision);
}

function centrePoint(centre: Centre, ground: Ground): Point | null {
  if (centre.kind === 'point') return { lng: centre.lng, lat: centre.lat };
  const unit = ground.unitsByCode.get(centre.unit);
  return unit ? { lng: unit.lng, lat: unit.lat } : null;
}

function byDistance(a: FoundWithin, b: FoundWithin): number {
  return Number(b.isCertain) - Number(a.isCertain) || byRange(a, b) || byName(a, b);
}

function byRange(a: RangeKm, b: RangeKm): number {
  return a.minKm - b.minKm || a.maxKm - b.maxKm;
}

function byPrecision(a: Found, b: Found): number {
  return PRECISIONS.indexOf(a.location.precision) - PRECISIONS.indexOf(b.location.precision);
}

const names = new Intl.Collator('zh-Hans-CN');

function byName(a: Found, b: Found): number {
  return names.compare(a.record.name, b.record.name) || (a.record.id < b.record.id ? -1 : 1);
}
