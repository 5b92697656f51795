// The bare page built into a folder of its own and served: React, MapLibre and the same areas, the floor we measure against.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { serveDist } from '../../../tests/support/browser';

const top = resolve(import.meta.dirname, '../../..');

export interface Bare {
  readonly address: string;
  readonly folder: string;
  readonly stop: () => void;
}

export async function serveBare(): Promise<Bare> {
  const folder = mkdtempSync(join(tmpdir(), 'bare-'));
  await build({
    root: resolve(top, 'tools/bench/bare'),
    configFile: false,
    base: './',
    publicDir: resolve(top, 'public'),
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    build: { target: 'es2022', outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
  });
  const served = await serveDist(folder);
  return {
    address: served.address,
    folder,
    stop: () => {
      served.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
