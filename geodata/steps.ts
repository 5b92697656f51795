// The one list of build steps, in the order in which they run: a step may read what an earlier one built.
import type { Step } from './step';

export const STEPS: readonly Step[] = [];
