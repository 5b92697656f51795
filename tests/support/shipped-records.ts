// The records and the ground as they are published: for tests whose answers are real records.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Ground, groundOf } from '../../src/core/ground';
import type { AtlasRecord } from '../../src/core/record';
import { checkRecords } from '../../src/core/record-schema';
import { shippedUnits } from './shipped-units';

const path = resolve(import.meta.dirname, '../../public/data/records.json');

export function shippedRecords(): readonly AtlasRecord[] {
  const records = checkRecords(JSON.parse(readFileSync(path, 'utf8')));
  if (!records.ok) throw new Error(`public/data/records.json: ${JSON.stringify(records.error)}`);
  return records.value;
}

export function shippedGround(): Ground {
  const { units, regions } = shippedUnits();
  return groundOf(units, regions);
}
