// The brief of a plain view: which records are shown, how many of them can be placed, and each by name when they are few.
import '../brief-messages';
import '../guide-messages';
import type { Adcode } from '../adcode';
import { bestLocation } from '../describe';
import { isUnplaced } from '../filter';
import { isFine, isRinged } from '../footprint';
import type { Ground } from '../ground';
import { lineage } from '../ground';
import { type AtlasRecord, RECORD_KINDS } from '../record';
import { type Brief, type BriefFrame, type BriefTable, commonLimits, framed } from './brief';
import { recordCells, recordColumns } from './record-table';
import { sourceSentences } from './source-lines';

export interface ViewBriefInput {
  readonly shown: readonly AtlasRecord[];
  readonly total: number;
}

/** Up to so many records are listed by name; more are counted by kind. */
const MOST_NAMED = 60;

export function viewBrief({ shown, total }: ViewBriefInput, frame: BriefFrame): Brief {
  const { t } = frame;
  const unplaced = shown.filter(isUnplaced).length;
  const placed = shown.length - unplaced;
  const cities = citiesOf(shown, frame.ground).size;
  const undated = shown.filter(({ start }) => start === null).length;
  const number = (value: number, label: string, note = '') => ({ value: String(value), label, note });
  return {
    kind: 'view',
    question: viewQuestion(frame),
    answer: t('brief.view.answer', { total, shown: shown.length, placed, unplaced, cities }),
    premises: [],
    numbers: [
      number(shown.length, t('brief.view.shown'), t('brief.view.of', { total })),
      number(placed, t('brief.view.placed')),
      number(unplaced, t('brief.view.unplaced')),
      number(cities, t('brief.view.cities')),
      number(undated, t('brief.view.undated')),
    ],
    table: shown.length <= MOST_NAMED ? namedTable(shown, frame) : kindTable(shown, frame),
    limits: [...commonLimits(frame), t('guide.3.text'), t('guide.4.text'), t('guide.5.text')],
    sources: sourceSentences(shown, frame),
    ...framed(frame),
  };
}

export function viewQuestion({ t, filter }: Pick<BriefFrame, 't' | 'filter'>): string {
  return filter ? t('brief.view.questionOf', { words: filter }) : t('brief.view.question');
}

/** The cities in which a record is known to lie; a service area is not a place. */
function citiesOf(records: readonly AtlasRecord[], ground: Ground | null): ReadonlySet<Adcode> {
  const cities = new Set<Adcode>();
  for (const { locations } of records)
    for (const { role, precision, place } of locations) {
      if (role === 'service_area' || !(isFine(precision) || isRinged(precision))) continue;
      const code = place.kind === 'unit' || place.kind === 'point' ? place.unit : null;
      const city =
        code && ground && lineage(code, ground.unitsByCode).find((one) => ground.unitsByCode.get(one)?.isCity);
      if (city) cities.add(city);
    }
  return cities;
}

function namedTable(shown: readonly AtlasRecord[], frame: BriefFrame): BriefTable {
  return {
    title: frame.t('brief.near.table'),
    columns: recordColumns(frame),
    rows: shown.map((record) => ({ cells: recordCells(record, bestLocation(record), frame), reason: '' })),
    note: '',
  };
}

function kindTable(shown: readonly AtlasRecord[], { t }: BriefFrame): BriefTable {
  const line = (name: string, records: readonly AtlasRecord[]) => {
    const unplaced = records.filter(isUnplaced).length;
    const undated = records.filter(({ start }) => start === null).length;
    const counts = [records.length, records.length - unplaced, unplaced, undated];
    return { cells: [name, ...counts.map(String)], reason: '' };
  };
  const kinds = RECORD_KINDS.map((kind) => ({ kind, records: shown.filter((record) => record.kind === kind) }));
  return {
    title: t('brief.view.byKind'),
    columns: [
      { head: t('brief.view.kind'), isNumeric: false },
      { head: t('brief.view.count'), isNumeric: true },
      { head: t('brief.view.placed'), isNumeric: true },
      { head: t('brief.view.unplaced'), isNumeric: true },
      { head: t('brief.view.undated'), isNumeric: true },
    ],
    rows: [
      ...kinds.filter(({ records }) => records.length > 0).map(({ kind, records }) => line(t(`kind.${kind}`), records)),
      line(t('brief.view.sum'), shown),
    ],
    note: '',
  };
}
