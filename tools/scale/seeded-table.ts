// npx tsx tools/scale/seeded-table.ts ROWS > table.csv: the table that docs/scale.md measures with, the same each time.
import { once } from 'node:events';
import { csvLines } from '../../tests/support/points';

const LINES_AT_ONCE = 20_000;

let held: string[] = [];
for (const line of csvLines(Number(process.argv[2] ?? 1000))) {
  held.push(line);
  if (held.length === LINES_AT_ONCE) await write();
}
await write();

async function write(): Promise<void> {
  if (held.length > 0 && !process.stdout.write(`${held.join('\n')}\n`)) await once(process.stdout, 'drain');
  held = [];
}
