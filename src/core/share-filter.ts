// The filter in the address: `kind:hub,case;theme:issue.ageing;org:%E6%81%A9%E6%B4%BE;year:2015-2020,undated`.
import { FACETS, type Facet, type Filter, NO_FILTER, type YearRange } from './filter';
import { PRECISIONS } from './footprint';
import { BATCHES, RECORD_KINDS } from './record';
import { decodeText, encodeText, splitOnce } from './share-text';
import { THEMES } from './theme';

/** Years alone leave the undated out, as they did before the undated could stay. */
export function encodeFilter(filter: Filter): string {
  const parts = FACETS.filter((facet) => filter[facet].length > 0).map(
    (facet) => `${FACET_KEYS[facet]}:${filter[facet].map(encodeText).join(',')}`,
  );
  if (filter.years) parts.push(encodeYears(filter.years));
  return parts.join(';');
}

export function decodeFilter(text: string): Filter | null {
  let filter: Filter = NO_FILTER;
  for (const part of text.split(';')) {
    const [key = '', values = ''] = splitOnce(part, ':');
    const facet = FACETS.find((candidate) => FACET_KEYS[candidate] === key);
    if (key === 'year') {
      const years = decodeYears(values);
      if (!years) return null;
      filter = { ...filter, years };
    } else if (facet) {
      const chosen = values.split(',').map(decodeText);
      const known = FACET_VALUES[facet];
      if (chosen.some((value) => value === null || value === '' || (known && !known.includes(value)))) return null;
      filter = { ...filter, [facet]: [...new Set(chosen)] };
    } else return null;
  }
  return filter;
}

const FACET_KEYS: Readonly<Record<Facet, string>> = {
  kinds: 'kind',
  themes: 'theme',
  organisations: 'org',
  precisions: 'prec',
  batches: 'batch',
};

const FACET_VALUES: Readonly<Record<Facet, readonly string[] | null>> = {
  kinds: RECORD_KINDS,
  themes: THEMES,
  organisations: null,
  precisions: PRECISIONS,
  batches: BATCHES,
};

function encodeYears({ from, to, withUndated }: YearRange): string {
  return `year:${from}-${to}${withUndated ? `,${UNDATED}` : ''}`;
}

function decodeYears(text: string): YearRange | null {
  const match = /^(\d{4})-(\d{4})(,undated)?$/.exec(text);
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  return match && from <= to ? { from, to, withUndated: match[3] !== undefined } : null;
}

const UNDATED = 'undated';
