// A checked question made ready for the searches: what is always open folded into one distance per demand, what is decided
// taken out of the candidates, and what is too close together listed as rivals.
import { failed, ok, type Result } from '../result';
import { distanceKm } from '../sphere';
import { betweenKm, positionsOf, rowsOfKm } from './geography';
import {
  checkMatrixQuestion,
  checkQuestion,
  type MatrixQuestion,
  type Points,
  type SitingFault,
  type SitingObjective,
  type SitingQuestion,
} from './question';
import type { RowDistances, ServingInput } from './serving-build';

export interface Setting {
  readonly objective: SitingObjective;
  /** New centres asked for, those forced in included. */
  readonly k: number;
  /** Free candidates only, with the k that is left; those forced in count as existing here. */
  readonly input: ServingInput;
  /** Site of the input -> candidate of the question. */
  readonly candidateOf: Int32Array;
  readonly forced: Int32Array;
  /** Distance of each demand to the nearest existing centre, none forced in. */
  readonly toExisting: Float64Array;
  readonly totalWeight: number;
  /** Distances of one demand to every candidate of the question. */
  readonly distances: RowDistances;
  /** One distance, without the rest of its row. */
  readonly between: (demand: number, candidate: number) => number;
  readonly candidateCount: number;
  readonly minSpacingKm: number;
  /** Steps of distance on which p-median is worked out, before it is made coarser for exact sums. */
  readonly step: number;
}

export function prepared(question: SitingQuestion | MatrixQuestion): Result<Setting, SitingFault> {
  return 'candidateCount' in question ? matrixSettingOf(question) : settingOf(question);
}

export function settingOf(question: SitingQuestion): Result<Setting, SitingFault> {
  const checked = checkQuestion(question);
  if (!checked.ok) return checked;
  const { demand, candidates, existing, objective, minSpacingKm } = question;
  const forced = sortedSet(question.forcedIn);
  const isShut = new Uint8Array(candidates.lng.length);
  for (const j of question.forcedOut) isShut[j] = 1;
  if (minSpacingKm > 0) {
    for (let j = 0; j < isShut.length; j++) if (isNear(candidates, j, existing, minSpacingKm)) isShut[j] = TOO_CLOSE;
    if (forced.some((j) => isShut[j] === TOO_CLOSE)) return failed({ kind: 'infeasible-spacing', minSpacingKm });
    for (const a of forced)
      for (let b = 0; b < isShut.length; b++)
        if (a !== b && isCloser(candidates, a, candidates, b, minSpacingKm)) {
          if (forced.includes(b)) return failed({ kind: 'infeasible-spacing', minSpacingKm });
          isShut[b] = TOO_CLOSE;
        }
  }
  const distances = rowsOfKm(demand, candidates, objective);
  const toExisting = nearestOf(demand.weight.length, existing.lng.length, rowsOfKm(demand, existing, objective));
  const setting = withDistanceOf(
    assemble(question, demand.weight, isShut, forced, distances, toExisting, 2 ** -10),
    betweenKm(demand, candidates, objective),
  );
  if (setting.input.k > setting.input.siteCount && objective.kind !== 'lscp')
    return failed({ kind: 'infeasible-spacing', minSpacingKm });
  if (minSpacingKm === 0) return ok(setting);
  const conflicts = rivalsOf(candidates, setting.candidateOf, minSpacingKm);
  return ok({ ...setting, input: { ...setting.input, conflicts } });
}

export function matrixSettingOf(question: MatrixQuestion): Result<Setting, SitingFault> {
  const checked = checkMatrixQuestion(question);
  if (!checked.ok) return checked;
  const { candidateCount, distance, weight } = question;
  const isShut = new Uint8Array(candidateCount);
  for (const j of question.forcedOut) isShut[j] = 1;
  const distances: RowDistances = (row, into) =>
    into.set(distance.subarray(row * candidateCount, (row + 1) * candidateCount));
  const toExisting = question.toExisting ?? new Float64Array(weight.length).fill(Number.POSITIVE_INFINITY);
  const step =
    distance.every(Number.isInteger) && toExisting.every((d) => Number.isInteger(d) || d === Number.POSITIVE_INFINITY)
      ? 1
      : 2 ** -20;
  const asked = { ...question, minSpacingKm: 0 };
  const setting = assemble(asked, weight, isShut, sortedSet(question.forcedIn), distances, toExisting, step);
  return ok(withDistanceOf(setting, (i, j) => distance[i * candidateCount + j]!));
}

