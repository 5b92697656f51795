import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PATIENCE_MS, withPatience } from '../../src/data/patience';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => new AbortController().signal;

it('hands the outcome over, and leaves no timer behind', async () => {
  expect(await withPatience(never(), async () => 7)).toBe(7);
  await expect(withPatience(never(), () => Promise.reject(new Error('HTTP 403')))).rejects.toThrow('HTTP 403');
  expect(vi.getTimerCount()).toBe(0);
});

it('ends when the time is over, and aborts what is still fetched', async () => {
  let seen: AbortSignal | null = null;
  const waiting = withPatience(never(), (signal) => {
    seen = signal;
    return new Promise<never>(() => undefined);
  });
  const ended = expect(waiting).rejects.toThrow(`no answer in ${PATIENCE_MS} ms`);
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  await ended;
  expect(seen!).toMatchObject({ aborted: true });
});

it('ends with whoever asked', async () => {
  const asking = new AbortController();
  const waiting = withPatience(asking.signal, () => new Promise<never>(() => undefined));
  asking.abort(new Error('nobody waits'));
  await expect(waiting).rejects.toThrow('nobody waits');
});
