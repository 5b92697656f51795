// What can be said of every county at a distance X: covered, perhaps covered, or one of three kinds of gap that are
// never mixed. "Nothing recorded" is the strongest of them and is said only when no record of any theme may be near.
import type { Demand } from './demand';
import type { Nearest } from './nearest';
import type { Supply } from './supply';

/**
 * - covered: a record of the filter is surely within X.
 * - perhaps: one may be within X; its place is known too roughly to say.
 * - other_theme: none of the filter is within X, but a record that the filter leaves out is, or may be.
 * - farther: none at all is within X, though one is, or may be, in the same city.
 * - nothing: no record of any theme is or may be within X or in the city. It is not "no activity".
 * - no_figure: the census has no figure, so that the county stands in no sum.
 */
export const COUNTY_STATES = ['covered', 'perhaps', 'other_theme', 'farther', 'nothing', 'no_figure'] as const;
export type CountyState = (typeof COUNTY_STATES)[number];

export const GAP_KINDS = ['nothing', 'farther', 'other_theme'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

const CODES = Object.fromEntries(COUNTY_STATES.map((state, code) => [state, code])) as Record<CountyState, number>;

export interface Evidence {
  readonly nearest: Nearest;
  /** As `citiesWithRecord` gives them. */
  readonly cityMarks: Uint8Array;
}

/** By county, as places in COUNTY_STATES. `chosen` is the filter's supply, `all` every record whatever its theme. */
export function countyStates(
  radiusKm: number,
  hasFigure: Uint8Array,
  chosen: Evidence,
  all: Evidence,
  cityOf: Uint32Array,
): Uint8Array {
  return Uint8Array.from(hasFigure, (known, county) => {
    const city = cityOf[county]!;
    if (known === 0) return CODES.no_figure;
    if (chosen.nearest.certain.km[county]! <= radiusKm) return CODES.covered;
    if (chosen.nearest.possible.km[county]! <= radiusKm) return CODES.perhaps;
    if (all.nearest.possible.km[county]! <= radiusKm) return CODES.other_theme;
    return chosen.cityMarks[city] === 1 || all.cityMarks[city] === 1 ? CODES.farther : CODES.nothing;
  });
}

/** By city, 1 where it holds, or may hold, a record of this supply. A bare point that names no unit marks none. */
export function citiesWithRecord({ homes, areas }: Supply, demand: Demand): Uint8Array {
  const marks = new Uint8Array(demand.cities.length);
  for (let at = 0; at < homes.city.length; at++) if (homes.city[at]! >= 0) marks[homes.city[at]!] = 1;
  for (const { counties } of areas) for (const county of counties) marks[demand.cityOf[county]!] = 1;
  return marks;
}

/** Residents in each state; the five sum to `total`, to the person. */
export interface Tally {
  readonly total: number;
  readonly covered: number;
  readonly perhaps: number;
  readonly otherTheme: number;
  readonly farther: number;
  readonly nothing: number;
}

/** Sums by group (a city, or a county itself); only `counties` are counted. */
export function tallies(
  states: Uint8Array,
  residents: Float64Array,
  counties: Uint32Array,
  groupOf: (county: number) => number,
  groups: number,
): readonly Tally[] {
  const sums = Array.from({ length: groups }, () => new Float64Array(COUNTY_STATES.length));
  for (const county of counties) {
    const sum = sums[groupOf(county)]!;
    sum[states[county]!] = sum[states[county]!]! + residents[county]!;
  }
  return sums.map(tallyOf);
}

export function tallyOfAll(states: Uint8Array, residents: Float64Array, counties: Uint32Array): Tally {
  return tallies(states, residents, counties, () => 0, 1)[0]!;
}

/** The kind that most of the uncovered residents have; 'perhaps' or 'covered' when none is surely uncovered. */
export function mainKind(tally: Tally): GapKind | 'perhaps' | 'covered' {
  const most = Math.max(tally.nothing, tally.farther, tally.otherTheme);
  if (most === 0) return tally.perhaps > 0 ? 'perhaps' : 'covered';
  if (tally.nothing === most) return 'nothing';
  return tally.farther === most ? 'farther' : 'other_theme';
}

function tallyOf(sums: Float64Array): Tally {
  const of = (state: CountyState) => sums[CODES[state]]!;
  return {
    total: of('covered') + of('perhaps') + of('other_theme') + of('farther') + of('nothing'),
    covered: of('covered'),
    perhaps: of('perhaps'),
    otherTheme: of('other_theme'),
    farther: of('farther'),
    nothing: of('nothing'),
  };
}
