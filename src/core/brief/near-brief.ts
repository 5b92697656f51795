// The brief of the first question: what is in a city, around it and above it. The four lists and "elsewhere" add up.
import '../brief-messages';
import '../guide-messages';
import { formatInteger, formatKmRange, formatPeople, formatPercent } from '../format';
import type { Found, FoundWithin, Near as NearAnswer } from '../near';
import type { Residents } from '../residents';
import type { Near } from '../share-state';
import type { Unit } from '../unit';
import type { Rank } from '../unit-index';
import { type Brief, type BriefFrame, type BriefNumber, type BriefRow, commonLimits, framed } from './brief';
import { recordCells, recordColumns } from './record-table';
import { sourceSentences } from './source-lines';

export interface NearBriefInput {
  readonly near: Near;
  readonly answer: NearAnswer;
  /** Within the distance; null while the units are not there. */
  readonly residents: Residents | null;
  /** Rank of the unit among all cities by urban residents, or null. */
  readonly urbanRank: Rank | null;
}

export function nearBrief(input: NearBriefInput, frame: BriefFrame): Brief {
  const { near, answer, residents } = input;
  const { t, lang, filter } = frame;
  const counts = { inside: answer.inside.length, within: answer.within.length, covering: answer.covering.length };
  const people = residents && formatPeople(residents.urbanPopulation, lang);
  const listed = listsOf(answer);
  return {
    kind: 'near',
    question: nearQuestion(near, frame),
    answer:
      residents && people
        ? t('brief.near.answer', { ...counts, km: near.km, cities: residents.cities.length, people })
        : t('brief.near.short', { ...counts, km: near.km }),
    premises: filter ? [t('brief.filter', { words: filter })] : [],
    numbers: [...placeNumbers(input, frame), ...listNumbers(answer, frame)],
    table: {
      title: t('brief.near.table'),
      columns: [
        { head: t('brief.col.list'), isNumeric: false },
        { head: t('brief.col.km'), isNumeric: true },
        ...recordColumns(frame),
      ],
      listColumn: 0,
      rows: listed.flatMap(({ list, found }) => found.map((one) => rowOf(list, one, frame))),
      note: t('near.sum', {
        listed: formatInteger(answer.total - answer.elsewhere),
        elsewhere: formatInteger(answer.elsewhere),
        total: formatInteger(answer.total),
      }),
    },
    limits: [...commonLimits(frame), t('guide.6.text'), t('guide.4.text'), t('guide.5.text')],
    sources: sourceSentences(
      listed.flatMap(({ found }) => found.map(({ record }) => record)),
      frame,
    ),
    ...framed(frame),
  };
}

/** 成都市和周边 200 公里有什么？ */
export function nearQuestion(near: Near, frame: Pick<BriefFrame, 't' | 'lang' | 'ground'>): string {
  const unit = unitOf(near, frame);
  const place = unit ? (frame.lang === 'en' ? unit.nameEn : unit.name) : frame.t('near.point');
  return frame.t('brief.near.question', { place, km: near.km });
}

function unitOf({ centre }: Near, { ground }: Pick<BriefFrame, 'ground'>): Unit | undefined {
  return centre.kind === 'unit' ? ground?.unitsByCode.get(centre.adcode) : undefined;
}

const LISTS = ['inside', 'within', 'covering', 'unlisted'] as const;
type ListName = (typeof LISTS)[number];

function listsOf(
  answer: NearAnswer,
): readonly { readonly list: ListName; readonly found: readonly (Found | FoundWithin)[] }[] {
  return LISTS.map((list) => ({ list, found: answer[list] }));
}

function rowOf(list: ListName, found: Found | FoundWithin, frame: BriefFrame): BriefRow {
  const { t, lang } = frame;
  const km = 'minKm' in found ? formatKmRange(found.minKm, found.maxKm, lang) : '';
  const distance = 'isCertain' in found && !found.isCertain ? t('near.possible', { km }) : km;
  return { cells: [t(`near.${list}`), distance, ...recordCells(found.record, found.location, frame)], reason: '' };
}

/** The city's own figures; round a bare point, or where the census has none, those of the distance. */
function placeNumbers(
  { near, residents, urbanRank }: NearBriefInput,
  frame: BriefFrame,
): readonly [BriefNumber, BriefNumber] {
  const { t, lang } = frame;
  const unit = unitOf(near, frame);
  if (unit && unit.urbanPopulation !== null && unit.urbanSharePct !== null)
    return [
      {
        value: formatPeople(unit.urbanPopulation, lang),
        label: t('metric.urbanPopulation'),
        note: urbanRank === null ? '' : t('unit.rankOf', { ...urbanRank }),
      },
      { value: formatPercent(unit.urbanSharePct), label: t('metric.urbanSharePct'), note: t('legend.census') },
    ];
  return [
    {
      value: residents ? formatPeople(residents.urbanPopulation, lang) : '—',
      label: t('brief.near.urban'),
      note: t('legend.census'),
    },
    { value: residents ? String(residents.cities.length) : '—', label: t('brief.near.cities'), note: '' },
  ];
}

function listNumbers(answer: NearAnswer, { t }: BriefFrame): readonly [BriefNumber, BriefNumber, BriefNumber] {
  const possible = answer.within.filter(({ isCertain }) => !isCertain).length;
  return [
    { value: String(answer.inside.length), label: t('brief.near.insideLabel'), note: '' },
    {
      value: String(answer.within.length),
      label: t('brief.near.withinLabel'),
      note: possible > 0 ? t('brief.near.possible', { count: possible }) : '',
    },
    { value: String(answer.covering.length), label: t('brief.near.coveringLabel'), note: '' },
  ];
}
