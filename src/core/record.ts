// A record (条目): one thing that the scan names, with its footprint and the exact words that say so.
import type { Location, Qualifier } from './footprint';
import type { Theme } from './theme';

export const RECORD_KINDS = [
  'hub',
  'programme',
  'pilot_zone',
  'case',
  'network',
  'research',
  'media',
  'custom',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export type RecordId = string & { readonly __brand: 'RecordId' };

/** Lower-case letters, digits and single dashes: stable for ever, because links hold them. */
export function asRecordId(text: string): RecordId | null {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 64 ? (text as RecordId) : null;
}

export const ORG_PARTS = ['funder', 'initiator', 'implementer', 'supervisor', 'partner', 'self'] as const;
/** funder 资助方, initiator 发起方, implementer 执行/负责机构, supervisor 指导方, partner 合作方, self the record is the organisation. */
export type OrgPart = (typeof ORG_PARTS)[number];

export interface Organisation {
  readonly name: string;
  readonly part: OrgPart;
}

export interface Figure {
  /** What is counted, in the source's words: 社区, 社区基金, 资助额. */
  readonly what: string;
  readonly whatEn: string;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: Qualifier;
  /** The date that the source gives for it (YYYY or YYYY-MM), or null. */
  readonly asOf: string | null;
}

/** Exact words of the scan (white space removed on comparison) and the 1-based lines in scan.txt that hold them. */
export interface Quote {
  readonly lines: readonly [first: number, last: number];
  readonly text: string;
}

/** The batches of 全国社区治理和服务创新实验区 by the year they began. */
export const BATCHES = ['2011', '2014', '2015', '2019', 'unknown'] as const;
export type Batch = (typeof BATCHES)[number];

export interface AtlasRecord {
  readonly id: RecordId;
  readonly kind: RecordKind;
  readonly name: string;
  readonly nameEn: string;
  /** The scan's section: 3.1 … 3.5. */
  readonly section: string;
  readonly organisations: readonly Organisation[];
  readonly themes: readonly Theme[];
  /** YYYY or YYYY-MM; null when the source gives none. */
  readonly start: string | null;
  readonly end: string | null;
  readonly figures: readonly Figure[];
  readonly links: readonly string[];
  /** Empty only for a record that comes wholly from an external list (its sources are then in `sources`). */
  readonly quotes: readonly Quote[];
  /** Pages beyond the scan that the record rests on. */
  readonly sources: readonly string[];
  readonly locations: readonly Location[];
  /** The record that this one is a part of: a pilot zone's batch, a hub's network. */
  readonly parent: RecordId | null;
  readonly batch: Batch | null;
  readonly note: string | null;
}

/** Years that the record spans; an open end is null. A record without a start is undated. */
export function yearsOf(record: AtlasRecord): { readonly from: number | null; readonly to: number | null } {
  return { from: yearOf(record.start), to: yearOf(record.end) };
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}
