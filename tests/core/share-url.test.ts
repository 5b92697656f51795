import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { DEFAULT_SHARE } from '../../src/core/share-state';
import { decodeShare, encodeShare, SHARE_VERSION } from '../../src/core/share-url';
import { someShareState } from '../support/share-states';

describe('a link', () => {
  it('to the opening screen is empty', () => {
    expect(encodeShare(DEFAULT_SHARE)).toBe('');
    expect(decodeShare('')).toEqual({ state: DEFAULT_SHARE, ignored: [] });
    expect(decodeShare('#')).toEqual({ state: DEFAULT_SHARE, ignored: [] });
  });

  it('to 成都 within 200 km reads as DESIGN says', () => {
    const { state, ignored } = decodeShare(
      '#map=4.2/34.30/108.90&f=kind:hub&near=510100,200&sel=record:yicang-sichuan',
    );
    expect(ignored).toEqual([]);
    expect(state.camera).toEqual({ zoom: 4.2, lat: 34.3, lng: 108.9 });
    expect(state.filter.kinds).toEqual(['hub']);
    expect(state.near).toEqual({ centre: { kind: 'unit', adcode: adcode('510100') }, km: 200 });
    expect(state.selection).toEqual({ kind: 'record', id: 'yicang-sichuan' });
  });

  it('gives every state back, and is then written the same again', () => {
    fc.assert(
      fc.property(someShareState, (given) => {
        const text = encodeShare(given);
        const { state, ignored } = decodeShare(`#${text}`);
        expect(ignored).toEqual([]);
        expect({ ...state, layers: { ...state.layers, hidden: new Set(state.layers.hidden) } }).toEqual({
          ...given,
          layers: { ...given.layers, hidden: new Set(given.layers.hidden) },
        });
        expect(encodeShare(state)).toBe(text);
      }),
      { seed: 2022, numRuns: 1000 },
    );
  });

  it('holds only signs that chat apps and mail leave alone', () => {
    fc.assert(
      fc.property(someShareState, (given) => {
        expect(encodeShare(given)).toMatch(/^[A-Za-z0-9%_.~:;,/&=+-]*$/);
      }),
      { seed: 2022 },
    );
  });

  it('with keys that chat apps add says nothing of them, behind & and behind ? alike', () => {
    for (const added of [
      '&from=singlemessage&isappinstalled=0',
      '?from=singlemessage&isappinstalled=0',
      '&utm_source=x&',
      '&&a',
    ]) {
      const { state, ignored } = decodeShare(`#near=510100,200&sel=record:yicang-sichuan${added}`);
      expect(ignored, added).toEqual([]);
      expect(state.near?.km).toBe(200);
      expect(state.selection).toEqual({ kind: 'record', id: 'yicang-sichuan' });
    }
  });

  it('whose signs a chat app has escaped once more is read all the same', () => {
    const { state, ignored } = decodeShare(
      '#map=4.2%2F34.3%2F108.9&near=510100%2C200&f=kind%3Ahub%3Borg%3A%25E6%2581%25A9',
    );
    expect(ignored).toEqual([]);
    expect(state.camera?.lat).toBe(34.3);
    expect(state.near?.km).toBe(200);
    expect(state.filter).toMatchObject({ kinds: ['hub'], organisations: ['恩'] });
  });

  it('keeps what can be read and names what cannot, as it stands', () => {
    const { state, ignored } = decodeShare(
      '#map=here&l=-roads&f=kind:bank&near=510100,9999&sel=org:%E6%81&tab=gaps&lang=fr',
    );
    expect(ignored).toEqual(['map=here', 'l=-roads', 'f=kind:bank', 'near=510100,9999', 'sel=org:%E6%81', 'lang=fr']);
    expect(state).toEqual({ ...DEFAULT_SHARE, tab: 'gaps' });
  });

  it('names at most eighty signs of a part that cannot be read', () => {
    expect(decodeShare(`#sel=${'x'.repeat(5000)}`).ignored).toEqual([`sel=${'x'.repeat(76)}`]);
  });

  it('of another version says so and gives what it can', () => {
    expect(decodeShare(`#v=${SHARE_VERSION}&tab=gaps`).ignored).toEqual([]);
    const newer = decodeShare('#v=9&tab=gaps');
    expect(newer.ignored).toEqual(['v=9']);
    expect(newer.state.tab).toBe('gaps');
  });

  it('takes a key only once', () => {
    expect(decodeShare('#tab=gaps&tab=siting').state.tab).toBe('gaps');
  });

  it('never throws, on 20,000 texts of every kind, nor when their states are written again', () => {
    const keys = fc.constantFrom(
      'map',
      'l',
      'f',
      'near',
      'sel',
      'tab',
      'gaps',
      'site',
      'lang',
      'v',
      'from',
      '__proto__',
    );
    const signs = fc.constantFrom(
      '=',
      '&',
      ':',
      ';',
      ',',
      '~',
      '.',
      '/',
      '%',
      '%E6',
      '-',
      '#',
      '?',
      'kind',
      'org',
      'o',
    );
    const part = fc.tuple(
      keys,
      fc.array(fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 }),
    );
    const hash = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 6 }).map((parts) => parts.map(([key, rest]) => `${key}=${rest.join('')}`).join('&')),
    );
    fc.assert(
      fc.property(hash, (text) => {
        encodeShare(decodeShare(text).state);
      }),
      { seed: 2022, numRuns: 20_000 },
    );
  });
});
