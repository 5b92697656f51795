// Builds a record for a test: 常青藤's kind of record, with one place in 合肥, but for the fields given.
import { adcode } from '../../src/core/adcode';
import type { Location } from '../../src/core/footprint';
import { type AtlasRecord, asRecordId } from '../../src/core/record';

export function aRecord(fields: Partial<AtlasRecord>): AtlasRecord {
  return {
    id: asRecordId('a-record')!,
    kind: 'programme',
    name: '合肥儿童馆',
    nameEn: 'Children’s house, Hefei',
    section: '3.3',
    organisations: [{ name: '常青藤', part: 'initiator' }],
    themes: ['issue.child_education'],
    start: null,
    end: null,
    figures: [],
    links: [],
    quotes: [{ lines: [850, 851], text: '扩展至合肥' }],
    sources: [],
    locations: [aLocation({})],
    parent: null,
    batch: null,
    note: null,
    ...fields,
  };
}

export function aLocation(fields: Partial<Location>): Location {
  return {
    role: 'expansion',
    precision: 'prefecture',
    basis: { kind: 'stated' },
    place: { kind: 'unit', unit: adcode('340100') },
    text: '合肥',
    count: null,
    note: null,
    point: null,
    ...fields,
  };
}
