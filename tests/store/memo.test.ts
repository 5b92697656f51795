import { describe, expect, it } from 'vitest';
import { memoised } from '../../src/store/memo';

describe('a memoised function', () => {
  it('gives the same object until an input changes', () => {
    const pair = memoised((a: number, b: string) => ({ a, b }));
    const first = pair(1, 'x');
    expect(pair(1, 'x')).toBe(first);
    expect(pair(2, 'x')).toEqual({ a: 2, b: 'x' });
    expect(pair(1, 'x')).not.toBe(first);
  });

  it('computes once per change, and only the last answer is kept', () => {
    let computed = 0;
    const double = memoised((value: number) => {
      computed += 1;
      return value * 2;
    });
    for (const value of [3, 3, 3, 4, 4, 3]) expect(double(value)).toBe(value * 2);
    expect(computed).toBe(3);
  });

  it('keeps an answer that is undefined or null', () => {
    let computed = 0;
    const nothing = memoised((_: string) => {
      computed += 1;
      return undefined;
    });
    expect([nothing('a'), nothing('a')]).toEqual([undefined, undefined]);
    expect(computed).toBe(1);
  });

  it('tells inputs apart by identity, and knows NaN again', () => {
    const size = memoised((list: readonly number[], factor: number) => ({ size: list.length * factor }));
    const list = [1, 2];
    expect(size(list, 1)).not.toBe(size([1, 2], 1));
    expect(size(list, Number.NaN)).toBe(size(list, Number.NaN));
  });

  it('takes in an answer from elsewhere, and then need not compute it', () => {
    const double = memoised((_: number): number => {
      throw new Error('not to be asked');
    });
    expect(double.knows(2)).toBe(false);
    double.keep(4, 2);
    expect(double.knows(2)).toBe(true);
    expect(double(2)).toBe(4);
  });

  it('forgets the answer that was not asked for longest', () => {
    const asked: number[] = [];
    const double = memoised((value: number) => {
      asked.push(value);
      return 2 * value;
    }, 2);
    for (const value of [1, 2, 1, 3, 1]) expect(double(value)).toBe(2 * value);
    expect(asked).toEqual([1, 2, 3]);
    expect([1, 2, 3].map((value) => double.knows(value))).toEqual([true, false, true]);
  });

  it('keeps nothing when it throws', () => {
    let isBroken = true;
    const guarded = memoised((value: string) => {
      if (isBroken) throw new Error('not yet');
      return value;
    });
    expect(() => guarded('a')).toThrow('not yet');
    isBroken = false;
    expect(guarded('a')).toBe('a');
  });
});
