// One plain sentence for each way in which a siting question has no answer.
import { formatPercent } from '../core/format';
import type { Words } from '../core/siting-words';
import type { SitingWorld } from '../core/siting-world';
import type { SitingProblem } from './siting-state';

export function problemText(problem: SitingProblem, world: SitingWorld, words: Words): string {
  const { t } = words;
  switch (problem.kind) {
    case 'nothing-in-range':
      return t('siting.problem.nothing-in-range', { km: problem.radiusKm });
    case 'infeasible-spacing':
      return t('siting.problem.infeasible-spacing', { km: problem.minSpacingKm });
    case 'share-out-of-reach': {
      const share = (amount: number) => formatPercent((100 * amount) / world.totalWeight);
      return t('siting.problem.share-out-of-reach', {
        reachable: share(problem.reachable),
        wanted: share(problem.wanted),
      });
    }
    case 'k-larger-than-candidates':
      return problem.candidates === 0
        ? t('siting.problem.no-candidates')
        : t('siting.problem.k-larger-than-candidates', { k: problem.k, candidates: problem.candidates });
    case 'more-forced-than-k':
      return t('siting.problem.more-forced-than-k', { k: problem.k, forced: problem.forced });
    case 'limit-too-low':
      return t('siting.problem.limit-too-low', { limit: problem.limit, needed: problem.needed });
    case 'bad-number':
    case 'lengths-differ':
      return t(`siting.problem.${problem.kind}`, { field: problem.field });
    default:
      return t(`siting.problem.${problem.kind}`);
  }
}
