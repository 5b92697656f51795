import { describe, expect, it } from 'vitest';
import { scenarioStore } from '../../src/data/scenario-store';

const scenarios = [
  { name: '方案甲', pairs: { k: '4' } },
  { name: '方案乙', pairs: { k: '4', no: '130600' } },
];

function aStorage(capacity = 5000) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > capacity) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, text);
    },
  };
}

describe('saved scenarios', () => {
  it('come back in a new visit', () => {
    const storage = aStorage();
    expect(scenarioStore(() => storage).write(scenarios)).toEqual({ ok: true, value: undefined });
    expect(scenarioStore(() => storage).read()).toEqual(scenarios);
  });

  it('are none at first, and none where the storage is damaged', () => {
    const storage = aStorage();
    expect(scenarioStore(() => storage).read()).toEqual([]);
    for (const text of ['{', '7', 'null', '{"name":"x"}']) {
      storage.kept.set('shequ-atlas:siting-scenarios:1', text);
      expect(scenarioStore(() => storage).read()).toEqual([]);
    }
  });

  it('lose only the item that cannot be read', () => {
    const storage = aStorage();
    storage.kept.set('shequ-atlas:siting-scenarios:1', JSON.stringify([scenarios[0], { name: '' }, 3, scenarios[1]]));
    expect(scenarioStore(() => storage).read()).toEqual(scenarios);
  });

  it('say so where the browser forbids storage or has no room', () => {
    const forbidden = scenarioStore(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(forbidden.read()).toEqual([]);
    expect(forbidden.write(scenarios)).toEqual({ ok: false, error: { kind: 'blocked' } });
    const small = aStorage(10);
    expect(scenarioStore(() => small).write(scenarios)).toEqual({ ok: false, error: { kind: 'full' } });
  });
});
