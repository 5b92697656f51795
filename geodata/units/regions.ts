// Reads geodata/regions.yaml: named regions whose members are written as `310000 上海市`, code and name checked together.
import { LineCounter, parseDocument } from 'yaml';
import { adcode } from '../../src/core/adcode';
import { REGION_IDS, type Region } from '../../src/core/region';
import type { Fault } from '../step';

export const REGIONS_FILE = 'geodata/regions.yaml';

interface RawRegion {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly source: string;
  readonly members: readonly string[];
}

/** `nameOf` gives the name of a code, or undefined when there is no such unit. */
export function readRegions(
  text: string,
  nameOf: (code: string) => string | undefined,
): { readonly regions: readonly Region[]; readonly faults: readonly Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const raw = document.toJS() as readonly RawRegion[]; // shape: the faults below and the decoder's schema
  const lineOf = (needle: string) => lines.linePos(text.indexOf(needle)).line;
  const faults: Fault[] = [];
  for (const region of raw) {
    for (const member of region.members) {
      const [code, name] = member.split(' ');
      if (nameOf(code ?? '') === name) continue;
      const reason = `${region.id}: member ${member}, but ${code} is ${nameOf(code ?? '') ?? 'unknown'}`;
      faults.push({ file: REGIONS_FILE, line: lineOf(`id: ${region.id}`), reason });
    }
  }
  const found = raw.map(({ id }) => id).join();
  if (found !== REGION_IDS.join())
    faults.push({ file: REGIONS_FILE, line: null, reason: `has ${found}, wanted ${REGION_IDS.join()}` });
  const regions = raw.map(({ id, name, nameEn, aliases, members, source }) => ({
    id: id as Region['id'], // compared with REGION_IDS above
    name,
    nameEn,
    aliases,
    members: members.map((member) => adcode(member.slice(0, 6))),
    source,
  }));
  return { regions, faults };
}
