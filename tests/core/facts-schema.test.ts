import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../src/core/facts-schema';

const shipped = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../public/data/facts.json'), 'utf8'));

describe('the national facts', () => {
  it('pass as they are published, twelve of them', () => {
    const facts = checkFacts(shipped);
    expect(facts.ok && facts.value.facts.length).toBe(12);
  });

  it('call 14.21 percentage points, though the scan writes a per cent sign', () => {
    const facts = checkFacts(shipped);
    const rise = facts.ok ? facts.value.facts.find(({ id }) => id === 'urban-share-rise') : undefined;
    expect(rise).toMatchObject({ value: 14.21, unit: '百分点', quote: { text: '上升了14.21%' } });
    expect(63.89 - 49.68).toBeCloseTo(rise!.value, 10);
  });

  it('keep the two urban rates apart', () => {
    const facts = checkFacts(shipped);
    const rates = facts.ok ? facts.value.facts.filter(({ id }) => /^(registered-)?urban-share$/.test(id)) : [];
    expect(rates.map(({ value, noteZh }) => [value, noteZh !== null])).toEqual([
      [63.89, true],
      [45.4, true],
    ]);
  });

  it('are refused with the place of the damage', () => {
    expect(checkFacts({ format: 1, facts: [{ ...shipped.facts[0], value: '九亿' }] })).toMatchObject({
      ok: false,
      error: { kind: 'shape', reason: expect.stringContaining('facts.0.value') },
    });
    const link = 'javascript:alert(1)';
    expect(checkFacts({ format: 1, facts: [{ ...shipped.facts[0], links: [link] }] })).toMatchObject({
      ok: false,
      error: { reason: expect.stringContaining('facts.0.links.0') },
    });
    expect(checkFacts('').ok).toBe(false);
  });
});
