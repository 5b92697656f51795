// The open data made from the published records and units, and the tables behind them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openTables, transformOpen } from '../../geodata/open-data';
import { checkRecords } from '../../src/core/record-schema';
import { shippedUnits } from './shipped-units';

const folder = resolve(import.meta.dirname, '../../public/data');

export const built = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');

export function openFiles(): ReadonlyMap<string, string> {
  const { outputs, faults } = transformOpen(built);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return new Map([...outputs].map(([file, content]) => [file, String(content)]));
}

export function shippedTables() {
  const records = checkRecords(JSON.parse(built('records.json')));
  if (!records.ok) throw new Error(records.error.reason);
  const tables = new Map(openTables(built).map((table) => [table.name, table]));
  return { records: records.value, units: shippedUnits(), tables };
}
