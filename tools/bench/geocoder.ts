// The geocoder's speed and memory: distinct addresses drawn from the official list, one core; the gazetteer's own heap.
import { createGeocoder } from '../../src/core/gazetteer/geocode';
import { loadCommunities, loadGazetteer } from '../load-gazetteer';
import { drawCases, type Listed, seeded } from '../quality/cases';
import { readOfficialList } from '../quality/official';

const PER_KIND = 1000;
const ROUNDS = 5;

export async function section(): Promise<void> {
  const official = readOfficialList();
  const countyTexts = textsOf([...official.counties, ...official.prefectures]);
  const townTexts = textsOf(official.towns);
  console.log(
    `Geocoder: ${countyTexts.length} and ${townTexts.length} addresses, all distinct kinds of npx tsx tools/geocode-quality.ts`,
  );
  speed('down to the county, gazetteer of counties', createGeocoder(loadGazetteer('county')), countyTexts, 50_000);
  speed('down to the county, full gazetteer', createGeocoder(loadGazetteer()), countyTexts, null);
  speed('down to the town, full gazetteer', createGeocoder(loadGazetteer()), townTexts, 20_000);
  speed('down to the community', createGeocoder(loadGazetteer(), loadCommunities()), townTexts, null);
  memory();
}

function textsOf(units: readonly Listed[]): string[] {
  return [...new Set(drawCases(units, PER_KIND, seeded(7)).map(({ text }) => text))];
}

function speed(
  what: string,
  geocode: (text: string) => unknown,
  texts: readonly string[],
  wanted: number | null,
): void {
  const rates = Array.from({ length: ROUNDS }, () => {
    // processor time, not the clock: the machine is shared, and the collector's threads are counted against us
    const began = process.cpuUsage();
    for (const text of texts) geocode(text);
    const { user, system } = process.cpuUsage(began);
    return (1e6 * texts.length) / (user + system);
  }).sort((a, b) => a - b);
  const median = Math.round(rates[ROUNDS >> 1]!);
  const verdict =
    wanted === null ? '' : median >= wanted ? `  (wanted ${wanted}: met)` : `  (wanted ${wanted}: NOT met)`;
  console.log(
    `  ${what.padEnd(44)} ${median.toLocaleString('en')} addresses per second of processor time, median of ${ROUNDS}${verdict}`,
  );
}

/** Needs --expose-gc; without it the heap is not comparable and is not printed. */
function memory(): void {
  if (!globalThis.gc) {
    console.log('  memory: run node --expose-gc --import tsx tools/bench.ts');
    return;
  }
  const used = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 1e6;
  };
  const before = used();
  const gazetteer = loadGazetteer();
  const withTowns = used();
  const communities = loadCommunities();
  const geocode = createGeocoder(gazetteer, communities);
  geocode('四川省成都市武侯区玉林东路社区居委会');
  console.log(
    `  memory: gazetteer ${(withTowns - before).toFixed(1)} MB, with communities ${(used() - before).toFixed(1)} MB (wanted < 120), ${gazetteer.size} units`,
  );
}
