import { describe, expect, it } from 'vitest';
import { unreachable } from '../../src/core/unreachable';

describe('a case that the types exclude', () => {
  it('throws what came, when data break the types', () => {
    expect(() => unreachable({ kind: 'moon' } as never)).toThrow('{"kind":"moon"}');
  });
});
