// The second question, answered: where are the gaps? One call gives everything that the screen shows, as plain data
// that can be sent between threads. Residents are whole persons, shares 0–1, distances great-circle kilometres.
import type { Adcode } from '../adcode';
import type { RecordId } from '../record';
import type { RegionId } from '../region';
import { failed, ok, type Result } from '../result';
import { type AccessAnswer, accessAnswer } from './access-answer';
import { type Demand, type ScopedDemand, scoped, unitsWithoutFigure } from './demand';
import { perMillion } from './density';
import { COUNTY_STATES, countyStates, type Tally, tallies, tallyOfAll } from './gap-kinds';
import { type ThemeMatrix, themeMatrix } from './matrix';
import { type GapsFault, type GapsQuestion, questionFault, type SupplyChoice } from './question';
import { type GapRow, rankingOf } from './ranking';
import { type Ends, type Summary, summaryOf } from './summary';
import { type Measured, measure, type World } from './world';

export interface GapsAnswer {
  readonly question: GapsQuestion;
  readonly residents: Tally;
  readonly summary: Summary;
  readonly against: (Summary & { readonly supply: SupplyCount }) | null;
  readonly supply: SupplyCount;
  /** Record ids by owner number; null for an imported set, whose owner is its row. */
  readonly supplyIds: readonly RecordId[] | null;
  /** Units of the scope without a figure in the census, a whole province as one: shown as no data and in no sum. */
  readonly withoutFigure: readonly Adcode[];
  readonly rows: readonly GapRow[];
  readonly provinces: readonly ProvinceRow[];
  /** Placed records that lie in no one city, in no one province, for certain: in no density of that level. */
  readonly unassigned: { readonly city: number; readonly province: number };
  /** What would narrow the range most, first: the roughly known places behind the residents in doubt. */
  readonly narrowing: readonly Narrowing[];
  /** Records of the supply by theme; for an imported set, which has no themes, null. */
  readonly matrix: ThemeMatrix | null;
  readonly access: AccessAnswer | null;
  /** By county of the ground, in its order; for the map. */
  readonly counties: CountyColumns;
}

export interface SupplyCount {
  readonly records: number;
  /** Records with a place, of which `rough` are known by prefecture, province or region only. */
  readonly placed: number;
  readonly rough: number;
  readonly unplaced: number;
}

export interface ProvinceRow {
  readonly adcode: Adcode;
  readonly name: string;
  readonly nameEn: string;
  readonly residents: Tally;
  readonly records: number;
  readonly perMillion: number | null;
}

export interface Narrowing {
  readonly area: Adcode | RegionId;
  /** Owner numbers. */
  readonly owners: readonly number[];
  /** Residents who may or may not be within X of a place in this area, and are not surely covered. */
  readonly residents: number;
}

export interface CountyColumns {
  readonly codes: readonly Adcode[];
  /** Places in COUNTY_STATES; counties beyond the scope hold OUT_OF_SCOPE. */
  readonly states: Uint8Array;
  /** Kilometres to the nearest record; Infinity when there is none. */
  readonly km: Ends<Float64Array>;
}

export const OUT_OF_SCOPE = 255;
const NARROWING_LISTED = 10;

export function answerGaps(world: World, question: GapsQuestion): Result<GapsAnswer, GapsFault> {
  const fault = questionFault(question);
  if (fault) return failed(fault);
  const { demand } = world;
  const scope = scoped(demand, question.basis, question.scope);
  const withoutFigure = unitsWithoutFigure(demand, scope);
  if (scope.counties.length + scope.withoutFigure.length === 0) return failed({ kind: 'empty-scope' });
  if (scope.total === 0) return failed({ kind: 'no-figure', units: withoutFigure });
  const chosen = measure(world, question.supply, question.roles, question.backup);
  const supplyFault = faultOf(chosen, question.supply);
  if (supplyFault) return failed(supplyFault);
  const against = question.against && measure(world, question.against, question.roles, question.backup);
  const againstFault = question.against && against && faultOf(against, question.against);
  if (againstFault) return failed(againstFault);
  return ok(answerOf(world, question, scope, chosen, against, withoutFigure));
}

