import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeShare, encodeShare } from '../../src/core/share-url';
import { decodeView, encodeView, isViewFile, VIEW_KIND } from '../../src/core/view-file';
import { someShareState } from '../support/share-states';

const file = { hash: '#near=510100,200', dataVersion: '2022.1', savedAt: '2026-11-23T19:00:00.000Z' };

describe('a view as a file', () => {
  it('comes back, with every state that a link can hold', () => {
    fc.assert(
      fc.property(someShareState, (state) => {
        const link = encodeShare(state);
        const back = decodeView(encodeView({ ...file, hash: `#${link}` }));
        expect(back.ok && encodeShare(decodeShare(back.value.hash).state)).toBe(link);
      }),
      { seed: 2022 },
    );
  });

  it('is known by its first bytes, with a byte order mark and laid out anew too', () => {
    expect(isViewFile(encodeView(file).slice(0, 40))).toBe(true);
    expect(isViewFile(`\uFEFF${JSON.stringify({ format: VIEW_KIND, version: 1 }, null, 2)}`)).toBe(true);
    expect(isViewFile('{"format":"shequ-project","version":1}')).toBe(false);
    expect(isViewFile('名称,地点\r\n')).toBe(false);
  });

  it('of a later version says so; a damaged one too', () => {
    const later = JSON.stringify({ format: VIEW_KIND, version: 2, view: {} });
    expect(decodeView(later)).toEqual({ ok: false, error: { kind: 'other-view', found: '2' } });
    for (const text of ['', '{', '[]', '{"format":"shequ-view","version":1}', encodeView({ ...file, hash: 'near' })])
      expect(decodeView(text)).toEqual({ ok: false, error: { kind: 'bad-view' } });
  });
});
