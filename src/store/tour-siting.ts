// What a tour says of a siting answer, in the words of the drawer.
import type { Lang } from '../core/format';
import { answerText, beforeText } from '../core/siting-said';
import { wordsOf } from '../core/siting-words';
import type { SitingFacts } from '../core/tour-values';
import type { SitingRun } from './siting-state';
import { translateIn } from './translate';

/** Null while there is no answer. */
export function headlineParts({ world, answer, steps }: SitingRun, lang: Lang): SitingFacts | null {
  if (!answer) return null;
  const words = wordsOf(world, translateIn(lang), lang);
  return {
    k: answer.chosen.length,
    km: world.params.km,
    from: beforeText(world, answer, words),
    to: answerText(answer, words),
    cities: steps.flatMap(({ at }) => world.candidates[answer.chosen[at] ?? -1] ?? []),
  };
}
