// Builds public/data/open/: the published data for other tools, as a data package of CSV tables, with HXL tags, and as GeoJSON.
import { checkRecords } from '../src/core/record-schema';
import { decodeUnits } from '../src/core/unit-table';
import { activityTable } from './open/activities';
import { formulaFaults, hxlCsv, plainCsv } from './open/csv';
import { locationsGeoJson } from './open/geojson';
import { LICENCES_FILE, licencesMarkdown } from './open/licences';
import { type OpenFile, packageText } from './open/package';
import { partTables } from './open/record-parts';
import { placedOf, recordTables } from './open/records';
import { sourceTable } from './open/sources';
import type { OpenTable } from './open/table';
import { unitTables } from './open/units';
import { SOURCES } from './sources.js';
import type { Step, StepResult } from './step';

const FOLDER = 'open';
const AS_OF = '2022';

const BUDGETS: Readonly<Record<string, number>> = {
  'datapackage.json': 8_000,
  [LICENCES_FILE]: 4_000,
  'records.csv': 16_000,
  'locations.csv': 12_000,
  'organisations.csv': 6_000,
  'figures.csv': 6_000,
  'quotes.csv': 16_000,
  'units.csv': 110_000,
  'unit-points.csv': 40_000,
  'regions.csv': 3_000,
  'region-members.csv': 2_000,
  'sources.csv': 6_000,
  'activities.hxl.csv': 16_000,
  'units.hxl.csv': 110_000,
  'locations.geojson': 20_000,
};

export const openDataStep: Step = {
  name: FOLDER,
  gzipBudget: Object.fromEntries(Object.entries(BUDGETS).map(([file, bytes]) => [`${FOLDER}/${file}`, bytes])),
  build: (_, built) => transformOpen(built),
};

/** `built` gives the text of records.json and units.json. */
export function transformOpen(built: (file: string) => string): StepResult {
  const tables = openTables(built);
  const files = filesOf(tables, built);
  const outputs = new Map([
    ['datapackage.json', packageText(files, SOURCES, AS_OF)],
    [LICENCES_FILE, licencesMarkdown(SOURCES)],
    ...files.map(({ path, content }) => [path, content] as const),
  ]);
  return {
    outputs: new Map([...outputs].map(([file, content]) => [`${FOLDER}/${file}`, content])),
    faults: tables.flatMap(formulaFaults),
  };
}

/** All tables; the last one joins the others and is published with HXL tags only. */
export function openTables(built: (file: string) => string): readonly OpenTable[] {
  const { records, units } = publishedOf(built);
  return [
    ...recordTables(records),
    ...partTables(records),
    ...unitTables(units),
    sourceTable(SOURCES),
    activityTable(records, units),
  ];
}

function filesOf(tables: readonly OpenTable[], built: (file: string) => string): readonly OpenFile[] {
  const activities = tables.find(({ name }) => name === 'activities')!;
  const units = tables.find(({ name }) => name === 'units')!;
  const plain = tables
    .filter((table) => table !== activities)
    .map((table): OpenFile => ({ ...described(table), path: `${table.name}.csv`, content: plainCsv(table) }));
  const tagged = [activities, units].map(
    (table): OpenFile => ({
      ...described(table),
      name: `${table.name}-hxl`,
      path: `${table.name}.hxl.csv`,
      description: `${table.description} With a second row of HXL hashtags and a byte order mark.`,
      content: hxlCsv(table),
    }),
  );
  const geojson: OpenFile = {
    ...described(activities),
    name: 'locations-geojson',
    title: '地点 GeoJSON',
    path: 'locations.geojson',
    description: `${activities.description} Geometry only where the source is finer than a county, else null.`,
    format: 'geojson',
    content: locationsGeoJson(placedOf(publishedOf(built).records), activities),
  };
  return [...plain, ...tagged, geojson];
}

function described(table: OpenTable) {
  return { name: table.name, title: table.title, description: table.description, table, format: 'csv' as const };
}

function publishedOf(built: (file: string) => string) {
  const records = checkRecords(JSON.parse(built('records.json')));
  const units = decodeUnits(JSON.parse(built('units.json')));
  if (!records.ok) throw new Error(`records.json: ${records.error.reason}`);
  if (!units.ok) throw new Error(`units.json: ${JSON.stringify(units.error)}`);
  return { records: records.value, units: units.value };
}
