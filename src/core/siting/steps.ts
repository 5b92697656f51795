// Long work in steps of a few milliseconds. After each it is told whether to end early; it then gives what it has, which is
// always valid, only less: a choice not exchanged to the end, a reduction that found only some of what could be dropped.

/** `yield` gives true where the caller wants the work ended. */
export type Steps<T> = Generator<void, T, boolean>;

export interface Clock {
  /** Milliseconds of any clock. */
  readonly now: () => number;
  /** Lets the caller's messages in; called a few dozen times a second. */
  readonly pause: () => Promise<void>;
  readonly shouldStop: () => boolean;
}

/** All of it at once. */
export function finished<T>(steps: Steps<T>): T {
  for (let step = steps.next(false); ; step = steps.next(false)) if (step.done) return step.value;
}

/** Walks through steps, lets the caller in forty times a second, and ends them early where it wants to stop. */
export class Pace {
  private readonly clock: Clock;
  private readonly onPause: () => void;
  private last: number;

  constructor(clock: Clock, onPause: () => void = () => {}) {
    this.clock = clock;
    this.onPause = onPause;
    this.last = clock.now();
  }

  async result<T>(steps: Steps<T>, onStep: () => void = () => {}): Promise<T> {
    for (let isOver = this.clock.shouldStop(); ; isOver = this.clock.shouldStop()) {
      const step = steps.next(isOver);
      if (step.done) return step.value;
      onStep();
      if (this.isDue()) await this.breathe();
    }
  }

  async breathe(): Promise<void> {
    if (!this.isDue()) return;
    this.onPause();
    await this.clock.pause();
    this.last = this.clock.now();
  }

  private isDue(): boolean {
    return this.clock.now() - this.last >= BREATH_MS;
  }
}

const BREATH_MS = 24;
