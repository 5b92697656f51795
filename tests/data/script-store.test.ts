import { describe, expect, it } from 'vitest';
import { chineseOf, keepChinese } from '../../src/data/script-store';

function aStorage() {
  const kept = new Map<string, string>();
  return () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
}
const blocked = () => {
  throw new Error('SecurityError');
};

describe('the script of Chinese', () => {
  it.each(['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-HK', 'ZH-tw'])(
    'is traditional on a first visit from %s',
    (language) => {
      expect(chineseOf(language, aStorage())).toBe('zh-Hant');
    },
  );

  it.each(['zh-CN', 'zh', 'zh-SG', 'zh-Hans-HK', 'en-US', 'tw', ''])(
    'is simplified on a first visit from %s',
    (language) => {
      expect(chineseOf(language, aStorage())).toBe('zh');
    },
  );

  it('is asked of the system once: a later visit has what the first one had', () => {
    const storage = aStorage();
    expect(chineseOf('zh-TW', storage)).toBe('zh-Hant');
    expect(chineseOf('zh-CN', storage)).toBe('zh-Hant');
  });

  it('is what the reader chose', () => {
    const storage = aStorage();
    keepChinese('zh', storage);
    expect(chineseOf('zh-TW', storage)).toBe('zh');
  });

  it('follows the system where storage is blocked', () => {
    expect(chineseOf('zh-TW', blocked)).toBe('zh-Hant');
    expect(() => keepChinese('zh', blocked)).not.toThrow();
  });
});
