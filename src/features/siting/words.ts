// How the numbers of a siting answer read under each objective, in the user's language.
import '../../core/siting-messages';
import { formatKm, formatPeople, formatPercent, type Lang } from '../../core/format';
import type { Translate } from '../../core/message';
import type { SitingObjective } from '../../core/siting/question';
import { readable } from '../../core/siting-report';
import { objectiveOf, type SitingWorld } from '../../core/siting-world';
import type { Unit } from '../../core/unit';
import type { SitingProblem } from '../../store/siting-state';
import { translateIn } from '../../store/translate';

export interface Words {
  readonly t: Translate;
  readonly lang: Lang;
  readonly objective: SitingObjective;
  readonly isCovering: boolean;
  /** 城镇人口 / urban residents. */
  readonly who: string;
  /** 54.0% or 212 公里, from a number in reading units. */
  readonly score: (value: number) => string;
  /** The same from an amount of the engine. */
  readonly value: (amount: number) => string;
  /** 5,023 万 or 3.2 公里: a difference. */
  readonly gain: (amount: number) => string;
  readonly name: (unit: Unit) => string;
  readonly names: (units: readonly Unit[]) => string;
}

export function wordsOf(world: SitingWorld, t: Translate, lang: Lang): Words {
  const objective = objectiveOf(world.params);
  const isCovering = 'radiusKm' in objective;
  const score = (value: number) => {
    if (!Number.isFinite(value)) return t('siting.none');
    return isCovering ? formatPercent(value) : formatKm(value, lang);
  };
  const name = (unit: Unit) => (lang === 'zh' ? unit.shortName : unit.nameEn);
  return {
    t,
    lang,
    objective,
    isCovering,
    who: t(`siting.who.${world.params.metric}`),
    score,
    value: (amount) => score(readable(objective, amount, world.totalWeight)),
    gain: (amount) => (isCovering ? formatPeople(amount, lang) : shortKm(amount, lang)),
    name,
    names: (units) => units.map(name).join(t('list.comma')) || t('siting.scenario.noCities'),
  };
}

/** One plain sentence for each way in which a question has no answer. */
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

/** Milliseconds as seconds: 0.04, 0.6, 12. */
export function secondsText(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 0.1) return seconds.toFixed(2);
  return seconds < 10 ? seconds.toFixed(1) : String(Math.round(seconds));
}

/** Differences are small: one decimal below 100 km, two below one. */
function shortKm(km: number, lang: Lang): string {
  if (km >= 100) return formatKm(km, lang);
  return translateIn(lang)('near.km', { km: km.toFixed(km < 1 ? 2 : 1) });
}
