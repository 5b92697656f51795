// The finer places that pages beyond the scan support. Only a row of high confidence with a page address is usable:
// what its note calls memory or a guess never reaches the map.
import Papa from 'papaparse';

export interface FoundPlace {
  readonly unit: string;
  readonly sources: readonly string[];
}

export type Lookup =
  | { readonly kind: 'found'; readonly place: FoundPlace }
  | { readonly kind: 'refused'; readonly reason: string };

/** By the `name` column of places.csv. */
export function readPlaces(csv: string): (name: string) => Lookup {
  const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const byName = new Map(data.map((row) => [row['name']!, row]));
  return (name) => {
    const row = byName.get(name);
    if (!row) return refused(`places.csv has no row named ${name}`);
    if (row['evidence'] !== 'external')
      return refused(`the row ${name} of places.csv rests on ${row['evidence']}, not on a page`);
    if (row['confidence'] !== 'high')
      return refused(`the row ${name} of places.csv has confidence ${row['confidence']}`);
    const sources = addressesIn(row['source']!);
    if (sources.length === 0) return refused(`the row ${name} of places.csv gives no page address`);
    return { kind: 'found', place: { unit: row['unit_code']!, sources } };
  };
}

/** The page addresses in a text that also holds remarks: they begin with http and end at white space, `;` or `|`. */
export function addressesIn(text: string): readonly string[] {
  return [...text.matchAll(/https?:\/\/[^\s;|]+/g)].map(([address]) => address);
}

function refused(reason: string): Lookup {
  return { kind: 'refused', reason };
}
