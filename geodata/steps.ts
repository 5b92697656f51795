// The one list of build steps, in the order in which they run: a step may read what an earlier one built.
import { areasStep } from './areas.topo';
import { landStep } from './areas-land.topo';
import { communitiesStep } from './communities.json.js';
import { factsStep } from './facts.json.js';
import { gazetteerStep } from './gazetteer.json.js';
import { namesHantStep } from './names-hant.json.js';
import { openDataStep } from './open-data';
import { recordsStep } from './records.json.js';
import { sourcesStep } from './sources.json.js';
import type { Step } from './step';
import { toursStep } from './tours.json.js';
import { unitsStep } from './units.json.js';

export const STEPS: readonly Step[] = [
  areasStep,
  landStep,
  unitsStep,
  namesHantStep,
  gazetteerStep,
  communitiesStep,
  recordsStep,
  factsStep,
  toursStep,
  sourcesStep,
  openDataStep,
];
