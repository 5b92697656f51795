// The promises of records.json beyond its shape: quotes stand at their lines, codes are known, ids and parents hold
// together, every batch of pilot zones closes (units with a source + units not listed = units stated), and every counted
// unit has its English word.
import type { Adcode } from '../../src/core/adcode';
import type { Location, Place } from '../../src/core/footprint';
import { hasEnglishUnit } from '../../src/core/format';
import { termKey } from '../../src/core/message';
import type { AtlasRecord, Quote } from '../../src/core/record';
import { unreachable } from '../../src/core/unreachable';
import type { Fault } from '../step';

/** A checked record and where it was written. */
export interface Written {
  readonly record: AtlasRecord;
  readonly file: string;
  lineOf(path: readonly (string | number)[]): number;
}

export interface Knowledge {
  readonly scanLines: readonly string[];
  isKnown(code: Adcode): boolean;
}

export function checkWritten(written: readonly Written[], knowledge: Knowledge): readonly Fault[] {
  return [
    ...written.flatMap((entry) => [...quoteFaults(entry, knowledge.scanLines), ...codeFaults(entry, knowledge)]),
    ...idFaults(written),
    ...batchFaults(written),
    ...written.flatMap(countFaults),
    ...written.flatMap(unitFaults),
  ];
}

/** Compared with all white space removed: the scan breaks its lines anywhere. */
export function isQuoteAt({ lines: [first, last], text }: Quote, scanLines: readonly string[]): boolean {
  if (last > scanLines.length) return false;
  return bare(scanLines.slice(first - 1, last).join('')).includes(bare(text));
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function quoteFaults(entry: Written, scanLines: readonly string[]): Fault[] {
  return entry.record.quotes.flatMap((quote, index) => {
    if (isQuoteAt(quote, scanLines)) return [];
    const [first, last] = quote.lines;
    return [
      faultAt(
        entry,
        ['quotes', index],
        `${entry.record.id}: the quote is not found at lines ${first}-${last} of scan.txt`,
      ),
    ];
  });
}

function codeFaults(entry: Written, { isKnown }: Knowledge): Fault[] {
  return entry.record.locations.flatMap((location: Location, index) => {
    const code = codeOf(location.place);
    if (code === null || isKnown(code)) return [];
    return [
      faultAt(entry, ['locations', index], `${entry.record.id}: the code ${code} is not in the census tables of 2020`),
    ];
  });
}

function codeOf(place: Place): Adcode | null {
  switch (place.kind) {
    case 'unit':
      return place.unit;
    case 'unlisted':
      return place.within;
    case 'point':
      return place.unit;
    case 'region':
      return null;
    default:
      return unreachable(place);
  }
}

function idFaults(written: readonly Written[]): Fault[] {
  const first = new Map<string, Written>();
  const doubled = written.flatMap((entry) => {
    const { id } = entry.record;
    const before = first.get(id);
    if (before)
      return [faultAt(entry, ['id'], `the id ${id} is already used in ${before.file}:${before.lineOf(['id'])}`)];
    first.set(id, entry);
    return [];
  });
  const orphans = written.flatMap((entry) => {
    const { id, parent } = entry.record;
    if (parent === null || (parent !== id && first.has(parent))) return [];
    return [faultAt(entry, ['parent'], `${id} names the parent ${parent}, which is not another record`)];
  });
  return [...doubled, ...orphans];
}

function batchFaults(written: readonly Written[]): Fault[] {
  return written.flatMap((entry) => {
    const { record } = entry;
    if (record.kind !== 'pilot_zone' || record.parent !== null) return [];
    const stated = record.figures.find(({ what }) => what === '单位')?.value;
    const unlisted = record.locations.reduce((sum, { count }) => sum + (count?.value ?? 0), 0);
    const sourced = written.filter(({ record: { parent } }) => parent === record.id).length;
    if (stated === sourced + unlisted) return [];
    return [
      faultAt(
        entry,
        ['locations'],
        `${record.id} states ${stated ?? 'no number of'} units, but has ${sourced} with a source and ${unlisted} unlisted`,
      ),
    ];
  });
}

/** Where a footprint counts what a figure states (个社区基金: 60 + 10 + 5 × 5 = 95), the counts add up to it. */
function countFaults(entry: Written): Fault[] {
  const { id, figures, locations, batch } = entry.record;
  if (batch !== null) return []; // a batch is partly its units' own records: batchFaults adds those
  return figures.flatMap(({ what, unit, value }) => {
    const counts = locations.flatMap(({ count }) => (count?.unit === `${unit}${what}` ? [count.value] : []));
    const sum = counts.reduce((total, count) => total + count, 0);
    if (counts.length === 0 || sum === value) return [];
    return [faultAt(entry, ['locations'], `${id}: the counts of ${what} add up to ${sum}, stated is ${value}`)];
  });
}

/** What is counted has to be said in English too: a place's count by the terms `counted.*`, a figure's unit by format.ts. */
function unitFaults(entry: Written): Fault[] {
  const { id, figures, locations } = entry.record;
  const fault = (path: readonly (string | number)[], unit: string, where: string) =>
    faultAt(entry, path, `${id}: the unit ${unit} has no English in ${where}`);
  return [
    ...locations.flatMap(({ count }, at) =>
      count === null || termKey('counted', count.unit) !== null
        ? []
        : [fault(['locations', at], count.unit, 'src/core/messages/terms.data.ts (counted.*)')],
    ),
    ...figures.flatMap(({ unit }, at) =>
      hasEnglishUnit(unit) ? [] : [fault(['figures', at], unit, 'src/core/format.ts')],
    ),
  ];
}

function faultAt(entry: Written, path: readonly (string | number)[], reason: string): Fault {
  return { file: entry.file, line: entry.lineOf(path), reason };
}
