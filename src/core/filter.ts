// Which records the user wants to see. An empty list means "all"; the facets count what each further choice would leave.
import { PRECISIONS, type Precision } from './footprint';
import { type AtlasRecord, BATCHES, type Batch, RECORD_KINDS, type RecordKind, yearsOf } from './record';
import { THEMES, type Theme } from './theme';

export interface Filter {
  readonly kinds: readonly RecordKind[];
  readonly themes: readonly Theme[];
  readonly organisations: readonly string[];
  readonly precisions: readonly Precision[];
  readonly batches: readonly Batch[];
  readonly years: YearRange | null;
}

/** Inclusive. A record without a start lies in no year: it stays (`withUndated`) or goes, and is counted apart either way. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
  readonly withUndated: boolean;
}

export type Facet = 'kinds' | 'themes' | 'organisations' | 'precisions' | 'batches';
export const FACETS: readonly Facet[] = ['kinds', 'themes', 'organisations', 'precisions', 'batches'];

export const NO_FILTER: Filter = {
  kinds: [],
  themes: [],
  organisations: [],
  precisions: [],
  batches: [],
  years: null,
};

export function matches(record: AtlasRecord, filter: Filter): boolean {
  return FACETS.every((facet) => matchesFacet(record, filter, facet)) && matchesYears(record, filter);
}

export function filterRecords(records: readonly AtlasRecord[], filter: Filter): readonly AtlasRecord[] {
  return isNoFilter(filter) ? records : records.filter((record) => matches(record, filter));
}

export function isNoFilter(filter: Filter): boolean {
  return filter.years === null && FACETS.every((facet) => filter[facet].length === 0);
}

/** Adds the value to a facet's list, or takes it out again. Order of the list is the order of choosing. */
export function toggled(filter: Filter, facet: Facet, value: string): Filter {
  const chosen: readonly string[] = filter[facet];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...filter, [facet]: next };
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** For each value of a facet: how many records it would leave with all the other facets as they are; most first for organisations. */
export function facetCounts(records: readonly AtlasRecord[], filter: Filter, facet: Facet): readonly FacetCount[] {
  const others: Filter = { ...filter, [facet]: [] };
  const counts = new Map<string, number>();
  for (const record of records) {
    if (!matches(record, others)) continue;
    for (const value of new Set(valuesOf(record, facet))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  for (const value of filter[facet]) if (!counts.has(value)) counts.set(value, 0);
  const order = ORDER[facet];
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) =>
      order ? order.indexOf(a.value) - order.indexOf(b.value) : b.count - a.count || (a.value < b.value ? -1 : 1),
    );
}

/** Records that carry no start date, whatever years are asked for; the other facets hold. Shown beside every year filter. */
export function undatedCount(records: readonly AtlasRecord[], filter: Filter): number {
  const others: Filter = { ...filter, years: null };
  return records.filter((record) => record.start === null && matches(record, others)).length;
}

/** Every location is unlisted: counted and listed, never placed. */
export function isUnplaced(record: AtlasRecord): boolean {
  return record.locations.every((location) => location.precision === 'unlisted');
}

const ORDER: Readonly<Record<Facet, readonly string[] | null>> = {
  kinds: RECORD_KINDS,
  themes: THEMES,
  organisations: null,
  precisions: PRECISIONS,
  batches: BATCHES,
};

function valuesOf(record: AtlasRecord, facet: Facet): readonly string[] {
  switch (facet) {
    case 'kinds':
      return [record.kind];
    case 'themes':
      return record.themes;
    case 'organisations':
      return record.organisations.map((organisation) => organisation.name);
    case 'precisions':
      return record.locations.map((location) => location.precision);
    case 'batches':
      return record.batch === null ? [] : [record.batch];
  }
}

function matchesFacet(record: AtlasRecord, filter: Filter, facet: Facet): boolean {
  const wanted: readonly string[] = filter[facet];
  return wanted.length === 0 || valuesOf(record, facet).some((value) => wanted.includes(value));
}

function matchesYears(record: AtlasRecord, { years }: Filter): boolean {
  if (years === null) return true;
  const { from, to } = yearsOf(record);
  if (from === null) return years.withUndated;
  return from <= years.to && (to === null || to >= years.from);
}
