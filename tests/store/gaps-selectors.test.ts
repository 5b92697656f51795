import { describe, expect, it } from 'vitest';
import { answerGaps } from '../../src/core/coverage/gaps';
import { withRecords, worldOf } from '../../src/core/coverage/world';
import { groundOf } from '../../src/core/ground';
import { gapsQuestion, presentAnswer } from '../../src/store/gaps-selectors';
import { type AtlasState, INITIAL_STATE } from '../../src/store/state';
import { shippedRecords } from '../support/shipped-records';
import { shippedUnits } from '../support/shipped-units';

const table = shippedUnits();
const records = shippedRecords();
const world = withRecords(worldOf(table.units, table.regions), records);
const loaded: AtlasState = {
  ...INITIAL_STATE,
  data: { ...INITIAL_STATE.data, status: 'ready', table, ground: groundOf(table.units, table.regions), records },
};

/** As it comes from the worker: a copy, with a question of its own. */
function answered(state: AtlasState): AtlasState {
  const result = answerGaps(world, gapsQuestion(state));
  if (!result.ok) throw new Error(`got ${JSON.stringify(result.error)}, wanted an answer`);
  const answer = { ...result.value, question: structuredClone(result.value.question) };
  return { ...state, gaps: { ...state.gaps, answer, isAsking: false } };
}

describe('the answer of the gaps that belongs to the question as it stands', () => {
  const state = answered(loaded);

  it('is there once the worker has answered', () => {
    expect(presentAnswer(loaded)).toBeNull();
    expect(presentAnswer(state)).toBe(state.gaps.answer);
  });

  it('is gone as soon as X moves, before the worker was even asked, and while it works', () => {
    expect(presentAnswer({ ...state, analysis: { ...state.analysis, gaps: { x: '150' } } })).toBeNull();
    expect(presentAnswer({ ...state, gaps: { ...state.gaps, heldKm: 150 } })).toBeNull();
    expect(presentAnswer({ ...state, gaps: { ...state.gaps, isAsking: true } })).toBeNull();
  });

  it('stays when only the look of the table changes', () => {
    const other = { ...state, analysis: { ...state.analysis, gaps: { pin: '510100' } } };
    expect(presentAnswer(other)).toBe(state.gaps.answer);
  });
});
