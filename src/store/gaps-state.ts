// Where the gaps stand: the answer that is on the screen, and whether a newer one is on its way.
import type { GapsAnswer } from '../core/coverage/gaps';
import type { GapsFault } from '../core/coverage/question';

/** What the screen can say instead of an answer: a fault of the question, or of the machinery. */
export type GapsProblem =
  | GapsFault
  /** The units could not be loaded: there is nobody to count. */
  | { readonly kind: 'no-units' }
  | { readonly kind: 'not-loaded' }
  | { readonly kind: 'worker-failed'; readonly reason: string };

export interface GapsState {
  readonly isAsking: boolean;
  /** The last answer; it stays on the screen until the next one is there. */
  readonly answer: GapsAnswer | null;
  /** Set when the present question has no answer; `answer` is null then. */
  readonly problem: GapsProblem | null;
  /** X while the slider is held: asked at once, put into the link when it is let go. */
  readonly heldKm: number | null;
}

export const NO_GAPS: GapsState = { isAsking: false, answer: null, problem: null, heldKm: null };
