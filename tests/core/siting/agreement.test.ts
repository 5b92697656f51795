// The search against HiGHS, an independent solver, on questions too large for brute force.
import { describe, expect, it } from 'vitest';
import { mipModelOf } from '../../../src/core/siting/mip-model';
import type { Points, SitingObjective, SitingQuestion } from '../../../src/core/siting/question';
import { seededRandom } from '../../../src/core/siting/seeded-random';
import { costOf, type ServingProblem } from '../../../src/core/siting/serving';
import { coverageProblem } from '../../../src/core/siting/serving-build';
import { type Setting, settingOf } from '../../../src/core/siting/setting';
import { servingOf, solveSiting } from '../../../src/core/siting/solve';
import { highsSolver } from '../../../src/data/highs-solver';
import { quietTools } from './brute-force';

const solve = highsSolver();

/** 50 demands, 36 candidates and two centres that exist, in a box of 8° × 7°; one candidate forced in, two out. */
function aMidSizeQuestion(objective: SitingObjective, seed: number, minSpacingKm: number): SitingQuestion {
  const random = seededRandom(seed);
  const points = (count: number): Points => ({
    lng: Float64Array.from({ length: count }, () => 104 + random() * 8),
    lat: Float64Array.from({ length: count }, () => 28 + random() * 7),
  });
  const weight = Float64Array.from({ length: 50 }, () => Math.floor(random() * 1_000_000));
  return {
    objective,
    k: 4 + (seed % 2),
    demand: { ...points(50), weight },
    candidates: points(36),
    existing: points(seed % 3),
    forcedIn: Int32Array.of(seed % 36),
    forcedOut: Int32Array.of((seed + 5) % 36, (seed + 11) % 36),
    minSpacingKm,
  };
}

async function leastCost(problem: ServingProblem): Promise<number> {
  const answer = await solve(mipModelOf(problem), 60);
  if (answer.status !== 'optimal') expect(answer.status).toBe('infeasible');
  return answer.status === 'optimal' ? costOf(problem, answer.chosen) : Number.POSITIVE_INFINITY;
}

/** The best value by HiGHS alone: directly, or as the threshold between what it finds possible and impossible. */
async function byHighs(setting: Setting, value: number): Promise<number> {
  const { objective, input, totalWeight, forced } = setting;
  switch (objective.kind) {
    case 'mclp':
      return totalWeight - (await leastCost(servingOf(setting)));
    case 'p-median':
      return leastCost(servingOf(setting));
    case 'lscp': {
      const allowed = totalWeight - Math.ceil(objective.share * totalWeight);
      const base = { ...coverageProblem(input, objective.radiusKm), mustFill: false };
      for (let k = 0; ; k++) if ((await leastCost({ ...base, k })) <= allowed) return k + forced.length;
    }
    default: {
      const everyone = { ...input, weight: input.weight.map((weight) => Math.min(weight, 1)) };
      expect(await leastCost(coverageProblem(everyone, value))).toBe(0);
      expect(await leastCost(coverageProblem(everyone, value - 1e-6))).toBeGreaterThan(0);
      return value;
    }
  }
}

describe('the search and HiGHS', () => {
  const objectives: readonly SitingObjective[] = [
    { kind: 'mclp', radiusKm: 150 },
    { kind: 'lscp', radiusKm: 220, share: 0.85 },
    { kind: 'p-median' },
    { kind: 'p-center' },
  ];
  for (const objective of objectives)
    for (const minSpacingKm of [0, 180])
      it(`agree on ${objective.kind}, some sites decided, ${minSpacingKm} km apart`, async () => {
        let answered = 0;
        for (let seed = 0; seed < 4; seed++) {
          const question = aMidSizeQuestion(objective, seed, minSpacingKm);
          const setting = settingOf(question);
          const result = await solveSiting(question, quietTools());
          if (!result.ok || !setting.ok) continue;
          answered++;
          expect(result.value.proven).toBe(true);
          expect(await byHighs(setting.value, result.value.value)).toBe(result.value.value);
        }
        expect(answered).toBeGreaterThan(1);
      });
});
