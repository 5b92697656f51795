import '../../src/core/import-messages';
import '../../src/core/compare-messages';
import '../../src/core/archive-messages';
import '../../src/core/base-messages';
import '../../src/core/brief-messages';
import '../../src/core/gaps-messages';
import '../../src/core/layers-messages';
import '../../src/core/offline-messages';
import '../../src/core/points-messages';
import '../../src/core/guide-messages';
import '../../src/core/siting-messages';
import '../../src/core/timeline-messages';
import '../../src/core/tour-messages';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PRECISIONS, ROLES } from '../../src/core/footprint';
import { allMessages, type Message, termKey, translateNotice, translator } from '../../src/core/message';
import { BATCHES, ORG_PARTS, RECORD_KINDS } from '../../src/core/record';
import { METRICS } from '../../src/core/scale';
import { LAYER_GROUPS, OVERLAY_LEVELS } from '../../src/core/share-state';
import { THEME_WAYS, THEMES } from '../../src/core/theme';
import { UNIT_LEVELS } from '../../src/core/unit';

const messages = Object.entries(allMessages());
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** The app's own name, an address as users' files have it. */
const NAMED_IN_THEMSELVES = ['app.otherName', 'import.formats'];
const isLanguage = (key: string) => key.startsWith('language.');

describe('every message', () => {
  it('has words in both languages', () => {
    expect(messages.length).toBeGreaterThan(200);
    for (const [key, { zh, en }] of messages) for (const text of [zh, en]) expect(text.trim(), key).not.toBe('');
  });

  it('has the same placeholders in both', () => {
    for (const [key, { zh, en }] of messages) expect(placeholders(en), key).toEqual(placeholders(zh));
  });

  it('has no stray brace that would never be filled', () => {
    for (const [key, { zh, en }] of messages)
      for (const text of [zh, en]) expect(text.replace(/\{\w+\}/g, ''), key).not.toMatch(/[{}]/);
  });

  it('is English in English, but for names that stand in their own language', () => {
    const mixed = messages.filter(([, { en }]) => CHINESE.test(en)).map(([key]) => key);
    expect(mixed.filter((key) => !NAMED_IN_THEMSELVES.includes(key) && !isLanguage(key))).toEqual([]);
  });

  it('of a file in messages/ is taken in, under a key that no other file has', async () => {
    const folder = join(import.meta.dirname, '../../src/core/messages');
    const owners = new Map<string, string>();
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.data.ts'))) {
      const exported = Object.values((await import(join(folder, file))) as Record<string, Record<string, Message>>);
      for (const [key, message] of exported.flatMap((group) => Object.entries(group))) {
        expect(owners.get(key), `${key} in ${file}`).toBeUndefined();
        owners.set(key, file);
        expect(allMessages()[key], `${key} of ${file}`).toBe(message);
      }
    }
    expect(owners.size).toBe(messages.length);
  });
});

describe('the words of DESIGN', () => {
  it.each([
    ['kind', RECORD_KINDS],
    ['theme', THEMES],
    ['way', THEME_WAYS],
    ['role', ROLES],
    ['precision', PRECISIONS],
    ['part', ORG_PARTS],
    ['batch', BATCHES],
    ['level', UNIT_LEVELS],
    ['metric', METRICS],
    ['layer', LAYER_GROUPS],
    ['facet', ['kinds', 'themes', 'organisations', 'precisions', 'batches', 'years']],
  ] as const)('are all there for %s', (group, values) => {
    for (const value of values) expect(termKey(group, value), value).toBe(`${group}.${value}`);
  });

  it('name the three levels of the overlay and following the zoom', () => {
    for (const level of OVERLAY_LEVELS)
      expect(termKey('level', level) ?? termKey('layers', level), level).not.toBeNull();
  });

  it('have no key for a word that an import brings', () => {
    expect(termKey('kind', 'bank')).toBeNull();
  });
});

describe('the message function', () => {
  it('fills every placeholder of that name, zero among the values', () => {
    expect(translator('zh')('list.counts', { shown: 0, total: 160 })).toBe('显示 0 / 160 条');
    expect(translator('en')('list.counts', { shown: 0, total: 160 })).toBe('0 of 160 shown');
  });

  it('takes traditional sentences where it has them, else the simplified ones', () => {
    const translate = translator('zh-Hant', { 'list.counts': '顯示 {shown} / {total} 條' });
    expect(translate('list.counts', { shown: 1, total: 2 })).toBe('顯示 1 / 2 條');
    expect(translate('list.unplaced', { count: 3 })).toBe('3 条无法落点');
  });

  it('leaves a placeholder without a value, so that the fault is seen', () => {
    expect(translator('zh')('list.unplaced')).toBe('{count} 条无法落点');
    expect(translator('zh')('list.unplaced', { other: 1 })).toBe('{count} 条无法落点');
  });

  it('does not fill what a value brings along', () => {
    expect(translator('zh')('search.nothing', { text: '{text}' })).toContain('“{text}”');
  });

  it('throws at a notice that nobody has written', () => {
    expect(translateNotice(translator('en'), 'notice.dismiss', {})).toBe('Dismiss');
    expect(() => translateNotice(translator('en'), 'notice.nobody', {})).toThrow('no message notice.nobody');
  });
});

describe('the rooms of the screen', () => {
  it('keep every Chinese word in the messages, none in their code', () => {
    const leaks = ['features', 'ui', 'map', 'store']
      .flatMap((room) => sources(join(import.meta.dirname, '../../src', room)))
      .filter((file) => CHINESE.test(withoutComments(readFileSync(file, 'utf8'))));
    expect(leaks).toEqual([]);
  });

  it('are searched without their comments only', () => {
    expect(withoutComments("const a = 'https://x'; // 公里")).toBe("const a = 'https://x'; ");
    expect(withoutComments('/** 鼓楼区 */ const b = `a 公里`;')).toBe(' const b = `a 公里`;');
    expect(withoutComments("const c = '/* 米 */'; {/* 米 */}")).toBe("const c = '/* 米 */'; {}");
  });
});

function placeholders(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

/** Strings are stepped over first, so that the `//` of an address begins no comment. */
function withoutComments(source: string): string {
  const stringOrComment = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return source.replace(stringOrComment, (_, text: string | undefined) => text ?? '');
}
