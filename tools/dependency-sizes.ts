// `npx tsx tools/dependency-sizes.ts [PACKAGE …]`: what each runtime package would add, minified and gzipped, were all of it used and the
// packages that are listed themselves not counted. The figures of docs/dependencies.md.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Packages of which the app imports one entry. */
const ENTRIES: Readonly<Record<string, string>> = {
  'react-map-gl': 'react-map-gl/maplibre',
  'react-dom': 'react-dom/client',
};

const names = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies);
const wanted = process.argv.length > 2 ? process.argv.slice(2) : names;
for (const name of wanted) console.log(name, (await gzipBytes(name)) / 1000);

async function gzipBytes(name: string): Promise<number> {
  const source = `import * as all from '${ENTRIES[name] ?? name}'; globalThis.all = all;`;
  const others = names.filter((other) => other !== name);
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'all-of-it',
        resolveId: (id) => (id === 'all' ? id : null),
        load: (id) => (id === 'all' ? source : null),
      },
    ],
    build: {
      write: false,
      rolldownOptions: {
        input: 'all',
        external: (id) => others.some((other) => id === other || id.startsWith(`${other}/`)),
      },
    },
  });
  if (!('output' in result)) throw new Error('the build watches or has several outputs, wanted one');
  const code = result.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
  return gzipSync(code, { level: 9 }).length;
}
