// `npm run sizes`: the gzip size of every file of code and style in `dist/assets` against `chunk-budgets.json`. A chunk that has
// no line there is held to the budget of a small one, so that a library that slips into a new chunk is noticed.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

export interface Budgets {
  /** kB (1000 bytes) of any chunk that is not named. */
  readonly other: number;
  /** kB by name: the file's without its hash. */
  readonly named: Readonly<Record<string, number>>;
}

export interface Chunk {
  readonly file: string;
  readonly bytes: number;
}

const top = resolve(import.meta.dirname, '../..');

/** One sentence for each chunk over its budget, and for each budget whose chunk is gone. */
export function overBudget(chunks: readonly Chunk[], { other, named }: Budgets): readonly string[] {
  const names = new Set(chunks.map(({ file }) => nameOf(file)));
  const tooLarge = chunks.flatMap(({ file, bytes }) => {
    const name = nameOf(file);
    const budget = named[name] ?? other;
    const kB = bytes / 1000;
    return kB > budget ? [`${name} is ${kB.toFixed(1)} kB gzip, its budget is ${budget} kB`] : [];
  });
  const gone = Object.keys(named).filter((name) => !names.has(name));
  return [...tooLarge, ...gone.map((name) => `${name} has a budget but is not built: take its line out`)];
}

/** `gaps-CVG6VRFh.js` is `gaps.js`. */
export function nameOf(file: string): string {
  return file.replace(/-[\w-]{8}(?=\.\w+$)/, '');
}

export function builtChunks(folder: string): readonly Chunk[] {
  return readdirSync(folder)
    .filter((file) => /\.(m?js|css)$/.test(file))
    .map((file) => ({ file, bytes: gzipSync(readFileSync(join(folder, file)), { level: 9 }).length }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const chunks = builtChunks(join(top, 'dist/assets'));
  const budgets: Budgets = JSON.parse(readFileSync(join(import.meta.dirname, 'chunk-budgets.json'), 'utf8'));
  const faults = overBudget(chunks, budgets);
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log(`sizes: ${chunks.length} chunks are within their budgets`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
