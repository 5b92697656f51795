import { describe, expect, it } from 'vitest';
import { SOURCE } from '../../src/layers/sources';

describe('the ids of sources', () => {
  it('are one per source', () => {
    const ids = Object.values(SOURCE);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are the name of the source in kebab case', () => {
    for (const [name, id] of Object.entries(SOURCE))
      expect(id).toBe(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  });
});
