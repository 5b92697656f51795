import { describe, expect, it } from 'vitest';
import { answerGaps } from '../../src/core/coverage/gaps';
import { type CoverageClient, coverageClient } from '../../src/data/coverage-client';
import { serveCoverage } from '../../src/data/coverage-port';
import type { Connection } from '../../src/data/worker-line';
import { answered, aQuestion, EXAMPLE_RECORDS, EXAMPLE_UNITS, exampleWorld } from '../support/worked-example';

/** The real service at the other end of a real message channel; only the thread is the same. */
function connected(): Connection {
  const { port1, port2 } = new MessageChannel();
  serveCoverage(port2);
  return {
    port: port1,
    onFailure: () => undefined,
    close: () => {
      port1.close();
      port2.close();
    },
  };
}

async function loaded(): Promise<CoverageClient> {
  const client = coverageClient(connected);
  await client.load(EXAMPLE_UNITS, []);
  await client.setRecords(EXAMPLE_RECORDS);
  return client;
}

describe('the coverage client', () => {
  it('brings the very answer that core gives', async () => {
    const client = await loaded();
    const question = aQuestion({ withAccess: true });
    expect(answered(await client.ask(question))).toEqual(answered(answerGaps(exampleWorld(), question)));
    client.close();
  });

  it('can be asked again after its arrays changed hands', async () => {
    const client = await loaded();
    const [first, second] = [await client.ask(aQuestion({})), await client.ask(aQuestion({}))];
    expect(second).toEqual(first);
    client.close();
  });

  it('takes imported points over and answers for them', async () => {
    const client = await loaded();
    const points = { lng: Float64Array.of(110), lat: Float64Array.of(34), county: Int32Array.of(3) };
    await client.setImported(points);
    expect(points.lng.length).toBe(0);
    const answer = answered(await client.ask(aQuestion({ supply: { kind: 'imported' } })));
    expect(answer.residents.covered).toBe(100_000);
    client.close();
  });

  it('answers the first and the latest of many questions asked at once, and supersedes those between', async () => {
    const client = await loaded();
    const results = await Promise.all([60, 70, 80, 500].map((standardKm) => client.ask(aQuestion({ standardKm }))));
    expect(results.map((result) => (result.ok ? result.value.question.standardKm : result.error.kind))).toEqual([
      60,
      'superseded',
      'superseded',
      500,
    ]);
    client.close();
  });

  it('says what is wrong with a question, and that nothing is loaded', async () => {
    const client = coverageClient(connected);
    expect(await client.ask(aQuestion({}))).toEqual({ ok: false, error: { kind: 'not-loaded' } });
    await client.load(EXAMPLE_UNITS, []);
    expect(await client.ask(aQuestion({ standardKm: 0 }))).toMatchObject({ error: { kind: 'bad-distance' } });
    client.close();
  });

  it('says so when the worker cannot be started, whoever asks', async () => {
    const { port1, port2 } = new MessageChannel();
    const client = coverageClient(() => ({
      port: port1,
      onFailure: (tell) => tell('no such file'),
      close: () => port1.close(),
    }));
    const fault = { ok: false, error: { kind: 'worker-failed', reason: 'no such file' } };
    expect(await client.load(EXAMPLE_UNITS, [])).toEqual(fault);
    expect(await client.ask(aQuestion({}))).toEqual(fault);
    client.close();
    port2.close();
  });

  it('starts nothing before the first use', () => {
    coverageClient(() => {
      throw new Error('started');
    }).close();
  });
});
