// Makes a record of each sourced unit of 全国社区治理和服务创新实验区 (pilot_zones.csv), under the batch it belongs to.
import Papa from 'papaparse';
import { pinyin } from 'pinyin-pro';
import { type AtlasRecord, BATCHES, type Batch } from '../../src/core/record';
import { addressesIn } from './places';

export interface PilotRow {
  /** 1-based line in the CSV. */
  readonly line: number;
  readonly batch: Batch;
  readonly unit: string;
  /** 北京市石景山区 */
  readonly fullName: string;
  /** The unit's own name as the CSV has it for 2020: 石景山区. */
  readonly name: string;
  /** YYYY-MM, or null where the CSV gives no month. */
  readonly start: string | null;
  readonly end: string | null;
  /** The CSV's `source`: page addresses with remarks, a bare remark, or the scan itself. */
  readonly source: string;
}

/** What a unit's record takes from elsewhere: its batch, a remark in Chinese and the English name of its prefecture. */
export interface PilotContext {
  readonly batch: AtlasRecord;
  readonly note: string | null;
  readonly prefectureEn: string;
  /** A unit that is a prefecture; the others are counties. */
  readonly isPrefecture: boolean;
}

/** The rows in the CSV's own order. A batch that it can only narrow down (2014-or-2015) is unknown. */
export function readPilotRows(csv: string): readonly PilotRow[] {
  const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row, index) => {
    const period = /^(\d{4}-\d{2})\.\.(\d{4}-\d{2})/.exec(row['period']!.replace(/^2 years \(|\)$/g, ''));
    return {
      line: index + 2, // after the header; no field of this file spans lines
      batch: BATCHES.find((batch) => batch === row['batch']) ?? 'unknown',
      unit: row['adcode']!,
      fullName: row['full_name']!,
      name: row['name_2020']!,
      start: period?.[1] ?? null,
      end: period?.[2] ?? null,
      source: row['source']!,
    };
  });
}

/** The full record as plain values, for the check that makes the brands. */
export function pilotRecord(row: PilotRow, { batch, note, prefectureEn, isPrefecture }: PilotContext): unknown {
  const sources = sourcesOf(row.source);
  const quotes = batch.quotes.filter(({ text }) => text.startsWith(row.fullName));
  return {
    id: `pilot-${row.batch}-${row.unit}`,
    kind: 'pilot_zone',
    name: `${row.fullName}社区治理和服务创新实验区`,
    nameEn: `${isPrefecture ? prefectureEn : `${englishName(row.name)}, ${prefectureEn}`} pilot zone`,
    section: '3.1',
    organisations: batch.organisations,
    themes: batch.themes,
    start: row.start ?? (row.batch === '2011' ? '2011' : null),
    end: row.end,
    figures: [],
    links: [],
    quotes,
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

const SUFFIXES: readonly (readonly [suffix: string, english: string])[] = [
  ['区', 'District'],
  ['县', 'County'],
  ['市', 'City'],
];

/** 石景山区 -> Shijingshan District. A name of one character keeps its suffix: 城区 -> Chengqu District. */
export function englishName(name: string): string {
  const found = SUFFIXES.find(([suffix]) => name.endsWith(suffix));
  if (!found) return capitalised(name);
  const stem = name.length > 2 ? name.slice(0, -1) : name;
  return `${capitalised(stem)} ${found[1]}`;
}

function capitalised(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
  const letters = syllables.map((syllable, index) => syllableIn(name.charAt(index), syllable, index)).join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

// 都 is du in place names (新都, 昆都仑); a syllable that begins with a vowel is set off: Nan'an.
function syllableIn(character: string, syllable: string, index: number): string {
  if (character === '都') return 'du';
  return index > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable;
}
