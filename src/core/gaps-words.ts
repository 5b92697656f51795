// Phrases that the drawer and the brief build from an answer about gaps: shares, spans, names of areas.
import './gaps-messages';
import { type Adcode, asAdcode } from './adcode';
import type { Scope } from './coverage/demand';
import type { GapsAnswer } from './coverage/gaps';
import type { GapRow } from './coverage/ranking';
import type { Ends } from './coverage/summary';
import { formatInteger, formatPeople, formatPercent, type Lang } from './format';
import type { Ground } from './ground';
import { type MessageKey, type Translate, translator } from './message';
import type { RegionId } from './region';

/** 31.2%–44.7%, or one number where both ends read alike. */
export function shareText({ certain, possible }: Ends<number>): string {
  const [low, high] = [formatPercent(certain * 100), formatPercent(possible * 100)];
  return low === high ? low : `${low}–${high}`;
}

/** 全国：确定 6.32 亿、最多 8.60 亿，共 9.00 亿。 One number where both ends read alike. */
export function reachedText(answer: GapsAnswer, ground: Ground | null, lang: Lang, t: Translate): string {
  const { summary, residents, question } = answer;
  const scope = scopeName(question.scope, ground, lang, t);
  const total = formatPeople(residents.total, lang);
  const certain = formatPeople(summary.reached.certain, lang);
  const possible = formatPeople(summary.reached.possible, lang);
  if (certain === possible) return t('gaps.headline.exact', { scope, certain, total });
  return t('gaps.headline.long', { scope, certain, possible, total });
}

/** Which records are asked about, and how many of them have a place. */
export function supplyText({ question, supply }: GapsAnswer, t: Translate): string {
  return t(question.supply.kind === 'set' ? 'gaps.supply.saidSet' : 'gaps.supply.said', { ...supply });
}

/** Kilometres nearest–farthest, without the unit; a farthest end that nothing bounds is left open. */
export function spanDigits(minKm: number | null, maxKm: number | null, t: Translate): string {
  if (minKm === null) return t('gaps.none');
  if (maxKm === null) return `≥ ${formatInteger(minKm)}`;
  const [low, high] = [formatInteger(minKm), formatInteger(maxKm)];
  return low === high ? low : `${low}–${high}`;
}

export function peopleKey(answer: GapsAnswer): MessageKey {
  return `gaps.${answer.question.basis}`;
}

export function otherPeopleKey(answer: GapsAnswer): MessageKey {
  return answer.question.basis === 'urban' ? 'gaps.total' : 'gaps.urban';
}

export function areaName(area: Adcode | RegionId, ground: Ground | null, lang: Lang): string {
  const code = asAdcode(area);
  const named = code ? ground?.unitsByCode.get(code) : ground?.regionsById.get(area as RegionId); // not a code: a region's id
  return (lang !== 'en' ? named?.name : named?.nameEn) ?? area;
}

export function scopeName(scope: Scope, ground: Ground | null, lang: Lang, t: Translate): string {
  if (scope.kind === 'nation') return t('gaps.scope.nation');
  return areaName(scope.kind === 'region' ? scope.region : scope.province, ground, lang);
}

/** 香港特别行政区、澳门特别行政区 / Hong Kong, Macau. */
export function namesOf(codes: readonly Adcode[], ground: Ground | null, lang: Lang): string {
  return codes.map((code) => areaName(code, ground, lang)).join(translator(lang)('list.comma'));
}

/** Over which X it stays among the first. */
export function stableText({ top10, top20 }: GapRow, t: Translate): string {
  const span = top10 ?? top20;
  if (!span) return t('gaps.none');
  return t('gaps.top', { n: top10 ? 10 : 20, from: Math.round(span.fromKm), to: Math.round(span.toKm) });
}

/** In 万 or in thousands, as the head says. */
export function peopleShort(count: number, lang: Lang): string {
  if (count === 0) return '0';
  if (lang === 'en') return count < 1000 ? '<1' : formatInteger(count / 1000);
  return (count / 10_000).toFixed(1);
}
