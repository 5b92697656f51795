// Builds imported sets for tests the way the worker does, with the shipped gazetteer.

import { adcode } from '../../src/core/adcode';
import { createGeocoder } from '../../src/core/gazetteer/geocode';
import { guessRoles } from '../../src/core/import/column-roles';
import { type Datum, guessDatum } from '../../src/core/import/datum';
import type { SourceTable } from '../../src/core/import/grid';
import { type PlacerTools, placer } from '../../src/core/import/place-rows';
import { type Project, type SetInfo, workAll } from '../../src/core/import/project';
import { readSource, sourceTable } from '../../src/core/import/read-source';
import { NO_HISTORY } from '../../src/core/import/review';
import { loadGazetteer } from '../../tools/load-gazetteer';

let tools: PlacerTools | null = null;

/** Points of Chengdu's box lie in 510100, all others nowhere: the areas themselves are tested elsewhere. */
export function shippedTools(): PlacerTools {
  if (!tools) {
    const gazetteer = loadGazetteer();
    const isChengdu = ({ lng, lat }: { lng: number; lat: number }) => lng > 103 && lng < 105 && lat > 30 && lat < 31.4;
    const prefectureAt = (point: { lng: number; lat: number }) => (isChengdu(point) ? adcode('510100') : null);
    tools = { gazetteer, geocode: createGeocoder(gazetteer), prefectureAt };
  }
  return tools;
}

export function aSetInfo(fields: Partial<SetInfo>): SetInfo {
  return {
    id: 'abc1',
    name: '名单',
    colour: 2,
    isShown: true,
    createdAt: '2026-01-02T03:04:05.678Z',
    fileName: '名单.csv',
    header: [],
    roles: [],
    datum: 'wgs84',
    remarks: [],
    ...fields,
  };
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The table of a file's bytes; throws on a fault. */
export function tableFrom(fileName: string, bytes: Uint8Array): SourceTable {
  const source = readSource(fileName, bytes);
  if (!source.ok || source.value.kind === 'project') throw new Error(`${fileName}: ${JSON.stringify(source)}`);
  const table = sourceTable(source.value);
  if (!table.ok) throw new Error(`${fileName}: ${JSON.stringify(table.error)}`);
  return table.value;
}

export function projectOf(table: SourceTable, fields: Partial<SetInfo> = {}): Project {
  const datum: Datum = fields.datum ?? guessDatum('', table);
  const roles = fields.roles ?? guessRoles(table.header, table.rows, table.hasGeometry);
  const info = aSetInfo({ header: table.header, remarks: table.remarks, ...fields, roles, datum });
  const work = placer(table, { header: table.header, roles, datum }, shippedTools());
  const rows = [];
  const readings = [];
  for (let piece = work.next(7); piece; piece = work.next(7)) {
    rows.push(...piece.rows);
    readings.push(...piece.readings);
  }
  return { info, rows, readings, history: NO_HISTORY };
}

export function aProject(csv: string, fields: Partial<SetInfo> = {}): Project {
  return projectOf(tableFrom('名单.csv', utf8(csv)), fields);
}

/** The footprints of all rows that have one, in order. */
export function footprintsOf(project: Project) {
  return workAll(project).flatMap(({ state, locations }) => (state === 'rejected' ? [] : [locations]));
}
