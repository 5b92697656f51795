// Long work in steps of a few milliseconds. After each it is told whether to end early; it then gives what it has, which is
// always valid, only less: a choice not exchanged to the end, a reduction that found only some of what could be dropped.

/** `yield` gives true where the caller wants the work ended. */
export type Steps<T> = Generator<void, T, boolean>;

/** All of it at once. */
export function finished<T>(steps: Steps<T>): T {
  for (let step = steps.next(false); ; step = steps.next(false)) if (step.done) return step.value;
}
