// The whole curve: the best that k = 0, 1, 2 … centres can do, each point as exact as a question of its own, streamed.
import { failed, ok, type Result } from '../result';
import type { MatrixQuestion, SitingAnswer, SitingFault, SitingObjective, SitingQuestion } from './question';
import type { SearchTools } from './search';
import { prepared } from './setting';
import { solveSetting } from './solve';

export interface CurvePoint {
  readonly k: number;
  /** Measured as in the answer; null at k = 0 where no centre exists yet. */
  readonly value: number | null;
  readonly bound: number | null;
  readonly proven: boolean;
  readonly chosen: Int32Array;
}

/**
 * From k = 0 (or the number forced in) to `kMax`. For LSCP the curve is that of MCLP at its radius: how much k centres
 * reach. Ends early where a k is not possible or the caller stops.
 */
export async function siteCurve(
  question: SitingQuestion | MatrixQuestion,
  kMax: number,
  tools: SearchTools,
  onPoint: (point: CurvePoint) => void = () => {},
): Promise<Result<readonly CurvePoint[], SitingFault>> {
  const objective = curveObjective(question.objective);
  const smallest = Math.max(1, new Set(question.forcedIn).size);
  const points: CurvePoint[] = [];
  const add = (point: CurvePoint): void => {
    points.push(point);
    onPoint(point);
  };
  let last: Int32Array | undefined;
  for (let k = smallest; k <= kMax && !tools.shouldStop(); k++) {
    const setting = prepared({ ...question, objective, k });
    if (!setting.ok) return points.length > 0 ? ok(points) : setting;
    const answer = await solveSetting(setting.value, tools, undefined, last);
    if (!answer.ok) return points.length > 0 ? ok(points) : failed(answer.error);
    if (points.length === 0 && new Set(question.forcedIn).size === 0) add(withoutAny(answer.value.before));
    last = answer.value.chosen;
    add(pointOf(k, answer.value));
  }
  return ok(points);
}

/** The k after which one more centre helps least compared with the one before: the farthest point from the chord. */
export function kneeOf(points: readonly CurvePoint[]): number | null {
  const known = points.filter((point) => point.value !== null);
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last || known.length < 3 || first.value === last.value) return null;
  const height = (point: CurvePoint): number => {
    const across = (point.k - first.k) / (last.k - first.k);
    const up = (point.value! - first.value!) / (last.value! - first.value!);
    return up - across;
  };
  return known.reduce((best, point) => (height(point) > height(best) ? point : best)).k;
}

function curveObjective(objective: SitingObjective): SitingObjective {
  return objective.kind === 'lscp' ? { kind: 'mclp', radiusKm: objective.radiusKm } : objective;
}

function withoutAny(value: number | null): CurvePoint {
  return { k: 0, value, bound: value, proven: true, chosen: new Int32Array(0) };
}

function pointOf(k: number, answer: SitingAnswer): CurvePoint {
  return { k, value: answer.value, bound: answer.bound, proven: answer.proven, chosen: answer.chosen };
}
