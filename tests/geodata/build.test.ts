import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildAll, checksumOf, sha256 } from '../../geodata/build';
import { SOURCES } from '../../geodata/sources';
import type { Step } from '../../geodata/step';

const step = (file: string, content: string | Uint8Array, budget: Record<string, number> = { [file]: 1000 }): Step => ({
  name: file,
  gzipBudget: budget,
  build: () => ({ outputs: new Map([[file, content]]), faults: [] }),
});
const ofSteps = (faults: readonly { file: string }[]) => faults.filter(({ file }) => file.startsWith('public/data/'));

describe('the build', () => {
  it('adds a manifest with size and checksum of each file, the same whatever the order of the steps', async () => {
    const [a, b] = [step('a.txt', '社区'), step('b.bin', Uint8Array.of(1, 2, 3))];
    const { outputs } = await buildAll([a, b]);
    const manifest = JSON.parse(String(outputs.get('manifest.json')));
    expect(manifest.files['a.txt']).toEqual({
      bytes: 6,
      sha256: createHash('sha256').update('社区').digest('hex'),
    });
    expect(manifest.files['b.bin'].bytes).toBe(3);
    expect((await buildAll([b, a])).outputs.get('manifest.json')).toBe(outputs.get('manifest.json'));
  });

  it('changes its version with any byte', async () => {
    const versionOf = async (text: string) =>
      JSON.parse(String((await buildAll([step('a.txt', text)])).outputs.get('manifest.json'))).version;
    expect(await versionOf('a')).not.toBe(await versionOf('b'));
  });

  it('faults a file over its budget, and one without', async () => {
    const noise = createHash('sha512').update('noise').digest('hex').repeat(1);
    const { faults } = await buildAll([step('big.txt', noise, { 'big.txt': 10 }), step('free.txt', 'x', {})]);
    expect(ofSteps(faults)).toMatchObject([
      { file: 'public/data/big.txt', reason: expect.stringMatching(/^\d+ bytes gzip, budget 10$/) },
      { file: 'public/data/free.txt', reason: 'has no size budget' },
    ]);
  });

  it('refuses a path that no source covers', async () => {
    const nosy: Step = {
      ...step('a.txt', ''),
      build: (read) => ({ outputs: new Map([['a.txt', read('package.json')]]), faults: [] }),
    };
    await expect(buildAll([nosy])).rejects.toThrow('package.json is not covered by geodata/sources.ts');
  });

  it('lets a step read only what an earlier one built', async () => {
    const reader: Step = {
      ...step('copy.txt', ''),
      build: (_, built) => ({ outputs: new Map([['copy.txt', built('a.txt')]]), faults: [] }),
    };
    expect((await buildAll([step('a.txt', 'A'), reader])).outputs.get('copy.txt')).toBe('A');
    await expect(buildAll([reader, step('a.txt', 'A')])).rejects.toThrow('a.txt is asked for before it is built');
  });

  it('knows the checksum of nothing', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'); // FIPS 180-4
  });

  it('sums a folder by its files, so that a changed, added or renamed one shows', () => {
    const folder = SOURCES.flatMap(({ files }) => files).find(({ path }) => path.endsWith('/'));
    expect(folder && checksumOf(folder.path)).toBe(folder?.sha256);
  });
});
