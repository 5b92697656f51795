// The promises of the units: the census closes, the scan's own figures come out, nothing hangs loose.
import type { Unit } from '../../src/core/unit';
import type { PointBasis } from '../../src/core/unit-table';
import type { Fault } from '../step';
import { type Census, type CensusRow, FILES } from './census';

/** Seventh census, by county roll-up (31 provinces), and with servicemen (公报第二号). */
export const RESIDENTS = 1_409_778_724;
export const WITH_SERVICEMEN = 1_411_778_724;
const NATIONAL_SHARE_PCT = 63.89;
const DEVELOPMENT_ZONES = 134;
const BORROWED_POINTS = 9;

/** The scan, lines 10–12: 常住人口破千万的城市有18个. */
export const TEN_MILLION_CITIES =
  '重庆 上海 北京 成都 广州 深圳 天津 西安 苏州 郑州 武汉 杭州 临沂 石家庄 东莞 青岛 长沙 哈尔滨'.split(' ');

/** The shares of 鸡西's districts cannot give the prefecture's own figure: 178 residents, where rounding explains 75. */
const SHARES_DISAGREE = new Set(['230300']);

export function checkUnits(units: readonly Unit[], pointBases: readonly PointBasis[], census: Census): Fault[] {
  const loose = checkTree(units, census);
  // The sums below climb the tree: with a code given twice they could climb for ever.
  if (loose.length > 0) return loose;
  return [
    ...checkClosures(units, census),
    ...checkUrban(units, census),
    ...checkTenMillionCities(units),
    ...checkZones(units, census),
    ...checkPoints(units, pointBases),
  ];
}

function checkTree(units: readonly Unit[], census: Census): Fault[] {
  const known = new Set<string>();
  const faults: Fault[] = [];
  for (const unit of units) {
    if (known.has(unit.adcode)) faults.push(faultAt(census, unit.adcode, 'this code is given twice'));
    if (unit.parent !== null && !known.has(unit.parent))
      faults.push(faultAt(census, unit.adcode, `unknown parent ${unit.parent}`));
    known.add(unit.adcode);
  }
  for (const row of [...census.counties, ...census.prefectures])
    if (!known.has(row.adcode)) faults.push(faultAt(census, row.adcode, `${row.name} did not become a unit`));
  return faults;
}

function checkClosures(units: readonly Unit[], census: Census): Fault[] {
  const leaves = units.filter((unit) => unit.isLeaf);
  const byCode = new Map(units.map((unit) => [unit.adcode as string, unit]));
  const sums = new Map<string, number>();
  for (const leaf of leaves)
    for (let code: string | null = leaf.parent; code !== null; code = byCode.get(code)?.parent ?? null)
      sums.set(code, (sums.get(code) ?? 0) + (leaf.population ?? 0));
  const faults: Fault[] = [];
  const expect = (found: number, wanted: number, what: string) => {
    if (found !== wanted)
      faults.push({ file: FILES.counties, line: null, reason: `${what}: ${found}, wanted ${wanted}` });
  };
  expect(sums.get('100000') ?? 0, RESIDENTS, 'residents of all counties');
  expect(byCode.get('100000')?.population ?? 0, WITH_SERVICEMEN, 'residents of the nation with servicemen');
  for (const unit of units) {
    if (unit.isLeaf || unit.level === 'nation' || unit.population === null) continue;
    const sum = sums.get(unit.adcode);
    if (sum !== unit.population)
      faults.push(faultAt(census, unit.adcode, `${unit.name}: its counties sum to ${sum}, wanted ${unit.population}`));
  }
  return faults;
}

