// The ranked rows as columns: what crosses from the worker to the page. Thousands of nested rows take the page 70 ms to
// receive, their columns 2 ms; a round trip gives the same rows.
import type { Adcode } from '../adcode';
import type { GapRow, NearestRecord } from './ranking';
import type { KmSpan } from './stability';

export interface GapColumns {
  readonly codes: readonly Adcode[];
  readonly names: readonly string[];
  readonly namesEn: readonly string[];
  /** The provinces that occur, and by row the place of its own among them. */
  readonly provinces: readonly { readonly adcode: Adcode; readonly name: string }[];
  readonly provinceOf: Uint8Array;
  /** Row after row, one number for each of FIELDS; NaN stands for null. */
  readonly numbers: Float64Array;
}

const KINDS: readonly GapRow['kind'][] = ['covered', 'perhaps', 'other_theme', 'farther', 'nothing'];
const FIELDS = 24;

export function columnsOfRows(rows: readonly GapRow[]): GapColumns {
  const places = new Map<Adcode, number>();
  const provinces: GapColumns['provinces'][number][] = [];
  const provinceOf = new Uint8Array(rows.length);
  const numbers = new Float64Array(rows.length * FIELDS);
  rows.forEach((row, at) => {
    const place = places.get(row.province) ?? provinces.push({ adcode: row.province, name: row.provinceName }) - 1;
    places.set(row.province, place);
    provinceOf[at] = place;
    numbers.set(numbersOf(row), at * FIELDS);
  });
  return {
    codes: rows.map((row) => row.adcode),
    names: rows.map((row) => row.name),
    namesEn: rows.map((row) => row.nameEn),
    provinces,
    provinceOf,
    numbers,
  };
}

export function rowsOfColumns(columns: GapColumns): readonly GapRow[] {
  return columns.codes.map((_, at) => rowAt(columns, at));
}

/** In the order in which `rowAt` takes them. */
function numbersOf(row: GapRow): readonly number[] {
  const { residents, top10, top20, nearest, meanKm } = row;
  return [
    row.lng,
    row.lat,
    residents.total,
    residents.covered,
    residents.perhaps,
    residents.otherTheme,
    residents.farther,
    residents.nothing,
    row.uncovered,
    KINDS.indexOf(row.kind),
    row.rank,
    row.rankOther,
    top10?.fromKm ?? Number.NaN,
    top10?.toKm ?? Number.NaN,
    top20?.fromKm ?? Number.NaN,
    top20?.toKm ?? Number.NaN,
    nearest.certain?.owner ?? Number.NaN,
    nearest.certain?.km ?? Number.NaN,
    nearest.possible?.owner ?? Number.NaN,
    nearest.possible?.km ?? Number.NaN,
    meanKm.certain ?? Number.NaN,
    meanKm.possible ?? Number.NaN,
    row.records ?? Number.NaN,
    row.perMillion ?? Number.NaN,
  ];
}

function rowAt({ codes, names, namesEn, provinces, provinceOf, numbers }: GapColumns, at: number): GapRow {
  const first = at * FIELDS;
  const province = provinces[provinceOf[at]!]!;
  return {
    adcode: codes[at]!,
    name: names[at]!,
    nameEn: namesEn[at]!,
    province: province.adcode,
    provinceName: province.name,
    lng: numbers[first]!,
    lat: numbers[first + 1]!,
    residents: {
      total: numbers[first + 2]!,
      covered: numbers[first + 3]!,
      perhaps: numbers[first + 4]!,
      otherTheme: numbers[first + 5]!,
      farther: numbers[first + 6]!,
      nothing: numbers[first + 7]!,
    },
    uncovered: numbers[first + 8]!,
    kind: KINDS[numbers[first + 9]!]!,
    rank: numbers[first + 10]!,
    rankOther: numbers[first + 11]!,
    top10: spanOf(numbers, first + 12),
    top20: spanOf(numbers, first + 14),
    nearest: { certain: nearestOf(numbers, first + 16), possible: nearestOf(numbers, first + 18) },
    meanKm: { certain: orNull(numbers[first + 20]!), possible: orNull(numbers[first + 21]!) },
    records: orNull(numbers[first + 22]!),
    perMillion: orNull(numbers[first + 23]!),
  };
}

function spanOf(numbers: Float64Array, at: number): KmSpan | null {
  return Number.isNaN(numbers[at]) ? null : { fromKm: numbers[at]!, toKm: numbers[at + 1]! };
}

function nearestOf(numbers: Float64Array, at: number): NearestRecord | null {
  return Number.isNaN(numbers[at]) ? null : { owner: numbers[at]!, km: numbers[at + 1]! };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
