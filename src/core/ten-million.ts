// The cities of ten million residents and more.
import type { Unit } from './unit';

/** The scan's ten-million cities go by the cities' own communiqués; where those do not differ, the census is the same. */
export function tenMillionCities(units: readonly Unit[]): readonly Unit[] {
  return units.filter((unit) => unit.isCity && isTenMillion(unit));
}

export function isTenMillion({ communiquePopulation, population }: Unit): boolean {
  return (communiquePopulation ?? population ?? 0) >= 1e7;
}
