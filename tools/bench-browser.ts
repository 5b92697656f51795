// `npm run bench:browser`: what only a browser can measure, section by section, each beside a peer in the same run.
// `npm run bench:browser -- siting` runs one section. `npm run build` first: the app that is measured is the built one.
import { section as firstView } from './bench/browser/first-view';
import { section as gapsPage } from './bench/browser/gaps-page';
import { section as importing } from './bench/browser/import';
import { section as pan } from './bench/browser/pan';
import { section as siting } from './bench/browser/siting';
import { runSections } from './bench/sections';

await runSections({ siting, gaps: gapsPage, 'first-view': firstView, pan, import: importing }, process.argv.slice(2));
