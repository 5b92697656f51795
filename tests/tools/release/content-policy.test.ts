import { describe, expect, it } from 'vitest';
import { contentPolicy, hostsOf, withPolicy } from '../../../tools/release/content-policy';

const STRICT = contentPolicy({ hosts: [], hasWasm: false });

describe('the policy', () => {
  it('allows nothing but the own folder, and no code made of texts', () => {
    expect(STRICT).toContain("default-src 'none'");
    expect(STRICT).toContain("script-src 'self';");
    expect(STRICT).not.toMatch(/unsafe|\*|https?:/);
    expect(STRICT).toContain("require-trusted-types-for 'script'");
  });

  it('lets WebAssembly be compiled only where there is some', () => {
    expect(contentPolicy({ hosts: [], hasWasm: true })).toContain("script-src 'self' 'wasm-unsafe-eval';");
  });

  it('lets pictures and data come from the hosts that the settings name, and scripts from none of them', () => {
    const policy = contentPolicy({ hosts: ['https://tiles.example.org'], hasWasm: false });
    const parts = policy.split('; ').filter((part) => part.includes('tiles.example.org'));
    expect(parts.map((part) => part.split(' ')[0])).toEqual(['img-src', 'connect-src']);
  });
});

describe('the hosts of the settings', () => {
  it('are found wherever they stand, each once', () => {
    const settings = {
      officialBase: { tiles: ['https://t{s}.tianditu.gov.cn/vec_w/wmts?tk={key}'], glyphs: null },
      style: 'https://maps.example.org:8443/style.json',
      points: 'pmtiles://https://data.example.org/all.pmtiles',
      again: 'https://data.example.org/other',
      own: './data/areas.json',
    };
    expect(hostsOf(settings)).toEqual([
      'https://*.tianditu.gov.cn',
      'https://data.example.org',
      'https://maps.example.org:8443',
    ]);
  });

  it('are the eight of 天地图 where only its key is given, or the server that is named in their place', () => {
    const base = { kind: 'tianditu', key: 'abc' };
    const eight = [0, 1, 2, 3, 4, 5, 6, 7].map((number) => `https://t${number}.tianditu.gov.cn`);
    expect(hostsOf({ officialBase: base })).toEqual(eight);
    expect(hostsOf({ officialBase: { ...base, server: 'https://m{1-2}.example.cn/t' } })).toEqual([
      'https://m1.example.cn',
      'https://m2.example.cn',
    ]);
  });

  it('leave out what would open more than a host', () => {
    expect(
      hostsOf(['https://*', 'https://{any}', "https://a.org;script-src 'unsafe-inline'", 'javascript://x']),
    ).toEqual(['https://a.org']);
    expect(hostsOf(null)).toEqual([]);
  });
});

describe('the page', () => {
  const html = '<head>\n    <meta charset="utf-8" />\n    <script src="a.js"></script>\n</head>';

  it('has the policy before anything that it governs, once, however often it is put there', () => {
    const once = withPolicy(html, STRICT);
    expect(once.indexOf('Content-Security-Policy')).toBeLessThan(once.indexOf('<script'));
    expect(withPolicy(withPolicy(html, "default-src 'self'"), STRICT)).toBe(once);
  });

  it('that has no place for it is a fault', () => {
    expect(() => withPolicy('<head></head>', STRICT)).toThrow('no <meta charset>');
  });
});
