import { describe, expect, it } from 'vitest';
import { isNoFilter } from '../../src/core/filter';
import { METRICS } from '../../src/core/scale';
import { DEFAULT_LAYERS, DEFAULT_SHARE, KM_RANGE, LAYER_GROUPS, RECORD_GROUPS, TABS } from '../../src/core/share-state';

describe('what a link holds at the opening', () => {
  it('is no question, no filter, nothing selected', () => {
    expect(DEFAULT_SHARE).toMatchObject({ camera: null, near: null, selection: { kind: 'none' }, lang: null });
    expect(isNoFilter(DEFAULT_SHARE.filter)).toBe(true);
    expect(TABS).toContain(DEFAULT_SHARE.tab);
  });

  it('shows the urban share behind all kinds of records', () => {
    expect(METRICS).toContain(DEFAULT_LAYERS.metric);
    expect(DEFAULT_LAYERS.hidden.filter((group) => RECORD_GROUPS.some((one) => one === group))).toEqual([]);
    expect(DEFAULT_LAYERS.order).toEqual(RECORD_GROUPS);
  });

  it('names its layers once each, and with signs that need no escape', () => {
    expect(new Set(LAYER_GROUPS).size).toBe(LAYER_GROUPS.length);
    expect(LAYER_GROUPS.every((group) => /^[A-Za-z]+$/.test(group))).toBe(true);
    expect(RECORD_GROUPS.every((group) => LAYER_GROUPS.includes(group))).toBe(true);
    expect(LAYER_GROUPS.slice(-RECORD_GROUPS.length)).toEqual(RECORD_GROUPS);
  });

  it('has a standard distance between the ends of its slider', () => {
    expect(KM_RANGE.initial).toBeGreaterThan(KM_RANGE.min);
    expect(KM_RANGE.initial).toBeLessThan(KM_RANGE.max);
  });
});
