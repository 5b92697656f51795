// The siting engine on the questions of the default screen and on published instances: medians, beside HiGHS alone on the
// full model of the same question. Real counties; the nine hubs of 义仓, those known by province at its capital.
import { existsSync, readFileSync } from 'node:fs';
import { type MipModel, mipModelOf } from '../../src/core/siting/mip-model';
import { parsePmed } from '../../src/core/siting/pmed-format';
import type { MatrixQuestion, SitingAnswer, SitingQuestion } from '../../src/core/siting/question';
import type { SearchTools } from '../../src/core/siting/search';
import { seededRandom } from '../../src/core/siting/seeded-random';
import { prepared } from '../../src/core/siting/setting';
import { servingOf, solveSiting } from '../../src/core/siting/solve';
import { decodeUnits } from '../../src/core/unit-table';
import { ENTRY_LIMIT, highsSolver } from '../../src/data/highs-solver';
import { aQuestion, nameOf, type Places, placesOf, QUESTIONS } from './siting-questions';

const RUNS = 3;
const HIGHS_SECONDS = 20;
const PMED = new URL('../../../shared/benchmarks/pmed/', import.meta.url);

interface Timed {
  readonly answer: SitingAnswer;
  readonly firstMs: number;
  readonly ms: number;
}

export async function section(): Promise<void> {
  const places = realPlaces();
  const { counties, cities, hubs } = places;
  console.log(
    `Counties ${counties.length}, candidate cities ${cities.length}, existing ${hubs.length}; medians of ${RUNS}.`,
  );
  console.log(`HiGHS: the full model alone, at most ${HIGHS_SECONDS} s; – where it is no single model or too large.\n`);
  console.log('| question | first ms | value | proven | ms | HiGHS ms |\n| --- | ---: | ---: | --- | ---: | ---: |');
  for (const { objective, k } of QUESTIONS) await printRow(nameOf(objective, k), aQuestion(places, objective, k));
  if (!existsSync(PMED)) console.warn('\nskipped: the published instances need ../shared/benchmarks/pmed');
  else for (const kind of ['p-median', 'p-center'] as const) await printPmed(kind);
}

async function printRow(name: string, question: SitingQuestion | MatrixQuestion): Promise<void> {
  const { answer, firstMs, ms } = await median(question);
  const value = answer.value < 10_000 ? answer.value.toFixed(1) : Math.round(answer.value).toLocaleString('en');
  const proven = answer.proven ? 'yes' : `gap ${(answer.gap * 100).toFixed(2)}%`;
  console.log(
    `| ${name} | ${firstMs.toFixed(0)} | ${value} | ${proven} | ${ms.toFixed(0)} | ${await byHighs(question)} |`,
  );
}

async function printPmed(kind: 'p-median' | 'p-center'): Promise<void> {
  let total = 0;
  let proven = 0;
  for (let at = 1; at <= 20; at++) {
    const { answer, ms } = await median(pmedQuestion(at, kind));
    total += ms;
    if (answer.proven) proven++;
  }
  console.log(`\npmed1–20, ${kind}: ${proven} of 20 proven in ${(total / 1000).toFixed(2)} s together`);
  if (kind !== 'p-median') return;
  console.log('\n| instance | first ms | value | proven | ms | HiGHS ms |\n| --- | ---: | ---: | --- | ---: | ---: |');
  for (const at of [1, 6, 16]) await printRow(`pmed${at}`, pmedQuestion(at, kind));
}

async function median(question: SitingQuestion | MatrixQuestion): Promise<Timed> {
  const runs: Timed[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await timed(question));
  return runs.sort((a, b) => a.ms - b.ms)[RUNS >> 1]!;
}

async function timed(question: SitingQuestion | MatrixQuestion): Promise<Timed> {
  const began = performance.now();
  let firstMs = 0;
  const result = await solveSiting(question, tools(began), () => {
    firstMs ||= performance.now() - began;
  });
  if (!result.ok) throw new Error(`the bench asks what has no answer: ${result.error.kind}`);
  return { answer: result.value, firstMs, ms: performance.now() - began };
}

function tools(began: number): SearchTools {
  return {
    now: () => performance.now(),
    pause: () => new Promise<void>((resolve) => setImmediate(resolve)),
    shouldStop: () => performance.now() - began > 60_000,
    random: seededRandom(1),
  };
}

async function byHighs(question: SitingQuestion | MatrixQuestion): Promise<string> {
  const setting = prepared(question);
  if (!setting.ok || (question.objective.kind !== 'mclp' && question.objective.kind !== 'p-median')) return '–';
  const model: MipModel = mipModelOf(servingOf(setting.value));
  if (model.value.length > ENTRY_LIMIT) return '–';
  const began = performance.now();
  const found = await highsSolver()(model, HIGHS_SECONDS);
  const ms = (performance.now() - began).toFixed(0);
  return found.status === 'optimal' ? ms : `not in ${HIGHS_SECONDS} s`;
}

function realPlaces(): Places {
  const table = decodeUnits(JSON.parse(readFileSync('public/data/units.json', 'utf8')));
  if (!table.ok) throw new Error(`units.json: ${JSON.stringify(table.error)}`);
  return placesOf(table.value.units);
}

function pmedQuestion(at: number, kind: 'p-median' | 'p-center'): MatrixQuestion {
  const parsed = parsePmed(readFileSync(new URL(`pmed${at}.txt`, PMED), 'utf8'));
  if (!parsed.ok) throw new Error(`pmed${at}: ${parsed.error.kind}`);
  const { vertexCount, p, distance } = parsed.value;
  return {
    objective: { kind },
    k: p,
    weight: new Float64Array(vertexCount).fill(1),
    candidateCount: vertexCount,
    distance,
    toExisting: null,
    forcedIn: new Int32Array(0),
    forcedOut: new Int32Array(0),
  };
}
