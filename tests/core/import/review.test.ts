import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  atPoint,
  type Choice,
  carryOver,
  changedText,
  type Decision,
  decide,
  decisionsByText,
  type History,
  NO_HISTORY,
  redo,
  undo,
} from '../../../src/core/import/review';

const choice = fc.constantFrom<Choice>(
  { kind: 'skip' },
  { kind: 'certain' },
  { kind: 'choose', adcode: '320106' },
  { kind: 'point', lng: 104, lat: 30 },
);
const decision = fc.record({
  text: fc.constantFrom('鼓楼区', '朝阳区', '城关镇'),
  choice,
  at: fc.constant('2026-01-02T03:04:05Z'),
});

it('keeps the last decision for each text', () => {
  fc.assert(
    fc.property(fc.array(decision), (list) => {
      const history = list.reduce(decide, NO_HISTORY);
      const last = new Map<string, Decision>(list.map((one) => [one.text, one]));
      expect(decisionsByText(history)).toEqual(last);
    }),
    { seed: 20260107 },
  );
});

it('undoes step by step to the start, and redoes to the end', () => {
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 8 }), fc.nat(10), (list, steps) => {
      const full = list.reduce(decide, NO_HISTORY);
      let history: History = full;
      for (let at = 0; at < steps; at++) history = undo(history);
      expect(history.past).toEqual(list.slice(0, Math.max(0, list.length - steps)));
      for (let at = 0; at < steps; at++) history = redo(history);
      expect(history).toEqual(full);
    }),
    { seed: 20260108 },
  );
});

it('forgets what was undone once something else is decided, and names the text that a step is about', () => {
  const one = { text: '鼓楼区', choice: { kind: 'skip' }, at: '' } as const;
  const two = { ...one, text: '朝阳区' };
  const history = decide(undo(decide(decide(NO_HISTORY, one), two)), one);
  expect(history).toEqual({ past: [one, one], future: [] });
  expect(changedText(history, undo(history))).toBe('鼓楼区');
  expect(changedText(undo(decide(NO_HISTORY, two)), decide(NO_HISTORY, two))).toBe('朝阳区');
  expect(changedText(NO_HISTORY, undo(NO_HISTORY))).toBeNull();
});

it('keeps a clicked point to a tenth of a metre', () => {
  expect(atPoint({ lng: 104.12345678, lat: 30.00000049 })).toEqual({ kind: 'point', lng: 104.123457, lat: 30 });
});

it('keeps the decisions of both windows that step from one history, and takes back only what a window took back itself', () => {
  const moments = fc.uniqueArray(fc.integer({ min: 0, max: 1e6 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 12 }), moments, fc.nat(6), (drawn, times, undone) => {
      const list = drawn.map((one, at) => ({ ...one, at: new Date(times[at]! * 1000).toISOString() }));
      const shared: History = { past: list.slice(0, 4), future: [] };
      let own = list.slice(4, 8).reduce(decide, shared);
      for (let at = 0; at < undone; at++) own = undo(own);
      const others = list.slice(8).reduce(decide, shared);
      const both = carryOver(shared, own, others);
      const taken = shared.past.filter((one) => !own.past.includes(one));
      const wanted = [...new Set([...others.past, ...own.past])].filter((one) => !taken.includes(one));
      expect(new Set(both.past)).toEqual(new Set(wanted));
      if (list.length <= 8) expect(both).toBe(own);
    }),
    { seed: 20261124 },
  );
});

it('puts what two windows decided in the order of their times, and takes what both have once', () => {
  const at = (text: string, minute: number): Decision => ({
    text,
    choice: { kind: 'skip' },
    at: new Date(minute * 60_000).toISOString(),
  });
  const shared = decide(NO_HISTORY, at('鼓楼区', 1));
  const own = decide(decide(shared, at('朝阳区', 4)), at('城关镇', 2));
  const others = decide(decide(shared, at('西湖区', 3)), at('城关镇', 2));
  expect(carryOver(shared, own, others).past.map(({ text }) => text)).toEqual(['鼓楼区', '城关镇', '西湖区', '朝阳区']);
  expect(changedText(shared, { past: [at('西湖区', 1)], future: [] })).toBeNull();
});
