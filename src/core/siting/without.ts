// What each proposed centre is worth when the others may rearrange themselves: the best answer without it, proven.
// The best of these is the second-best set of all, since every other set lacks at least one of the proposed centres.
import type { Result } from '../result';
import type { MatrixQuestion, SitingAnswer, SitingFault, SitingQuestion } from './question';
import type { SearchTools } from './search';
import { prepared } from './setting';
import { solveSetting } from './solve';

export interface WithoutOne {
  readonly candidate: number;
  /** A fault where nothing can be done without it. */
  readonly best: Result<SitingAnswer, SitingFault>;
}

/** One question per centre that was not forced in; streamed, and ended early where the caller stops. */
export async function solveWithoutEach(
  question: SitingQuestion | MatrixQuestion,
  answer: SitingAnswer,
  tools: SearchTools,
  onEach: (part: WithoutOne) => void = () => {},
): Promise<readonly WithoutOne[]> {
  const parts: WithoutOne[] = [];
  const isForced = new Set(question.forcedIn);
  for (const candidate of answer.chosen) {
    if (isForced.has(candidate) || tools.shouldStop()) continue;
    const setting = prepared({ ...question, forcedOut: Int32Array.of(...question.forcedOut, candidate) });
    const others = answer.chosen.filter((j) => j !== candidate);
    const best = setting.ok ? await solveSetting(setting.value, tools, undefined, others) : setting;
    const part = { candidate, best };
    parts.push(part);
    onEach(part);
  }
  return parts;
}
