// What follows from the facts for the gaps: the question that the link, the filter and a held slider make up.

import type { GapsAnswer } from '../core/coverage/gaps';
import type { GapsQuestion } from '../core/coverage/question';
import { DEFAULT_GAPS, type DecodedGaps, decodeGaps, type GapsParams, gapsQuestionOf } from '../core/gaps-params';
import type { AtlasRecord } from '../core/record';
import { allRecords } from './import-records';
import { memoised } from './memo';
import { shownRecords } from './selectors';
import type { AtlasState } from './state';

let before: GapsParams = DEFAULT_GAPS;

/** Parts that say the same stay the same objects: who shows one of them is not drawn anew for the others. */
const decoded = memoised((pairs: Readonly<Record<string, string>>): DecodedGaps => {
  const { params, ignored } = decodeGaps(pairs);
  const [scope, sorting, pins] = [
    steady(before.scope, params.scope),
    steady(before.sorting, params.sorting),
    steady(before.pins, params.pins),
  ];
  before = { ...params, scope, sorting, pins };
  return { params: before, ignored };
});

function steady<T>(old: T, now: T): T {
  return JSON.stringify(old) === JSON.stringify(now) ? old : now;
}

export function gapsParams({ analysis }: AtlasState): DecodedGaps {
  return decoded(analysis.gaps);
}

/** X as it stands now, under the finger or at rest. */
export function gapsKm(state: AtlasState): number {
  return state.gaps.heldKm ?? gapsParams(state).params.standardKm;
}

const asked = memoised(
  (
    params: GapsParams,
    km: number,
    shown: readonly AtlasRecord[],
    records: readonly AtlasRecord[],
  ): { readonly question: GapsQuestion; readonly key: string } => {
    const question = gapsQuestionOf({ ...params, standardKm: km }, shown, records);
    return { question, key: JSON.stringify(question) };
  },
);

let last: { readonly question: GapsQuestion; readonly key: string } | null = null;

/** The same object until something changes that the answer depends on: a pin or the view of the table does not. */
export function gapsQuestion(state: AtlasState): GapsQuestion {
  const next = asked(gapsParams(state).params, gapsKm(state), shownRecords(state), allRecords(state));
  if (last?.key !== next.key) last = next;
  return last.question;
}

/** The answer, if it is that of the question as it stands: the one before stays on the screen until the next is there. */
export function presentAnswer(state: AtlasState): GapsAnswer | null {
  const { answer, isAsking } = state.gaps;
  return answer && !isAsking && isAskedBy(answer, gapsQuestion(state)) ? answer : null;
}

/** By what they say: an answer comes back from the worker with a question of its own. */
const isAskedBy = memoised(
  (answer: GapsAnswer, question: GapsQuestion) => JSON.stringify(answer.question) === JSON.stringify(question),
);
