// The brief of a comparison: what two places have in residents, records and cover, and by how much they differ.
import '../brief-messages';
import '../guide-messages';
import {
  type ComparedCell,
  type ComparedLine,
  type Comparison,
  comparisonLines,
  coverText,
  recordLines,
  signed,
  spanOfCounts,
  touchingSpan,
} from '../compare/lines';
import { placeName } from '../compare/place';
import type { ComparePlace } from '../compare/question';
import { formatPeople } from '../format';
import { type Brief, type BriefFrame, type BriefNumber, type BriefRow, commonLimits, framed } from './brief';
import { sourceSentences } from './source-lines';

export function compareBrief(comparison: Comparison, frame: BriefFrame): Brief {
  const { first, second, km } = comparison;
  const { t, lang, ground, filter } = frame;
  const [one, two] = [first, second].map(({ place }) => placeName(place, ground, lang)) as [string, string];
  const count = (all: Comparison['first']['all']) => spanOfCounts(touchingSpan(all));
  const covers = [coverText(first, comparison, t), coverText(second, comparison, t)] as const;
  const ends = covers.some((text) => text.includes('–')) ? t('brief.gaps.shareNote') : '';
  const lines = [...comparisonLines(comparison, frame), ...recordLines(comparison, t)];
  return {
    kind: 'compare',
    question: compareQuestion(first.place, second.place, frame),
    answer: t(comparison.cover.kind === 'ready' ? 'brief.compare.answer' : 'brief.compare.short', {
      ...{ one, two, km },
      ...{ oneCount: count(first.all), twoCount: count(second.all) },
      ...{ oneCover: covers[0], twoCover: covers[1] },
    }),
    premises: [t('compare.within', { km }), ...(filter ? [t('brief.filter', { words: filter })] : [])],
    numbers: [
      { value: count(first.all), label: t('brief.compare.records', { place: one }), note: '' },
      { value: count(second.all), label: t('brief.compare.records', { place: two }), note: '' },
      { value: covers[0], label: t('brief.compare.cover', { place: one }), note: ends },
      { value: covers[1], label: t('brief.compare.cover', { place: two }), note: ends },
      residentsNumber(comparison, frame),
    ],
    table: {
      title: t('compare.figures'),
      columns: [
        { head: t('compare.what'), isNumeric: false },
        { head: one, isNumeric: false },
        { head: two, isNumeric: false },
        { head: t('compare.difference'), isNumeric: true },
      ],
      rows: lines.map((line) => rowOf(line, t('brief.group'))),
      isInTwo: true,
      note: [t('compare.range.note'), ...withoutFigure(comparison, frame)].join(lang === 'en' ? ' ' : ''),
    },
    limits: [...commonLimits(frame), t('guide.4.text')],
    sources: sourceSentences([...new Set([...first.records, ...second.records])], frame),
    ...framed(frame),
  };
}

/** 成都市和哈尔滨市相比，有什么不同？ */
export function compareQuestion(
  first: ComparePlace,
  second: ComparePlace,
  { t, lang, ground }: Pick<BriefFrame, 't' | 'lang' | 'ground'>,
): string {
  const [one, two] = [placeName(first, ground, lang), placeName(second, ground, lang)];
  return t('brief.compare.question', { one, two });
}

function residentsNumber({ first, second }: Comparison, { t, lang }: BriefFrame): BriefNumber {
  const label = t('brief.compare.residents');
  const [one, two] = [first.urbanPopulation, second.urbanPopulation];
  if (one === null || two === null) return { value: '—', label, note: t('compare.noFigure') };
  const people = (value: number) => formatPeople(value, lang);
  return { value: signed(two - one, people, t), label, note: t('compare.difference') };
}

function rowOf({ label, first, second, difference }: ComparedLine, comma: string): BriefRow {
  const cell = ({ text, note }: ComparedCell) => [text, note].filter(Boolean).join(comma);
  return { cells: [label, cell(first), cell(second), difference], reason: '' };
}

function withoutFigure({ first, second }: Comparison, { t, lang, ground }: BriefFrame): readonly string[] {
  return [first, second].flatMap(({ place, population, withoutFigure: count }) =>
    population !== null && count > 0
      ? [t('compare.withoutFigure', { name: placeName(place, ground, lang), count })]
      : [],
  );
}
