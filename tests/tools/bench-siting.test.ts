import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

function run(...words: string[]): { status: number | null; lines: string[]; errors: string } {
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'tools/bench-siting.ts', ...words], {
    encoding: 'utf8',
  });
  return { status: done.status, lines: done.stdout.trim().split('\n'), errors: done.stderr };
}

/** A path of five vertices with edges of length 1, 2, 3 and 4, and a file that is no instance. */
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pmed-'));
  writeFileSync(join(folder, 'path10.txt'), ' 5 4 2 \n1 2 1\n2 3 2\n3 4 3\n4 5 4\n');
  writeFileSync(join(folder, 'path2.txt'), ' 5 4 1 \n1 2 1\n2 3 2\n3 4 3\n4 5 4\n');
  writeFileSync(join(folder, 'broken.txt'), '5 4');
  writeFileSync(join(folder, 'optima.csv'), 'instance,p_median\n');
  return folder;
}

describe('bench:siting', () => {
  it('prints one line an instance, in the order of their numbers, and names what it cannot read', () => {
    const folder = aFolder();
    const { status, lines, errors } = run(folder);
    const cells = lines.map((line) => line.split(','));
    expect(lines[0]).toBe('instance,n,p,objective,first,first_ms,best,bound,proven,ms');
    // One median: vertex 3 (3+2+0+3+7 = 15). Two: vertices 2 and 4 (1+0+2+0+4 = 7), or 2 and 5 (1+0+2+4+0).
    expect(cells.slice(1).map((c) => [c[0], c[1], c[2], c[3], c[6], c[7], c[8]])).toEqual([
      ['path2', '5', '1', 'p-median', '15', '15', 'true'],
      ['path10', '5', '2', 'p-median', '7', '7', 'true'],
    ]);
    expect(errors).toContain('broken.txt');
    expect(status).toBe(1);
    rmSync(folder, { recursive: true });
  });

  it('solves p-center on request', () => {
    const folder = aFolder();
    const best = run(folder, '--objective', 'p-center')
      .lines.slice(1)
      .map((line) => line.split(',')[6]);
    expect(best).toEqual(['6', '3']);
    rmSync(folder, { recursive: true });
  });

  it('serves every part of a graph that is not connected, and lets the last of repeated edges count', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pmed-'));
    // Two paths, 1–2–3 and 4–5; the edge 1–2 is given twice.
    writeFileSync(join(folder, 'parts.txt'), '5 4 2\n1 2 90\n2 3 2\n4 5 7\n2 1 1\n');
    for (const [objective, best] of [
      ['p-median', '10'],
      ['p-center', '7'],
    ] as const) {
      const cells = run(folder, '--objective', objective).lines[1]!.split(',');
      expect([cells[6], cells[7], cells[8]]).toEqual([best, best, 'true']);
    }
    rmSync(folder, { recursive: true });
  });

  it('says how to use it', () => {
    expect(run('--objective', 'p-centre').errors).toContain('usage');
    expect(run().status).toBe(2);
  });
});
