// Builds public/data/facts.json from geodata/facts.yaml; every quote must stand at its lines of the scan.
import { LineCounter, parseDocument } from 'yaml';
import { checkFacts, FACTS_FORMAT, type Fact } from '../src/core/facts-schema';
import type { Fault, Step, StepResult } from './step';

const FILE = 'geodata/facts.yaml';
const SCAN = 'geodata/sources/scan.txt';

export const factsStep: Step = {
  name: 'facts.json',
  gzipBudget: { 'facts.json': 5_000 },
  build: (read) => transformFacts(read(FILE).toString('utf8'), read(SCAN).toString('utf8')),
};

/** The file and its faults, each at the line of its fact. */
export function transformFacts(yaml: string, scan: string): StepResult {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const checked = checkFacts({ format: FACTS_FORMAT, facts: document.toJS() });
  if (!checked.ok) return { outputs: new Map(), faults: [{ file: FILE, line: null, reason: checked.error.reason }] };
  const scanLines = scan.split('\n');
  const faults = checked.value.facts.flatMap((fact, at, all): Fault[] => {
    const reason =
      all.findIndex(({ id }) => id === fact.id) < at ? 'this id is given twice' : quoteFault(fact, scanLines);
    const line = lines.linePos(yaml.indexOf(`- id: ${fact.id}\n`)).line;
    return reason === null ? [] : [{ file: FILE, line, reason: `${fact.id}: ${reason}` }];
  });
  return { outputs: new Map([['facts.json', `${JSON.stringify(checked.value)}\n`]]), faults };
}

/** White space does not count: the scan breaks its lines anywhere. */
function quoteFault({ quote, links }: Fact, scanLines: readonly string[]): string | null {
  const [first, last] = quote.lines;
  const words = scanLines
    .slice(first - 1, last)
    .join('')
    .replace(/\s/g, '');
  if (!words.includes(quote.text.replace(/\s/g, '')))
    return `lines ${first}–${last} of the scan do not say ${quote.text}`;
  const scan = scanLines.join('\n');
  const strange = links.find((link) => !scan.includes(link));
  return strange === undefined ? null : `the scan does not give ${strange}`;
}
