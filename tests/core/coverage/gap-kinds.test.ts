import { describe, expect, it } from 'vitest';
import { demandOf } from '../../../src/core/coverage/demand';
import {
  COUNTY_STATES,
  citiesWithRecord,
  countyStates,
  type Evidence,
  mainKind,
  tallies,
  tallyOfAll,
} from '../../../src/core/coverage/gap-kinds';
import { nearestOf } from '../../../src/core/coverage/nearest';
import { supplyOfRecords } from '../../../src/core/coverage/supply';
import { groundOf } from '../../../src/core/ground';
import type { AtlasRecord } from '../../../src/core/record';
import { ALL_ROLES, EXAMPLE_RECORDS, EXAMPLE_UNITS } from '../../support/worked-example';

const demand = demandOf(groundOf(EXAMPLE_UNITS, []));
const [inOne, somewhere, garden] = EXAMPLE_RECORDS as [AtlasRecord, AtlasRecord, AtlasRecord];

function statesOf(chosen: readonly AtlasRecord[], all: readonly AtlasRecord[], radiusKm: number) {
  const evidence = (records: readonly AtlasRecord[]): Evidence => {
    const supply = supplyOfRecords(records, new Set(ALL_ROLES), demand);
    return {
      nearest: nearestOf(demand.points, supply, 1, new Map()),
      cityMarks: citiesWithRecord(supply, demand),
    };
  };
  return countyStates(radiusKm, demand.urban.hasFigure, evidence(chosen), evidence(all), demand.cityOf);
}
const named = (states: Uint8Array) => [...states].map((state) => COUNTY_STATES[state]);

describe('the three kinds of gap', () => {
  it('tell a record of another theme, a perhaps and a county without a figure apart', () => {
    const states = statesOf([inOne, somewhere], EXAMPLE_RECORDS, 100);
    expect(named(states)).toEqual(['covered', 'covered', 'perhaps', 'other_theme', 'no_figure']);
  });

  it('say "farther" of a county whose own city has a record beyond X, and "nothing" where no record may be', () => {
    expect(named(statesOf([inOne], [inOne], 50))).toEqual(['covered', 'farther', 'nothing', 'nothing', 'no_figure']);
  });

  it('never say "nothing" where a record known by its province may be', () => {
    expect(named(statesOf([garden], [garden, somewhere], 50)).slice(0, 3)).toEqual(Array(3).fill('other_theme'));
  });

  it('sum to all residents with a figure', () => {
    const states = statesOf([inOne, somewhere], EXAMPLE_RECORDS, 100);
    const counties = Uint32Array.of(0, 1, 2, 3);
    expect(tallyOfAll(states, demand.urban.count, counties)).toEqual({
      total: 1_000_000,
      covered: 700_000,
      perhaps: 200_000,
      otherTheme: 100_000,
      farther: 0,
      nothing: 0,
    });
    const byCity = tallies(states, demand.urban.count, counties, (county) => demand.cityOf[county]!, 4);
    expect(byCity.map(({ total }) => total)).toEqual([700_000, 200_000, 100_000, 0]);
  });

  it('name a city by the kind that most of its uncovered residents have', () => {
    const tally = { total: 9, covered: 1, perhaps: 2, otherTheme: 1, farther: 2, nothing: 3 };
    expect(mainKind(tally)).toBe('nothing');
    expect(mainKind({ ...tally, nothing: 0 })).toBe('farther');
    expect(mainKind({ ...tally, nothing: 0, farther: 0 })).toBe('other_theme');
    expect(mainKind({ ...tally, nothing: 0, farther: 0, otherTheme: 0 })).toBe('perhaps');
    expect(mainKind({ ...tally, nothing: 0, farther: 0, otherTheme: 0, perhaps: 0 })).toBe('covered');
  });
});
