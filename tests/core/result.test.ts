import { describe, expect, it } from 'vitest';
import { failed, ok, type Result } from '../../src/core/result';

describe('a result', () => {
  it('is told apart by one field', () => {
    const half = (n: number): Result<number, string> => (n % 2 === 0 ? ok(n / 2) : failed(`${n} is odd`));
    expect(half(4)).toEqual({ ok: true, value: 2 });
    expect(half(3)).toEqual({ ok: false, error: '3 is odd' });
  });
});
