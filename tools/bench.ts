// `npm run bench`: the measured claims of this project, section by section, each beside a peer or an obvious way in the same run.
// `npm run bench -- coverage` runs one section.
import { section as coverage } from './bench/coverage';
import { section as firstView } from './bench/first-view';
import { section as geocoder } from './bench/geocoder';
import { section as siting } from './bench/siting';

const SECTIONS: Readonly<Record<string, () => Promise<void>>> = { 'first-view': firstView, coverage, siting, geocoder };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(', ')}: there are ${Object.keys(SECTIONS).join(', ')}.`);
  process.exit(2);
}
for (const [name, run] of Object.entries(SECTIONS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n## ${name}\n`);
  await run();
}
