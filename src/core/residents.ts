// How many people live round a point, by the representative points of the counties, and how many of those counties
// this census has no figure for.
import type { Ground } from './ground';
import { countyDistances, type Point } from './reach';
import { distanceKm } from './sphere';
import type { Unit } from './unit';

export interface Residents {
  /** Cities (prefecture-level units, municipalities, province-administered counties) whose point is within the radius. */
  readonly cities: readonly Unit[];
  readonly counties: number;
  readonly population: number;
  readonly urbanPopulation: number;
  /** Counties within the radius that this census has no figure for; they are not in the sums. */
  readonly countiesWithoutFigure: number;
}

/** Residents of the counties whose representative point is at most `radiusKm` away. */
export function residentsWithin(centre: Point, radiusKm: number, ground: Ground): Residents {
  const distances = countyDistances(centre, ground);
  const near = ground.counties.filter((_, county) => distances[county]! <= radiusKm);
  const counted = near.filter((county) => county.population !== null && county.urbanPopulation !== null);
  const isNear = (unit: Unit) => distanceKm(centre.lng, centre.lat, unit.lng, unit.lat) <= radiusKm;
  return {
    cities: [...ground.unitsByCode.values()].filter((unit) => unit.isCity && isNear(unit)),
    counties: near.length,
    population: counted.reduce((sum, county) => sum + (county.population ?? 0), 0),
    urbanPopulation: counted.reduce((sum, county) => sum + (county.urbanPopulation ?? 0), 0),
    countiesWithoutFigure: near.length - counted.length,
  };
}
