// Solves every pmed-format file of a folder and prints CSV: npm run -s bench:siting -- FOLDER [--objective p-median|p-center]
// [--seconds N]; --like-pmed instead of FOLDER draws graphs of the shapes of pmed1–40. `proven` is true where bound and best meet; a file that cannot be read is named on standard error.
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { parsePmed } from '../src/core/siting/pmed-format';
import type { MatrixQuestion, SitingAnswer } from '../src/core/siting/question';
import { seededRandom } from '../src/core/siting/seeded-random';
import { solveSiting } from '../src/core/siting/solve';
import { PMED_SHAPES, pmedShapedText } from './bench/pmed-shapes';

interface Wish {
  /** Null for drawn graphs. */
  readonly folder: string | null;
  readonly objective: 'p-median' | 'p-center';
  readonly seconds: number;
}

const USAGE = 'usage: npm run -s bench:siting -- FOLDER|--like-pmed [--objective p-median|p-center] [--seconds N]';

/** The row of a file whose numbers cannot be added up exactly. */
const UNSOLVED = ['', '', '', '', false, ''] as const;

const wish = readWish(process.argv.slice(2));
if (wish) await run(wish);
else {
  console.error(USAGE);
  process.exitCode = 2;
}

function readWish(words: readonly string[]): Wish | null {
  let folder: string | null = null;
  let isDrawn = false;
  let objective = 'p-median';
  let seconds = 600;
  for (let at = 0; at < words.length; at++) {
    const [name, joined] = words[at]!.split('=', 2);
    const next = (): string => joined ?? words[++at] ?? '';
    if (name === '--objective') objective = next();
    else if (name === '--seconds') seconds = Number(next());
    else if (words[at] === '--like-pmed') isDrawn = true;
    else if (words[at]!.startsWith('--') || folder !== null) return null;
    else folder = words[at]!;
  }
  if ((folder === null) !== isDrawn || (objective !== 'p-median' && objective !== 'p-center') || !(seconds > 0))
    return null;
  return { folder, objective, seconds };
}

async function run({ folder, objective, seconds }: Wish): Promise<void> {
  console.log('instance,n,p,objective,first,first_ms,best,bound,proven,ms');
  for (const { name, text } of folder === null ? drawn() : read(folder)) {
    const parsed = parsePmed(text);
    if (!parsed.ok) {
      console.error(`${name}: not a pmed file (${parsed.error.kind})`);
      process.exitCode = 1;
      continue;
    }
    const { vertexCount: n, p, distance } = parsed.value;
    const question: MatrixQuestion = {
      objective: { kind: objective },
      k: p,
      weight: new Float64Array(n).fill(1),
      candidateCount: n,
      distance,
      toExisting: null,
      forcedIn: new Int32Array(0),
      forcedOut: new Int32Array(0),
    };
    const row = await solved(question, seconds).catch((error: unknown) => {
      console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
      return UNSOLVED;
    });
    console.log([parse(name).name, n, p, objective, ...row].join(','));
  }
}

interface Instance {
  readonly name: string;
  readonly text: string;
}

function* read(folder: string): Generator<Instance> {
  for (const name of instanceFiles(folder)) yield { name, text: readFileSync(join(folder, name), 'utf8') };
}

function* drawn(): Generator<Instance> {
  for (const [at, [n, p]] of PMED_SHAPES.entries())
    yield { name: `like-pmed${at + 1}`, text: pmedShapedText(n, p, at + 1) };
}

/** Files by name, numbers in the name by value. Tables and notes beside the instances are passed over. */
function instanceFiles(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries
    .map((entry) => entry.name)
    .filter((name) => /\.(txt|dat|pmed)$/i.test(name) || !name.includes('.'));
  return names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

async function solved(question: MatrixQuestion, seconds: number): Promise<readonly (string | number | boolean)[]> {
  const begin = performance.now();
  let first: SitingAnswer | null = null;
  const tools = {
    now: () => performance.now(),
    pause: () => new Promise<void>((resolve) => setImmediate(resolve)),
    shouldStop: () => performance.now() - begin > seconds * 1000,
    random: seededRandom(1),
  };
  const result = await solveSiting(question, tools, (answer) => {
    first ??= answer;
  });
  const ms = performance.now() - begin;
  if (!result.ok) return ['', '', '', '', false, ms.toFixed(0)];
  const { value, bound, proven } = result.value;
  const opening = first ?? result.value;
  return [opening.value, opening.ms.toFixed(0), value, bound, proven, ms.toFixed(0)];
}