const TOO_CLOSE = 2;

/** Between a demand and a candidate of the question; p-median, p-center and what explains an answer ask for single distances. */
function withDistanceOf(
  setting: Omit<Setting, 'between'>,
  between: (demand: number, candidate: number) => number,
): Setting {
  const { input, candidateOf } = setting;
  return { ...setting, between, input: { ...input, distanceOf: (row, site) => between(row, candidateOf[site]!) } };
}

function assemble(
  question: Pick<SitingQuestion, 'objective' | 'k' | 'minSpacingKm'>,
  weight: Float64Array,
  isShut: Uint8Array,
  forced: Int32Array,
  distances: RowDistances,
  toExisting: Float64Array,
  step: number,
): Omit<Setting, 'between'> {
  const { objective, k, minSpacingKm } = question;
  const isForced = new Set(forced);
  const candidateOf = Int32Array.from(isShut.keys()).filter((j) => isShut[j] === 0 && !isForced.has(j));
  const all = new Float64Array(isShut.length);
  const toOpen = toExisting.map((nearest, i) => {
    if (forced.length === 0) return nearest;
    distances(i, all);
    return forced.reduce((least, j) => Math.min(least, all[j]!), nearest);
  });
  const free: RowDistances = (row, into) => {
    distances(row, all);
    for (let site = 0; site < candidateOf.length; site++) into[site] = all[candidateOf[site]!]!;
  };
  return {
    objective,
    k,
    input: {
      weight,
      siteCount: candidateOf.length,
      k: k - forced.length,
      distances: candidateOf.length === isShut.length ? distances : free,
      toExisting: toOpen,
      conflicts: null,
    },
    candidateOf,
    forced,
    toExisting,
    totalWeight: weight.reduce((sum, residents) => sum + residents, 0),
    distances,
    candidateCount: isShut.length,
    minSpacingKm,
    step,
  };
}

function nearestOf(rowCount: number, count: number, distances: RowDistances): Float64Array {
  const row = new Float64Array(count);
  return Float64Array.from({ length: rowCount }, (_, i) => {
    if (count > 0) distances(i, row);
    return row.reduce((least, km) => Math.min(least, km), Number.POSITIVE_INFINITY);
  });
}

function rivalsOf(candidates: Points, candidateOf: Int32Array, minSpacingKm: number): readonly Int32Array[] {
  const rivals: number[][] = Array.from(candidateOf, () => []);
  // A quick look at the chord first: 2,989 candidates make four million pairs.
  const position = positionsOf(candidates);
  const chord = 2 * Math.sin(Math.min(Math.PI / 2, minSpacingKm / (2 * 6371))) * 1.001;
  for (let a = 0; a < candidateOf.length; a++)
    for (let b = a + 1; b < candidateOf.length; b++) {
      const from = 3 * candidateOf[a]!;
      const to = 3 * candidateOf[b]!;
      const x = position[from]! - position[to]!;
      const y = position[from + 1]! - position[to + 1]!;
      const z = position[from + 2]! - position[to + 2]!;
      if (x * x + y * y + z * z > chord * chord) continue;
      if (!isCloser(candidates, candidateOf[a]!, candidates, candidateOf[b]!, minSpacingKm)) continue;
      rivals[a]!.push(b);
      rivals[b]!.push(a);
    }
  return rivals.map((list) => Int32Array.from(list));
}

function isNear(points: Points, index: number, others: Points, km: number): boolean {
  for (let other = 0; other < others.lng.length; other++) if (isCloser(points, index, others, other, km)) return true;
  return false;
}

function isCloser(a: Points, i: number, b: Points, j: number, km: number): boolean {
  return distanceKm(a.lng[i]!, a.lat[i]!, b.lng[j]!, b.lat[j]!) < km;
}

function sortedSet(indexes: Int32Array): Int32Array {
  return Int32Array.from(new Set(indexes)).sort();
}