function checkUrban(units: readonly Unit[], census: Census): Fault[] {
  const nation = units.find((unit) => unit.level === 'nation');
  const share = Math.round(((nation?.urbanPopulation ?? 0) / (nation?.population ?? 1)) * 1e4) / 100;
  const faults: Fault[] = [];
  if (share !== NATIONAL_SHARE_PCT)
    faults.push(faultAt(census, '100000', `national urban share ${share}, wanted ${NATIONAL_SHARE_PCT}`));
  const childSums = new Map<string, number>();
  for (const unit of units)
    if (unit.parent !== null)
      childSums.set(unit.parent, (childSums.get(unit.parent) ?? 0) + (unit.urbanPopulation ?? 0));
  for (const unit of units) {
    const { adcode, level, isLeaf, population, urbanPopulation, urbanSharePct } = unit;
    if (population === null || urbanPopulation === null || urbanSharePct === null) continue;
    if (urbanPopulation < 0 || urbanPopulation > population)
      faults.push(faultAt(census, adcode, `${urbanPopulation} urban of ${population}`));
    const isFree = SHARES_DISAGREE.has(unit.parent ?? '');
    const gap = Math.abs(urbanPopulation - (population * urbanSharePct) / 100);
    if (!isFree && gap > population * 0.00005 + 1)
      faults.push(faultAt(census, adcode, `${urbanPopulation} urban is not ${urbanSharePct}%`));
    if (isLeaf || level === 'nation') continue;
    const sum = childSums.get(adcode);
    if (sum !== urbanPopulation)
      faults.push(faultAt(census, adcode, `urban residents of its parts ${sum}, wanted ${urbanPopulation}`));
  }
  return faults;
}

/** On the basis of the city communiqués, which is the scan's. */
function checkTenMillionCities(units: readonly Unit[]): Fault[] {
  const found = units
    .filter((unit) => unit.isCity && (unit.communiquePopulation ?? unit.population ?? 0) > 1e7)
    .toSorted((a, b) => (b.communiquePopulation ?? b.population ?? 0) - (a.communiquePopulation ?? a.population ?? 0))
    .map((unit) => unit.shortName);
  if (found.join() === TEN_MILLION_CITIES.join()) return [];
  return [{ file: FILES.prefectures, line: null, reason: `cities over ten million: ${found.join(' ')}` }];
}

function checkZones(units: readonly Unit[], census: Census): Fault[] {
  const zones = units.filter((unit) => unit.isDevelopmentZone);
  const loose = zones.filter(
    (zone) => zone.parent?.slice(0, 4) !== zone.adcode.slice(0, 4) || zone.parent.endsWith('0000'),
  );
  const faults = loose.map((zone) => faultAt(census, zone.adcode, `${zone.name} belongs to ${zone.parent}`));
  if (zones.length !== DEVELOPMENT_ZONES)
    faults.push({
      file: FILES.counties,
      line: null,
      reason: `${zones.length} development zones, wanted ${DEVELOPMENT_ZONES}`,
    });
  return faults;
}

function checkPoints(units: readonly Unit[], bases: readonly PointBasis[]): Fault[] {
  const outside = units.filter(({ lng, lat }) => !(lng > 73 && lng < 136 && lat > 3 && lat < 54));
  const faults: Fault[] = outside.map(({ adcode, lng, lat }) => ({
    file: FILES.points,
    line: null,
    reason: `${adcode} is at ${lng}, ${lat}`,
  }));
  const borrowed = bases.filter((basis) => basis === 'borrowed').length;
  if (borrowed !== BORROWED_POINTS)
    faults.push({
      file: FILES.points,
      line: null,
      reason: `${borrowed} counties stand at their prefecture’s point, wanted ${BORROWED_POINTS}`,
    });
  return faults;
}

/** The fault at the line of the code in the table that has it. */
function faultAt(census: Census, code: string, reason: string): Fault {
  const tables: readonly (readonly [string, readonly CensusRow[]])[] = [
    [FILES.counties, census.counties],
    [FILES.prefectures, census.prefectures],
    [FILES.provinces, census.provinces],
  ];
  for (const [file, rows] of tables) {
    const row = rows.find(({ adcode }) => adcode === code);
    if (row) return { file, line: row.line, reason };
  }
  return { file: FILES.counties, line: null, reason: `${code}: ${reason}` };
}
