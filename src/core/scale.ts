// Classed scales of the overlays: fixed round breaks, so that two maps can be compared and a link shows the same picture
// years later. The legend, its histogram and the paint all take their classes from here.
import type { Unit } from './unit';

export const METRICS = ['population', 'urbanPopulation', 'urbanSharePct'] as const;
export type ScaleMetric = (typeof METRICS)[number];

export type ScaleLevel = 'province' | 'prefecture' | 'county';

export interface Scale {
  readonly metric: ScaleMetric;
  readonly level: ScaleLevel;
  /** Inner class limits, ascending: a value on a limit belongs to the class above it. */
  readonly breaks: readonly number[];
  /** Inner limits of the histogram's bars: every break is among them, so that a bar has one colour. */
  readonly bins: readonly number[];
}

const MILLION = 1e6;

/** Percent: the national 63.89 lies in the class 58–65. */
const SHARE_BREAKS = [45, 52, 58, 65, 75];

/** Rounded by hand near the quantiles of the 2020 census, so that no class is empty (tests/core/scale.test.ts). */
const BREAKS: Readonly<Record<ScaleMetric, Readonly<Record<ScaleLevel, readonly number[]>>>> = {
  population: {
    province: [10, 25, 40, 60, 80].map((millions) => millions * MILLION),
    prefecture: [1, 2.5, 4, 6, 10].map((millions) => millions * MILLION),
    county: [0.1, 0.25, 0.4, 0.6, 1].map((millions) => millions * MILLION),
  },
  urbanPopulation: {
    province: [5, 12, 20, 30, 45].map((millions) => millions * MILLION),
    prefecture: [0.5, 1, 2, 3, 6].map((millions) => millions * MILLION),
    county: [0.05, 0.1, 0.2, 0.4, 0.8].map((millions) => millions * MILLION),
  },
  urbanSharePct: { province: SHARE_BREAKS, prefecture: SHARE_BREAKS, county: SHARE_BREAKS },
};

/** Bars between two breaks; 3 gives about 18 bars, as many as a small legend can show. */
const BARS_PER_CLASS = 3;

export function scaleOf(metric: ScaleMetric, level: ScaleLevel): Scale {
  const breaks = BREAKS[metric][level];
  return { metric, level, breaks, bins: subdivided(breaks) };
}

/** The breaks of one metric at all levels, as the overlay layers take them. */
export function breaksOf(metric: ScaleMetric): Readonly<Record<ScaleLevel, readonly number[]>> {
  return BREAKS[metric];
}

/** 0 for values under the first break up to `breaks.length` from the last break on; null (no data) has no class. */
export function classOf(value: number | null, breaks: readonly number[]): number | null {
  if (value === null) return null;
  const above = breaks.findIndex((limit) => value < limit);
  return above < 0 ? breaks.length : above;
}

export interface Histogram {
  /** How many values lie in each class of `limits`: one more than there are limits. */
  readonly counts: readonly number[];
  readonly noData: number;
}

/** Placed + unplaced = total: the counts and `noData` add up to the number of values. */
export function histogram(values: readonly (number | null)[], limits: readonly number[]): Histogram {
  const counts = new Array<number>(limits.length + 1).fill(0);
  let noData = 0;
  for (const value of values) {
    const at = classOf(value, limits);
    if (at === null) noData += 1;
    else counts[at]! += 1;
  }
  return { counts, noData };
}

/** The values that an overlay of this scale shows: provinces, cities or census leaves, municipalities at all three. */
export function valuesOf(scale: Scale, units: readonly Unit[]): readonly (number | null)[] {
  return units.filter((unit) => isShownAt(unit, scale.level)).map((unit) => unit[scale.metric]);
}

function isShownAt(unit: Unit, level: ScaleLevel): boolean {
  switch (level) {
    case 'province':
      return unit.level === 'province';
    case 'prefecture':
      return unit.isCity;
    case 'county':
      return unit.isLeaf;
  }
}

/** Equal steps inside each class; the open classes at both ends get steps as wide as their neighbour's. */
function subdivided(breaks: readonly number[]): number[] {
  const first = breaks[0]! - (breaks[1]! - breaks[0]!);
  const last = breaks.at(-1)! + (breaks.at(-1)! - breaks.at(-2)!);
  const ends = [Math.max(0, first), ...breaks, last];
  return ends
    .slice(1)
    .flatMap((end, at) => {
      const start = ends[at]!;
      return Array.from({ length: BARS_PER_CLASS }, (_, step) => start + ((end - start) * (step + 1)) / BARS_PER_CLASS);
    })
    .slice(0, -1);
}
