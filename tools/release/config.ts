// `npm run config [folder]`: after an operator changed config.json in the built folder, lets the page reach what it names.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sealFolder } from './seal';

const folder = process.argv[2] ?? 'dist';
if (!existsSync(join(folder, 'service-worker.js'))) {
  console.error(`${folder} is not a built app: run npm run build first, or name its folder.`);
  process.exit(1);
}
const { edition, policy } = sealFolder(folder);
console.log(`edition ${edition}\nContent-Security-Policy: ${policy}`);
