// Serves the built app for all browser tests, and hands its address to them.
import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { serveDist } from './browser';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly address: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  if (!existsSync('dist/index.html'))
    throw new Error('dist/ is not built, wanted `npm run build` before the browser tests');
  const served = await serveDist();
  project.provide('address', served.address);
  return served.stop;
}
