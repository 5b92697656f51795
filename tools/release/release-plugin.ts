// The last step of `vite build`: bundles the service worker and seals the folder. `vite` itself (dev) does neither.
import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { sealFolder } from './seal.ts';

export function release(): Plugin {
  let folder = '';
  let top = '';
  return {
    name: 'release',
    apply: 'build',
    configResolved: (config) => {
      top = config.root;
      folder = resolve(top, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      handler: async () => {
        await bundleWorker(top, folder);
        const { edition, files, bytes } = sealFolder(folder);
        console.log(
          `edition ${edition}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB are kept for use without a network`,
        );
      },
    },
  };
}

/** A classic script: not every browser takes a module for a service worker. */
async function bundleWorker(top: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    root: top,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: resolve(top, 'src/service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  });
}
