// Builds public/data/tours.json from geodata/tours.yaml; every step's link must be read whole and name what the data has.
import { LineCounter, parseDocument } from 'yaml';
import { checkRecords } from '../src/core/record-schema';
import type { Selection } from '../src/core/share-state';
import { decodeShare } from '../src/core/share-url';
import { checkTours, TOURS_FORMAT } from '../src/core/tour';
import { decodeUnits } from '../src/core/unit-table';
import type { Fault, Step, StepResult } from './step';

const FILE = 'geodata/tours.yaml';

export const toursStep: Step = {
  name: 'tours.json',
  gzipBudget: { 'tours.json': 6_000 },
  build: (read, built) =>
    transformTours(read(FILE).toString('utf8'), knownIn(built('units.json'), built('records.json'))),
};

/** The codes of the units and the ids of the records that are published. */
export interface Known {
  readonly units: ReadonlySet<string>;
  readonly records: ReadonlySet<string>;
}

/** The file and its faults, each at the line of its link. */
export function transformTours(yaml: string, known: Known): StepResult {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const file = { format: TOURS_FORMAT, tours: document.toJS() };
  const checked = checkTours(file);
  if (!checked.ok) return { outputs: new Map(), faults: [{ file: FILE, line: null, reason: checked.error.reason }] };
  const faults = checked.value.flatMap(({ id, steps }) =>
    steps.flatMap(({ link }, at): Fault[] => {
      const line = lines.linePos(yaml.indexOf(`link: ${link}\n`)).line;
      return linkFaults(link, known).map((reason) => ({
        file: FILE,
        line,
        reason: `${id}, step ${at + 1}: ${reason}`,
      }));
    }),
  );
  const outputs = new Map([['tours.json', `${JSON.stringify({ format: TOURS_FORMAT, tours: checked.value })}\n`]]);
  return { outputs, faults };
}

/** What the app would pass over, or not find. */
export function linkFaults(link: string, { units, records }: Known): readonly string[] {
  const { state, ignored } = decodeShare(link);
  const faults = ignored.map((part) => `the app does not understand ${part}`);
  const { near, selection, compare } = state;
  if (state.tour) faults.push('a step cannot hold a tour');
  const codes = [
    ...(near?.centre.kind === 'unit' ? [near.centre.adcode] : []),
    ...(selection.kind === 'unit' ? [selection.adcode] : []),
    ...(compare.kind === 'places' ? [compare.first, compare.second] : []).flatMap((place) =>
      place?.kind === 'unit' ? [place.adcode] : [],
    ),
  ];
  for (const code of codes) if (!units.has(code)) faults.push(`there is no unit ${code}`);
  for (const id of recordsOf(selection)) if (!records.has(id)) faults.push(`there is no record ${id}`);
  return faults;
}

function recordsOf(selection: Selection): readonly string[] {
  if (selection.kind === 'record') return [selection.id];
  return selection.kind === 'stack' ? selection.ids : [];
}

function knownIn(unitsJson: string, recordsJson: string): Known {
  const units = decodeUnits(JSON.parse(unitsJson));
  const records = checkRecords(JSON.parse(recordsJson));
  if (!units.ok || !records.ok)
    throw new Error('tours are checked against units.json and records.json, and one is not whole');
  return {
    units: new Set(units.value.units.map(({ adcode }) => adcode)),
    records: new Set(records.value.map(({ id }) => id)),
  };
}
