// Which sites reach which rows within a radius, as bits: nine million pairs of counties fit into two megabytes. What decides
// nothing is dropped here, before a serving problem with a list for each row is made of the little that is left.
import type { ServingProblem } from './serving';
import type { ServingInput } from './serving-build';
import type { Steps } from './steps';

export interface Reach {
  /** Costs 0 exactly where every row is reached. */
  readonly problem: ServingProblem;
  /** Site of the problem -> site of the input. */
  readonly siteOf: Int32Array;
  /** Sites of the input that there is no way round. */
  readonly opened: readonly number[];
  /** Some row has no site, or more sites are needed than may be opened. */
  readonly isImpossible: boolean;
}

/** Whether k sites reach every row with residents within the radius; exactly the radius is within. Null where it was ended before all was read. */
export function* reachWithin(input: ServingInput, radius: number): Steps<Reach | null> {
  const table = new ReachTable(input, radius);
  if (!(yield* table.fill(input, radius))) return null;
  // With rivals a site that serves more might not be allowed where the other is.
  const isFree = input.conflicts === null;
  for (let before = -1; before !== table.left && !table.isImpossible; ) {
    before = table.left;
    if (isFree) table.openLonely();
    yield* table.dropIncluding();
    if (isFree) yield* table.dropIncluded();
    if (yield) break;
  }
  return table.reach(input);
}

const A_FEW = 16;

class ReachTable {
  readonly rows: Side;
  readonly sites: Side;
  readonly opened: number[] = [];
  private readonly wanted: readonly number[];

  constructor(input: ServingInput, radius: number) {
    const wanted = Array.from(input.weight.keys()).filter((i) => input.weight[i]! > 0 && input.toExisting[i]! > radius);
    this.wanted = wanted;
    this.rows = new Side(wanted.length, input.siteCount);
    this.sites = new Side(input.siteCount, wanted.length);
  }

  /** False where it was ended first. */
  *fill(input: ServingInput, radius: number): Steps<boolean> {
    const distance = new Float64Array(input.siteCount);
    for (const [row, i] of this.wanted.entries()) {
      if (row % A_FEW === 0 && (yield)) return false;
      input.distances(i, distance);
      for (let j = 0; j < distance.length; j++)
        if (distance[j]! <= radius) {
          this.rows.add(row, j);
          this.sites.add(j, row);
        }
    }
    return true;
  }

  get left(): number {
    return this.rows.left + this.sites.left;
  }

  get isImpossible(): boolean {
    return this.rows.some((size) => size === 0);
  }

  /** Opens each site that alone reaches some row (Toregas & ReVelle 1972). */
  openLonely(): void {
    for (let row = 0; row < this.rows.count; row++) {
      if (!this.rows.isLive[row] || this.rows.size[row] !== 1) continue;
      const site = this.rows.first(row);
      this.opened.push(site);
      for (const served of this.sites.members(site)) drop(this.rows, this.sites, served);
      drop(this.sites, this.rows, site);
    }
  }

  /** Drops each row whose sites include all sites of another row: it is reached whenever that one is. */
  *dropIncluding(): Steps<void> {
    const { rows, sites } = this;
    for (let narrow = 0; narrow < rows.count; narrow++) {
      if (!rows.isLive[narrow] || rows.size[narrow] === 0) continue;
      for (const wide of sites.members(rows.rarest(narrow, sites)))
        if (wide !== narrow && rows.include(wide, narrow)) drop(rows, sites, wide);
      if (narrow % A_FEW === 0 && (yield)) return;
    }
  }

  /** Drops each site whose rows another site reaches too, and each that reaches nothing. */
  *dropIncluded(): Steps<void> {
    const { rows, sites } = this;
    for (let narrow = 0; narrow < sites.count; narrow++) {
      if (!sites.isLive[narrow]) continue;
      if (
        sites.size[narrow] === 0 ||
        rows.members(sites.rarest(narrow, rows)).some((wide) => wide !== narrow && sites.include(wide, narrow))
      )
        drop(sites, rows, narrow);
      if (narrow % A_FEW === 0 && (yield)) return;
    }
  }

