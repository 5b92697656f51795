// The finer places that pages beyond the scan support. Only a row of high confidence with a page address is usable:
// what its note calls memory or a guess never reaches the map.
import { parseCsv } from '../units/census';

export interface FoundPlace {
  readonly unit: string;
  readonly sources: readonly string[];
}

export type Lookup =
  | { readonly kind: 'found'; readonly place: FoundPlace }
  | { readonly kind: 'refused'; readonly reason: string };

/** By the `name` column of places.csv. */
export function readPlaces(csv: string): (name: string) => Lookup {
  const byName = new Map(parseCsv(csv).map(({ cell }) => [cell('name'), cell]));
  return (name) => {
    const cell = byName.get(name);
    if (!cell) return refused(`places.csv has no row named ${name}`);
    if (cell('evidence') !== 'external')
      return refused(`places.csv: ${name} rests on ${cell('evidence')}, not on a page`);
    if (cell('confidence') !== 'high') return refused(`places.csv: ${name} has only ${cell('confidence')} confidence`);
    const sources = addressesIn(cell('source'));
    if (sources.length === 0) return refused(`places.csv: ${name} gives no page address`);
    return { kind: 'found', place: { unit: cell('unit_code'), sources } };
  };
}

/** The page addresses in a text that also holds remarks: they begin with http and end at white space, `;` or `|`. */
export function addressesIn(text: string): readonly string[] {
  return [...text.matchAll(/https?:\/\/[^\s;|]+/g)].map(([address]) => address);
}

function refused(reason: string): Lookup {
  return { kind: 'refused', reason };
}
