// `npm run licences`: every locked package has a licence that this project may use and pass on, and every one that the app
// asks for is explained in docs/dependencies.md. Reads package-lock.json only: no network, no installed packages.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Passed on inside the built app: permissive, with no duty but to keep the notice. */
const RUNTIME = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Unlicense']);
/** Used while building and testing only: nothing of them is passed on. */
const BUILDING = new Set([...RUNTIME, 'MPL-2.0']);

export interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly isRuntime: boolean;
  /** Named in package.json; the others come with it. */
  readonly isAskedFor: boolean;
}

interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** Once per name, version and use. */
export function packagesOf({ packages }: Lock): readonly Package[] {
  const askedFor = packages['']?.dependencies ?? {};
  const found = new Map<string, Package>();
  for (const [path, { version, license, dev, devOptional }] of Object.entries(packages)) {
    if (path === '') continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const isRuntime = !dev && !devOptional;
    const key = `${name}@${version} ${isRuntime}`;
    const isAskedFor = path === `node_modules/${name}` && name in askedFor;
    found.set(key, { name, version: version ?? '?', licence: license ?? 'none stated', isRuntime, isAskedFor });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** What a reader would have to act on; empty when all is well. `explained` is the text of docs/dependencies.md. */
export function licenceFaults(packages: readonly Package[], explained: string): readonly string[] {
  return packages.flatMap(({ name, version, licence, isRuntime, isAskedFor }) => {
    const allowed = isRuntime ? RUNTIME : BUILDING;
    const faults = isAllowed(licence, allowed) ? [] : [`${name} ${version} has the licence ${licence}`];
    const isExplained = !isAskedFor || explained.includes(`| \`${name}\``);
    return isExplained ? faults : [...faults, `${name} has no line in docs/dependencies.md`];
  });
}

/** SPDX: of `A OR B` one is enough, of `A AND B` both are needed. */
function isAllowed(licence: string, allowed: ReadonlySet<string>): boolean {
  const plain = licence.replace(/[()]/g, '').trim();
  if (/ OR /.test(plain)) return plain.split(' OR ').some((one) => isAllowed(one, allowed));
  return plain.split(' AND ').every((one) => allowed.has(one.trim()));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const packages = packagesOf(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const faults = licenceFaults(packages, readFileSync('docs/dependencies.md', 'utf8'));
  for (const fault of faults) console.error(fault);
  const runtime = packages.filter(({ isRuntime }) => isRuntime);
  console.log(
    `${runtime.length} packages at run time, ${packages.length - runtime.length} while building, ${faults.length} faults`,
  );
  process.exitCode = faults.length > 0 ? 1 : 0;
}
