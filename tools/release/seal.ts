// Makes a built folder one edition: the policy goes into its page, and every file with its checksum into its service worker,
// so that a browser keeps all of it or none, and never a file of another edition.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentPolicy, hostsOf, withPolicy } from './content-policy.ts';

export interface Seal {
  readonly edition: string;
  readonly policy: string;
  readonly files: number;
  readonly bytes: number;
}

/** Not kept by browsers: the worker itself, the operator's settings (asked for each time), and what is only for download. */
const NOT_KEPT = /^(service-worker\.js|config\.json|licences\.txt)$|\.map$|^data\/open\//;

/** May be done again after any change in the folder; the same files give the same seal. */
export function sealFolder(folder: string): Seal {
  const settings = join(folder, 'config.json');
  const hosts = existsSync(settings) ? hostsOf(JSON.parse(readFileSync(settings, 'utf8'))) : [];
  const paths = filesIn(folder).filter((path) => !NOT_KEPT.test(path));
  const policy = contentPolicy({ hosts, hasWasm: paths.some((path) => path.endsWith('.wasm')) });
  const page = join(folder, 'index.html');
  const html = withPolicy(readFileSync(page, 'utf8').replace(EDITION_META, ''), policy);
  const rest = paths.filter((path) => path !== 'index.html');
  const edition = checksum([html, ...rest.map((path) => integrityOf(folder, path))].join('\n'), 'hex').slice(0, 16);
  writeFileSync(page, html.replace('</title>', `</title>\n    <meta name="edition" content="${edition}" />`));
  writeWorker(folder, edition, paths);
  return { edition, policy, files: paths.length, bytes: sum(paths.map((path) => statSync(join(folder, path)).size)) };
}

const EDITION_META = /\n *<meta name="edition"[^>]*>/;
const HEAD = /^self\.EDITION=.*\nself\.FILES=.*\n/;

function writeWorker(folder: string, edition: string, paths: readonly string[]): void {
  const worker = join(folder, 'service-worker.js');
  const files = paths.map((path) => {
    const integrity = integrityOf(folder, path);
    // A file of assets/ is named by its content: what the page has just loaded need not be fetched again.
    return { url: path, revision: path.startsWith('assets/') ? null : integrity.slice(7, 23), integrity };
  });
  const head = `self.EDITION=${JSON.stringify(edition)};\nself.FILES=${JSON.stringify(files)};\n`;
  writeFileSync(worker, head + readFileSync(worker, 'utf8').replace(HEAD, ''));
}

function integrityOf(folder: string, path: string): string {
  return `sha256-${checksum(readFileSync(join(folder, path)), 'base64')}`;
}

function checksum(content: string | Uint8Array, as: 'hex' | 'base64'): string {
  return createHash('sha256').update(content).digest(as);
}

/** Paths below the folder with forward slashes, in the same order on every machine. */
function filesIn(folder: string): readonly string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''))
    .sort();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
