// The page's side of the service worker: registers it, says when a later edition waits, and asks it to take over. Where there
// is none (no HTTPS, a private window, an old browser) nothing is said and nothing is missing but the offline use.

export interface Edition {
  /** How many other pages of the old edition are open; at 0 the later edition takes over and `onReplaced` is called. */
  readonly accept: () => Promise<number>;
}

interface Watch {
  /** The edition of this page, as its own index.html says. */
  readonly edition: string;
  readonly onWaiting: (later: Edition) => void;
  readonly onReplaced: () => void;
}

const HOUR_MS = 3_600_000;

export async function keepOffline(watch: Watch): Promise<void> {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined; // missing without HTTPS
  const registration = await container
    ?.register('./service-worker.js', { updateViaCache: 'none' })
    .catch(() => undefined); // forbidden, or the file is not there: the app works without
  if (!container || !registration) return;
  followInstalls(container, registration, (worker) => {
    if (container.controller) watch.onWaiting({ accept: () => replace(container, worker, watch.onReplaced) });
    else void ask(worker, { kind: 'serve', edition: watch.edition });
  });
  followTime(registration);
}

/** Tells of a later edition that waits; or, on a page that came from the network, of the first one as it starts to work. */
function followInstalls(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  tell: (worker: ServiceWorker) => void,
): void {
  const wanted = () => (container.controller ? 'installed' : 'activated');
  const follow = (worker: ServiceWorker | null) => {
    if (worker?.state === wanted()) tell(worker);
    else worker?.addEventListener('statechange', () => worker.state === wanted() && tell(worker));
  };
  for (const worker of [registration.active, registration.waiting, registration.installing]) follow(worker);
  registration.addEventListener('updatefound', () => follow(registration.installing));
}

/** A page that stays open for days looks for a later edition when it is looked at again, at most once an hour. */
function followTime(registration: ServiceWorkerRegistration): void {
  let asked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - asked < HOUR_MS) return;
    asked = performance.now();
    registration.update().catch(() => undefined); // no network: the next look asks again
  });
}

async function replace(
  container: ServiceWorkerContainer,
  waiting: ServiceWorker,
  onReplaced: () => void,
): Promise<number> {
  container.addEventListener('controllerchange', onReplaced, { once: true });
  const others = await ask(waiting, { kind: 'replace' });
  if (others > 0) container.removeEventListener('controllerchange', onReplaced);
  return others;
}

function ask(worker: ServiceWorker, question: object): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data.others);
    worker.postMessage(question, [port2]);
  });
}
