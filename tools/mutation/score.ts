// What a mutation run found, file by file, out of Stryker's report.

/** Of a report in the mutation testing elements format. */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

export interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: { readonly line: number } };
}

export interface FileScore {
  readonly file: string;
  readonly killed: number;
  readonly timeout: number;
  readonly survived: number;
  /** No test reaches the line. */
  readonly unreached: number;
  /** Not tried: in what runs once when the file loads, or no TypeScript that runs. */
  readonly untried: number;
  /** Noticed of tried, percent; null when nothing was tried. */
  readonly score: number | null;
}

export function scoresOf({ files }: MutationReport): readonly FileScore[] {
  return Object.entries(files).map(([file, { mutants }]) => scoreOf(file, mutants));
}

/** All files as one line. */
export function sumOf(file: string, scores: readonly FileScore[]): FileScore {
  const sum = (part: 'killed' | 'timeout' | 'survived' | 'unreached' | 'untried') =>
    scores.reduce((total, score) => total + score[part], 0);
  const parts = {
    killed: sum('killed'),
    timeout: sum('timeout'),
    survived: sum('survived'),
    unreached: sum('unreached'),
    untried: sum('untried'),
  };
  return { file, ...parts, score: share(parts) };
}

export function scoreLine({ file, killed, timeout, survived, unreached, untried, score }: FileScore): string {
  const cells = [killed, timeout, survived, unreached, untried, score === null ? '–' : `${score.toFixed(1)}%`];
  return `| ${file.replace('src/core/', '')} | ${cells.join(' | ')} |`;
}

/** What nobody noticed, as file:line, the kind of change, and what stood there instead. */
export function survivorLines({ files }: MutationReport): readonly string[] {
  return Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ location, mutatorName, replacement = '', status }) => {
        const place = `${file}:${location.start.line}`;
        return `${place} ${status} ${mutatorName} ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`;
      }),
  );
}

function scoreOf(file: string, mutants: readonly Mutant[]): FileScore {
  const count = (status: string) => mutants.filter((mutant) => mutant.status === status).length;
  const parts = {
    killed: count('Killed'),
    timeout: count('Timeout'),
    survived: count('Survived'),
    unreached: count('NoCoverage'),
  };
  const tried = parts.killed + parts.timeout + parts.survived + parts.unreached;
  return { file, ...parts, untried: mutants.length - tried, score: share(parts) };
}

function share({
  killed,
  timeout,
  survived,
  unreached,
}: Pick<FileScore, 'killed' | 'timeout' | 'survived' | 'unreached'>): number | null {
  const tried = killed + timeout + survived + unreached;
  return tried === 0 ? null : (100 * (killed + timeout)) / tried;
}
