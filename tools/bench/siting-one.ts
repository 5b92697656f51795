// One siting question in a process of its own, for its time and its memory: npx tsx tools/bench/siting-one.ts LEVEL KIND K
// [--km X] [--hubs] [--seconds N] [--highs]. LEVEL: city or county candidates; --hubs: the nine hubs of 义仓 exist already;
// --highs: HiGHS on the core that is left when branching would begin, instead of branching. `deaf` is the longest time that the
// search was at work without asking whether to stop.
import { readFileSync } from 'node:fs';
import { mipModelOf } from '../../src/core/siting/mip-model';
import type { SitingObjective } from '../../src/core/siting/question';
import { searchServing } from '../../src/core/siting/search';
import { seededRandom } from '../../src/core/siting/seeded-random';
import type { ServingProblem } from '../../src/core/siting/serving';
import { prepared } from '../../src/core/siting/setting';
import { servingOf, solveSiting } from '../../src/core/siting/solve';
import { decodeUnits } from '../../src/core/unit-table';
import { highsSolver } from '../../src/data/highs-solver';
import { aQuestion, nameOf, placesOf } from './siting-questions';

const words = process.argv.slice(2);
const option = (name: string, otherwise: number): number => {
  const at = words.indexOf(name);
  return at < 0 ? otherwise : Number(words[at + 1]);
};
const [level, kind, k] = [words[0], words[1], Number(words[2])];
const seconds = option('--seconds', 60);
const objective: SitingObjective =
  kind === 'p-median' || kind === 'p-center' ? { kind } : { kind: 'mclp', radiusKm: option('--km', 200) };
const table = decodeUnits(JSON.parse(readFileSync('public/data/units.json', 'utf8')));
if (!table.ok || !(k > 0)) throw new Error('wanted: LEVEL KIND K, and public/data/units.json');
const places = placesOf(table.value.units);
const question = aQuestion(
  {
    ...places,
    cities: level === 'county' ? places.counties : places.cities,
    hubs: words.includes('--hubs') ? places.hubs : [],
  },
  objective,
  k,
);
const began = performance.now();
let lastAsked = began;
let deafMs = 0;
const tools = {
  now: () => performance.now(),
  pause: () => new Promise<void>((resolve) => setImmediate(resolve)),
  shouldStop: () => {
    const now = performance.now();
    deafMs = Math.max(deafMs, now - lastAsked);
    lastAsked = now;
    return now - began > seconds * 1000;
  },
  random: seededRandom(1),
};
const name = `${level}, ${nameOf(objective, k)}`;
if (words.includes('--highs')) await byHighs();
else await bySearch();

async function bySearch(): Promise<void> {
  let firstMs = 0;
  const result = await solveSiting(question, tools, () => {
    firstMs ||= performance.now() - began;
  });
  if (!result.ok) throw new Error(result.error.kind);
  const { value, bound, gap, proven, nodes } = result.value;
  const cpu = process.cpuUsage();
  console.log(
    `${name}: first ${firstMs.toFixed(0)} ms, value ${value}, bound ${bound}, ${proven ? 'proven' : `gap ${(100 * gap).toFixed(2)}%`}, ` +
      `${nodes} nodes, deaf ${deafMs.toFixed(0)} ms, ${((performance.now() - began) / 1000).toFixed(1)} s, cpu ${((cpu.user + cpu.system) / 1e6).toFixed(1)} s, ` +
      `peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  );
}

async function byHighs(): Promise<void> {
  const setting = prepared(question);
  if (!setting.ok) throw new Error(setting.error.kind);
  let core: ServingProblem | null = null;
  let target = 0;
  await searchServing(
    servingOf(setting.value),
    { ...tools, shouldStop: () => core !== null },
    {
      onCore: (problem, known) => {
        core = problem;
        target = known;
      },
    },
  );
  if (!core) return console.log(`${name}: no core is left`);
  const model = mipModelOf(core);
  const start = process.cpuUsage();
  const found = await highsSolver()(model, seconds);
  const spent = process.cpuUsage(start);
  console.log(
    `${name}: core of ${(core as ServingProblem).siteCount} sites, ${(core as ServingProblem).fallback.length} rows, ${model.value.length} entries; ` +
      `HiGHS ${found.status}, bound ${found.bound.toFixed(0)} of ${target}, cpu ${((spent.user + spent.system) / 1e6).toFixed(1)} s, ` +
      `peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  );
}
