// One configuration for the app, the unit tests and the browser tests. `base` is relative: the built folder works under any path.
import { cpus } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { traditionalMessagesPlugin } from './tools/traditional/messages';

export default defineConfig({
  base: './',
  // A missing data file must be a 404, not the page itself.
  appType: 'mpa',
  plugins: [react(), traditionalMessagesPlugin()],
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 1200 },
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
          fileParallelism: false,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
