// The ranked table: each city (or county) of the scope with who is not covered, what is nearest, which kind of gap it
// is and how firm its rank is.
import type { Adcode } from '../adcode';
import type { Unit } from '../unit';
import type { Demand, ResidentBasis, ScopedDemand } from './demand';
import { perMillion } from './density';
import { type GapKind, mainKind, type Tally, tallies } from './gap-kinds';
import type { Nearest } from './nearest';
import type { GapsQuestion } from './question';
import { type KmSpan, ranksOf, type StabilityQuestion, stableSpans, uncoveredBy } from './stability';
import { bothEnds, type Ends } from './summary';

export interface GapRow {
  readonly adcode: Adcode;
  readonly name: string;
  readonly nameEn: string;
  readonly province: Adcode;
  readonly provinceName: string;
  readonly lng: number;
  readonly lat: number;
  /** Residents of the basis asked for; the five parts sum to the total. */
  readonly residents: Tally;
  /** Residents not surely covered (or, ranking by 'possible', those that cannot be): what the rank goes by. */
  readonly uncovered: number;
  readonly kind: GapKind | 'perhaps' | 'covered';
  /** From 1; 0 when nobody is uncovered. `rankOther` is the rank by the other basis of residents. */
  readonly rank: number;
  readonly rankOther: number;
  /** Span of X, between 10 and 500 km, over which it stays among the first 10, 20; null when it is not there now. */
  readonly top10: KmSpan | null;
  readonly top20: KmSpan | null;
  /** From the city's seat county (the county itself): the nearest record. Its distance lies between the two. */
  readonly nearest: Ends<NearestRecord | null>;
  /** Weighted by residents over the counties; null when there is no record at all. */
  readonly meanKm: Ends<number | null>;
  /** Records that certainly lie in the city, and per million residents; null for counties. */
  readonly records: number | null;
  readonly perMillion: number | null;
}

export interface NearestRecord {
  /** Place in the supply: see `supplyIds` of the answer, or the row of the imported set. */
  readonly owner: number;
  readonly km: number;
}

export interface RankingInput {
  readonly question: Pick<GapsQuestion, 'basis' | 'rankBy' | 'rows' | 'standardKm'>;
  readonly demand: Demand;
  readonly scope: ScopedDemand;
  readonly nearest: Nearest;
  readonly states: Uint8Array;
  /** By city. */
  readonly records: Uint32Array;
}

const FROM_KM = 10;
const TO_KM = 500;

/** Ranked rows first, then those with nobody uncovered, most residents first. */
export function rankingOf(input: RankingInput): readonly GapRow[] {
  const { question, demand, scope, states } = input;
  const groups = groupsOf(demand, question.rows);
  const asked: StabilityQuestion = {
    km: input.nearest[question.rankBy].km,
    residents: scope.residents,
    counties: scope.counties,
    groupOf: groups.of,
    groups: groups.units.length,
    radiusKm: question.standardKm,
    fromKm: FROM_KM,
    toKm: TO_KM,
  };
  const uncovered = uncoveredBy(asked);
  const ranks = ranksOf(uncovered);
  const ranksOther = ranksOf(uncoveredBy({ ...asked, residents: demand[otherBasis(question.basis)].count }));
  const sums = tallies(states, scope.residents, scope.counties, groups.of, groups.units.length);
  const means = bothEnds((end) => meansOf(input, input.nearest[end].km, groups));
  const top10 = stableSpans(asked, 10);
  const top20 = stableSpans(asked, 20);
  const rows = [...new Set(Array.from(scope.counties, groups.of))].map((group): GapRow => {
    const unit = groups.units[group]!;
    const seat = groups.seatOf(group);
    const province = demand.provinces[demand.provinceOf[seat]!]!;
    const residents = sums[group]!;
    const records = question.rows === 'city' ? input.records[group]! : null;
    return {
      adcode: unit.adcode,
      name: unit.name,
      nameEn: unit.nameEn,
      province: province.adcode,
      provinceName: province.name,
      lng: unit.lng,
      lat: unit.lat,
      residents,
      uncovered: uncovered[group]!,
      kind: mainKind(residents),
      rank: ranks[group]!,
      rankOther: ranksOther[group]!,
      top10: top10[group]!,
      top20: top20[group]!,
      nearest: bothEnds((end) => nearestAt(input.nearest[end], seat)),
      meanKm: bothEnds((end) => finiteOrNull(means[end][group]!)),
      records,
      perMillion: records === null ? null : perMillion(records, residents.total),
    };
  });
  return rows.sort((a, b) => b.uncovered - a.uncovered || a.rank - b.rank || b.residents.total - a.residents.total);
}

interface Groups {
  readonly units: readonly Unit[];
  readonly of: (county: number) => number;
  readonly seatOf: (group: number) => number;
}

function groupsOf(demand: Demand, rows: 'city' | 'county'): Groups {
  if (rows === 'county') return { units: demand.ground.counties, of: (county) => county, seatOf: (group) => group };
  return { units: demand.cities, of: (county) => demand.cityOf[county]!, seatOf: (group) => demand.seatOf[group]! };
}

function otherBasis(basis: ResidentBasis): ResidentBasis {
  return basis === 'urban' ? 'total' : 'urban';
}

/** A group whose counties count no resident at all has the distance of its seat instead. */
function meansOf({ scope }: RankingInput, km: Float64Array, groups: Groups): Float64Array {
  const sums = new Float64Array(groups.units.length);
  const weights = new Float64Array(groups.units.length);
  for (const county of scope.counties) {
    const group = groups.of(county);
    const weight = scope.residents[county]!;
    if (weight === 0) continue;
    sums[group] = sums[group]! + weight * km[county]!;
    weights[group] = weights[group]! + weight;
  }
  return sums.map((sum, group) => (weights[group]! > 0 ? sum / weights[group]! : km[groups.seatOf(group)]!));
}

function nearestAt(end: Nearest['certain'], county: number): NearestRecord | null {
  const owner = end.owner[county]!;
  return owner < 0 ? null : { owner, km: end.km[county]! };
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
