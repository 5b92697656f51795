// One configuration for the app, the unit tests and the browser tests. `base` is relative: the built folder works under any path.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { release } from './tools/release/release-plugin.ts';
import { traditionalMessagesPlugin } from './tools/traditional/messages.ts';

export default defineConfig({
  base: './',
  // A missing data file must be a 404, not the page itself.
  appType: 'mpa',
  plugins: [react(), traditionalMessagesPlugin(), firstViewAhead(), release()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1400,
    // Without it the page's own file is nothing but an import of the first view, which then is the page's own file.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstView, debugName: 'first-view' }] } } },
  },
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          testTimeout: 60_000,
          // Vitest leaves one core idle, which on a two-core machine is half of it.
          maxWorkers: Math.max(2, cpus().length - 1),
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/e2e-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A page waits as often as it works: two files at a time fill two cores, more would only wait for each other.
          maxWorkers: 2,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});

/**
 * One file of all code that the first view needs: what it shares with later features would else be some twenty small files,
 * each asked for by itself. Code that is reached by `import()` alone stays where it is.
 */
function firstView(id: string, graph: Rolldown.ChunkingContext): string | null {
  return isInFirstView(id, graph, new Set()) ? 'first-view' : null;
}

function isInFirstView(id: string, graph: Rolldown.ChunkingContext, seen: Set<string>): boolean {
  if (id.endsWith('/src/main.tsx')) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (graph.getModuleInfo(id)?.importers ?? []).some((importer) => isInFirstView(importer, graph, seen));
}

/**
 * Lets the browser fetch the data of the first view beside its code, at the addresses that `fetch-file.ts` asks. The code stands
 * before them: a browser opens six connections, and code is read and made ready while data come.
 */
function firstViewAhead(): Plugin {
  const files = ['units.json', 'records.json', 'provinces.topo.json', 'land.topo.json', 'prefectures.topo.json'];
  return {
    name: 'first-view-ahead',
    apply: 'build',
    transformIndexHtml() {
      const manifest = JSON.parse(readFileSync('public/data/manifest.json', 'utf8'));
      const versioned = files.map((file) => `${file}?v=${manifest.files[file].sha256.slice(0, 12)}`);
      return ['manifest.json', ...versioned].map((file) => ({
        tag: 'link',
        injectTo: 'head' as const,
        attrs: { rel: 'preload', as: 'fetch', crossorigin: 'anonymous', href: `./data/${file}` },
      }));
    },
  };
}
