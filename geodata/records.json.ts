// Builds records.json: every thing that the scan names (geodata/records/*.yaml, in the scan's order) and every sourced
// pilot zone under its batch; and scan.txt beside it, from which the app shows a quote's neighbouring lines.
import { countyOf } from '../src/core/adcode';
import { type AtlasRecord, BATCHES, type Batch } from '../src/core/record';
import { checkRecord, RECORDS_FORMAT } from '../src/core/record-schema';
import type { Unit } from '../src/core/unit';
import { decodeUnits } from '../src/core/unit-table';
import { checkWritten, type Written } from './records/checks';
import { type Evidence, expand } from './records/draft';
import { type PilotRow, pilotRecord, readPilotRows } from './records/pilot-zones';
import { readPlaces } from './records/places';
import { readTownPoints } from './records/town-points';
import { type Entry, readEntries } from './records/yaml-text';
import type { Fault, Step, StepResult } from './step';

/** In the order of the scan; within a file, the order of the file. */
export const RECORD_FILES = [
  'geodata/records/3-1-pilot-batches.yaml',
  'geodata/records/3-1-cases.yaml',
  'geodata/records/3-2-wushe.yaml',
  'geodata/records/3-3-disaster-environment.yaml',
  'geodata/records/3-3-ageing-children.yaml',
  'geodata/records/3-4-methods.yaml',
  'geodata/records/3-5-support.yaml',
] as const;
export const PILOT_NOTES = 'geodata/records/pilot-zone-notes.yaml';
const PILOT_ROWS = 'geodata/sources/pilot_zones.csv';
const SCAN = 'geodata/sources/scan.txt';

export const recordsStep: Step = {
  name: 'records',
  gzipBudget: { 'records.json': 70_000, 'scan.txt': 30_000 },
  build: (read, built) => buildRecords((path) => read(path).toString('utf8'), built('units.json')),
};

/** The whole step over texts: `text` gives the content of a path from the top of the repository, `unitsText` is units.json. */
export function buildRecords(text: (path: string) => string, unitsText: string): StepResult {
  const scan = text(SCAN);
  const units = readUnits(unitsText);
  const evidence: Evidence = {
    place: readPlaces(text('geodata/sources/places.csv')),
    townPoints: readTownPoints(text('geodata/sources/town_points.csv')),
  };
  const faults: Fault[] = [];
  const named = RECORD_FILES.flatMap((file) => readRecords(file, text(file), evidence, faults));
  const pilots = readPilots(text, named, units, faults);
  const all = named.flatMap((entry) => [entry, ...(pilots.get(entry.record.id) ?? [])]);
  faults.push(...checkWritten(all, { scanLines: scan.split('\n'), isKnown: (code) => units.has(countyOf(code)) }));
  const outputs = new Map([
    ['records.json', textOf(all.map(({ record }) => record))],
    ['scan.txt', scan],
  ]);
  return { outputs, faults };
}

function readUnits(text: string): ReadonlyMap<string, Unit> {
  const table = decodeUnits(JSON.parse(text));
  if (!table.ok) throw new Error(`units.json as built is not readable: ${JSON.stringify(table.error)}`);
  return new Map(table.value.units.map((unit) => [unit.adcode, unit]));
}

/** One record a line: a difference in git shows which record changed. */
function textOf(records: readonly AtlasRecord[]): string {
  const lines = records.map((record) => JSON.stringify(record));
  return `{"format":${RECORDS_FORMAT},"records":[\n${lines.join(',\n')}\n]}\n`;
}

function readRecords(file: string, text: string, evidence: Evidence, faults: Fault[]): readonly Written[] {
  const { entries, faults: broken } = readEntries(file, text);
  faults.push(...broken);
  return entries.flatMap((entry) => {
    const expanded = expand(entry.value, evidence);
    if (expanded.kind === 'record') return written(expanded.record, entry, faults);
    faults.push(...expanded.faults.map(({ path, reason }) => ({ file, line: entry.lineOf(path), reason })));
    return [];
  });
}

function written(value: unknown, entry: Pick<Entry, 'file' | 'lineOf'>, faults: Fault[]): readonly Written[] {
  const checked = checkRecord(value);
  if (checked.ok) return [{ record: checked.value, file: entry.file, lineOf: entry.lineOf }];
  const { path, reason } = checked.error;
  faults.push({ file: entry.file, line: entry.lineOf(path), reason: `${path.join('.') || 'record'}: ${reason}` });
  return [];
}

/** The units' records by the id of their batch's record. */
function readPilots(
  text: (path: string) => string,
  named: readonly Written[],
  units: ReadonlyMap<string, Unit>,
  faults: Fault[],
): ReadonlyMap<string, readonly Written[]> {
  const batches = new Map(
    named.flatMap(({ record }) => (record.batch === null ? [] : [[record.batch, record] as const])),
  );
  const rows = readPilotRows(text(PILOT_ROWS));
  const notes = readNotes(text(PILOT_NOTES), rows, faults);
  const groups = new Map<string, Written[]>();
  for (const row of rows) {
    const batch = batches.get(row.batch);
    const unit = units.get(row.unit);
    const holder = units.get(unit?.parent ?? '');
    if (!batch || !unit || !holder || !row.fullName.endsWith(unit.name)) {
      const reason = batch
        ? `${row.unit} is not the code of ${row.fullName}`
        : `batch ${row.batch} has no record of its own`;
      faults.push({ file: PILOT_ROWS, line: row.line, reason });
      continue;
    }
    const record = pilotRecord(row, { batch, unit, holder, note: notes.get(keyOf(row)) ?? null });
    const group = groups.get(batch.id) ?? [];
    group.push(...written(record, { file: PILOT_ROWS, lineOf: () => row.line }, faults));
    groups.set(batch.id, group);
  }
  return groups;
}

function readNotes(text: string, rows: readonly PilotRow[], faults: Fault[]): ReadonlyMap<string, string> {
  const known = new Set(rows.map(keyOf));
  const { entries, faults: broken } = readEntries(PILOT_NOTES, text);
  faults.push(...broken);
  const notes = new Map<string, string>();
  for (const entry of entries) {
    const note = noteOf(entry.value);
    if (note === null || !known.has(keyOf(note)))
      faults.push({
        file: PILOT_NOTES,
        line: entry.lineOf([]),
        reason: 'wanted batch, unit and note of a row of pilot_zones.csv',
      });
    else notes.set(keyOf(note), note.note);
  }
  return notes;
}

function noteOf(value: unknown): { batch: Batch; unit: string; note: string } | null {
  if (typeof value !== 'object' || value === null) return null;
  const { batch: name, unit, note } = value as Record<string, unknown>; // an object of unknown fields, each checked below
  const batch = BATCHES.find((known) => known === name);
  return batch && typeof unit === 'string' && typeof note === 'string' ? { batch, unit, note } : null;
}

function keyOf({ batch, unit }: { readonly batch: Batch; readonly unit: string }): string {
  return `${batch} ${unit}`;
}
