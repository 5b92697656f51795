// What a build step is: a pure transform of listed sources into files of public/data.
// A broken promise is a Fault with file, line and reason; the runner prints all of them and fails.
export interface Fault {
  /** Path from the top of the repository. */
  readonly file: string;
  /** 1-based, or null when the fault is of the whole file. */
  readonly line: number | null;
  readonly reason: string;
}

export interface StepResult {
  /** File name under public/data -> its text or bytes. */
  readonly outputs: ReadonlyMap<string, string | Uint8Array>;
  readonly faults: readonly Fault[];
}

export interface Step {
  /** The outputs it makes, for the budget check and the manifest. */
  readonly name: string;
  /** Largest size in bytes after gzip -9 of each output. */
  readonly gzipBudget: Readonly<Record<string, number>>;
  /** `read` gives the bytes of a path from the top of the repository, and fails when no listed source covers it; `built` gives an earlier step's output. */
  build(read: (path: string) => Buffer, built: (file: string) => string): StepResult | Promise<StepResult>;
}
