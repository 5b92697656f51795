// Which codes the census of 2020 knows, with the little that records need of each: level and English prefecture name.
import Papa from 'papaparse';
import type { Adcode } from '../../src/core/adcode';
import { countyOf, NATION } from '../../src/core/adcode';

export interface KnownUnits {
  /** For a town or community code: whether its county is known. */
  has(code: Adcode): boolean;
  isPrefecture(code: string): boolean;
  /** The English name of the prefecture (or municipality) that holds the unit: 430103 -> Changsha. */
  prefectureEnOf(code: string): string;
}

export function readKnownUnits(provincesCsv: string, prefecturesCsv: string, countiesCsv: string): KnownUnits {
  const provinces = rowsOf(provincesCsv);
  const prefectures = new Map(rowsOf(prefecturesCsv).map((row) => [row['adcode']!, row]));
  const counties = new Map(rowsOf(countiesCsv).map((row) => [row['adcode']!, row]));
  const known = new Set<string>([
    NATION,
    ...provinces.map((row) => row['adcode']!).filter((code) => code !== '000000'), // 000000 stands for servicemen
    ...prefectures.keys(),
    ...counties.keys(),
  ]);
  return {
    has: (code) => known.has(countyOf(code)),
    isPrefecture: (code) => prefectures.has(code) && !counties.has(code),
    prefectureEnOf: (code) => {
      const holder = counties.get(code)?.['prefecture_adcode'] ?? code;
      const name = prefectures.get(holder)?.['name_en'];
      if (!name) throw new Error(`no prefecture in census2020_prefectures.csv holds ${code}`);
      return name;
    },
  };
}

function rowsOf(csv: string): readonly Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;
}
