// What `npm run mutation` changes, by the numbers that users defend: each group of files with the tests that must notice.
import { existsSync } from 'node:fs';

export interface MutationGroup {
  readonly name: string;
  /** Files of src/core; a folder stands for all of its files. */
  readonly mutate: readonly string[];
  /** Files or folders of tests/core. */
  readonly tests: readonly string[];
}

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  distance: ['sphere', 'reach', 'residents', 'scale', 'circle'],
  footprint: ['footprint', 'footprint-check', 'marks', 'wide-groups'],
  near: ['near', 'filter', 'ground'],
  link: ['share-layers', 'share-filter', 'share-place', 'share-tail', 'share-text', 'share-compare'],
  verdict: ['gazetteer/verdict', 'gazetteer/contradictions', 'gazetteer/strength'],
  gaps: ['coverage/gaps', 'coverage/gap-kinds', 'coverage/demand', 'coverage/summary', 'coverage/ranking'],
  access: ['coverage/access', 'coverage/nearest', 'coverage/sphere-tree', 'coverage/density', 'coverage/weighted'],
  proof: ['siting/dominance', 'siting/fixing', 'siting/tighten', 'siting/multipliers', 'siting/mip-model'],
  bound: ['siting/primal-dual', 'siting/lagrangian', 'siting/center'],
  points: ['points/z-order', 'points/point-cells', 'points/point-tile', 'points/csv-scanner', 'points/point-near'],
};

export const GROUP_NAMES = Object.keys(GROUPS);

/** A group by its name, or a file or folder of src/core as a group of its own; null when there is neither. */
export function groupOf(word: string): MutationGroup | null {
  const named = Object.hasOwn(GROUPS, word) ? GROUPS[word]! : null;
  if (named)
    return {
      name: word,
      mutate: named.map((noun) => `src/core/${noun}.ts`),
      tests: named.map((noun) => `tests/core/${noun}.test.ts`),
    };
  const noun = word.replace(/^src\/core\/|\/$/g, '').replace(/\.ts$/, '');
  const name = noun.replaceAll('/', '-');
  if (existsSync(`src/core/${noun}.ts`))
    return { name, mutate: [`src/core/${noun}.ts`], tests: [`tests/core/${noun}.test.ts`] };
  if (!existsSync(`src/core/${noun}`)) return null;
  return { name, mutate: [`src/core/${noun}/**/!(*.data).ts`], tests: [`tests/core/${noun}/**/*.test.ts`] };
}
