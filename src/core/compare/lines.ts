// What a comparison of two places says line by line: the table on the screen and the one of the brief are these lines.
import '../compare-messages';
import { nameOf } from '../describe';
import { formatKm, formatPeople, formatPercent, type Lang } from '../format';
import type { Ground } from '../ground';
import type { Translate } from '../message';
import { RECORD_KINDS } from '../record';
import { THEMES } from '../theme';
import { type Counts, type PlaceAnswer, touching } from './answer';
import { type CoverStanding, coverOf } from './cover';
import { countiesOf } from './place';

export interface Comparison {
  readonly first: PlaceAnswer;
  readonly second: PlaceAnswer;
  readonly km: number;
  readonly cover: CoverStanding;
  readonly ground: Ground;
}

export interface ComparedCell {
  readonly text: string;
  /** What the text leaves open; often empty. */
  readonly note: string;
}

export interface ComparedLine {
  readonly label: string;
  readonly first: ComparedCell;
  readonly second: ComparedCell;
  /** Second − first; empty where a difference means nothing. */
  readonly difference: string;
}

interface Words {
  readonly t: Translate;
  readonly lang: Lang;
}

/** Residents, records, the nearest hub and cover of both places. */
export function comparisonLines(comparison: Comparison, words: Words): readonly ComparedLine[] {
  const { km } = comparison;
  const { t, lang } = words;
  const people = (value: number) => formatPeople(value, lang);
  const points = (value: number) => t('figure.points', { value: value.toFixed(1) });
  const figure = (
    label: string,
    of: (answer: PlaceAnswer) => number | null,
    text: (value: number) => string,
    differenceText = text,
  ) => figureLine(label, [of(comparison.first), of(comparison.second)], text, differenceText, t);
  const counted = (label: string, of: (counts: Counts) => Span) =>
    countedLine(label, [of(comparison.first.all), of(comparison.second.all)], t);
  const worded = (label: string, of: (answer: PlaceAnswer) => ComparedCell): ComparedLine => {
    return { label, first: of(comparison.first), second: of(comparison.second), difference: '' };
  };
  return [
    figure(t('metric.population'), ({ population }) => population, people),
    figure(t('metric.urbanPopulation'), ({ urbanPopulation }) => urbanPopulation, people),
    figure(t('metric.urbanSharePct'), ({ urbanSharePct }) => urbanSharePct, formatPercent, points),
    counted(t('compare.inside'), ({ inside }) => [inside, inside]),
    counted(t('compare.around', { km }), ({ within, possible }) => [within, within + possible]),
    counted(t('compare.covering'), ({ covering }) => [covering, covering]),
    worded(t('compare.hub'), (answer) => hubCell(answer, words)),
    worded(t('compare.cover', { km }), (answer) => ({ text: coverText(answer, comparison, t), note: '' })),
  ];
}

/** The records in, round or over both places by kind and by theme; what neither has is left out. */
export function recordLines({ first, second }: Comparison, t: Translate): readonly ComparedLine[] {
  const line = (head: string, text: string, one: Counts | undefined, two: Counts | undefined) =>
    one && two && touching(one) + touching(two) > 0
      ? [countedLine(t('list.colon', { head, text }), [touchingSpan(one), touchingSpan(two)], t)]
      : [];
  return [
    ...RECORD_KINDS.flatMap((kind) =>
      line(t('compare.kind'), t(`kind.${kind}`), first.byKind.get(kind), second.byKind.get(kind)),
    ),
    ...THEMES.flatMap((theme) =>
      line(t('compare.theme'), t(`theme.${theme}`), first.byTheme.get(theme), second.byTheme.get(theme)),
    ),
  ];
}

export type Span = readonly [certain: number, possible: number];

/** Those that certainly stand in, round or over the place, and with those that may. */
export function touchingSpan(counts: Counts): Span {
  return [touching(counts) - counts.possible, touching(counts)];
}

/** 3, or 3–5 when two more may belong. */
export function spanOfCounts([certain, possible]: Span): string {
  return certain === possible ? String(certain) : `${certain}–${possible}`;
}

/** With its sign, or that both are the same. */
export function signed(by: number, text: (size: number) => string, t: Translate): string {
  if (by === 0) return t('compare.same');
  return `${by > 0 ? '+' : '−'}${text(Math.abs(by))}`;
}

/** The share of urban residents with a record within X: 12.3%, or a range from what is proven to what is possible. */
export function coverText({ place }: PlaceAnswer, { cover, km, ground }: Comparison, t: Translate): string {
  if (cover.kind !== 'ready') return t(`compare.cover.${cover.kind}`);
  const { share } = coverOf(countiesOf(place, ground), cover.km, km, 'urban', ground);
  if (!share) return t('compare.noFigure');
  const [low, high] = [formatPercent(100 * share.certain), formatPercent(100 * share.possible)];
  return low === high ? low : `${low}–${high}`;
}

function figureLine(
  label: string,
  [one, two]: readonly [number | null, number | null],
  text: (value: number) => string,
  differenceText: (value: number) => string,
  t: Translate,
): ComparedLine {
  const cell = (value: number | null) => ({ text: value === null ? t('compare.noFigure') : text(value), note: '' });
  const difference = one === null || two === null ? '' : signed(two - one, differenceText, t);
  return { label, first: cell(one), second: cell(two), difference };
}

/** Ranges are not subtracted. */
function countedLine(label: string, [one, two]: readonly [Span, Span], t: Translate): ComparedLine {
  const isExact = one[0] === one[1] && two[0] === two[1];
  const cell = (span: Span) => ({ text: spanOfCounts(span), note: '' });
  const difference = isExact ? signed(two[0] - one[0], String, t) : '';
  return { label, first: cell(one), second: cell(two), difference };
}

function hubCell({ hub: { certain, possible } }: PlaceAnswer, { t, lang }: Words): ComparedCell {
  if (!certain && !possible) return { text: t('compare.hub.none'), note: '' };
  const named = certain && { name: nameOf(certain.record, lang), km: formatKm(certain.km, lang) };
  const perhaps = possible && { name: nameOf(possible.record, lang), km: formatKm(possible.km, lang) };
  return {
    text: named ? t(certain.km === 0 ? 'compare.hub.inside' : 'compare.hub.at', named) : '',
    note: perhaps ? t('compare.hub.perhaps', perhaps) : '',
  };
}
