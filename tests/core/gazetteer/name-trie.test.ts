import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTrie, findName, step } from '../../../src/core/gazetteer/name-trie';

describe('the name trie', () => {
  it('finds each name under its number, and no beginning of one', () => {
    const trie = buildTrie(['成都', '成都市', '都江堰']);
    expect(['成都', '成都市', '都江堰', '成', '都', ''].map((name) => findName(trie, name))).toEqual([
      0, 1, 2, -1, -1, -1,
    ]);
  });

  it('stops at a character that is in no name', () => {
    expect(step(buildTrie(['成都']), 0, 'x'.charCodeAt(0))).toBe(-1);
  });

  it('agrees with a map over random names', () => {
    const names = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom(...'东西南北中山江'), minLength: 1, maxLength: 5 }),
      {
        minLength: 1,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(
        names,
        fc.array(fc.string({ unit: fc.constantFrom(...'东西南北中山江河'), maxLength: 6 })),
        (list, asked) => {
          const trie = buildTrie(list);
          for (const name of [...list, ...asked]) expect(findName(trie, name)).toBe(list.indexOf(name));
        },
      ),
      { numRuns: 200, seed: 3 },
    );
  });
});
