import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSourceList } from '../../src/core/source-list';

const published: unknown = JSON.parse(readFileSync('public/data/sources.json', 'utf8'));
const aSource = { id: 'a', title: '甲', titleEn: 'A', address: '-', licence: 'MIT', taken: '2026', note: null };

describe('the list of sources', () => {
  it('as published is read, the census among it, each with an id of its own', () => {
    const sources = checkSourceList(published);
    if (!sources.ok) throw new Error(sources.error.reason);
    const ids = sources.value.map(({ id }) => id);
    expect(ids).toContain('census2020');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names both titles, the licence and the day of every source', () => {
    const sources = checkSourceList(published);
    for (const { id, title, titleEn, licence, taken } of sources.ok ? sources.value : [])
      for (const text of [title, titleEn, licence, taken]) expect(text.trim(), id).not.toBe('');
  });

  it('takes a list without a source, and a source without a note', () => {
    expect(checkSourceList({ format: 1, sources: [] })).toEqual({ ok: true, value: [] });
    expect(checkSourceList({ format: 1, sources: [aSource] })).toEqual({ ok: true, value: [aSource] });
  });

  it.each([
    ['nothing', null],
    ['another format', { format: 2, sources: [] }],
    ['a source without its licence', { format: 1, sources: [{ ...aSource, licence: undefined }] }],
    ['no list', { format: 1, sources: {} }],
  ])('refuses %s with a reason', (_, input) => {
    const answer = checkSourceList(input);
    expect(answer.ok).toBe(false);
    expect(answer.ok ? '' : answer.error.reason).not.toBe('');
  });
});
