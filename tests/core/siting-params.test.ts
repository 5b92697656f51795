import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { RECORD_KINDS } from '../../src/core/record';
import { REGION_IDS } from '../../src/core/region';
import { DEFAULT_SHARE } from '../../src/core/share-state';
import { decodeShare, encodeShare } from '../../src/core/share-url';
import {
  DEFAULT_SITING,
  decodeSiting,
  encodeSiting,
  questionKey,
  SITING_OBJECTIVES,
  SITING_RANGES,
  type SitingParams,
  scenarioName,
  withForced,
} from '../../src/core/siting-params';

const number = (field: keyof typeof SITING_RANGES) => fc.integer(SITING_RANGES[field]);
const codes = fc.uniqueArray(fc.integer({ min: 110000, max: 659999 }), { maxLength: 5 });

const params: fc.Arbitrary<SitingParams> = fc
  .record({
    objective: fc.constantFrom(...SITING_OBJECTIVES),
    km: number('km'),
    sharePct: number('sharePct'),
    k: number('k'),
    metric: fc.constantFrom('urbanPopulation' as const, 'population' as const),
    existing: fc.oneof(
      fc.constant({ kind: 'shown' as const }),
      fc.subarray([...RECORD_KINDS]).map((kinds) => ({ kind: 'kinds' as const, kinds })),
    ),
    level: fc.constantFrom('city' as const, 'county' as const),
    area: fc.oneof(fc.constant(null), fc.constantFrom(...REGION_IDS), fc.constant(adcode('510000'))),
    minPeople: number('minPeople'),
    minUrbanPct: number('minUrbanPct'),
    forced: codes,
    split: fc.nat({ max: 5 }),
    spacingKm: number('spacingKm'),
    name: fc.string({ maxLength: 40, unit: 'grapheme' }).map(scenarioName),
    version: fc.constantFrom(null, '7449b4cf9a59'),
  })
  .map(({ forced, split, ...rest }) => {
    const all = forced.map((code) => adcode(String(code)));
    return { ...rest, forcedIn: all.slice(0, split), forcedOut: all.slice(split) };
  });

describe('a siting question in the address', () => {
  it('comes back as it went in, alone and beside another, through the whole address', () => {
    fc.assert(
      fc.property(params, fc.option(params), (one, other) => {
        const address = encodeShare({ ...DEFAULT_SHARE, siting: encodeSiting(one, other) });
        const back = decodeSiting(decodeShare(`#${address}`).state.siting);
        expect(back).toEqual({ params: one, other, ignored: [] });
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('is empty for the default question: nine hubs, prefectures, three more within 200 km', () => {
    expect(encodeSiting(DEFAULT_SITING)).toEqual({});
    expect(decodeSiting({}).params).toEqual(DEFAULT_SITING);
  });

  it('is short and readable: k = 5 at 300 km with Chengdu forced in and Beijing left out', () => {
    const asked = { ...DEFAULT_SITING, k: 5, km: 300, forcedIn: [adcode('510100')], forcedOut: [adcode('110000')] };
    expect(encodeSiting(asked)).toEqual({ x: '300', k: '5', yes: '510100', no: '110000' });
  });

  it('leaves what cannot be read at its default and names it', () => {
    const { params: read, ignored } = decodeSiting({
      k: '21',
      x: 'far',
      o: 'best',
      yes: '51',
      e: 'hub.shop',
      q: '1',
      s: '40',
    });
    expect(read).toEqual({ ...DEFAULT_SITING, spacingKm: 40 });
    expect(ignored).toEqual(['k:21', 'x:far', 'o:best', 'yes:51', 'e:hub.shop', 'q:1']);
  });

  it('never takes a city both ways', () => {
    const { params: read } = decodeSiting({ no: '510100.110000', yes: '510100' });
    expect(read.forcedIn).toEqual(['510100']);
    expect(read.forcedOut).toEqual(['110000']);
    const moved = withForced(withForced(DEFAULT_SITING, adcode('510100'), 'in'), adcode('510100'), 'out');
    expect(moved).toEqual({ ...DEFAULT_SITING, forcedOut: ['510100'] });
    expect(withForced(moved, adcode('510100'), null)).toEqual(DEFAULT_SITING);
  });

  it('has one key per answer: name and version do not count, k does unless the whole curve is meant', () => {
    const named = { ...DEFAULT_SITING, name: '方案甲', version: 'abc' };
    expect(questionKey(named)).toBe(questionKey(DEFAULT_SITING));
    expect(questionKey({ ...named, k: 4 })).not.toBe(questionKey(DEFAULT_SITING));
    expect(questionKey({ ...named, k: 4 }, true)).toBe(questionKey(DEFAULT_SITING, true));
  });

  it('keeps forty characters of a name, whole ones', () => {
    expect(Array.from(scenarioName('𠮷'.repeat(50)))).toHaveLength(40);
    expect(() => encodeURIComponent(scenarioName('𠮷'.repeat(50)))).not.toThrow();
  });

  it('reads a cut-off comparison without failing', () => {
    expect(decodeSiting({ vs: 'n=%E5%8&k=4' }).other).toMatchObject({ k: 4, name: '%E5%8' });
  });
});
