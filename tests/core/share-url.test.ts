import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { NO_FILTER } from '../../src/core/filter';
import { DEFAULT_GAPS, encodeGaps } from '../../src/core/gaps-params';
import { RECORD_KINDS } from '../../src/core/record';
import { DEFAULT_SHARE, type ShareState } from '../../src/core/share-state';
import { decodeShare, encodeShare, LINK_LIMIT, SHARE_VERSION } from '../../src/core/share-url';
import { DEFAULT_SITING, encodeSiting } from '../../src/core/siting-params';
import { THEMES } from '../../src/core/theme';
import { someShareState } from '../support/share-states';

type Damage = readonly [name: string, damage: (link: string) => string];

const DAMAGES: readonly Damage[] = [
  ...[
    '&from=singlemessage&isappinstalled=0',
    '&from=timeline',
    '?from=groupmessage',
    '&utm_source=weibo&utm_medium=social&utm_campaign=%E5%AE%A3%E4%BC%A0',
    '&nsukey=Ab%2BC%3D%3D&wxshare_count=2',
    '&scene=126&sessionid=1658&clicktime=1&enterid=1',
    '。',
    '，快来看',
    '）。',
    '”',
    '.',
    '>',
    '\u200b',
    '\ufeff',
    '%E3%80%82',
    '。&from=singlemessage',
    '\u200b&utm_source=x',
  ].map((tail): Damage => [`…${tail}`, (link) => link + tail]),
  ['keys in front', (link) => `from=singlemessage&utm_source=x&${link}`],
  ['zero-width inside', (link) => `${link.slice(0, 5)}\u200b${link.slice(5)}`],
  ['&amp; for &', (link) => link.replaceAll('&', '&amp;')],
  ['escaped as a whole', (link) => encodeURIComponent(link)],
];

/** As they were written on 2026-11-23; a later form of the address gets a migration beside these. */
const FROZEN: readonly [string, object][] = [
  ['#map=4.20/34.3000/108.9000', { camera: { zoom: 4.2, lat: 34.3, lng: 108.9 } }],
  [
    '#l=-overlay,+circles,labels~60,b.2014,m.population,v.county',
    { layers: { metric: 'population', level: 'county' } },
  ],
  ['#f=kind:hub,case;theme:issue.ageing;year:2015-2020', { filter: { years: { from: 2015, to: 2020 } } }],
  ['#near=104.0648,30.6586,150', { near: { centre: { kind: 'point', lng: 104.0648, lat: 30.6586 }, km: 150 } }],
  ['#near=510100,200&sel=unit:510107', { selection: { kind: 'unit', adcode: '510107' } }],
  ['#tab=gaps&gaps=x:150;d:total;in:chengdu_chongqing;pin:510100.500000', { gaps: { x: '150', pin: '510100.500000' } }],
  ['#tab=siting&site=o:lscp;a:90;no:110000&lang=en', { siting: { o: 'lscp', a: '90', no: '110000' }, lang: 'en' }],
];

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

  it('comes back whole whatever a chat app or a sentence does to it', () => {
    const links = fc.tuple(someShareState, fc.constantFrom(...DAMAGES)).filter(([state]) => encodeShare(state) !== '');
    fc.assert(
      fc.property(links, ([given, [name, damage]]) => {
        const link = encodeShare(given);
        // A browser gives the hash escaped; a router of an app may give it as it was typed.
        for (const hash of [new URL(`https://a.cn/#${damage(link)}`).hash, `#${damage(link)}`]) {
          const { state, ignored } = decodeShare(hash);
          expect(ignored, name).toEqual([]);
          expect(encodeShare(state), name).toBe(link);
        }
      }),
      { seed: 2022, numRuns: 3000 },
    );
  });

  it('that ends in a name or a sign is closed by its version, and no other', () => {
    expect(encodeShare({ ...DEFAULT_SHARE, selection: { kind: 'organisation', name: '恩派。' } })).toBe(
      'sel=org:%E6%81%A9%E6%B4%BE%E3%80%82&v=1',
    );
    expect(encodeShare({ ...DEFAULT_SHARE, tab: 'gaps' })).toBe('tab=gaps');
  });

  it('typed by hand keeps the name that it ends in, without the full stop behind it', () => {
    const name = (hash: string) => decodeShare(hash).state.selection;
    const expected = { kind: 'organisation', name: '恩派（上海）' };
    expect(name('#sel=org:%E6%81%A9%E6%B4%BE%EF%BC%88%E4%B8%8A%E6%B5%B7%EF%BC%89')).toEqual(expected);
    expect(name('#sel=org:恩派（上海）')).toEqual(expected);
    expect(name('#sel=org:%E6%81%A9%E6%B4%BE%EF%BC%88%E4%B8%8A%E6%B5%B7%EF%BC%89%E3%80%82')).toEqual(expected);
  });

  it.each(FROZEN)('of version 1 means for ever what it meant: %s', (hash, part) => {
    const { state, ignored } = decodeShare(hash);
    expect(ignored).toEqual([]);
    expect(state).toMatchObject(part);
  });

  it('to any question of the opening screens stays far below what chat apps cut off', () => {
    const cities = Array.from({ length: 20 }, (_, at) => adcode(String(510100 + at * 100)));
    const siting = encodeSiting({
      ...DEFAULT_SITING,
      k: 20,
      forcedIn: cities,
      name: '长名'.repeat(20),
      version: '2022',
    });
    const gaps = encodeGaps({ ...DEFAULT_GAPS, standardKm: 150, pins: cities, against: 'all', withAccess: true });
    const most: ShareState = {
      ...DEFAULT_SHARE,
      camera: { zoom: 4.25, lat: 34.3123, lng: 108.9123 },
      filter: {
        ...NO_FILTER,
        kinds: [...RECORD_KINDS],
        themes: [...THEMES],
        years: { from: 2010, to: 2022, withUndated: true },
      },
      near: { centre: { kind: 'unit', adcode: adcode('510100') }, km: 200 },
      lang: 'en',
    };
    expect(encodeShare({ ...most, tab: 'gaps', gaps }).length).toBeLessThan(LINK_LIMIT / 2);
    expect(encodeShare({ ...most, tab: 'siting', siting }).length).toBeLessThan(LINK_LIMIT / 1.25);
  });

  it('keeps what can be read and names what cannot, as it stands', () => {
    const { state, ignored } = decodeShare(
      '#map=here&l=-roads&f=kind:bank&near=510100,9999&sel=org:%E6%81&tab=gaps&lang=fr',
    );
    expect(ignored).toEqual(['map=here', 'l=-roads', 'f=kind:bank', 'near=510100,9999', 'sel=org:%E6%81', 'lang=fr']);
    expect(state).toEqual({ ...DEFAULT_SHARE, tab: 'gaps' });
  });

  it('knows Chinese in either script, as chat apps write it too', () => {
    const langOf = (hash: string) => decodeShare(hash).state.lang;
    expect(langOf('#lang=zh-Hant')).toBe('zh-Hant');
    expect(langOf('#lang=zh_TW')).toBe('zh-Hant');
    expect(langOf('#lang=zh_CN')).toBe('zh');
    expect(langOf('#lang=en')).toBe('en');
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
