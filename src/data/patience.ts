// An end to waiting for a server that may never answer: longer than a slow tile takes, shorter than a meeting waits.
export const PATIENCE_MS = 8000;

/** The work's own outcome, or a rejection when the time is over or `outer` aborts; either aborts what the work still fetches. */
export async function withPatience<T>(outer: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const mine = new AbortController();
  const leave = () => mine.abort(outer.reason);
  if (outer.aborted) leave();
  outer.addEventListener('abort', leave);
  const timer = setTimeout(() => mine.abort(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS);
  try {
    return await Promise.race([work(mine.signal), abortOf(mine.signal)]);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', leave);
  }
}

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) => {
    if (signal.aborted) fail(signal.reason);
    signal.addEventListener('abort', () => fail(signal.reason), { once: true });
  });
}
