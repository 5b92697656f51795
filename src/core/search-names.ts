// Search over a large list of records: their names are folded once, in slices of the caller's choosing, and a query is one walk
// over short texts, which takes milliseconds for a hundred thousand of them.
import type { AtlasRecord } from './record';
import { type Keys, norm, type SearchHit, scoreOf } from './search';

export interface NameList {
  readonly add: (records: readonly AtlasRecord[]) => void;
  /** The best first; those of equal score in the order of the list. */
  readonly search: (query: string, limit?: number) => readonly SearchHit[];
}

interface Organisation {
  readonly name: string;
  readonly folded: string;
  count: number;
}

/** What stands between the name and the organisations of a record; no query holds it once it is folded. */
const BREAK = '\n';
const ORGANISATION_WEIGHT = 0.2;

export function createNameList(): NameList {
  const all: AtlasRecord[] = [];
  const texts: string[] = [];
  const organisations = new Map<string, Organisation>();
  const count = (name: string): string => {
    const known = organisations.get(name) ?? { name, folded: norm(name), count: 0 };
    known.count++;
    organisations.set(name, known);
    return known.folded;
  };
  return {
    add: (records) => {
      for (const record of records) {
        all.push(record);
        texts.push([norm(record.name), ...record.organisations.map(({ name }) => count(name))].join(BREAK));
      }
    },
    search: (query, limit = 12) => {
      const wanted = norm(query);
      if (wanted === '') return [];
      const best = shortlist(limit);
      for (const [at, text] of texts.entries()) {
        if (!text.includes(wanted)) continue;
        const score = scoreOf(keysOf(text), wanted);
        if (score > 0) best.offer({ target: { kind: 'record', record: all[at]! }, score });
      }
      for (const { name, folded, count } of organisations.values()) {
        const score = folded.includes(wanted) ? scoreOf(keysOf(folded), wanted) : 0;
        if (score > 0)
          best.offer({ target: { kind: 'organisation', name, count }, score: score + ORGANISATION_WEIGHT });
      }
      return best.hits;
    },
  };
}

/** Hits of several lists as one: an organisation that several of them name is one line with all its records. */
export function joinHits(lists: readonly (readonly SearchHit[])[], limit = 12): readonly SearchHit[] {
  const organisations = new Map<string, SearchHit>();
  const others: SearchHit[] = [];
  for (const hit of lists.flat()) {
    if (hit.target.kind !== 'organisation') others.push(hit);
    else organisations.set(hit.target.name, joined(organisations.get(hit.target.name), hit));
  }
  return [...others, ...organisations.values()].sort((a, b) => b.score - a.score).slice(0, limit);
}

function joined(known: SearchHit | undefined, hit: SearchHit): SearchHit {
  if (known?.target.kind !== 'organisation' || hit.target.kind !== 'organisation') return hit;
  const target = { ...hit.target, count: known.target.count + hit.target.count };
  return { target, score: Math.max(known.score, hit.score) };
}

function keysOf(text: string): Keys {
  return { keys: text.split(BREAK), latin: [] };
}

/** Holds no more than `limit` hits, however many are offered. */
function shortlist(limit: number) {
  const hits: SearchHit[] = [];
  const offer = (hit: SearchHit): void => {
    if (hits.length >= limit && hit.score <= hits[limit - 1]!.score) return;
    const at = hits.findIndex(({ score }) => score < hit.score);
    hits.splice(at < 0 ? hits.length : at, 0, hit);
    if (hits.length > limit) hits.pop();
  };
  return { hits, offer };
}
