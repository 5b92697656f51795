// The Content-Security-Policy of the app: nothing from anywhere but its own folder and the hosts that config.json names.
import { serversOf, TIANDITU_SERVER } from '../../src/core/base/tianditu.ts';

/**
 * Hosts of every address in the settings, wherever it stands; `https://t{0-7}.example.org/…` names eight, and
 * `https://t{s}.example.org/…` allows all of example.org's. 天地图 may be named without its address.
 */
export function hostsOf(settings: unknown): readonly string[] {
  const hosts = new Set([...textsIn(settings), ...unsaid(settings)].flatMap(serversOf).flatMap(hostsIn));
  return [...hosts].sort();
}

export interface PolicyOptions {
  readonly hosts: readonly string[];
  /** Whether the built app has WebAssembly: only then may it be compiled. */
  readonly hasWasm: boolean;
}

/** One line, the same for the meta element and for the header; what only a header can say is in docs/deploy.md. */
export function contentPolicy({ hosts, hasWasm }: PolicyOptions): string {
  const named = hosts.map((host) => ` ${host}`).join('');
  return [
    "default-src 'none'",
    `script-src 'self'${hasWasm ? " 'wasm-unsafe-eval'" : ''}`,
    "worker-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${named}`,
    "font-src 'self'",
    `connect-src 'self'${named}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

const META = / *<meta http-equiv="Content-Security-Policy"[^>]*>\n/;

/** The page with this policy before anything that it governs, in place of one that was there. */
export function withPolicy(html: string, policy: string): string {
  const line = `    <meta http-equiv="Content-Security-Policy" content="${policy}" />\n`;
  const bare = html.replace(META, '');
  const at = bare.indexOf('<meta charset');
  if (at < 0) throw new Error('index.html has no <meta charset>, wanted one to put the policy behind');
  const next = bare.indexOf('\n', at) + 1;
  return bare.slice(0, next) + line + bare.slice(next);
}

function unsaid(settings: unknown): readonly string[] {
  const base = (settings as { readonly officialBase?: { readonly kind?: unknown; readonly server?: unknown } } | null)
    ?.officialBase; // looked at on the next line
  return base?.kind === 'tianditu' && typeof base.server !== 'string' ? [TIANDITU_SERVER] : [];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Addresses are found inside a text too: `pmtiles://https://…`. A host with a sign that a policy could not hold is left out. */
function hostsIn(text: string): readonly string[] {
  return [...text.matchAll(/\b(https?|wss?):\/\/([^\s/?#'";,]+)/g)].flatMap(([, scheme, authority = '']) => {
    const host = authority.replace(/^[^@]*@/, '').replace(/^[^.]*\{[^}]*\}[^.]*(?=\.)/, '*');
    return /^(\*\.)?[\w-]+(\.[\w-]+)*(:\d+)?$/.test(host) ? [`${scheme}://${host}`] : [];
  });
}
