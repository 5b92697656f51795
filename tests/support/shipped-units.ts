// The units as they are published, decoded: for tests whose answers are real places.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodeUnits, type UnitTable } from '../../src/core/unit-table';

const path = resolve(import.meta.dirname, '../../public/data/units.json');

export function shippedUnits(): UnitTable {
  const table = decodeUnits(JSON.parse(readFileSync(path, 'utf8')));
  if (!table.ok) throw new Error(`public/data/units.json: ${JSON.stringify(table.error)}`);
  return table.value;
}
