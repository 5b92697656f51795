// Makes a record of each sourced unit of 全国社区治理和服务创新实验区 (pilot_zones.csv), under the batch it belongs to.
import { type AtlasRecord, BATCHES, type Batch } from '../../src/core/record';
import type { Unit } from '../../src/core/unit';
import { parseCsv } from '../units/census';
import { addressesIn } from './places';

export interface PilotRow {
  /** 1-based line in the CSV. */
  readonly line: number;
  readonly batch: Batch;
  readonly unit: string;
  /** 北京市石景山区 */
  readonly fullName: string;
  /** YYYY-MM, or null where the CSV gives no month. */
  readonly start: string | null;
  readonly end: string | null;
  /** The CSV's `source`: page addresses with remarks, a bare remark, or the scan itself. */
  readonly source: string;
}

/** What a unit's record takes from elsewhere: its batch, the unit and what holds it, and a remark in Chinese. */
export interface PilotContext {
  readonly batch: AtlasRecord;
  readonly unit: Unit;
  readonly holder: Unit;
  readonly note: string | null;
}

/** The rows in the CSV's own order. A batch that it only narrows down (2014-or-2015) is unknown. */
export function readPilotRows(csv: string): readonly PilotRow[] {
  return parseCsv(csv).map(({ line, cell }) => {
    const period = /(\d{4}-\d{2})\.\.(\d{4}-\d{2})/.exec(cell('period'));
    return {
      line,
      batch: BATCHES.find((batch) => batch === cell('batch')) ?? 'unknown',
      unit: cell('adcode'),
      fullName: cell('full_name'),
      start: period?.[1] ?? null,
      end: period?.[2] ?? null,
      source: cell('source'),
    };
  });
}

/** The full record as plain values, for the check that makes the brands. */
export function pilotRecord(row: PilotRow, { batch, unit, holder, note }: PilotContext): unknown {
  const sources = sourcesOf(row.source);
  const isPrefecture = unit.level === 'prefecture';
  return {
    id: `pilot-${row.batch}-${row.unit}`,
    kind: 'pilot_zone',
    name: `${row.fullName}社区治理和服务创新实验区`,
    nameEn: `Community governance pilot zone, ${isPrefecture ? unit.nameEn : `${unit.nameEn}, ${holder.nameEn}`}`,
    section: batch.section,
    organisations: batch.organisations,
    themes: batch.themes,
    start: row.start ?? batch.start,
    end: row.end,
    figures: [],
    links: [],
    // The scan names the first unit of each of its batches.
    quotes: batch.quotes.filter(({ text }) => text.startsWith(row.fullName)),
    sources,
    locations: [
      {
        role: 'site',
        precision: isPrefecture ? 'prefecture' : 'county',
        basis: sources.length > 0 ? { kind: 'external', sources } : { kind: 'stated' },
        place: { kind: 'unit', unit: row.unit },
        text: row.fullName,
        count: null,
        note: null,
        point: null,
      },
    ],
    parent: batch.id,
    batch: row.batch,
    note,
  };
}

/** Page addresses; a remark that has none stands for itself; none where the source is the scan, which is quoted instead. */
export function sourcesOf(source: string): readonly string[] {
  if (source.startsWith('scan.txt')) return [];
  const addresses = addressesIn(source);
  return addresses.length > 0 ? addresses : [source];
}
