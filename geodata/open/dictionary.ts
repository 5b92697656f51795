// docs/data-dictionary.md, written from the schemas of the open data: `npm run dictionary`.
// tests/geodata/open/dictionary.test.ts fails while the two differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTables } from '../open-data';
import { termsOf } from './licences';
import type { OpenField, OpenTable } from './table';

const TOP = resolve(import.meta.dirname, '../..');
export const DICTIONARY_FILE = 'docs/data-dictionary.md';

export function dictionaryMarkdown(tables: readonly OpenTable[]): string {
  return `${[HEAD, ...tables.map(tableSection)].join('\n\n')}\n`;
}

/** The page for the data as they are published. */
export function currentDictionary(): string {
  return dictionaryMarkdown(openTables((file) => readFileSync(`${TOP}/public/data/${file}`, 'utf8')));
}

const HEAD = `# Data dictionary

Written by \`npm run dictionary\` from the schemas in \`geodata/open/\`; a test fails while the two differ. The files stand in
\`public/data/open/\`, made by \`npm run geodata\`, and are offered in the app under 下载数据 (help).

- \`datapackage.json\` — Frictionless Data Package 1.0 with a Table Schema, licences and sources for each file; \`LICENCES.md\` beside it.
- \`NAME.csv\` — UTF-8 **without** a byte order mark, one header row: what data packages and GIS expect (a strict reader would
  take the mark for a part of the first column's name).
- \`activities.hxl.csv\`, \`units.hxl.csv\` — UTF-8 **with** the mark, so that Excel reads Chinese rightly, and a second row of
  HXL hashtags for the tools of HDX.
- \`locations.geojson\` — RFC 7946. A place that its source knows to the county or wider has a null geometry and the unit's
  code to join by; a point there would be a place that nobody stated. Outlines of units are not published as data: ours are
  a sketch, not a standard map.
- An empty cell is "not known", never zero. Several values in one cell are parted by \`|\`.`;

function tableSection(table: OpenTable): string {
  const { licences, remark } = termsOf(table.name);
  const keys = table.foreignKeys.map(
    ({ fields, reference }) => `\`${fields}\` → \`${reference.resource || table.name}.${reference.fields}\``,
  );
  return [
    `## ${table.name} — ${table.title}`,
    '',
    `${table.description} ${table.rows.length} rows.`,
    '',
    `Key: ${table.primaryKey.map((field) => `\`${field}\``).join(', ')}.${keys.length > 0 ? ` Foreign keys: ${keys.join(', ')}.` : ''}`,
    `Licence: ${licences.map(({ name, title }) => name ?? title).join('; ')}. ${remark}`,
    '',
    '| field | type | HXL | 中文 | meaning | rules |',
    '| --- | --- | --- | --- | --- | --- |',
    ...table.fields.map(fieldRow),
  ].join('\n');
}

function fieldRow({ name, type, hxl, title, description, constraints }: OpenField): string {
  const rules = Object.entries(constraints ?? {}).map(([rule, value]) => {
    if (value === true) return rule;
    return Array.isArray(value) ? `one of ${value.join(', ')}` : `${rule} \`${value}\``;
  });
  const cells = [`\`${name}\``, type, `\`${hxl}\``, title, description, rules.join('; ')];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(`${TOP}/${DICTIONARY_FILE}`, currentDictionary());
