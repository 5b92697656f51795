// How the numbers of a siting answer read under each objective, in the user's language.
import './siting-messages';
import { formatKm, formatPeople, formatPercent, type Lang } from './format';
import { type Translate, translator } from './message';
import type { SitingObjective } from './siting/question';
import { readable } from './siting-report';
import { objectiveOf, type SitingWorld } from './siting-world';
import type { Unit } from './unit';

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
  const name = (unit: Unit) => (lang !== 'en' ? unit.shortName : unit.nameEn);
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

/** Milliseconds as seconds: 0.04, 0.6, 12. */
export function secondsText(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 0.1) return seconds.toFixed(2);
  return seconds < 10 ? seconds.toFixed(1) : String(Math.round(seconds));
}

/** Differences are small: one decimal below 100 km, two below one. */
function shortKm(km: number, lang: Lang): string {
  if (km >= 100) return formatKm(km, lang);
  return translator(lang)('near.km', { km: km.toFixed(km < 1 ? 2 : 1) });
}
