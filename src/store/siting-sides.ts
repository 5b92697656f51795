// The sides of a comparison of two siting scenarios; apart from the selectors that the first view needs.
import type { Scenario } from '../core/siting-scenarios';
import type { Words } from '../core/siting-words';
import { problemText } from './siting-problem';
import type { SitingRun } from './siting-state';

/** A run as one side of a comparison; a run that goes on is not proven. */
export function scenarioOf({ world, answer, status, problem }: SitingRun, words: Words): Scenario {
  return {
    ...{ world, answer, words },
    isProven: (answer?.proven ?? false) && status === 'done',
    problem: problem ? problemText(problem, world, words) : words.t('siting.working'),
  };
}
