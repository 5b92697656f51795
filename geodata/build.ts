// Rebuilds public/data from the listed sources, byte for byte. Prints every fault as file:line: reason, and fails on any.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { SOURCES, type Source } from './sources';
import type { Fault, Step } from './step';
import { STEPS } from './steps';

const top = resolve(import.meta.dirname, '..');

export interface Built {
  readonly outputs: ReadonlyMap<string, string | Uint8Array>;
  readonly faults: readonly Fault[];
}

/** Runs all steps in order and adds the manifest. Pure but for reading the sources. */
export async function buildAll(steps: readonly Step[] = STEPS): Promise<Built> {
  const outputs = new Map<string, string | Uint8Array>();
  const faults: Fault[] = checkSources(SOURCES);
  for (const step of steps) {
    const result = await step.build(readListed, (file) => textOf(outputs, file));
    faults.push(...result.faults);
    for (const [file, content] of result.outputs) {
      outputs.set(file, content);
      faults.push(...checkBudget(step, file, content));
    }
  }
  outputs.set('manifest.json', manifestOf(outputs));
  return { outputs, faults };
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The checksum of a folder is that of its sorted `path sha256` lines. */
export function checksumOf(path: string): string {
  const full = join(top, path);
  if (!path.endsWith('/')) return sha256(readFileSync(full));
  const lines = readdirSync(full)
    .filter((name) => statSync(join(full, name)).isFile())
    .sort()
    .map((name) => `${name} ${sha256(readFileSync(join(full, name)))}\n`);
  return sha256(lines.join(''));
}

function checkSources(sources: readonly Source[]): Fault[] {
  return sources.flatMap((source) =>
    source.files.flatMap(({ path, sha256: wanted }) => {
      const found = checksumOf(path);
      if (found === wanted) return [];
      return [{ file: path, line: null, reason: `checksum of source ${source.id} is ${found}, listed ${wanted}` }];
    }),
  );
}

function readListed(path: string): Buffer {
  const listed = SOURCES.some((source) =>
    source.files.some((file) => (file.path.endsWith('/') ? path.startsWith(file.path) : path === file.path)),
  );
  if (!listed) throw new Error(`${path} is not covered by geodata/sources.ts`);
  return readFileSync(join(top, path));
}

function checkBudget(step: Step, file: string, content: string | Uint8Array): Fault[] {
  const budget = step.gzipBudget[file];
  const size = gzipSync(content, { level: 9 }).length;
  if (budget === undefined) return [{ file: `public/data/${file}`, line: null, reason: 'has no size budget' }];
  if (size <= budget) return [];
  return [{ file: `public/data/${file}`, line: null, reason: `${size} bytes gzip, budget ${budget}` }];
}

function textOf(outputs: ReadonlyMap<string, string | Uint8Array>, file: string): string {
  const content = outputs.get(file);
  if (typeof content !== 'string') throw new Error(`${file} is asked for before it is built, or is not text`);
  return content;
}

/** The app's own files: the open data carry their sizes and checksums in their datapackage.json. */
function manifestOf(outputs: ReadonlyMap<string, string | Uint8Array>): string {
  const files = Object.fromEntries(
    [...outputs]
      .filter(([file]) => !file.includes('/'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, content]) => [file, { bytes: Buffer.byteLength(content), sha256: sha256(content) }]),
  );
  const version = sha256(JSON.stringify(files)).slice(0, 12);
  return `${JSON.stringify({ format: 1, version, asOf: '2022', files }, null, 1)}\n`;
}

async function main(): Promise<void> {
  const { outputs, faults } = await buildAll();
  for (const { file, line, reason } of faults) console.error(`${file}${line === null ? '' : `:${line}`}: ${reason}`);
  if (faults.length > 0) {
    console.error(`${faults.length} faults: public/data is left as it was`);
    process.exit(1);
  }
  const folder = join(top, 'public/data');
  rmSync(folder, { recursive: true, force: true });
  for (const [file, content] of outputs) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
    const gzip = gzipSync(content, { level: 9 }).length;
    console.log(`${file}  ${Buffer.byteLength(content)} bytes, ${gzip} gzip`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
