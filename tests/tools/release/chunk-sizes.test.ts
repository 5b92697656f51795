import { describe, expect, it } from 'vitest';
import { nameOf, overBudget } from '../../../tools/release/chunk-sizes';

const BUDGETS = { other: 10, named: { 'index.js': 400 } };

describe('the budgets of chunks', () => {
  it('name the chunk, its size and its budget when it is too large', () => {
    const chunks = [
      { file: 'index-ycjpvgpk.js', bytes: 412_345 },
      { file: 'gaps--bdapPb-.css', bytes: 9_999 },
    ];
    expect(overBudget(chunks, BUDGETS)).toEqual(['index.js is 412.3 kB gzip, its budget is 400 kB']);
  });

  it('hold a chunk that nobody named to the budget of a small one', () => {
    const chunks = [
      { file: 'index-ycjpvgpk.js', bytes: 1 },
      { file: 'a-library-CVG6VRFh.js', bytes: 50_000 },
    ];
    expect(overBudget(chunks, BUDGETS)).toEqual(['a-library.js is 50.0 kB gzip, its budget is 10 kB']);
  });

  it('say when a named chunk is not built any more', () => {
    expect(overBudget([], BUDGETS)).toEqual(['index.js has a budget but is not built: take its line out']);
  });

  it.each([
    ['siting.worker--bdapPb-.js', 'siting.worker.js'],
    ['map.worker-DX6FIJ71.js', 'map.worker.js'],
    ['drawer-CXO016eR.css', 'drawer.css'],
  ])('know %s as %s', (file, name) => {
    expect(nameOf(file)).toBe(name);
  });
});
