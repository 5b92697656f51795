// Changes src/core piece by piece and sees whether its tests notice: npm run -s mutation -- [GROUP | FILE | FOLDER]…, all
// groups without a word. Prints one table; what survived is in reports/mutation/NAME.txt. Slow: one test run a change.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { GROUP_NAMES, groupOf, type MutationGroup } from './mutation/groups';
import { type FileScore, type MutationReport, scoreLine, scoresOf, sumOf, survivorLines } from './mutation/score';

const STRYKER = 'tools/mutation/node_modules/@stryker-mutator';
const FOLDER = 'reports/mutation';
const HEAD =
  '| file | killed | timeout | survived | unreached | untried | score |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |';

const words = process.argv.slice(2);
const groups = (words.length > 0 ? words : GROUP_NAMES).map((word) => groupOf(word) ?? word);
const unknown = groups.filter((group) => typeof group === 'string');
if (!existsSync(STRYKER)) {
  console.error('Stryker is not installed here: run `npm ci --prefix tools/mutation` (65 MB) and start this again.');
  process.exitCode = 2;
} else if (unknown.length > 0) {
  console.error(
    `${unknown.join(', ')} is neither a group (${GROUP_NAMES.join(', ')}) nor a file or folder of src/core.`,
  );
  process.exitCode = 2;
} else run(groups.filter((group) => typeof group !== 'string'));

function run(wanted: readonly MutationGroup[]): void {
  setPriority(constants.priority.PRIORITY_LOW);
  mkdirSync(FOLDER, { recursive: true });
  console.log(HEAD);
  const all: FileScore[] = [];
  for (const group of wanted) {
    const began = performance.now();
    const report = mutated(group);
    const minutes = ((performance.now() - began) / 60_000).toFixed(1);
    if (!report) {
      console.error(`${group.name}: no report; ${FOLDER}/${group.name}.log says why`);
      process.exitCode = 1;
      continue;
    }
    const scores = scoresOf(report);
    all.push(...scores);
    writeFileSync(join(FOLDER, `${group.name}.txt`), `${survivorLines(report).join('\n')}\n`);
    for (const score of scores) console.log(scoreLine(score));
    console.log(scoreLine(sumOf(`**${group.name}** (${minutes} min)`, scores)));
  }
  console.log(scoreLine(sumOf('**all**', all)));
}

/** Null when Stryker gave up: a test that fails without any change, above all. */
function mutated({ name, mutate, tests }: MutationGroup): MutationReport | null {
  const report = join(FOLDER, `${name}.json`);
  const vitest = `stryker-${name}.vitest.ts`;
  const settings = `stryker-${name}.json`;
  rmSync(report, { force: true });
  writeFileSync(vitest, `export default { test: { include: ${JSON.stringify(tests)}, testTimeout: 60_000 } };\n`);
  writeFileSync(settings, JSON.stringify(strykerSettings(mutate, vitest, report)));
  const { stdout, stderr } = spawnSync(process.execPath, [`${STRYKER}/core/bin/stryker.js`, 'run', settings]);
  writeFileSync(join(FOLDER, `${name}.log`), Buffer.concat([stdout, stderr]));
  for (const file of [vitest, settings]) rmSync(file);
  return existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as MutationReport) : null; // Stryker's own format
}

function strykerSettings(mutate: readonly string[], configFile: string, report: string): object {
  return {
    mutate,
    testRunner: 'vitest',
    plugins: [`./${STRYKER}/vitest-runner/dist/src/index.js`],
    vitest: { configFile, related: false },
    coverageAnalysis: 'perTest',
    // Code that runs once when a file loads would need all tests anew for each change.
    ignoreStatic: true,
    // All cores: its low priority leaves them to whoever else needs one.
    concurrency: availableParallelism(),
    timeoutMS: 2500,
    reporters: ['json'],
    jsonReporter: { fileName: report },
    tempDirName: join(tmpdir(), 'atlas-mutation'),
    // Stryker would rewrite the paths of our tsconfig with a compiler API that TypeScript 7 has no more; it needs none.
    tsconfigFile: 'no-tsconfig.json',
    // With a slash in front: 'coverage' alone would put src/core/coverage out of sight too.
    ignorePatterns: ['/dist', '/docs', '/reports', '/coverage'],
    fileLogLevel: 'off',
    allowConsoleColors: false,
  };
}
