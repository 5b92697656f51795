import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchJson, fetchManifest, fetchText, type Manifest } from '../../src/data/fetch-file';

const facts = readFileSync('public/data/facts.json');
const { signal } = new AbortController();

afterEach(() => vi.unstubAllGlobals());

describe('a file of the published data', () => {
  it('comes through when size and checksum are those of the manifest', async () => {
    const asked = served({ 'facts.json': facts });
    const json = await fetchJson('facts.json', manifestOf('facts.json', facts), signal);
    expect(json).toEqual({ ok: true, value: JSON.parse(facts.toString()) });
    expect(asked).toEqual([`./data/facts.json?v=${checksum(facts).slice(0, 12)}`]);
  });

  it('keeps its Chinese', async () => {
    served({ 'scan.txt': Buffer.from('扫描：……') });
    expect(await fetchText('scan.txt', null, signal)).toEqual({ ok: true, value: '扫描：……' });
  });

  it('that is not there is missing, by its name', async () => {
    served({});
    const answer = await fetchText('facts.json', null, signal);
    expect(answer).toEqual({ ok: false, error: { kind: 'missing', file: 'facts.json', reason: 'HTTP 404' } });
  });

  it('is missing, by its name, where there is no network', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
    const answer = await fetchJson('units.json', null, signal);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'missing', file: 'units.json' } });
  });

  it('cut off on the way is damaged, by its name, with both sizes', async () => {
    const half = facts.subarray(0, 1000);
    served({ 'facts.json': half });
    expect(await fetchText('facts.json', manifestOf('facts.json', facts), signal)).toEqual({
      ok: false,
      error: { kind: 'damaged', file: 'facts.json', reason: `1000 bytes, wanted ${facts.byteLength}` },
    });
  });

  it('is of another version, not damaged, when the manifest has become another meanwhile', async () => {
    const later = { ...manifestOf('facts.json', facts), version: 'later' };
    served({ 'facts.json': facts.subarray(0, 1000), 'manifest.json': Buffer.from(JSON.stringify(later)) });
    const answer = await fetchText('facts.json', manifestOf('facts.json', facts), signal);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'other-version', file: 'facts.json' } });
  });

  it('of the right size with one byte changed is damaged', async () => {
    const changed = Buffer.from(facts);
    changed[100]! ^= 1;
    served({ 'facts.json': changed });
    const answer = await fetchText('facts.json', manifestOf('facts.json', facts), signal);
    expect(answer).toEqual({ ok: false, error: { kind: 'damaged', file: 'facts.json', reason: 'checksum differs' } });
  });

  it('that is a page instead of JSON, with no manifest to tell, is damaged', async () => {
    served({ 'facts.json': Buffer.from('<!doctype html>') });
    const answer = await fetchJson('facts.json', null, signal);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'damaged', file: 'facts.json' } });
  });

  it('nobody waits for any more says that it was aborted, so that nobody is told', async () => {
    const controller = new AbortController();
    vi.stubGlobal('fetch', (_: string, { signal: given }: RequestInit) => {
      controller.abort();
      return Promise.reject(given!.reason);
    });
    const answer = await fetchText('facts.json', null, controller.signal);
    expect(answer.ok ? '' : answer.error.reason).toMatch(/^AbortError/);
  });
});

describe('the manifest', () => {
  it('is read as written', async () => {
    const manifest = manifestOf('facts.json', facts);
    served({ 'manifest.json': Buffer.from(JSON.stringify(manifest)) });
    expect(await fetchManifest(signal)).toEqual({ ok: true, value: manifest });
  });

  it.each([
    ['of another format', '{"format":2,"version":"a","asOf":"2022","files":{}}'],
    ['without its files', '{"format":1,"version":"a","asOf":"2022"}'],
    ['that is no JSON', '<!doctype html>'],
  ])('%s is damaged, by its name', async (_, text) => {
    served({ 'manifest.json': Buffer.from(text) });
    expect(await fetchManifest(signal)).toMatchObject({ ok: false, error: { kind: 'damaged', file: 'manifest.json' } });
  });

  it('that is not there is missing', async () => {
    served({});
    expect(await fetchManifest(signal)).toMatchObject({ ok: false, error: { kind: 'missing', file: 'manifest.json' } });
  });
});

/** Answers requests with these files, and 404 for others; gives the addresses that were asked. */
function served(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const name = address.replace(/^\.\/data\//, '').replace(/\?.*$/, '');
    const bytes = files[name];
    return Promise.resolve(bytes ? new Response(new Uint8Array(bytes)) : new Response('', { status: 404 }));
  });
  return asked;
}

function manifestOf(file: string, bytes: Uint8Array): Manifest {
  return {
    format: 1,
    version: 'test',
    asOf: '2022',
    files: { [file]: { bytes: bytes.byteLength, sha256: checksum(bytes) } },
  };
}

function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
