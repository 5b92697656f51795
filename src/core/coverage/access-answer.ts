// The second tier of the answer: access with competition, and how unequally it is shared. Off by default.
import { type Access, accessOf, type Zone, zones2sfca, zonesE2sfca } from './access';
import { type Demand, type ScopedDemand, scoped } from './demand';
import type { GapsQuestion } from './question';
import type { Supply } from './supply';
import { type Lorenz, lorenzOf } from './weighted';

export interface AccessAnswer {
  readonly twoStep: AccessMeasure;
  readonly enhanced: AccessMeasure;
  /** Roughly known records are left out: a catchment needs a place. */
  readonly recordsLeftOut: number;
}

export interface AccessMeasure {
  /** Places (or weighted places) per million residents, by county of the ground. */
  readonly perMillion: Float64Array;
  readonly mean: number;
  readonly lorenz: Lorenz | null;
  readonly served: number;
  readonly unserved: number;
}

/** Competition comes from the residents of the whole country; the mean and the Lorenz curve are the scope's. */
export function accessAnswer(
  demand: Demand,
  { basis, standardKm }: Pick<GapsQuestion, 'basis' | 'standardKm'>,
  scope: ScopedDemand,
  supply: Supply,
): AccessAnswer {
  const everyone = scoped(demand, basis, { kind: 'nation' });
  const measureOf = (zones: readonly Zone[]): AccessMeasure => {
    const access = accessOf(demand.points, everyone.residents, everyone.counties, supply.points, zones);
    return perMillionOf(access, scope);
  };
  return {
    twoStep: measureOf(zones2sfca(standardKm)),
    enhanced: measureOf(zonesE2sfca(standardKm)),
    recordsLeftOut: supply.rough,
  };
}

function perMillionOf({ score, served, unserved }: Access, scope: ScopedDemand): AccessMeasure {
  const all = scope.counties.reduce((sum, county) => sum + scope.residents[county]! * score[county]!, 0);
  return {
    perMillion: score.map((value) => value * 1_000_000),
    mean: (all / scope.total) * 1_000_000,
    lorenz: lorenzOf(score, scope.residents, scope.counties),
    served,
    unserved,
  };
}
