// Arbitrary valid states of a link, for round trips.
import fc from 'fast-check';
import { adcode } from '../../src/core/adcode';
import type { Compare, ComparePlace } from '../../src/core/compare/question';
import type { Filter } from '../../src/core/filter';
import { PRECISIONS } from '../../src/core/footprint';
import { LANGS } from '../../src/core/format';
import { asRecordId, BATCHES, RECORD_KINDS } from '../../src/core/record';
import { REGION_IDS } from '../../src/core/region';
import { METRICS } from '../../src/core/scale';
import {
  type Camera,
  KM_RANGE,
  LAYER_GROUPS,
  type LayersState,
  type Near,
  OVERLAY_LEVELS,
  RECORD_GROUPS,
  type Selection,
  type ShareState,
  TABS,
} from '../../src/core/share-state';
import { THEMES } from '../../src/core/theme';

/** A number with so many decimals, as the address keeps it, and never −0. */
const decimal = (min: number, max: number, digits: number) =>
  fc.integer({ min: min * 10 ** digits, max: max * 10 ** digits }).map((value) => value / 10 ** digits);
const lng = decimal(-180, 180, 4);
const lat = decimal(-85, 85, 4);
const code = fc.integer({ min: 110000, max: 829999 }).map((value) => adcode(String(value)));
const recordId = fc.constantFrom('yicang-sichuan', 'net-603', 'p20', 'pilot-2019-320302').map((id) => asRecordId(id)!);
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const km = fc.integer({ min: KM_RANGE.min, max: KM_RANGE.max });

export const someCamera: fc.Arbitrary<Camera> = fc.record({ zoom: decimal(0, 22, 2), lat, lng });

export const someNear: fc.Arbitrary<Near> = fc.record({
  centre: fc.oneof(
    code.map((value) => ({ kind: 'unit' as const, adcode: value })),
    fc.record({ kind: fc.constant('point' as const), lng, lat }),
  ),
  km,
});

export const someFilter: fc.Arbitrary<Filter> = fc.record({
  kinds: fc.uniqueArray(fc.constantFrom(...RECORD_KINDS)),
  themes: fc.uniqueArray(fc.constantFrom(...THEMES)),
  organisations: fc.uniqueArray(words, { maxLength: 4 }),
  precisions: fc.uniqueArray(fc.constantFrom(...PRECISIONS)),
  batches: fc.uniqueArray(fc.constantFrom(...BATCHES)),
  years: fc.option(
    fc
      .tuple(fc.integer({ min: 1980, max: 2022 }), fc.nat(40), fc.boolean())
      .map(([from, span, withUndated]) => ({ from, to: from + span, withUndated })),
  ),
});

export const someLayers: fc.Arbitrary<LayersState> = fc.record({
  hidden: fc.uniqueArray(fc.constantFrom(...LAYER_GROUPS)),
  hiddenBatches: fc.uniqueArray(fc.constantFrom(...BATCHES)),
  opacity: fc.dictionary(fc.constantFrom(...LAYER_GROUPS), fc.integer({ min: 10, max: 99 }), { noNullPrototype: true }),
  order: fc.shuffledSubarray([...RECORD_GROUPS], { minLength: RECORD_GROUPS.length }),
  metric: fc.constantFrom(...METRICS),
  level: fc.constantFrom(...OVERLAY_LEVELS),
  isOnBase: fc.boolean(),
});

export const someSelection: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant<Selection>({ kind: 'none' }),
  fc.constant<Selection>({ kind: 'facts' }),
  recordId.map((id): Selection => ({ kind: 'record', id })),
  code.map((value): Selection => ({ kind: 'unit', adcode: value })),
  words.map((name): Selection => ({ kind: 'organisation', name })),
  fc.array(recordId, { minLength: 1, maxLength: 5 }).map((ids): Selection => ({ kind: 'stack', ids })),
);

const somePlace: fc.Arbitrary<ComparePlace | null> = fc.option(
  fc.oneof(
    code.map((value): ComparePlace => ({ kind: 'unit', adcode: value })),
    fc.constantFrom(...REGION_IDS).map((region): ComparePlace => ({ kind: 'region', region })),
  ),
);

export const someCompare: fc.Arbitrary<Compare> = fc.oneof(
  fc.constant<Compare>({ kind: 'scenarios' }),
  fc.record({
    kind: fc.constant('places' as const),
    first: somePlace,
    second: somePlace,
    km,
    isSameView: fc.boolean(),
  }),
);

const somePairs = fc.dictionary(words, fc.string({ unit: 'grapheme', maxLength: 12 }), {
  maxKeys: 5,
  noNullPrototype: true,
});

export const someShareState: fc.Arbitrary<ShareState> = fc.record({
  camera: fc.option(someCamera),
  layers: someLayers,
  filter: someFilter,
  near: fc.option(someNear),
  selection: someSelection,
  tab: fc.constantFrom(...TABS),
  gaps: somePairs,
  siting: somePairs,
  compare: someCompare,
  tour: fc.option(
    fc.record({ tour: fc.constantFrom('questions', 'my-tour-2'), step: fc.integer({ min: 1, max: 99 }) }),
  ),
  lang: fc.constantFrom(null, ...LANGS),
});
