// Builds public/data/communities.json: names and codes of the neighbourhoods (居委会, 社区) of the official list of 2023.
// Villages are left out: five times as many, and no record of ours is placed at one.
import { adcode } from '../src/core/adcode';
import { encodeCommunities, isCommunityName } from '../src/core/gazetteer/communities';
import { OFFICIAL_FILES, type OfficialRow, readOfficial } from './gazetteer/official';
import type { Step, StepResult } from './step';

const OUTPUT = 'communities.json';

export const communitiesStep: Step = {
  name: OUTPUT,
  gzipBudget: { [OUTPUT]: 1_000_000 },
  build: (read) => transformCommunities(readOfficial(read(OFFICIAL_FILES.communities).toString('utf8'))),
};

export function transformCommunities(rows: readonly OfficialRow[]): StepResult {
  const communities = rows
    .filter(({ name }) => isCommunityName(name))
    .map(({ code, name }) => ({ adcode: adcode(code), name }));
  return { outputs: new Map([[OUTPUT, encodeCommunities(communities)]]), faults: [] };
}
