// A hundred thousand damaged addresses and 25,000 damaged project files per run: each is read or refused, none throws.
// A failure names its seed; `damage(seed)` gives the same input again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeGaps } from '../../src/core/gaps-params';
import { workAll } from '../../src/core/import/project';
import { decodeProject, encodeProject } from '../../src/core/import/project-file';
import { decodeShare, encodeShare } from '../../src/core/share-url';
import { seededRandom } from '../../src/core/siting/seeded-random';
import { decodeSiting } from '../../src/core/siting-params';
import { aProject } from '../support/an-import';
import { someShareState } from '../support/share-states';

const SEED = 20_260_101;

type Random = () => number;

describe('whatever stands in an address', () => {
  // as long as links are: the longest hold only what they hold already, and cost most of the time
  const links = fc
    .sample(someShareState, { numRuns: 3000, seed: 1 })
    .map(encodeShare)
    .filter(({ length }) => length < 400);

  it('is read as far as it goes, asked again with what was understood, and never throws', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const link = damagedText(pick(links, random), random);
        const { state } = decodeShare(`#${link}`);
        decodeGaps(state.gaps);
        decodeSiting(state.siting);
        if (seed % 8 !== 0) return;
        // rounded once as a link rounds, it is the same link ever after
        const again = encodeShare(decodeShare(encodeShare(state)).state);
        if (encodeShare(decodeShare(again).state) !== again) throw new Error(`${link} is read in two ways`);
      }),
      { numRuns: 100_000, seed: SEED },
    );
  }, 60_000);
});

describe('whatever stands in a project file', () => {
  const project = aProject('名称,地址,lng,lat\n甲,成都市武侯区,,\n乙,鼓楼区,,\n丙,,104.06,30.66\n');
  const whole = JSON.parse(encodeProject(project)) as unknown;

  it('is refused, or taken and worked through, and never throws', () => {
    const counts = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const text = JSON.stringify(damagedValue(whole, random));
        const answer = decodeProject(random() < 0.1 ? damagedText(text, random) : text);
        counts[answer.ok ? 'taken' : 'refused'] += 1;
        if (answer.ok && workAll(answer.value).length !== answer.value.rows.length) throw new Error('a row was lost');
      }),
      { numRuns: 100_000, seed: SEED },
    );
    // both ways are walked: damage that is always seen, or never, would test nothing
    expect(Math.min(counts.taken, counts.refused)).toBeGreaterThan(1000);
  }, 60_000);
});

const SIGNS = [
  '#',
  '&',
  '=',
  '%',
  '%E4',
  '%00',
  ':',
  ';',
  ',',
  '.',
  '~',
  '+',
  '-',
  '?',
  '\u0000',
  '\u200b',
  '\ud800',
  '成都',
  '"',
  '{',
  '[',
  '__proto__',
  '1e999',
  'NaN',
];

/** One to four cuts, doublings, exchanges and strange signs. */
function damagedText(text: string, random: Random): string {
  let damaged = text;
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
    const at = Math.floor(random() * (damaged.length + 1));
    const to = Math.min(damaged.length, at + Math.floor(random() * 12));
    const middle = pick(
      ['', pick(SIGNS, random), damaged.slice(at, to).repeat(3), pick(SIGNS, random).repeat(20)],
      random,
    );
    damaged = damaged.slice(0, at) + middle + damaged.slice(to);
  }
  return damaged;
}

const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  2 ** 53,
  1e308,
  '',
  ' ',
  'x'.repeat(5000),
  '\ud800',
  '__proto__',
  '510100',
  'prefecture',
  [],
  {},
  [[]],
  [null],
  { __proto__: null },
];

/** The same value but for one to three places somewhere in it. */
function damagedValue(value: unknown, random: Random): unknown {
  let damaged = value;
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) damaged = damagedOnce(damaged, random);
  return damaged;
}

function damagedOnce(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.04) return pick(VALUES, random);
  if (Array.isArray(value)) {
    const at = Math.floor(random() * value.length);
    if (random() < 0.1) return value.toSpliced(at, 1);
    if (random() < 0.1) return [...value, value[at]];
    return value.length === 0 ? [pick(VALUES, random)] : value.with(at, damagedOnce(value[at], random));
  }
  const key = pick(Object.keys(value), random);
  if (key === undefined || random() < 0.05) return { ...value, [String(pick(SIGNS, random))]: pick(VALUES, random) };
  if (random() < 0.05) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  return { ...value, [key]: damagedOnce(Reflect.get(value, key), random) };
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}
