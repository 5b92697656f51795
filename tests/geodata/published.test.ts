import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildAll, sha256 } from '../../geodata/build';

const folder = resolve(import.meta.dirname, '../../public/data');

describe('public/data', () => {
  it('is what the listed sources give, byte for byte, without a fault', { timeout: 300_000 }, async () => {
    const { outputs, faults } = await buildAll();
    expect(faults).toEqual([]);
    const built = Object.fromEntries([...outputs].map(([file, content]) => [file, sha256(content)]).sort());
    const published = Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => statSync(join(folder, file)).isFile())
        .map((file) => [file, sha256(readFileSync(join(folder, file)))])
        .sort(),
    );
    expect(published).toEqual(built);
  });
});
