import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'geocode-'));

function run(name: string, content: string | Uint8Array, ...args: string[]) {
  const file = join(folder, name);
  writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'tools/geocode.ts', file, ...args],
    {
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

const ADDED = 'place_adcode,place_precision,place_verdict,place_candidates,place_rest';

describe('npm run -s geocode', () => {
  it('keeps every column and adds the place', () => {
    const { status, stdout } = run(
      'a.csv',
      '\uFEFFid,address,note\r\n1,吉林省朝阳区,"a\nb"\r\n2,鼓楼区,\r\n',
      '--column',
      'address',
    );
    expect(status).toBe(0);
    expect(stdout).toBe(
      `id,address,note,${ADDED}\n1,吉林省朝阳区,"a\nb",220104,county,unique,220104,\n2,鼓楼区,,,,ambiguous,320106|350102|320302|410204,\n`,
    );
  });

  it('reads GB18030 and gives the codes of units.json when asked to', () => {
    // 地址, 横州市 in GB18030
    const bytes = Uint8Array.of(0xb5, 0xd8, 0xd6, 0xb7, 0x0a, 0xba, 0xe1, 0xd6, 0xdd, 0xca, 0xd0, 0x0a);
    expect(run('b.csv', bytes, '--column', '地址').stdout).toBe(`地址,${ADDED}\n横州市,450181,county,unique,450181,\n`);
    expect(run('b.csv', bytes, '--column', '地址', '--codes', 'atlas').stdout).toContain('横州市,450127,county');
  });

  it.each([
    ['an unknown column', 'a,b\n1,2\n', ['--column', 'address'], 'has no column "address"; its columns are: a, b.'],
    ['no column', 'a,b\n', [], 'Usage:'],
    ['an empty file', '', ['--column', 'a'], 'is empty.'],
    ['a workbook', 'PK\u0003\u0004xx', ['--column', 'a'], 'not CSV'],
  ])('says in one sentence what is wrong with %s and exits with 2', (_, content, args, sentence) => {
    const { status, stdout, stderr } = run('c.csv', content, ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('counts rows with more or fewer cells than the header, and keeps their cells', () => {
    const { stdout, stderr } = run('d.csv', 'a,address\n1\n2,武侯区,x\n', '--column', 'address');
    expect(stdout.split('\n').slice(1, 3)).toEqual(['1,,,,none,,', '2,武侯区,510107,county,unique,510107,,x']);
    expect(stderr).toContain('2 rows');
  });
});
