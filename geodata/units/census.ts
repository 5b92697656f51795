// Reads the three census tables and the county points: typed rows that remember their line, so that a fault can name it.
import Papa from 'papaparse';

export interface Row {
  /** 1-based line in the file. */
  readonly line: number;
  readonly adcode: string;
  readonly name: string;
}

export interface CensusRow extends Row {
  readonly nameEn: string;
  /** prefecture, municipality, county, development_zone, … as the table says. */
  readonly kind: string;
  readonly prefecture: string;
  readonly province: string;
  readonly population: number | null;
  /** Given for provinces and prefectures; null for counties, whose table gives only the share. */
  readonly urbanPopulation: number | null;
  readonly urbanSharePct: number | null;
  readonly communiquePopulation: number | null;
}

export interface PointRow extends Row {
  readonly lng: number | null;
  readonly lat: number | null;
}

export const FILES = {
  provinces: 'geodata/sources/census2020_provinces.csv',
  prefectures: 'geodata/sources/census2020_prefectures.csv',
  counties: 'geodata/sources/census2020_counties.csv',
  points: 'geodata/sources/county_points.csv',
  seats: 'geodata/county_points_more.csv',
} as const;

export interface Census {
  readonly provinces: readonly CensusRow[];
  readonly prefectures: readonly CensusRow[];
  readonly counties: readonly CensusRow[];
  readonly points: readonly PointRow[];
  /** Reviewed points of counties that have none in `points`. */
  readonly seats: readonly PointRow[];
}

export function readCensus(read: (path: string) => Buffer): Census {
  const rowsOf = (path: string) => parseCsv(read(path).toString('utf8'));
  return {
    provinces: rowsOf(FILES.provinces).map(censusRow),
    prefectures: rowsOf(FILES.prefectures).map(censusRow),
    counties: rowsOf(FILES.counties).map(censusRow),
    points: rowsOf(FILES.points).map(pointRow),
    seats: rowsOf(FILES.seats).map(pointRow),
  };
}

export interface CsvRow {
  readonly line: number;
  /** The text of a column, '' when the row has none. */
  readonly cell: (column: string) => string;
}

/** Rows by the header's names. No cell of our files holds a line break, so that row n stands on line n + 2. */
export function parseCsv(text: string): CsvRow[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, delimiter: ',' });
  const error = errors.find(({ code }) => code !== 'TooFewFields');
  if (error) throw new Error(`line ${(error.row ?? 0) + 2}: ${error.message}`);
  return data
    .map((cells, at) => ({ line: at + 2, cell: (column: string) => cells[column] ?? '', cells }))
    .filter(({ cells }) => Object.values(cells).some((value) => value !== ''))
    .map(({ line, cell }) => ({ line, cell }));
}

function censusRow({ line, cell }: CsvRow): CensusRow {
  return {
    line,
    adcode: cell('adcode'),
    name: cell('name_zh'),
    nameEn: cell('name_en'),
    kind: cell('kind') || cell('level') || 'province',
    prefecture: cell('prefecture_adcode'),
    province: cell('province_adcode'),
    population: numberOf(cell('population')),
    urbanPopulation: numberOf(cell('urban_population')),
    urbanSharePct: numberOf(cell('urban_share_pct')),
    communiquePopulation: numberOf(cell('population_city_communique')),
  };
}

function pointRow({ line, cell }: CsvRow): PointRow {
  const [lng, lat] = [numberOf(cell('lng')), numberOf(cell('lat'))];
  return { line, adcode: cell('adcode'), name: cell('name_zh') || cell('name'), lng, lat };
}

function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
