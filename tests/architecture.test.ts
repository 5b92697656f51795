// Holds the import table of the house and forbids circles of imports, type-only imports included.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const top = resolve(import.meta.dirname, '..');

/** room -> rooms of ours it may import, and a pattern of packages it must not. */
const TABLE: Record<string, { rooms: string[]; banned: RegExp | null }> = {
  core: { rooms: ['core'], banned: /^(react|react-dom|maplibre-gl|react-map-gl|zustand|idb|comlink)(\/|$)/ },
  layers: { rooms: ['layers', 'core'], banned: /^(react|react-dom|react-map-gl|zustand)(\/|$)/ },
  data: { rooms: ['data', 'core'], banned: /^(react|react-dom|maplibre-gl|react-map-gl|zustand)(\/|$)/ },
  ui: { rooms: ['ui'], banned: /^(maplibre-gl|react-map-gl|zustand)(\/|$)/ },
  store: { rooms: ['store', 'core', 'data'], banned: /^(maplibre-gl|react-map-gl|react-dom)(\/|$)/ },
  map: { rooms: ['map', 'core', 'layers', 'store', 'ui'], banned: null },
  features: { rooms: ['core', 'layers', 'store', 'ui'], banned: /^(maplibre-gl|react-map-gl)(\/|$)/ },
  top: { rooms: ['map', 'features', 'store', 'ui', 'top'], banned: null },
  geodata: { rooms: ['geodata', 'core'], banned: /^(react|react-dom|maplibre-gl|react-map-gl|zustand)(\/|$)/ },
};

const files = [...sourceFiles(join(top, 'src')), ...sourceFiles(join(top, 'geodata'))];
const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe('the rooms', () => {
  it('import only what the house table allows', () => {
    const faults: string[] = [];
    for (const [file, found] of imports) {
      const rule = TABLE[roomOf(file)];
      if (!rule) {
        faults.push(`${name(file)} stands in a room that the table does not know`);
        continue;
      }
      for (const { specifier, target, typeOnly } of found) {
        if (target === null) {
          const layersTypes = roomOf(file) === 'layers' && typeOnly;
          if (rule.banned?.test(specifier) && !layersTypes) faults.push(`${name(file)} imports ${specifier}`);
          if (roomOf(file) === 'layers' && /^maplibre-gl/.test(specifier) && !typeOnly)
            faults.push(`${name(file)} imports ${specifier} at run time`);
        } else if (!mayImport(file, target)) faults.push(`${name(file)} imports ${name(target)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('have no circle of imports', () => {
    expect(findCircle()).toBeNull();
  });

  it('have no barrel file that re-exports a folder', () => {
    expect(files.map(name).filter((file) => /\/index\.tsx?$/.test(file))).toEqual([]);
  });

  it('keep files under the wall of 400 lines, generated data excepted', () => {
    const long = files.filter((f) => !f.endsWith('.data.ts') && readFileSync(f, 'utf8').split('\n').length > 401);
    expect(long.map(name)).toEqual([]);
  });

  it('give every file of core, layers and geodata its twin test', () => {
    const missing = files
      .filter((file) => ['core', 'layers', 'geodata'].includes(roomOf(file)) && !file.endsWith('.data.ts'))
      .map((file) =>
        name(file)
          .replace(/^src\//, '')
          .replace(/\.tsx?$/, ''),
      )
      .filter((path) => !existsSync(join(top, 'tests', `${path}.test.ts`)));
    expect(missing).toEqual([]);
  });
});

function mayImport(from: string, to: string): boolean {
  const room = roomOf(from);
  if (room === 'features' && roomOf(to) === 'features') return feature(from) === feature(to);
  return TABLE[room]!.rooms.includes(roomOf(to));
}

function roomOf(file: string): string {
  const parts = name(file).split('/');
  if (parts[0] === 'geodata') return 'geodata';
  return parts.length === 2 ? 'top' : parts[1]!;
}

function feature(file: string): string {
  return name(file).split('/')[2]!;
}

function name(file: string): string {
  return relative(top, file);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return /\.(ts|tsx)$/.test(entry) && !entry.endsWith('.d.ts') ? [path] : [];
  });
}

interface Import {
  readonly specifier: string;
  /** The file of ours, or null for a package. */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found: Import[] = [];
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta\.url/g;
  for (const match of text.matchAll(pattern)) {
    const specifier = (match[2] ?? match[3] ?? match[4])!;
    if (match[0].includes('export') && !match[0].includes('from')) continue;
    found.push({ specifier, target: resolveOwn(file, specifier), typeOnly: Boolean(match[1]) });
  }
  return found;
}

function resolveOwn(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = resolve(dirname(from), specifier.replace(/\?.*$/, ''));
  const source = base.replace(/\.js$/, '.ts'); // how tsx wants `records.json.ts` to be named
  for (const candidate of [source, base, `${base}.ts`, `${base}.tsx`]) if (isSourceFile(candidate)) return candidate;
  return null;
}

function isSourceFile(candidate: string): boolean {
  return existsSync(candidate) && statSync(candidate).isFile() && /\.tsx?$/.test(candidate);
}

function findCircle(): string | null {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, path: readonly string[]): string | null => {
    if (state.get(file) === 'done') return null;
    if (state.get(file) === 'open') return [...path.slice(path.indexOf(file)), file].map(name).join(' -> ');
    state.set(file, 'open');
    for (const { target } of imports.get(file) ?? []) {
      const circle = target && imports.has(target) ? visit(target, [...path, file]) : null;
      if (circle) return circle;
    }
    state.set(file, 'done');
    return null;
  };
  for (const file of files) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return null;
}
