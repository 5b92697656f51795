// The ranked table as a file that leaves the meeting: all three kinds of gap in columns of their own, and under the
// table the question, the answer, the sources and the sentences without which the numbers must not be read.
import './gaps-messages';
import type { Adcode } from './adcode';
import type { GapsAnswer } from './coverage/gaps';
import type { GapRow } from './coverage/ranking';
import { type CsvCell, csvText } from './csv';
import type { Lang } from './format';
import { rowName } from './gaps-order';
import type { MessageKey, Translate } from './message';
import type { RecordId } from './record';

export interface GapsCsvInput {
  readonly answer: GapsAnswer;
  /** The rows to write, in the order of the screen. */
  readonly rows: readonly GapRow[];
  readonly nameOfRecord: (id: RecordId) => string;
  readonly nameOfUnit: (code: Adcode) => string;
  /** Sentences under the table, in the user's language. */
  readonly remarks: readonly string[];
}

export function gapsCsv(
  { answer, rows, nameOfRecord, nameOfUnit, remarks }: GapsCsvInput,
  t: Translate,
  lang: Lang,
): string {
  const people = t(`gaps.${answer.question.basis}`);
  const nearestName = (row: GapRow): string | null => {
    const owner = (row.nearest.certain ?? row.nearest.possible)?.owner;
    const id = owner === undefined ? undefined : answer.supplyIds?.[owner];
    return id === undefined ? null : nameOfRecord(id);
  };
  const columns: readonly (readonly [head: string, cell: (row: GapRow) => CsvCell])[] = [
    [t('gaps.col.rank'), (row) => row.rank || null],
    [t(answer.question.rows === 'city' ? 'gaps.col.name' : 'gaps.col.county'), (row) => rowName(row, lang)],
    [t('gaps.csv.nameEn'), (row) => (lang !== 'en' ? row.nameEn : row.name)],
    [t('gaps.csv.adcode'), (row) => row.adcode],
    [t('gaps.col.province'), (row) => nameOfUnit(row.province)],
    [t('gaps.csv.residents', { people }), (row) => row.residents.total],
    [t('gaps.csv.uncovered'), (row) => row.uncovered],
    ...TALLIES.map(([kind, part]) => [t(`gaps.kind.${kind}`), (row: GapRow) => row.residents[part]] as const),
    [t('gaps.col.kind'), (row) => t(kindKey(row.kind))],
    [t('gaps.col.nearest'), nearestName],
    [t('gaps.csv.minKm'), (row) => tenth(row.nearest.possible?.km)],
    [t('gaps.csv.maxKm'), (row) => tenth(row.nearest.certain?.km)],
    ...([10, 20] as const).flatMap((n) => {
      const span = (row: GapRow) => (n === 10 ? row.top10 : row.top20);
      return [
        [t('gaps.csv.from', { n }), (row: GapRow) => tenth(span(row)?.fromKm)] as const,
        [t('gaps.csv.to', { n }), (row: GapRow) => tenth(span(row)?.toKm)] as const,
      ];
    }),
    [
      t(answer.question.basis === 'urban' ? 'gaps.col.otherTotal' : 'gaps.col.otherUrban'),
      (row) => row.rankOther || null,
    ],
    [t('gaps.csv.records'), (row) => row.records],
    [t('gaps.density', { people }), (row) => hundredth(row.perMillion)],
  ];
  const cells = rows.map((row) => columns.map(([, cell]) => cell(row)));
  return csvText(
    columns.map(([head]) => head),
    cells,
    remarks,
  );
}

export function kindKey(kind: GapRow['kind']): MessageKey {
  return `gaps.kind.${kind}`;
}

const TALLIES = [
  ['covered', 'covered'],
  ['perhaps', 'perhaps'],
  ['nothing', 'nothing'],
  ['farther', 'farther'],
  ['other_theme', 'otherTheme'],
] as const satisfies readonly (readonly [GapRow['kind'], keyof GapRow['residents']])[];

function hundredth(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}

function tenth(km: number | undefined): number | null {
  return km === undefined ? null : Math.round(km * 10) / 10;
}
