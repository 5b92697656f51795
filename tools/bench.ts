// `npm run bench`: the measured claims of this project, section by section, each beside a peer or an obvious way in the same run.
// `npm run bench -- coverage` runs one section.
import { section as coverage } from './bench/coverage';
import { section as firstView } from './bench/first-view';
import { section as geocoder } from './bench/geocoder';
import { section as growth } from './bench/growth';
import { runSections } from './bench/sections';
import { section as siting } from './bench/siting';

await runSections({ 'first-view': firstView, coverage, siting, geocoder, growth }, process.argv.slice(2));
