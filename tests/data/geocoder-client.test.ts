import { readFileSync } from 'node:fs';
import { expose } from 'comlink';
import { describe, expect, it } from 'vitest';
import { type GeocoderClient, geocoderClient } from '../../src/data/geocoder-client';
import { geocoderService } from '../../src/data/geocoder-service';
import type { Connection } from '../../src/data/worker-line';
import { loadUnits } from '../../tools/load-gazetteer';

const files = { units: loadUnits(), gazetteer: readFileSync('public/data/gazetteer.json', 'utf8'), communities: null };

/** The real service at the other end of a real message channel; only the thread is the same. */
function connected(): Connection {
  const { port1, port2 } = new MessageChannel();
  expose(geocoderService(), port2);
  return {
    port: port1,
    onFailure: () => undefined,
    close: () => {
      port1.close();
      port2.close();
    },
  };
}

async function loaded(): Promise<GeocoderClient> {
  const client = geocoderClient(connected);
  expect((await client.load(files)).ok).toBe(true);
  return client;
}

describe('the geocoder client', () => {
  it('places a text', async () => {
    const client = await loaded();
    const result = await client.geocode('吉林省朝阳区');
    expect(result.ok && result.value.place?.adcode).toBe('220104');
    client.close();
  });

  it('reads a list in slices, tells how far it is, and keeps the order', async () => {
    const client = await loaded();
    const texts = Array.from({ length: 1300 }, (_, row) => (row % 2 === 0 ? '鼓楼区' : `武侯区${row}号`));
    const told: number[] = [];
    const results = await client.geocodeAll(texts, { onProgress: (done) => told.push(done) });
    if (!results.ok) throw new Error(results.error.kind);
    expect(results.value.map(({ verdict }) => verdict)).toEqual(
      texts.map((_, row) => (row % 2 === 0 ? 'ambiguous' : 'unique')),
    );
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1300);
    client.close();
  });

  it('stops within a slice when it is cancelled', async () => {
    const client = await loaded();
    const cancel = new AbortController();
    const texts = Array.from({ length: 5000 }, (_, row) => `武侯区${row}号`);
    const result = await client.geocodeAll(texts, { signal: cancel.signal, onProgress: () => cancel.abort() });
    expect(result).toEqual({ ok: false, error: { kind: 'cancelled' } });
    client.close();
  });

  it('says that nothing is loaded, and which file is damaged', async () => {
    const client = geocoderClient(connected);
    expect(await client.geocode('成都')).toEqual({ ok: false, error: { kind: 'not-loaded' } });
    const result = await client.load({ ...files, gazetteer: '{"format":1' });
    expect(result).toMatchObject({ ok: false, error: { kind: 'damaged', file: 'gazetteer.json' } });
    client.close();
  });

  it('says that the worker failed when it cannot be started', async () => {
    const client = geocoderClient(() => {
      throw new Error('no worker here');
    });
    expect(await client.geocode('成都')).toEqual({
      ok: false,
      error: { kind: 'worker-failed', reason: 'no worker here' },
    });
  });
});
