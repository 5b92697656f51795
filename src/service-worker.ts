// The service worker: keeps one edition of the app whole (page, code, data) and answers from it, with or without a network.
// A later edition waits beside it until a person asks for it and no other page of the old one is open: two never mix.
import { precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';

/** What of a service worker's global is used here: the page's types, which all of `src` shares, do not know it. */
interface Scope {
  /** Written into the first lines of the built file by tools/release/seal.ts. */
  readonly EDITION: string;
  readonly FILES: Parameters<typeof precacheAndRoute>[0];
  readonly registration: { readonly scope: string };
  readonly clients: {
    readonly matchAll: (options: object) => Promise<readonly { readonly id: string; readonly url: string }[]>;
    readonly claim: () => Promise<void>;
  };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (type: 'message' | 'install', listener: (event: Asked) => void) => void;
}

interface Asked extends MessageEvent {
  readonly source: (MessageEventSource & { readonly id: string }) | null;
  readonly waitUntil: (work: Promise<unknown>) => void;
}

const worker = self as unknown as Scope; // see Scope

// Every file is named by its path alone: `?v=…`, `?embed=1` and what chat apps hang on do not change which file is meant.
precacheAndRoute(worker.FILES, { ignoreURLParametersMatching: [/./], cleanURLs: false });

// The operator's settings are hers to change between editions: the network first, the last ones known without it, and
// none where none were ever known.
const SETTINGS = new URL('config.json', worker.registration.scope).href;
const SETTINGS_CACHE = `settings ${worker.registration.scope}`;

registerRoute(
  ({ url }) => url.href === SETTINGS,
  new NetworkFirst({
    cacheName: SETTINGS_CACHE,
    networkTimeoutSeconds: 3,
    plugins: [{ handlerDidError: async () => new Response(null, { status: 404 }) }],
  }),
);

worker.addEventListener('install', (event) => event.waitUntil(keepSettings()));

worker.addEventListener('message', (event) => event.waitUntil(answer(event)));

/** `serve` takes a page of this very edition over on its first visit; `replace` ends the old edition. Both only for a page that is alone. */
async function answer({ data, source, ports }: Asked): Promise<void> {
  const others = await otherPages(source?.id);
  if (data?.kind === 'serve' && data.edition === worker.EDITION && others === 0) await worker.clients.claim();
  if (data?.kind === 'replace' && others === 0) await worker.skipWaiting();
  ports[0]?.postMessage({ others });
}

/** An operator may have none: that does not keep the rest from being kept. */
async function keepSettings(): Promise<void> {
  const cache = await caches.open(SETTINGS_CACHE);
  await cache.add(SETTINGS).catch(() => undefined);
}

async function otherPages(asking: string | undefined): Promise<number> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.filter(({ id, url }) => id !== asking && url.startsWith(worker.registration.scope)).length;
}