  reach({ k, conflicts, siteCount }: ServingInput): Reach {
    const { rows, sites, opened } = this;
    const siteOf = Int32Array.from({ length: siteCount }, (_, j) => j).filter((j) => sites.isLive[j] || conflicts);
    const newSite = new Int32Array(siteCount);
    for (let site = 0; site < siteOf.length; site++) newSite[siteOf[site]!] = site;
    const lists = Array.from({ length: rows.count }, (_, row) => row).filter((row) => rows.isLive[row]);
    const rowStart = new Int32Array(lists.length + 1);
    for (const [at, row] of lists.entries()) rowStart[at + 1] = rowStart[at]! + rows.size[row]!;
    const site = Int32Array.from(lists.flatMap((row) => rows.members(row).map((j) => newSite[j]!)));
    const problem: ServingProblem = {
      siteCount: siteOf.length,
      k: k - opened.length,
      fallback: new Float64Array(lists.length).fill(1),
      rowStart,
      site,
      cost: new Float64Array(site.length),
      base: 0,
      unit: 1,
      conflicts,
      mustFill: conflicts !== null,
      mustServeAll: true,
    };
    const isImpossible = this.isImpossible || problem.k < 0 || (problem.k === 0 && lists.length > 0);
    return { problem, siteOf, opened, isImpossible };
  }
}

/** Rows with their sites, or sites with their rows: a set of bits for each, and its size. */
class Side {
  readonly count: number;
  readonly isLive: Uint8Array;
  readonly size: Int32Array;
  left: number;
  private readonly words: number;
  private readonly bits: Uint32Array;
  /** Where the last look ended: what one neighbour lacks, the next lacks too. */
  private hint = 0;

  constructor(count: number, width: number) {
    this.count = count;
    this.left = count;
    this.words = Math.max(1, Math.ceil(width / 32));
    this.bits = new Uint32Array(count * this.words);
    this.size = new Int32Array(count);
    this.isLive = new Uint8Array(count).fill(1);
  }

  add(of: number, member: number): void {
    this.bits[of * this.words + (member >> 5)]! |= 1 << (member & 31);
    this.size[of]!++;
  }

  remove(of: number, member: number): void {
    this.bits[of * this.words + (member >> 5)]! &= ~(1 << (member & 31));
    this.size[of]!--;
  }

  some(test: (size: number) => boolean): boolean {
    return this.size.some((size, at) => this.isLive[at] === 1 && test(size));
  }

  /** Ascending. */
  members(of: number): number[] {
    const found: number[] = [];
    for (let word = 0; word < this.words; word++)
      for (let rest = this.bits[of * this.words + word]!; rest !== 0; rest &= rest - 1)
        found.push(word * 32 + 31 - Math.clz32(rest & -rest));
    return found;
  }

  first(of: number): number {
    return this.members(of)[0]!;
  }

  /** The member that is in the fewest sets of the other side. */
  rarest(of: number, other: Side): number {
    let rarest = -1;
    for (const member of this.members(of)) if (rarest < 0 || other.size[member]! < other.size[rarest]!) rarest = member;
    return rarest;
  }

  /** Whether `wide` has every member of `narrow`; of two equals the one that is dropped first is gone for the other. */
  include(wide: number, narrow: number): boolean {
    const { bits, words, size } = this;
    if (size[wide]! < size[narrow]! || !this.isLive[wide]) return false;
    const a = narrow * words;
    const b = wide * words;
    if (bits[a + this.hint]! & ~bits[b + this.hint]!) return false;
    for (let word = 0; word < words; word++)
      if (bits[a + word]! & ~bits[b + word]!) {
        this.hint = word;
        return false;
      }
    return true;
  }
}

function drop(from: Side, other: Side, index: number): void {
  for (const member of from.members(index)) other.remove(member, index);
  from.isLive[index] = 0;
  from.left--;
}
