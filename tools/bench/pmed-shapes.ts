// Graphs of the shapes of OR-Library's pmed1–40 (Beasley 1985), drawn by a seeded generator: the first edges join the vertices in
// a line, the others run anywhere, n²/50 in all with lengths of 1–100; a pair may be drawn twice, and then the last one counts.
import { seededRandom } from '../../src/core/siting/seeded-random';

/** Vertices and p of pmed1–40, in their order. */
export const PMED_SHAPES: readonly (readonly [n: number, p: number])[] = [
  ...[100, 200, 300, 400, 500, 600].flatMap((n) =>
    [5, 10, n / 10, n / 5, n === 200 ? 67 : Math.floor(n / 3)].map((p) => [n, p] as const),
  ),
  ...[5, 10, 70, 140].map((p) => [700, p] as const),
  ...[5, 10, 80].map((p) => [800, p] as const),
  ...[5, 10, 90].map((p) => [900, p] as const),
];

/** A file in the pmed format. */
export function pmedShapedText(n: number, p: number, seed: number): string {
  const random = seededRandom(seed);
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const edges = Array.from({ length: (n * n) / 50 }, (_, at) => {
    const [from, to] = at + 1 < n ? [at + 1, at + 2] : [upTo(n), upTo(n)];
    return `${from} ${to} ${upTo(100)}`;
  });
  return ` ${n} ${edges.length} ${p}\n${edges.join('\n')}\n`;
}
