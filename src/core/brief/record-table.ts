// Records as rows of a brief: name, kind with precision and place, time, and the lines of the scan that name them.
import '../brief-messages';
import { nameOf, recordNote } from '../describe';
import type { Location } from '../footprint';
import { formatDate } from '../format';
import type { AtlasRecord } from '../record';
import type { BriefColumn, BriefFrame } from './brief';
import { scanSpans, spanText } from './source-lines';

export function recordColumns({ t }: BriefFrame): readonly BriefColumn[] {
  return [
    { head: t('brief.col.record'), isNumeric: false },
    { head: t('brief.col.place'), isNumeric: false },
    { head: t('brief.col.since'), isNumeric: false },
    { head: t('brief.col.lines'), isNumeric: false },
  ];
}

export function recordCells(record: AtlasRecord, location: Location | null, frame: BriefFrame): readonly string[] {
  const { ground, lang, t } = frame;
  return [
    nameOf(record, lang),
    recordNote(record, location, ground, t, lang),
    timeText(record, frame),
    scanSpans([record]).map(spanText).join(t('list.comma')),
  ];
}

function timeText({ start, end }: AtlasRecord, { t, lang }: BriefFrame): string {
  if (start === null) return t('record.undated');
  return end === null
    ? t('record.since', { date: formatDate(start, lang) })
    : `${formatDate(start, lang)}–${formatDate(end, lang)}`;
}
