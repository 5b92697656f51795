// npx tsx tools/geocode-quality.ts [cases per kind] [seed]: how often the geocoder is right, says that it is not sure, or is
// wrong, on addresses drawn from the official code list; and the same county questions put to two npm libraries.
import { createGeocoder, type Geocode, type Geocoded } from '../src/core/gazetteer/geocode';
import { loadGazetteer } from './load-gazetteer';
import { type Case, drawCases, type Listed, seeded } from './quality/cases';
import { createOracle, type Oracle, readOfficialList } from './quality/official';
import { PEERS, type PeerAnswer } from './quality/peers';

const OUTCOMES = ['right', 'ambiguous', 'partial', 'none', 'wrong'] as const;
type Outcome = (typeof OUTCOMES)[number];

/**
 * right: unique, at the very unit, and no other unit fits the text. ambiguous: said so, the unit, or what contains it, among the candidates.
 * partial: placed at the unit or what contains it, and said so. wrong: placed elsewhere or at a coarser unit as if certain,
 * a homonym resolved in silence, or the unit missing among the candidates.
 */
export function outcomeOf(one: Case, result: Geocoded, meanings: readonly Listed[]): Outcome {
  const codes = result.candidates.map(({ place }) => place.adcode as string);
  const place = result.place?.adcode as string | undefined;
  switch (result.verdict) {
    case 'none':
      return 'none';
    case 'ambiguous':
      return codes.some((code) => contains(code, one.gold)) ? 'ambiguous' : 'wrong';
    case 'partial':
      return contains(place!, one.gold) ? 'partial' : 'wrong';
    case 'unique':
      return place === one.gold && meanings.length <= 1 ? 'right' : 'wrong';
  }
}

/** By the digits: 510000 contains 510107005. */
function contains(outer: string, inner: string): boolean {
  const digits = outer.endsWith('0000') ? 2 : outer.endsWith('00') && outer.length === 6 ? 4 : outer.length;
  return inner.startsWith(outer.slice(0, digits));
}

function main(): void {
  const perKind = Number(process.argv[2] ?? 300);
  const seed = Number(process.argv[3] ?? 20201101);
  const official = readOfficialList();
  const units = [...official.towns, ...repeat(official.counties, 8), ...repeat(official.prefectures, 8)];
  const cases = drawCases(units, perKind, seeded(seed));
  const geocode = createGeocoder(loadGazetteer());
  const oracle = createOracle(official);
  console.log(`${cases.length} cases, ${perKind} of each kind, seed ${seed}\n`);
  reportOwn(cases, geocode, oracle);
  comparePeers(cases, geocode, oracle, official);
}

function reportOwn(cases: readonly Case[], geocode: Geocode, oracle: Oracle): void {
  const tables = new Map<string, Map<Outcome, number>>();
  const wrong: string[] = [];
  for (const one of cases) {
    const result = geocode(one.text);
    const outcome = outcomeOf(one, result, oracle(one.names));
    for (const key of [`${one.family}: ${one.kind}`, `${one.family}: all`]) {
      const counts = tables.get(key) ?? new Map<Outcome, number>();
      tables.set(key, counts.set(outcome, (counts.get(outcome) ?? 0) + 1));
    }
    if (outcome === 'wrong')
      wrong.push(
        `${one.text} | ${one.kind} | wanted ${one.gold} | ${result.verdict} ${result.place?.adcode ?? ''} ${result.candidates.slice(0, 4).map((c) => c.place.adcode + c.place.path.join(''))} | ${oracle(one.names).length} meanings`,
      );
  }
  console.log(`| kind | cases | ${OUTCOMES.join(' | ')} |\n| --- | --- | ${OUTCOMES.map(() => '---').join(' | ')} |`);
  for (const [kind, counts] of tables) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    console.log(
      `| ${kind} | ${total} | ${OUTCOMES.map((outcome) => percent(counts.get(outcome) ?? 0, total)).join(' | ')} |`,
    );
  }
  console.log(`\nwrong: ${wrong.length}`);
  for (const line of wrong.slice(0, 60)) console.log(`  ${line}`);
}

function comparePeers(
  cases: readonly Case[],
  geocode: Geocode,
  oracle: Oracle,
  official: ReturnType<typeof readOfficialList>,
) {
  const paths = new Map(
    [...official.prefectures, ...official.counties, ...official.towns].map((unit) => [unit.code, unit.path]),
  );
  console.log(
    '\nDown to the county, the same cases:\n\n| geocoder | family | right | said not sure | wrong | of these, homonyms guessed |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const family of ['complete', 'shortened'] as const) {
    const own = cases.filter((one) => one.family === family);
    for (const { name, ask } of [{ name: 'ours', ask: (text: string) => ownAnswer(geocode(text)) }, ...PEERS]) {
      const counts = { right: 0, unsure: 0, wrong: 0, guessed: 0 };
      for (const one of own) {
        const said = ask(one.text);
        const counties = new Set(oracle(one.names).map(({ path }) => countyPath(path)));
        if (said === null || isEmpty(said)) counts.unsure++;
        else if (counties.size > 1) counts.guessed++;
        else if (agrees(said, paths.get(one.gold)!)) counts.right++;
        else counts.wrong++;
      }
      console.log(
        `| ${name} | ${family} | ${percent(counts.right, own.length)} | ${percent(counts.unsure, own.length)} | ${percent(counts.wrong + counts.guessed, own.length)} | ${percent(counts.guessed, own.length)} |`,
      );
    }
  }
}

/** null when it says itself that it is not sure. */
function ownAnswer(result: Geocoded): PeerAnswer | null {
  if (result.verdict !== 'unique' || !result.place) return null;
  const [province = '', ...rest] = result.place.path;
  return { province, city: rest[0] ?? '', area: rest[1] ?? rest[0] ?? '' };
}

/** Every name that the answer gives is on the path, and it goes down to the county if the path does. */
function agrees({ province, city, area }: PeerAnswer, path: readonly string[]): boolean {
  const county = path.slice(0, 3);
  const isOn = (name: string) =>
    name === '' ||
    name === '市辖区' ||
    /直辖/.test(name) ||
    county.includes(name) ||
    county.some((own) => own.startsWith(name.slice(0, -1)));
  return (
    [province, city, area].every(isOn) &&
    (county.length < 3 || isOn(area)) &&
    (county.length < 3 || area !== '' || path[0]!.endsWith('市'))
  );
}

function isEmpty({ province, city, area }: PeerAnswer): boolean {
  return province === '' && city === '' && area === '';
}

function countyPath(path: readonly string[]): string {
  return path.slice(0, path[0]!.endsWith('市') ? 2 : 3).join('/');
}

function percent(count: number, total: number): string {
  return `${((100 * count) / total).toFixed(2)}%`;
}

function repeat<T>(list: readonly T[], times: number): T[] {
  return Array.from({ length: times }, () => list).flat();
}

main();
