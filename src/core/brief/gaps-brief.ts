// The brief of the second question: where the gaps are. All numbers are those of the answer on the screen.
import '../brief-messages';
import '../gaps-messages';
import '../guide-messages';
import type { Adcode } from '../adcode';
import type { GapsAnswer } from '../coverage/gaps';
import type { GapRow } from '../coverage/ranking';
import { nameOf } from '../describe';
import { formatKm, formatKmRange, formatPeople, formatPercent } from '../format';
import { rowName } from '../gaps-order';
import {
  namesOf,
  peopleKey,
  peopleShort,
  reachedText,
  scopeName,
  shareText,
  spanDigits,
  stableText,
  supplyText,
} from '../gaps-words';
import type { AtlasRecord, RecordId } from '../record';
import { type Brief, type BriefFrame, type BriefNumber, type BriefRow, commonLimits, framed } from './brief';
import { sourceSentences } from './source-lines';

export interface GapsBriefInput {
  readonly answer: GapsAnswer;
  readonly recordOf: (id: RecordId) => AtlasRecord | undefined;
}

export function gapsBrief({ answer, recordOf }: GapsBriefInput, frame: BriefFrame): Brief {
  const { t, lang, ground } = frame;
  const { question, supply, summary, withoutFigure } = answer;
  const people = t(peopleKey(answer));
  const km = formatKm(question.standardKm, lang);
  const records = (answer.supplyIds ?? []).flatMap((id) => recordOf(id) ?? []);
  const { certain, possible } = summary.reached;
  return {
    kind: 'gaps',
    question: gapsQuestionText(answer.question, frame),
    answer: t('list.sentence', {
      head: t('gaps.headline', { share: shareText(summary.share), people, km }),
      text: reachedText(answer, ground, lang, t),
    }),
    premises: [
      supplyText(answer, t),
      ...(frame.filter && question.supply.kind !== 'set' ? [t('brief.filter', { words: frame.filter })] : []),
    ],
    numbers: gapsNumbers(answer, frame),
    table: {
      title: t('brief.gaps.table', { people }),
      columns: columnsOf(answer, frame),
      rows: answer.rows.filter((row) => row.rank > 0).map((row) => rowOf(row, answer, recordOf, frame)),
      note: certain === possible ? t('gaps.exact.why') : t('gaps.range.why', { rough: supply.rough }),
    },
    limits: [
      ...commonLimits(frame),
      t('brief.gaps.kindsApart'),
      t('guide.6.text'),
      ...(withoutFigure.length > 0 ? [t('gaps.noFigure', { names: namesOf(withoutFigure, ground, lang) })] : []),
    ],
    sources: sourceSentences(records, frame),
    ...framed(frame),
  };
}

/** 全国：哪里的城镇常住人口在 100 公里内没有记录？ */
export function gapsQuestionText(
  question: Pick<GapsAnswer['question'], 'basis' | 'scope' | 'standardKm'>,
  { t, lang, ground, filter }: Pick<BriefFrame, 't' | 'lang' | 'ground' | 'filter'>,
): string {
  return t('brief.gaps.question', {
    scope: scopeName(question.scope, ground, lang, t),
    people: t(`gaps.${question.basis}`),
    km: formatKm(question.standardKm, lang),
    supply: filter ? t('brief.gaps.supplyOf', { words: filter }) : t('brief.gaps.supply'),
  });
}

function gapsNumbers(answer: GapsAnswer, frame: BriefFrame): Brief['numbers'] {
  const { t, lang } = frame;
  const { summary, residents, question } = answer;
  const kind = (name: 'nothing' | 'farther' | 'other_theme'): BriefNumber => {
    const count = residents[name === 'other_theme' ? 'otherTheme' : name];
    return {
      value: formatPercent((count / residents.total) * 100),
      label: t(`gaps.kind.${name}`),
      note: formatPeople(count, lang),
    };
  };
  const isExact = summary.reached.certain === summary.reached.possible;
  const backup: BriefNumber = {
    value: shareText({ certain: summary.backup.certain.share, possible: summary.backup.possible.share }),
    label: t('brief.gaps.backup', { k: summary.backup.k }),
    note: isExact ? '' : t('brief.gaps.shareNote'),
  };
  return [
    {
      value: shareText(summary.share),
      label: t('brief.gaps.share', { km: formatKm(question.standardKm, lang) }),
      note: isExact ? '' : t('brief.gaps.shareNote'),
    },
    kind('nothing'),
    kind('farther'),
    frame.filter ? kind('other_theme') : backup,
    {
      value: medianText(answer, frame),
      label: t('brief.gaps.median'),
      note: isExact ? '' : t('brief.gaps.medianNote'),
    },
  ];
}

/** From the nearest that it may be to what is certain. */
function medianText({ summary: { distance } }: GapsAnswer, { t, lang }: BriefFrame): string {
  const [near, far] = [distance.possible.medianKm, distance.certain.medianKm];
  if (near === null) return t('gaps.none');
  return far === null ? `≥ ${formatKm(near, lang)}` : formatKmRange(near, far, lang);
}

function columnsOf({ question }: GapsAnswer, { t }: BriefFrame) {
  const heads = [
    ['gaps.col.rank', true],
    [question.rows === 'city' ? 'gaps.col.name' : 'gaps.col.county', false],
    ['gaps.col.province', false],
    ['gaps.col.uncovered', true],
    ['gaps.col.kind', false],
    ['gaps.col.nearestKm', true],
    ['gaps.col.nearest', false],
    ['gaps.col.stable', false],
  ] as const;
  return heads.map(([key, isNumeric]) => ({ head: t(key), isNumeric }));
}

function rowOf(
  row: GapRow,
  { supplyIds }: GapsAnswer,
  recordOf: GapsBriefInput['recordOf'],
  { t, lang, ground }: BriefFrame,
): BriefRow {
  const { certain, possible } = row.nearest;
  const owner = (certain ?? possible)?.owner;
  const id = owner === undefined ? undefined : supplyIds?.[owner];
  const record = id && recordOf(id);
  const cells = [
    String(row.rank),
    rowName(row, lang),
    provinceName(row.province, row.provinceName, { ground, lang }),
    peopleShort(row.uncovered, lang),
    t(`gaps.short.${row.kind}`),
    spanDigits(possible?.km ?? null, certain?.km ?? null, t),
    record ? nameOf(record, lang) : '',
    stableText(row, t),
  ];
  return { cells, reason: '' };
}

function provinceName(code: Adcode, otherwise: string, { ground, lang }: Pick<BriefFrame, 'ground' | 'lang'>): string {
  const province = ground?.unitsByCode.get(code);
  return (lang === 'en' ? province?.nameEn : province?.shortName) ?? otherwise;
}
