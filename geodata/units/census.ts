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
} as const;

export interface Census {
  readonly provinces: readonly CensusRow[];
  readonly prefectures: readonly CensusRow[];
  readonly counties: readonly CensusRow[];
  readonly points: readonly PointRow[];
}

export function readCensus(read: (path: string) => Buffer): Census {
  const rowsOf = (path: string) => parseCsv(read(path).toString('utf8'));
  return {
    provinces: rowsOf(FILES.provinces).map(censusRow),
    prefectures: rowsOf(FILES.prefectures).map(censusRow),
    counties: rowsOf(FILES.counties).map(censusRow),
    points: rowsOf(FILES.points).map((row) => ({
      line: row.line,
      adcode: row.cells['adcode'] ?? '',
      name: row.cells['name_zh'] ?? '',
      lng: numberOf(row.cells['lng']),
      lat: numberOf(row.cells['lat']),
    })),
  };
}

export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Rows by the header's names. No cell of our files holds a line break, so that row n stands on line n + 2. */
export function parseCsv(text: string): CsvRow[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: false });
  const error = errors.find((one) => one.code !== 'TooFewFields');
  if (error) throw new Error(`line ${(error.row ?? 0) + 2}: ${error.message}`);
  return data
    .map((cells, at) => ({ line: at + 2, cells }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''));
}

function censusRow({ line, cells }: CsvRow): CensusRow {
  return {
    line,
    adcode: cells['adcode'] ?? '',
    name: cells['name_zh'] ?? '',
    nameEn: cells['name_en'] ?? '',
    kind: cells['kind'] ?? cells['level'] ?? 'province',
    prefecture: cells['prefecture_adcode'] ?? '',
    province: cells['province_adcode'] ?? '',
    population: numberOf(cells['population']),
    urbanPopulation: numberOf(cells['urban_population']),
    urbanSharePct: numberOf(cells['urban_share_pct']),
    communiquePopulation: numberOf(cells['population_city_communique']),
  };
}

function numberOf(text: string | undefined): number | null {
  return text === undefined || text.trim() === '' ? null : Number(text);
}
