// Runs in Chromium: the siting questions of the default screen through the app's own worker, HiGHS alone beside some of them.
import wasm from 'highs/runtime?url';
import { mipModelOf } from '../../../src/core/siting/mip-model';
import { prepared } from '../../../src/core/siting/setting';
import { servingOf } from '../../../src/core/siting/solve';
import { decodeUnits } from '../../../src/core/unit-table';
import { highsSolver } from '../../../src/data/highs-solver';
import { sitingClient } from '../../../src/data/siting-client';
import { aQuestion, nameOf, placesOf, QUESTIONS } from '../siting-questions';

export interface PageRow {
  readonly question: string;
  readonly firstMs: number;
  readonly ms: number;
  readonly proven: boolean;
}

const RUNS = 3;
const HIGHS_SECONDS = 20;

declare global {
  interface Window {
    readonly benchSiting: (at: number) => Promise<PageRow>;
    readonly benchHighs: (at: number) => Promise<string>;
    readonly benchCount: number;
  }
}

const table = decodeUnits(await (await fetch('/data/units.json')).json());
if (!table.ok) throw new Error('units.json does not pass its check');
const places = placesOf(table.value.units);
const client = sitingClient();

Object.assign(window, { benchSiting, benchHighs, benchCount: QUESTIONS.length });

async function benchSiting(at: number): Promise<PageRow> {
  const runs: PageRow[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await timed(at));
  return runs.sort((a, b) => a.ms - b.ms)[RUNS >> 1]!;
}

async function timed(at: number): Promise<PageRow> {
  const { objective, k } = QUESTIONS[at]!;
  const began = performance.now();
  let firstMs = 0;
  const result = await client.solve(aQuestion(places, objective, k), () => {
    firstMs ||= performance.now() - began;
  });
  if (!result.ok) throw new Error(`the bench asks what has no answer: ${result.error.kind}`);
  return { question: nameOf(objective, k), firstMs, ms: performance.now() - began, proven: result.value.proven };
}

/** Milliseconds of HiGHS alone on the full model, or why there are none. */
async function benchHighs(at: number): Promise<string> {
  const { objective, k } = QUESTIONS[at]!;
  const setting = prepared(aQuestion(places, objective, k));
  if (!setting.ok || objective.kind !== 'mclp') return '–';
  const model = mipModelOf(servingOf(setting.value));
  const began = performance.now();
  const found = await highsSolver({ locateFile: () => wasm })(model, HIGHS_SECONDS);
  return found.status === 'optimal' ? (performance.now() - began).toFixed(0) : `not in ${HIGHS_SECONDS} s`;
}
