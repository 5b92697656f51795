// The gazetteer from public/data on disk, for the tools that run in Node.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Communities, decodeCommunities } from '../src/core/gazetteer/communities';
import { buildGazetteer, type Gazetteer } from '../src/core/gazetteer/gazetteer';
import { decodeGazetteer, type GazetteerFile } from '../src/core/gazetteer/gazetteer-file';
import type { Unit } from '../src/core/unit';
import { decodeUnits } from '../src/core/unit-table';

const DATA = resolve(import.meta.dirname, '../public/data');

export function loadGazetteer(finest: 'county' | 'town' = 'town'): Gazetteer {
  return buildGazetteer(loadUnits(), loadGazetteerFile(), finest);
}

export function loadUnits(): readonly Unit[] {
  const table = decodeUnits(readJson('units.json'));
  if (!table.ok) throw new Error(`public/data/units.json: ${JSON.stringify(table.error)}; run npm run geodata`);
  return table.value.units;
}

export function loadGazetteerFile(): GazetteerFile {
  const file = decodeGazetteer(readJson('gazetteer.json'));
  if (!file.ok) throw new Error(`public/data/gazetteer.json: ${JSON.stringify(file.error)}; run npm run geodata`);
  return file.value;
}

export function loadCommunities(): Communities {
  const file = decodeCommunities(readJson('communities.json'));
  if (!file.ok) throw new Error(`public/data/communities.json: ${JSON.stringify(file.error)}; run npm run geodata`);
  return file.value;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(resolve(DATA, name), 'utf8'));
}
