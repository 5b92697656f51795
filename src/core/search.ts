// One search over records, units and actions: names, short names, aliases, pinyin and initials.
// 成都, chengdu, cd and 蓉 all find 成都市; homonyms are told apart by the caller through the unit's parents.
import type { AtlasRecord } from './record';
import type { Unit } from './unit';

export type SearchTarget =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'record'; readonly record: AtlasRecord }
  | { readonly kind: 'organisation'; readonly name: string; readonly count: number }
  | { readonly kind: 'action'; readonly id: string; readonly label: string };

export interface SearchHit {
  readonly target: SearchTarget;
  readonly score: number;
}

export interface SearchIndex {
  readonly entries: readonly Entry[];
}

/** What a query is held against. */
export interface Keys {
  readonly keys: readonly string[];
  readonly latin: readonly string[];
}

interface Entry extends Keys {
  readonly target: SearchTarget;
  /** Larger cities first among equals; 0–1. */
  readonly weight: number;
}

/** Cost is linear in the number of names; made once per data set. */
export function createSearchIndex(
  units: readonly Unit[],
  records: readonly AtlasRecord[],
  actions: readonly { readonly id: string; readonly label: string; readonly words: readonly string[] }[],
): SearchIndex {
  const entries: Entry[] = [];
  for (const unit of units) entries.push(unitEntry(unit));
  for (const record of records) entries.push(recordEntry(record));
  for (const [name, count] of organisationsOf(records)) {
    entries.push({ target: { kind: 'organisation', name, count }, keys: [norm(name)], latin: [], weight: 0.2 });
  }
  for (const { id, label, words } of actions) {
    entries.push({ target: { kind: 'action', id, label }, keys: [label, ...words].map(norm), latin: [], weight: 0.1 });
  }
  return { entries };
}

/** The best hits first. An empty query finds nothing. */
export function search(index: SearchIndex, query: string, limit = 12): readonly SearchHit[] {
  const wanted = norm(query);
  if (wanted === '') return [];
  const hits: SearchHit[] = [];
  for (const entry of index.entries) {
    const base = scoreOf(entry, wanted);
    if (base > 0) hits.push({ target: entry.target, score: base + entry.weight });
  }
  return hits.sort((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1)).slice(0, limit);
}

/** Lower case, half width, without white space and the marks that people leave out. */
export function norm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·'’“”"（）()\-—_]/g, '');
}

/** 0 for no hit. `wanted` has gone through `norm`. */
export function scoreOf({ keys, latin }: Keys, wanted: string): number {
  let best = 0;
  for (const key of keys) {
    if (key === wanted) best = Math.max(best, 100);
    else if (key.startsWith(wanted)) best = Math.max(best, 80 - Math.min(20, key.length - wanted.length));
    else if (wanted.length > 1 && key.includes(wanted)) best = Math.max(best, 45);
  }
  for (const key of latin) {
    if (key === wanted) best = Math.max(best, 90);
    else if (wanted.length > 1 && key.startsWith(wanted))
      best = Math.max(best, 60 - Math.min(20, key.length - wanted.length));
  }
  return best;
}

function unitEntry(unit: Unit): Entry {
  const size = Math.log10(Math.max(1, unit.population ?? 1)) / 10;
  const level = unit.isCity ? 8 : unit.level === 'province' ? 6 : unit.level === 'nation' ? -20 : 0;
  return {
    target: { kind: 'unit', unit },
    keys: [unit.name, unit.shortName, ...unit.aliases].map(norm),
    latin: [unit.pinyin, unit.initials, norm(unit.nameEn)],
    weight: level + size - (unit.isDevelopmentZone ? 5 : 0),
  };
}

function recordEntry(record: AtlasRecord): Entry {
  const organisations = record.organisations.map(({ name }) => norm(name));
  return {
    target: { kind: 'record', record },
    keys: [norm(record.name), ...organisations],
    latin: norm(record.nameEn)
      .split(/(?=[^a-z0-9])/)
      .concat(record.nameEn.toLowerCase().split(/[^a-z0-9]+/)),
    weight: record.kind === 'pilot_zone' ? 0.5 : 1,
  };
}

function organisationsOf(records: readonly AtlasRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const { name } of record.organisations) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function idOf({ target }: SearchHit): string {
  switch (target.kind) {
    case 'unit':
      return `0${target.unit.adcode}`;
    case 'record':
      return `1${target.record.id}`;
    case 'organisation':
      return `2${target.name}`;
    case 'action':
      return `3${target.id}`;
  }
}
