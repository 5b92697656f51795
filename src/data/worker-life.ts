// Whether a worker is alive. One that ends without a word (out of memory, ended by the browser) sends no event; but it lets go
// of its locks, so it holds one as long as it lives, and its page waits for the same one. Without Web Locks (plain HTTP) only
// errors that are told are known.

/** In a worker: takes the lock and tells the page its name. */
export function showLife(): void {
  if (!navigator.locks) return;
  const life = crypto.randomUUID();
  void navigator.locks.request(life, () => {
    postMessage({ life });
    return new Promise(() => {}); // never: the lock ends with the worker
  });
}

/** In the page: calls once when the worker is gone, also when the page ended it. */
export function whenGone(worker: Worker, tell: () => void): void {
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null || !('life' in data) || typeof data.life !== 'string') return;
    void navigator.locks.request(data.life, tell);
  });
}
