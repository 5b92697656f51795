import { describe, expect, it } from 'vitest';
import type { Fault, Step } from '../../geodata/step';

describe('a step', () => {
  it('is handed its reader, and may wait', async () => {
    const echo: Step = {
      name: 'echo.txt',
      gzipBudget: { 'echo.txt': 100 },
      build: async (read, built) => ({ outputs: new Map([['echo.txt', `${read('a')}${built('b')}`]]), faults: [] }),
    };
    const { outputs } = await echo.build(
      (path) => Buffer.from(`read ${path}, `),
      (file) => `built ${file}`,
    );
    expect(outputs.get('echo.txt')).toBe('read a, built b');
  });

  it('may fault a whole file or one line of it', () => {
    const faults: Fault[] = [
      { file: 'geodata/a.csv', line: null, reason: 'empty' },
      { file: 'geodata/a.csv', line: 3, reason: 'unknown code' },
    ];
    expect(faults.map(({ line }) => line)).toEqual([null, 3]);
  });
});
