// datapackage.json: a Frictionless Data Package (version 1, which tools of version 2 read too) over the published files.
import { createHash } from 'node:crypto';
import type { Source } from '../sources';
import { LICENCES_FILE, termsOf } from './licences';
import type { OpenTable } from './table';

export interface OpenFile {
  /** Name of the resource: lower-case letters, digits and dashes. */
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly content: string;
  /** The table whose terms hold. */
  readonly table: OpenTable;
  readonly format: 'csv' | 'geojson';
}

/** Rises when a field changes its meaning or goes; what the data are follows after the plus as a checksum of them. */
const SCHEMA_VERSION = '1.0.0';

export function packageText(files: readonly OpenFile[], sources: readonly Source[], asOf: string): string {
  const version = `${SCHEMA_VERSION}+${sha256(files.map(({ content }) => sha256(content)).join('')).slice(0, 12)}`;
  const descriptor = {
    profile: 'data-package',
    name: 'shequ-atlas',
    title: '社区发展地图 Shequ Atlas: urban community development in China',
    description: `Records of a donor network's scan (as of ${asOf}), each placed as precisely as its source allows, with the 2020 census. No record is not "no activity": most lists of the scan end in "……" and give examples only.`,
    version,
    keywords: ['China', 'community', 'philanthropy', 'census', '社区', '公益'],
    licenses: [{ path: LICENCES_FILE, title: 'Each resource has its own licence; some state none' }],
    contributors: [{ title: 'Shequ Atlas contributors', role: 'author' }],
    sources: sourcesOf(
      sources.map(({ id }) => id),
      sources,
    ),
    resources: files.map((file) => resourceOf(file, sources)),
  };
  return `${JSON.stringify(descriptor, null, 1)}\n`;
}

function resourceOf({ name, path, title, description, content, table, format }: OpenFile, sources: readonly Source[]) {
  const terms = termsOf(table.name);
  return {
    name,
    path,
    title,
    description,
    ...FORMATS[format],
    encoding: 'utf-8',
    bytes: Buffer.byteLength(content),
    hash: `sha256:${sha256(content)}`,
    licenses: terms.licences,
    ...(terms.sources.length > 0 && { sources: sourcesOf(terms.sources, sources) }),
    ...(name === table.name && { profile: 'tabular-data-resource', schema: schemaOf(table) }),
  };
}

const FORMATS = {
  csv: { format: 'csv', mediatype: 'text/csv' },
  geojson: { format: 'geojson', mediatype: 'application/geo+json' },
} as const;

/** Table Schema; `hxl` is a property of ours beside its own. */
function schemaOf({ fields, primaryKey, foreignKeys }: OpenTable) {
  return {
    fields: fields.map(({ constraints, ...field }) => ({ ...field, ...(constraints && { constraints }) })),
    missingValues: [''],
    primaryKey,
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

/** Only an address that is one goes into `path`. */
function sourcesOf(ids: readonly string[], sources: readonly Source[]) {
  return ids.map((id) => {
    const source = sources.find((one) => one.id === id);
    if (!source) throw new Error(`no source ${id} in geodata/sources.ts`);
    return {
      title: source.titleEn,
      ...(/^https:\/\/\S+$/.test(source.address) && { path: source.address }),
    };
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
