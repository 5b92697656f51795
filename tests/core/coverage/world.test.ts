import { describe, expect, it } from 'vitest';
import { measure, withImported, withRecords } from '../../../src/core/coverage/world';
import { ALL_ROLES, EXAMPLE_RECORDS, exampleWorld } from '../../support/worked-example';

const ids = EXAMPLE_RECORDS.map((record) => record.id);

describe('the world kept between questions', () => {
  it('measures the same choice once, in whatever order it is given', () => {
    const world = exampleWorld();
    const first = measure(world, { kind: 'records', ids }, ALL_ROLES, 2);
    expect(measure(world, { kind: 'records', ids: [...ids].reverse() }, ALL_ROLES, 2)).toBe(first);
    expect(measure(world, { kind: 'records', ids }, ['site'], 2)).not.toBe(first);
    expect(measure(world, { kind: 'records', ids }, ALL_ROLES, 1)).not.toBe(first);
  });

  it('forgets what it measured when the records change, and keeps the demand', () => {
    const world = exampleWorld();
    const before = measure(world, { kind: 'records', ids }, ALL_ROLES, 1);
    const fewer = withRecords(world, EXAMPLE_RECORDS.slice(1));
    expect(measure(fewer, { kind: 'records', ids }, ALL_ROLES, 1).supply.records).toBe(2);
    expect(before.supply.records).toBe(3);
    expect(fewer.demand).toBe(world.demand);
  });

  it('takes imported points as a supply of their own', () => {
    const points = { lng: Float64Array.of(110), lat: Float64Array.of(32), county: null };
    const world = withImported(exampleWorld(), points);
    const { nearest, records } = measure(world, { kind: 'imported' }, ALL_ROLES, 1);
    expect(nearest.certain.km[2]).toBe(0);
    expect(records).toBeNull();
    expect(measure(exampleWorld(), { kind: 'imported' }, ALL_ROLES, 1).supply.records).toBe(0);
  });

  it('keeps only the last few supplies', () => {
    const world = exampleWorld();
    for (let k = 1; k <= 10; k++) measure(world, { kind: 'records', ids }, ALL_ROLES, k);
    expect(world.measured.size).toBe(8);
  });
});
