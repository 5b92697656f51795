import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { COLUMNS } from '../../src/core/gaps-order';
import {
  AGAINST,
  type Against,
  DEFAULT_GAPS,
  decodeGaps,
  encodeGaps,
  type GapsParams,
  gapsQuestionOf,
  isSetSupply,
  onSlider,
  setIn,
  setSupply,
  withPin,
} from '../../src/core/gaps-params';
import { REGION_IDS } from '../../src/core/region';
import { DEFAULT_SHARE } from '../../src/core/share-state';
import { decodeShare, encodeShare } from '../../src/core/share-url';
import { aRecord } from '../support/small-ground';

const code = fc.integer({ min: 110_000, max: 829_999 }).map((digits) => adcode(String(digits)));
const anyParams: fc.Arbitrary<GapsParams> = fc.record({
  supply: fc.constantFrom('shown' as const, 'points' as const),
  basis: fc.constantFrom('urban' as const, 'total' as const),
  standardKm: fc.oneof(fc.integer({ min: -5, max: 20_100 }), fc.constant(62.5)),
  scope: fc.oneof(
    fc.constant({ kind: 'nation' as const }),
    fc.constantFrom(...REGION_IDS).map((region) => ({ kind: 'region' as const, region })),
    code.map((province) => ({ kind: 'province' as const, province })),
  ),
  of: fc.constantFrom(null, setSupply('a1')),
  against: fc.constantFrom(...AGAINST, setSupply('b2')),
  withOffices: fc.boolean(),
  backup: fc.integer({ min: 0, max: 11 }),
  rankBy: fc.constantFrom('certain' as const, 'possible' as const),
  rows: fc.constantFrom('city' as const, 'county' as const),
  columns: fc.constantFrom('province' as const, 'region' as const),
  withAccess: fc.boolean(),
  view: fc.constantFrom('table' as const, 'matrix' as const),
  sorting: fc.record({ column: fc.constantFrom(...COLUMNS), isDown: fc.boolean() }),
  find: fc.string({ unit: 'grapheme', maxLength: 6 }),
  pins: fc.uniqueArray(code, { maxLength: 20 }),
});

describe('the gaps question in a link', () => {
  it('comes back as it went, through the whole address', () => {
    fc.assert(
      fc.property(anyParams, (params) => {
        const address = encodeShare({ ...DEFAULT_SHARE, tab: 'gaps', gaps: encodeGaps(params) });
        const { state, ignored } = decodeShare(address);
        expect(ignored).toEqual([]);
        expect(decodeGaps(state.gaps)).toEqual({ params, ignored: [] });
      }),
      { seed: 4 },
    );
  });

  it('holds nothing when nothing was changed, and only what was', () => {
    expect(encodeGaps(DEFAULT_GAPS)).toEqual({});
    expect(encodeGaps({ ...DEFAULT_GAPS, standardKm: 200, basis: 'total' })).toEqual({ x: '200', d: 'total' });
  });

  it('keeps the default for what it cannot read, and names it', () => {
    const { params, ignored } = decodeGaps({ x: 'abc', in: '江南', pin: '510100.foo', utm: '1', k: '3' });
    expect(params).toEqual({ ...DEFAULT_GAPS, backup: 3 });
    expect(ignored).toEqual(['x:abc', 'in:江南', 'pin:510100.foo', 'utm:1']);
    const unsorted = { sort: 'height.up', find: '兰'.repeat(61) };
    expect(decodeGaps(unsorted)).toEqual({
      params: DEFAULT_GAPS,
      ignored: ['sort:height.up', `find:${'兰'.repeat(35)}`],
    });
    expect(decodeGaps({ sort: 'distance' }).ignored).toEqual(['sort:distance']);
  });

  it('reads a number out of range as it stands, so that the engine can say what is wrong with it', () => {
    expect(decodeGaps({ x: '0', k: '99' }).params).toMatchObject({ standardKm: 0, backup: 99 });
  });

  it('knows no key that only looks like one', () => {
    expect(decodeGaps({ constructor: '1', __proto__: '1' } as Record<string, string>).params).toEqual(DEFAULT_GAPS);
  });
});

describe('the question for the engine', () => {
  const hub = aRecord('hub-a', [], { kind: 'hub' });
  const zone = aRecord('zone-a', [], { kind: 'pilot_zone' });
  const own = aRecord('own-a', [], { kind: 'custom' });
  const records = [hub, zone, own];

  it('takes the shown records as supply and lays the chosen others beside them', () => {
    const against = AGAINST.map((one) => gapsQuestionOf({ ...DEFAULT_GAPS, against: one }, [hub], records).against);
    expect(gapsQuestionOf(DEFAULT_GAPS, [hub], records).supply).toEqual({ kind: 'records', ids: ['hub-a'] });
    expect(against.map((choice) => (choice?.kind === 'records' ? choice.ids : null))).toEqual([
      null,
      ['hub-a', 'zone-a', 'own-a'],
      ['hub-a'],
      ['zone-a'],
      ['hub-a', 'zone-a'],
    ]);
  });

  it('takes one of the user’s own sets by its id, on either side, whatever is shown', () => {
    const params = { ...DEFAULT_GAPS, of: setSupply('a1'), against: setSupply('b2') };
    const { supply, against } = gapsQuestionOf(params, [hub], records);
    expect([supply, against]).toEqual([
      { kind: 'set', set: 'a1' },
      { kind: 'set', set: 'b2' },
    ]);
    expect(setIn(setSupply('a1'))).toBe('a1');
    expect(['set.a1', 'hub', 'scan'].map((one) => isSetSupply(one as Against))).toEqual([true, false, false]);
    expect(decodeGaps({ own: 'set.A1', vs: 'set.' }).ignored).toEqual(['own:set.A1', 'vs:set.']);
  });

  it('counts offices as places only when asked to, and a service area never', () => {
    expect(gapsQuestionOf(DEFAULT_GAPS, [], records).roles).toEqual(['site', 'office', 'origin', 'expansion']);
    const without = gapsQuestionOf({ ...DEFAULT_GAPS, withOffices: false }, [], records);
    expect(without.roles).toEqual(['site', 'origin', 'expansion']);
  });
});

describe('the small choices', () => {
  it('pins a city and takes the pin out again', () => {
    const chengdu = adcode('510100');
    const pinned = withPin(DEFAULT_GAPS, chengdu);
    expect(pinned.pins).toEqual([chengdu]);
    expect(withPin(pinned, chengdu).pins).toEqual([]);
  });

  it('keeps X between 10 and 500 km in steps of 5', () => {
    expect([3, 10, 12.4, 498, 9000].map(onSlider)).toEqual([10, 10, 10, 500, 500]);
  });
});
