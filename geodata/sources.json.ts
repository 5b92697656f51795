// Builds public/data/sources.json: what the screen says about where the data come from, without paths of ours.
import { SOURCES, type Source } from './sources.js';
import type { Step } from './step';

export const sourcesStep: Step = {
  name: 'sources.json',
  gzipBudget: { 'sources.json': 6_000 },
  build: () => ({ outputs: new Map([['sources.json', sourcesText(SOURCES)]]), faults: [] }),
};

/** One line per source, in the order of the list, without the files' checksums: those stand in geodata/README.md. */
export function sourcesText(sources: readonly Source[]): string {
  const published = sources.map(({ id, title, titleEn, address, licence, taken, note }) =>
    JSON.stringify({ id, title, titleEn, address, licence, taken, note: note ?? null }),
  );
  return `{"format":1,"sources":[\n${published.join(',\n')}\n]}\n`;
}
