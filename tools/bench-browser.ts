// `npm run bench:browser`: what only a browser can measure, section by section, each beside a peer in the same run.
// `npm run bench:browser -- siting` runs one section; `-- first-view 1440x900` another window, `-- --points FILE.csv` loads a list of coordinates of one's own. `npm run build` first: the app that is measured is the built one.
import { section as firstView } from './bench/browser/first-view';
import { section as gapsPage } from './bench/browser/gaps-page';
import { section as importing } from './bench/browser/import';
import { section as pan } from './bench/browser/pan';
import { section as points } from './bench/browser/points';
import { section as siting } from './bench/browser/siting';
import { runSections } from './bench/sections';

const words = process.argv.slice(2);
// A list of one's own is for one section.
const wanted = words.includes('--points') ? ['points'] : words.filter((word) => !/^\d+x\d+$/.test(word));

await runSections({ siting, gaps: gapsPage, 'first-view': firstView, pan, import: importing, points }, wanted);
