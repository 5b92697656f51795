// The brief of the third question: which cities next, why each, and how sure that is. All numbers are those of the run on
// the screen.
import '../brief-messages';
import { formatPercent } from '../format';
import type { Translate } from '../message';
import type { AtlasRecord, RecordId } from '../record';
import type { SitingAnswer } from '../siting/question';
import type { WithoutOne } from '../siting/without';
import type { SitingParams } from '../siting-params';
import { type ProposedRow, readableScore } from '../siting-report';
import { answerText, beforeText, gapText, headlineText, reasonText, standingText } from '../siting-said';
import type { ScoreRange } from '../siting-score';
import { type Words, wordsOf } from '../siting-words';
import type { SitingWorld } from '../siting-world';
import { type Brief, type BriefFrame, type BriefNumber, type BriefRow, commonLimits, framed } from './brief';
import { sourceSentences } from './source-lines';

export interface SitingBriefInput {
  readonly world: SitingWorld;
  readonly answer: SitingAnswer;
  readonly isProven: boolean;
  readonly rows: readonly ProposedRow[];
  readonly without: readonly WithoutOne[];
  readonly range: ScoreRange | null;
  readonly recordOf: (id: RecordId) => AtlasRecord | undefined;
}

export function sitingBrief(input: SitingBriefInput, frame: BriefFrame): Brief {
  const { world, answer, isProven, rows } = input;
  const { t } = frame;
  const words = wordsOf(world, t, frame.lang);
  const standing = t('list.colon', {
    head: t(isProven ? 'siting.best' : 'siting.bestKnown'),
    text: standingText(answer, isProven, words),
  });
  return {
    kind: 'siting',
    question: sitingQuestionText(world.params, t),
    answer: t('list.sentence', { head: headlineText(world, answer, words, answerText(answer, words)), text: standing }),
    premises: premisesOf(input, words, frame),
    numbers: sitingNumbers(input, words),
    table: {
      title: t('brief.siting.table'),
      columns: [
        { head: '#', isNumeric: true },
        { head: t('siting.col.city'), isNumeric: false },
        { head: t(words.isCovering ? 'siting.col.adds.cover' : 'siting.col.adds.km'), isNumeric: true },
        { head: t('siting.col.together'), isNumeric: true },
        { head: t('siting.col.lost'), isNumeric: true },
      ],
      rows: rows.map((row, at) => rowOf(row, at, input, words)),
      note: rangeText(input, words),
    },
    limits: [...commonLimits(frame), t('siting.caveat'), t('brief.siting.localLimit')],
    sources: sourceSentences(existingRecords(world, input.recordOf), frame),
    ...framed(frame),
  };
}

/** 再加 3 个中心，放在哪些城市能让 200 公里内的城镇人口最多？ */
export function sitingQuestionText(params: SitingParams, t: Translate): string {
  return t(`brief.siting.question.${params.objective}`, {
    k: params.k,
    km: params.km,
    share: formatPercent(params.sharePct, 0),
    who: t(`siting.who.${params.metric}`),
  });
}

function premisesOf(
  { world }: SitingBriefInput,
  { t, names }: Words,
  { filter, ground }: BriefFrame,
): readonly string[] {
  const { params, placed, provincial, unplaced, candidates } = world;
  const forced = (codes: SitingParams['forcedIn']) =>
    names(codes.flatMap((code) => ground?.unitsByCode.get(code) ?? []));
  return [
    ...(params.name ? [params.name] : []),
    t('brief.siting.existing', {
      total: centreCount(world),
      placed: new Set(placed.map(({ record }) => record)).size,
      provincial: new Set(provincial.map(({ record }) => record)).size,
      unplaced: unplaced.length,
      candidates: candidates.length,
    }),
    ...(params.existing.kind === 'shown' && filter ? [t('brief.filter', { words: filter })] : []),
    ...(params.forcedIn.length > 0 ? [t('siting.force.isIn', { name: forced(params.forcedIn) })] : []),
    ...(params.forcedOut.length > 0 ? [t('siting.force.isOut', { name: forced(params.forcedOut) })] : []),
    ...(params.spacingKm > 0 ? [t('siting.spacing.some', { km: t('near.km', { km: params.spacingKm }) })] : []),
  ];
}

