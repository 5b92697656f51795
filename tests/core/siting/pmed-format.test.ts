import { describe, expect, it } from 'vitest';
import { parsePmed } from '../../../src/core/siting/pmed-format';

function fault(text: string): string {
  const parsed = parsePmed(text);
  return parsed.ok ? 'fine' : parsed.error.kind;
}

describe('the pmed format', () => {
  it('gives shortest paths, and lets a later duplicate edge replace an earlier one', () => {
    const parsed = parsePmed(' 3 4 1 \n1 2 10\n2 3 5\n1 3 100\n2 1 7\n');
    expect(parsed.ok && [...parsed.value.distance]).toEqual([0, 7, 12, 7, 0, 5, 12, 5, 0]);
  });

  it('names what is wrong with a file', () => {
    expect(fault('')).toBe('bad-header');
    expect(fault('3 1 9\n1 2 1')).toBe('bad-header');
    expect(fault('2 1 1\n1 2 x')).toBe('not-a-number');
    expect(fault('2 2 1\n1 2 1')).toBe('short');
    expect(fault('2 1 1\n1 5 1')).toBe('bad-edge');
    expect(fault('2 1 1\n1 2 -1')).toBe('bad-edge');
    expect(fault('3 1 1\n1 2 1')).toBe('not-connected');
  });
});