function answerOf(
  world: World,
  question: GapsQuestion,
  scope: ScopedDemand,
  chosen: Measured,
  against: Measured | null,
  withoutFigure: readonly Adcode[],
): GapsAnswer {
  const { demand } = world;
  const states = statesOf(world, question, chosen);
  const { city, province } = chosen.density;
  const summary = (measured: Measured) => summaryOf(measured.nearest, scope, question.standardKm, question.backup);
  return {
    question,
    residents: tallyOfAll(states, scope.residents, scope.counties),
    summary: summary(chosen),
    against: against && { ...summary(against), supply: countOf(against) },
    supply: countOf(chosen),
    supplyIds: chosen.records?.map((record) => record.id) ?? null,
    withoutFigure,
    rows: rankingOf({ question, demand, scope, nearest: chosen.nearest, states, records: city.records }),
    provinces: provinceRows(demand, scope, states, province.records),
    unassigned: { city: city.unassigned, province: province.unassigned },
    narrowing: narrowingOf(world, question, scope, chosen, states),
    matrix: chosen.records && themeMatrix(chosen.records, new Set(question.roles), question.columns, demand.ground),
    access: question.withAccess ? accessAnswer(demand, question, scope, chosen.supply) : null,
    counties: columnsOf(demand, scope, chosen, states),
  };
}

function faultOf({ supply }: Measured, choice: SupplyChoice): GapsFault | null {
  if (supply.records === 0 && choice.kind === 'set') return { kind: 'no-set', set: choice.set };
  if (supply.records === 0) return { kind: 'empty-supply' };
  return supply.placed === 0 ? { kind: 'nothing-placed', records: supply.records } : null;
}

function statesOf(world: World, question: GapsQuestion, chosen: Measured): Uint8Array {
  const all = measure(world, { kind: 'everything' }, question.roles, question.backup);
  const { hasFigure } = world.demand[question.basis];
  return countyStates(question.standardKm, hasFigure, chosen, all, world.demand.cityOf);
}

function countOf({ supply: { records, placed, rough } }: Measured): SupplyCount {
  return { records, placed, rough, unplaced: records - placed };
}

function provinceRows(
  demand: Demand,
  scope: ScopedDemand,
  states: Uint8Array,
  records: Uint32Array,
): readonly ProvinceRow[] {
  const of = (county: number) => demand.provinceOf[county]!;
  const sums = tallies(states, scope.residents, scope.counties, of, demand.provinces.length);
  const present = [...new Set(Array.from(scope.counties, of))];
  return present.map((province) => {
    const { adcode, name, nameEn } = demand.provinces[province]!;
    const residents = sums[province]!;
    const count = records[province]!;
    return { adcode, name, nameEn, residents, records: count, perMillion: perMillion(count, residents.total) };
  });
}

function narrowingOf(
  world: World,
  { standardKm }: GapsQuestion,
  scope: ScopedDemand,
  { supply }: Measured,
  states: Uint8Array,
): readonly Narrowing[] {
  const inDoubt = scope.counties.filter((county) => COUNTY_STATES[states[county]!] === 'perhaps');
  const rows = supply.areas.map(({ area, counties, owners }) => {
    const bounds = world.bounds.get(counties);
    const reached = inDoubt.filter((county) => bounds !== undefined && bounds.minKm[county]! <= standardKm);
    return { area, owners: [...owners], residents: reached.reduce((sum, at) => sum + scope.residents[at]!, 0) };
  });
  return rows
    .filter((row) => row.residents > 0)
    .sort((a, b) => b.residents - a.residents)
    .slice(0, NARROWING_LISTED);
}

function columnsOf(demand: Demand, scope: ScopedDemand, { nearest }: Measured, states: Uint8Array): CountyColumns {
  const shown = new Uint8Array(states.length).fill(OUT_OF_SCOPE);
  for (const county of [...scope.counties, ...scope.withoutFigure]) shown[county] = states[county]!;
  return {
    codes: demand.ground.counties.map((county) => county.adcode),
    states: shown,
    // Copies: what is kept for the next question is never handed over to another thread.
    km: { certain: nearest.certain.km.slice(), possible: nearest.possible.km.slice() },
  };
}
