import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adcode } from '../../../src/core/adcode';
import { COUNTY_STATES, type Tally } from '../../../src/core/coverage/gap-kinds';
import { answerGaps, OUT_OF_SCOPE } from '../../../src/core/coverage/gaps';
import { withImported, withRecords, worldOf } from '../../../src/core/coverage/world';
import { groundOf } from '../../../src/core/ground';
import { isPlaceRole, type RangeKm, rangeKm } from '../../../src/core/reach';
import { asRecordId, type RecordId } from '../../../src/core/record';
import { type RandomWorld, randomWorld } from '../../support/random-world';
import { aLocation, aRecord } from '../../support/small-ground';
import { answered, aQuestion, EXAMPLE_RECORDS, EXAMPLE_UNITS, exampleWorld } from '../../support/worked-example';

const unknown = { kind: 'records', ids: [asRecordId('nobody')!] } as const;
const faultOf = (given: Parameters<typeof aQuestion>[0], world = exampleWorld()) => {
  const result = answerGaps(world, aQuestion(given));
  return result.ok ? null : result.error;
};

describe('where the gaps are', () => {
  it('is the worked example of docs/coverage.md', () => {
    const answer = answered(answerGaps(exampleWorld(), aQuestion({})));
    expect(answer.residents).toEqual({
      total: 1_000_000,
      covered: 700_000,
      perhaps: 200_000,
      otherTheme: 100_000,
      farther: 0,
      nothing: 0,
    });
    expect(answer.summary.share).toEqual({ certain: 0.7, possible: 0.9 });
    expect(answer.supply).toEqual({ records: 2, placed: 2, rough: 1, unplaced: 0 });
    expect(answer.supplyIds).toEqual(['elders-in-one', 'elders-somewhere']);
    expect(answer.withoutFigure).toEqual(['810000']);
    expect(answer.narrowing).toEqual([{ area: '510000', owners: [1], residents: 200_000 }]);
    expect(answer.provinces.map(({ name, records, perMillion }) => [name, records, perMillion])).toEqual([
      ['甲省', 2, 2 / 0.9],
      ['乙省', 0, 0],
    ]);
    expect(answer.unassigned).toEqual({ city: 1, province: 0 });
    expect([...answer.counties.states].map((state) => COUNTY_STATES[state])).toEqual([
      'covered',
      'covered',
      'perhaps',
      'other_theme',
      'no_figure',
    ]);
  });

  it('counts a county exactly X away as covered', () => {
    const km = answered(answerGaps(exampleWorld(), aQuestion({}))).counties.km.certain[2]!;
    const covered = (standardKm: number) =>
      answered(answerGaps(exampleWorld(), aQuestion({ standardKm }))).residents.covered;
    expect(covered(km)).toBe(900_000);
    expect(covered(km - 1e-9)).toBe(700_000);
  });

  it('keeps to a province, with the records beyond its border still within reach', () => {
    const question = aQuestion({ scope: { kind: 'province', province: adcode('620000') }, standardKm: 445 });
    const answer = answered(answerGaps(exampleWorld(), question));
    expect(answer.residents).toMatchObject({ total: 100_000, covered: 100_000 });
    expect([...answer.counties.states]).toEqual([OUT_OF_SCOPE, OUT_OF_SCOPE, OUT_OF_SCOPE, 0, OUT_OF_SCOPE]);
  });

  it('lays a second supply beside the first', () => {
    const against = { kind: 'records', ids: [asRecordId('garden-in-b')!] } as const;
    const answer = answered(answerGaps(exampleWorld(), aQuestion({ against })));
    expect(answer.against).toMatchObject({ reached: { certain: 100_000, possible: 100_000 }, supply: { records: 1 } });
  });

  it('answers for an imported set', () => {
    const county = Int32Array.of(2);
    const world = withImported(exampleWorld(), { lng: Float64Array.of(110), lat: Float64Array.of(32), county });
    const answer = answered(answerGaps(world, aQuestion({ supply: { kind: 'imported' } })));
    expect(answer.residents).toMatchObject({ covered: 200_000, perhaps: 0, otherTheme: 800_000 });
    expect(answer.supplyIds).toBeNull();
    expect(answer.matrix).toBeNull();
  });

  it('answers for footprints and imported points together', () => {
    const world = withImported(exampleWorld(), { lng: Float32Array.of(110), lat: Float32Array.of(32), county: null });
    const answer = answered(answerGaps(world, aQuestion({ supply: { kind: 'everything' } })));
    expect(answer.supply).toMatchObject({ records: 4, placed: 4, rough: 1 });
    expect(answer.residents).toMatchObject({ covered: 1_000_000, perhaps: 0 });
    expect(answer.rows.find(({ name }) => name === '甲西市')?.nearest.certain).toEqual({ owner: 3, km: 0 });
  });

  it('answers for one of the user’s own sets by its id, and says when it is not here', () => {
    const own = aRecord('import-a1-7', [aLocation({ unit: '620101', precision: 'county' })]);
    const world = withRecords(worldOf(EXAMPLE_UNITS, []), [...EXAMPLE_RECORDS, own]);
    const answer = answered(answerGaps(world, aQuestion({ supply: { kind: 'set', set: 'a1' } })));
    expect(answer.supplyIds).toEqual([own.id]);
    expect(answer.residents).toMatchObject({ covered: 100_000, otherTheme: 900_000 });
    expect(faultOf({ supply: { kind: 'set', set: 'b2' } }, world)).toEqual({ kind: 'no-set', set: 'b2' });
    expect(faultOf({ against: { kind: 'set', set: 'b2' } }, world)).toEqual({ kind: 'no-set', set: 'b2' });
  });

  it('names the fault of a question that has no answer', () => {
    expect(faultOf({ standardKm: 0 })).toEqual({ kind: 'bad-distance', standardKm: 0 });
    expect(faultOf({ supply: unknown })).toEqual({ kind: 'empty-supply' });
    expect(faultOf({ supply: { kind: 'imported' } })).toEqual({ kind: 'empty-supply' });
    expect(faultOf({ against: unknown })).toEqual({ kind: 'empty-supply' });
    expect(faultOf({ scope: { kind: 'region', region: 'west' } })).toEqual({ kind: 'empty-scope' });
    expect(faultOf({ scope: { kind: 'province', province: adcode('810000') } })).toEqual({
      kind: 'no-figure',
      units: ['810000'],
    });
    const national = aRecord('national', [aLocation({ unit: '100000', precision: 'nation' })]);
    const world = withRecords(worldOf(EXAMPLE_UNITS, []), [national]);
    expect(faultOf({ supply: { kind: 'records', ids: [national.id] } }, world)).toEqual({
      kind: 'nothing-placed',
      records: 1,
    });
  });

  it('sums to the person in every table, grows with X, and never says NaN', () => {
    const half = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
    let answers = 0;
    fc.assert(
      fc.property(
        randomWorld,
        half,
        fc.integer({ min: 1, max: 2000 }),
        fc.boolean(),
        (made, mask, standardKm, isCounty) => {
          const world = withRecords(worldOf(made.units, made.regions), made.records);
          const supply = {
            kind: 'records',
            ids: made.records.filter((_, at) => mask[at]).map((record) => record.id),
          } as const;
          const question = aQuestion({ supply, standardKm, rows: isCounty ? 'county' : 'city', withAccess: true });
          const result = answerGaps(world, question);
          if (!result.ok) return;
          answers++;
          const answer = result.value;
          const total = made.units.reduce((sum, unit) => sum + (unit.urbanPopulation ?? 0), 0);
          expect(answer.residents.total).toBe(total);
          expect(answer.residents.covered).toBe(slowlyCovered(made, supply.ids, standardKm, 'maxKm'));
          expect(answer.summary.reached.possible).toBe(slowlyCovered(made, supply.ids, standardKm, 'minKm'));
          for (const tally of [answer.residents, ...answer.rows.map((row) => row.residents)])
            expect(partsOf(tally)).toBe(tally.total);
          for (const table of [answer.rows, answer.provinces])
            expect(table.reduce((sum, row) => sum + row.residents.total, 0)).toBe(total);
          expect(answer.residents.covered).toBe(answer.summary.reached.certain);
          expect(answer.residents.covered + answer.residents.perhaps).toBe(answer.summary.reached.possible);
          const wider = answered(answerGaps(world, { ...question, standardKm: standardKm * 1.5 }));
          expect(wider.residents.covered).toBeGreaterThanOrEqual(answer.residents.covered);
          expect(wider.summary.reached.possible).toBeGreaterThanOrEqual(answer.summary.reached.possible);
          expect(JSON.stringify(answer, (_, value) => (Number.isNaN(value) ? 'not a number' : value))).not.toContain(
            'not a number',
          );
        },
      ),
      { seed: 2022, numRuns: 200 },
    );
    expect(answers).toBeGreaterThan(100);
  });
});

function partsOf({ covered, perhaps, otherTheme, farther, nothing }: Tally): number {
  return covered + perhaps + otherTheme + farther + nothing;
}

/** Every county against every location of every record. */
function slowlyCovered(made: RandomWorld, ids: readonly RecordId[], km: number, end: keyof RangeKm): number {
  const ground = groundOf(made.units, made.regions);
  const locations = made.records
    .filter((record) => ids.includes(record.id))
    .flatMap((record) => record.locations.filter((location) => isPlaceRole(location.role)));
  return ground.counties
    .filter((county) => locations.some((location) => (rangeKm(location, county, ground)?.[end] ?? km + 1) <= km))
    .reduce((sum, county) => sum + (county.urbanPopulation ?? 0), 0);
}
