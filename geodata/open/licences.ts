// What may be done with each published file, no more than geodata/sources.ts allows: where a source states no licence, none
// is claimed. Also the page LICENCES.md that travels with the files.
import type { Source } from '../sources';

/** As datapackage.json has it: an Open Definition id, or a page where there is none. */
export interface Licence {
  readonly name?: string;
  readonly path: string;
  readonly title: string;
}

interface Terms {
  readonly licences: readonly Licence[];
  /** Ids of geodata/sources.ts. */
  readonly sources: readonly string[];
  readonly remark: string;
}

export const LICENCES_FILE = 'LICENCES.md';

const MIT: Licence = { name: 'MIT', path: 'https://opensource.org/license/mit', title: 'MIT License' };
const CC0: Licence = {
  name: 'CC0-1.0',
  path: 'https://creativecommons.org/publicdomain/zero/1.0/',
  title: 'Creative Commons Zero 1.0',
};
const CC_BY: Licence = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Creative Commons Attribution 4.0, for what comes from GeoNames (geonames.org)',
};
const none = (what: string): Licence => ({ path: LICENCES_FILE, title: `No licence stated: ${what}` });

const WRITTEN = 'Written from the scan for this project; names and figures are facts that the scan states.';
const PLACED: Terms = {
  licences: [MIT, CC_BY, none('single coordinates from public pages, and places in the words of the scan')],
  sources: ['records', 'scan', 'pilot_zones', 'places', 'town_points'],
  remark:
    'Rows are ours. The column `text` has the source’s own words. Degrees come from GeoNames (CC BY 4.0) or are single coordinates from public pages.',
};
const UNITS: Terms = {
  licences: [MIT, CC0],
  sources: ['census2020', 'place_names', 'taiwan-areas', 'echarts-areas'],
  remark:
    'Census figures are a transcription under the MIT licence of 中国人口普查分县资料—2020; English names are the project’s, CC0. Names of units without a census row come with the areas of Hong Kong, Macau (Apache-2.0) and Taiwan (Open Government Data License 1.0).',
};

/** By the name of the table. */
export const TERMS: Readonly<Record<string, Terms>> = {
  records: { licences: [MIT], sources: ['records', 'scan', 'pilot_zones'], remark: WRITTEN },
  organisations: { licences: [MIT], sources: ['records', 'scan', 'pilot_zones'], remark: WRITTEN },
  figures: { licences: [MIT], sources: ['records', 'scan', 'pilot_zones'], remark: WRITTEN },
  quotes: {
    licences: [none('quotations from the scan, rights with its authors')],
    sources: ['scan'],
    remark: 'Short quotations with their lines. They are not ours to license: quote them with their source.',
  },
  locations: PLACED,
  activities: PLACED,
  units: UNITS,
  'unit-points': {
    licences: [none('2,911 of the points come from a list without a licence that we could read'), MIT, CC_BY],
    sources: ['county_points', 'county_points_more', 'census2020', 'echarts-areas', 'taiwan-areas'],
    remark:
      'Single coordinates, facts rather than drawings. 64 points are MIT, a few from GeoNames (CC BY 4.0); for 2,911 the list they come from states no licence that we could read.',
  },
  regions: { licences: [CC0], sources: ['regions'], remark: 'After official documents, named in each row.' },
  'region-members': { licences: [CC0], sources: ['regions'], remark: 'After official documents, named in regions.' },
  sources: { licences: [MIT], sources: [], remark: 'The list itself is ours.' },
};

export function termsOf(table: string): Terms {
  const terms = TERMS[table];
  if (!terms) throw new Error(`the table ${table} has no terms, wanted one of ${Object.keys(TERMS).join(', ')}`);
  return terms;
}

export function licencesMarkdown(sources: readonly Source[]): string {
  const tables = Object.entries(TERMS).map(
    ([table, { licences, remark }]) =>
      `| ${table} | ${licences.map(({ name, title }) => name ?? title).join('; ')} | ${remark} |`,
  );
  const listed = sources.map(({ id, titleEn, licence, address }) => `- \`${id}\`, ${titleEn}: ${licence}. ${address}`);
  return [
    '# 许可 Licences',
    '',
    '每个文件的许可不同；来源没有写明许可的，我们不代为授权。Each file has its own terms. Where a source states no licence, none is given here.',
    '',
    '| table | licence | what to know |',
    '| --- | --- | --- |',
    ...tables,
    '',
    'Files that end in `.hxl.csv` and `.geojson` have the terms of the table that they are made from.',
    'The MIT licence is that of the project, © 2026 Shequ Atlas contributors: https://opensource.org/license/mit',
    '',
    '## Sources',
    '',
    ...listed,
    '',
  ].join('\n');
}
