// What a siting answer says in sentences: its headline, how sure it is, and why each city. The drawer and the brief say the same.
import { formatKm, formatPeople, formatPercent } from './format';
import type { SitingAnswer } from './siting/question';
import type { WithoutOne } from './siting/without';
import { type ProposedRow, readable } from './siting-report';
import { secondsText, type Words } from './siting-words';
import type { SitingWorld } from './siting-world';

/** The end of the headline, which is the answer: 54.3%, 4, 212 公里. */
export function answerText(answer: SitingAnswer, words: Words): string {
  return answer.objective === 'lscp' ? String(answer.value) : words.value(answer.value);
}

/** Where things stood before: 39.3%, or that there was no centre. */
export function beforeText({ totalWeight }: SitingWorld, answer: SitingAnswer, words: Words): string {
  return answer.before === null
    ? words.t('siting.none')
    : words.score(readable(words.objective, answer.before, totalWeight));
}

/** 再加 3 个中心，200 公里内的城镇人口从 39.3% 到 54.3%; `to` stands where the answer belongs. */
export function headlineText(world: SitingWorld, answer: SitingAnswer, words: Words, to: string): string {
  const { objective, km, sharePct } = world.params;
  return words.t(`siting.headline.${objective}`, {
    k: answer.chosen.length,
    km,
    who: words.who,
    share: formatPercent(sharePct, 0),
    from: beforeText(world, answer, words),
    to,
  });
}

/** The gap to the bound, and how it was come by. */
export function standingText(answer: SitingAnswer, isProven: boolean, words: Words): string {
  const seconds = secondsText(answer.ms);
  if (isProven) return words.t('siting.proof', { seconds });
  const bound = answer.objective === 'lscp' ? String(answer.bound) : words.value(answer.bound);
  return words.t('siting.gap', { gap: gapText(answer), bound, seconds });
}

/** How far an answer that is not proven may be from the best. */
export function gapText({ gap }: SitingAnswer): string {
  return formatPercent(100 * gap, gap < 0.001 ? 3 : 1);
}

const NAMED = 3;

/** Whom the city serves and what is lost without it; null while that is being worked out. */
export function reasonText(
  { part, servedCities, candidate }: ProposedRow,
  world: SitingWorld,
  answer: SitingAnswer | null,
  without: readonly WithoutOne[],
  words: Words,
): string | null {
  const { t, lang } = words;
  if (!part) return null;
  const serves =
    part.residentsServed === 0
      ? t('siting.says.idle')
      : t(servedCities.length > NAMED ? 'siting.says.serves' : 'siting.says.servesFew', {
          cities: words.names(servedCities.slice(0, NAMED).map(({ city }) => city)),
          count: servedCities.length,
          people: formatPeople(part.residentsServed, lang),
          who: words.who,
          mean: formatKm(part.meanKm, lang),
          far: formatKm(part.farthestKm, lang),
        });
  const best = without.find((one) => one.candidate === candidate)?.best;
  if (!best || !answer) return t('siting.says.endShort', { serves });
  if (!best.ok) return t('siting.says.end', { serves, lost: t('siting.says.needed') });
  return t('siting.says.end', { serves, lost: lostText(world, answer, best.value.value, words) });
}

function lostText(world: SitingWorld, answer: SitingAnswer, value: number, words: Words): string {
  const { t } = words;
  const amount = Math.abs(answer.value - value);
  if (amount < 1e-6 * Math.abs(value)) return t('siting.says.sameWithout');
  if (words.objective.kind === 'lscp') {
    return t('siting.says.lost', { amount: t('siting.says.lostCount', { count: amount }) });
  }
  const perReader = words.objective.kind === 'p-median' ? amount / world.totalWeight : amount;
  const less = t(words.isCovering ? 'siting.says.lostCover' : 'siting.says.lostKm', { amount: words.gain(perReader) });
  return t('siting.says.lost', { amount: less });
}