/** Records that count as existing centres, wherever they could be put. */
export function centreCount({ placed, provincial, unplaced }: SitingWorld): number {
  return new Set([...[...placed, ...provincial].map(({ record }) => record), ...unplaced]).size;
}

function sitingNumbers(input: SitingBriefInput, words: Words): Brief['numbers'] {
  const { world, answer, isProven } = input;
  const { t } = words;
  const isFewest = answer.objective === 'lscp';
  const of = t(`brief.siting.of.${answer.objective}`, { km: world.params.km, who: words.who });
  const before: BriefNumber = isFewest
    ? { value: formatPercent(world.params.sharePct, 0), label: t('brief.siting.wanted'), note: of }
    : { value: beforeText(world, answer, words), label: t('brief.siting.before'), note: of };
  const after: BriefNumber = {
    value: answerText(answer, words),
    label: t(isFewest ? 'brief.siting.fewest' : 'brief.siting.after'),
    note: isFewest ? '' : of,
  };
  const provincial = new Set(world.provincial.map(({ record }) => record)).size;
  return [
    before,
    after,
    gainNumber(input, words),
    {
      value: isProven ? '0%' : `≤ ${gapText(answer)}`,
      label: t('brief.siting.certificate'),
      note: t(isProven ? 'siting.proven' : 'siting.unproven'),
    },
    {
      value: String(centreCount(world)),
      label: t('brief.siting.centres'),
      note: provincial > 0 ? t('brief.siting.provincial', { count: provincial }) : '',
    },
  ];
}

/** Residents more, or kilometres less; of the fewest centres, what they reach together. */
function gainNumber({ world, answer, rows }: SitingBriefInput, words: Words): BriefNumber {
  const { t } = words;
  const together = rows.at(-1)?.together;
  if (answer.objective === 'lscp')
    return {
      value: together === undefined ? t('siting.none') : words.score(together),
      label: t('siting.col.together'),
      note: words.who,
    };
  const gain = answer.before === null ? null : Math.abs(answer.value - answer.before);
  const perReader = gain !== null && words.objective.kind === 'p-median' ? gain / world.totalWeight : gain;
  return {
    value: perReader === null ? t('siting.none') : words.gain(perReader),
    label: words.isCovering ? t('brief.siting.gain.cover', { who: words.who }) : t('brief.siting.gain.km'),
    note: '',
  };
}

function rowOf(row: ProposedRow, at: number, input: SitingBriefInput, words: Words): BriefRow {
  const { unit, part } = row;
  const name = words.lang === 'en' ? unit.nameEn : unit.name;
  const cells = [
    String(at + 1),
    row.isForced ? words.t('list.colon', { head: words.t('siting.forced'), text: name }) : name,
    part?.adds == null ? '–' : words.gain(part.adds),
    words.score(row.together),
    part?.lost == null ? '–' : `−${words.gain(part.lost)}`,
  ];
  return { cells, reason: reasonText(row, input.world, input.answer, input.without, words) ?? '' };
}

/** What the centres leave open of which only the province is known. */
function rangeText({ world, range }: SitingBriefInput, words: Words): string {
  if (!range || world.provincial.length === 0) return '';
  const score = (value: number) => words.score(readableScore(words.objective, value, world.totalWeight));
  const [low, high] = [Math.min(range.worst, range.best), Math.max(range.worst, range.best)];
  const names = words.names([...new Set(world.provincial.map(({ province }) => province))]);
  return words.t('siting.range.short', { names, low: score(low), high: score(high) });
}

export function existingRecords(
  { placed, provincial, unplaced }: SitingWorld,
  recordOf: SitingBriefInput['recordOf'],
): readonly AtlasRecord[] {
  const ids = [...placed, ...provincial].map(({ record }) => record);
  return [...new Set([...ids, ...unplaced])].flatMap((id) => recordOf(id) ?? []);
}
