// p-center: the least radius at which k sites reach every row. Searched over the distances that occur; each radius is a
// set-covering question (Minieka 1970) answered by the serving search, and each answer narrows both ends.
import { reachWithin } from './reach';
import { type SearchTools, searchServing } from './search';
import type { ServingInput } from './serving-build';
import { Pace, type Steps } from './steps';

export interface CenterState {
  /** Empty where nothing is known yet. */
  readonly chosen: Int32Array;
  /** The longest distance of a row to its nearest site. */
  readonly radius: number;
  /** No choice has a shorter one. Equal to the radius where the choice is proven best. */
  readonly bound: number;
  readonly nodes: number;
  readonly phase: 'first' | 'improving' | 'final';
}

/** Rows of weight 0 need not be reached. Nothing is chosen where the conflicts leave no way to open k sites. */
export async function searchCenter(
  input: ServingInput,
  tools: SearchTools,
  report: (state: CenterState) => void = () => {},
): Promise<CenterState> {
  const search = new CenterSearch(input, tools);
  await search.run(report);
  return search.state('final');
}

class CenterSearch {
  private chosen: Int32Array = new Int32Array(0);
  private radius = Number.POSITIVE_INFINITY;
  private bound = 0;
  private nodes = 0;
  private readonly input: ServingInput;
  private readonly tools: SearchTools;
  private readonly row: Float64Array;
  private readonly pace: Pace;

  constructor(input: ServingInput, tools: SearchTools) {
    this.input = input;
    this.tools = tools;
    this.row = new Float64Array(input.siteCount);
    this.pace = new Pace(tools);
  }

  state(phase: CenterState['phase']): CenterState {
    const { chosen, radius, bound, nodes } = this;
    return { chosen, radius, bound: Math.min(bound, radius), nodes, phase };
  }

  async run(report: (state: CenterState) => void): Promise<void> {
    if (this.input.conflicts) await this.test(Number.POSITIVE_INFINITY);
    else this.farthestFirst();
    if (this.radius === Number.POSITIVE_INFINITY) return;
    report(this.state('first'));
    await this.tools.pause();
    if (this.input.k >= this.input.siteCount || this.input.k === 0) this.bound = this.radius;
    else this.bound = await this.pace.result(this.lowestPossible());
    while (this.bound < this.radius && (await this.testMiddle())) report(this.state('improving'));
  }

  private async testMiddle(): Promise<boolean> {
    const middle = await this.pace.result(this.middle());
    return middle !== null && (await this.test(middle));
  }

  /** Narrows one of the ends; false where it was stopped before it knew. */
  private async test(radius: number): Promise<boolean> {
    const reach = await this.pace.result(reachWithin(this.input, radius));
    if (!reach) return false;
    const { problem, siteOf, opened, isImpossible } = reach;
    if (isImpossible) {
      this.bound = await this.pace.result(this.nextAbove(radius));
      return true;
    }
    const found = await searchServing(problem, this.tools, { below: 1 });
    this.nodes += found.nodes;
    if (found.cost === 0) this.keep(Int32Array.from([...opened, ...found.chosen.map((j) => siteOf[j]!)]).sort());
    else if (found.bound < 1) return false;
    else this.bound = await this.pace.result(this.nextAbove(radius));
    return true;
  }

  private keep(chosen: Int32Array): void {
    const radius = this.reachOf(chosen);
    if (radius >= this.radius) return;
    this.chosen = chosen;
    this.radius = radius;
  }

  /** Gonzalez (1985): open the site nearest to the row that is worst off, k times. */
  private farthestFirst(): void {
    const { input } = this;
    const nearest = input.toExisting.map((distance, i) => (input.weight[i]! > 0 ? distance : 0));
    const chosen = new Set<number>();
    for (let turn = 0; turn < Math.min(input.k, input.siteCount); turn++) {
      const opened = leastOf(this.read(worstOf(nearest)));
      chosen.add(opened);
      for (let i = 0; i < nearest.length; i++)
        if (nearest[i]! > 0) nearest[i] = Math.min(nearest[i]!, this.between(i, opened));
    }
    this.chosen = Int32Array.from(chosen).sort();
    this.radius = nearest[worstOf(nearest)]!;
  }

  private reachOf(chosen: Int32Array): number {
    const { weight, toExisting } = this.input;
    let reach = 0;
    for (let i = 0; i < weight.length; i++) {
      if (weight[i] === 0) continue;
      let nearest = toExisting[i]!;
      for (const j of chosen) nearest = Math.min(nearest, this.between(i, j));
      if (nearest > reach) reach = nearest;
    }
    return reach;
  }

  /** Even with every site open, some row is this far. */
  private *lowestPossible(): Steps<number> {
    const { weight, toExisting } = this.input;
    let reach = 0;
    for (let i = 0; i < weight.length; i++) {
      if (weight[i] === 0) continue;
      const nearest = this.read(i).reduce((least, distance) => Math.min(least, distance), toExisting[i]!);
      if (nearest > reach) reach = nearest;
      if (i % A_FEW_ROWS === 0 && (yield)) break;
    }
    return reach;
  }

  /** The radius itself holds as a bound where it was ended before the next distance was found. */
  private *nextAbove(radius: number): Steps<number> {
    let next = this.radius;
    const isRead = yield* this.eachDistance((distance) => {
      if (distance > radius && distance < next) next = distance;
    });
    return Math.max(isRead ? next : Math.min(radius, next), this.bound);
  }

  /** A radius to test: the median of the distances between the ends, once they are few enough to be sorted. Null where it was ended first. */
  private *middle(): Steps<number | null> {
    const { bound, radius } = this;
    const few = new Float64Array(FEW);
    let count = 0;
    const isRead = yield* this.eachDistance((distance) => {
      if (distance < bound || distance >= radius) return;
      if (count < FEW) few[count] = distance;
      count++;
    });
    if (!isRead) return null;
    if (count > FEW) return (bound + radius) / 2;
    const distinct = Float64Array.from(new Set(few.subarray(0, count))).sort();
    return distinct[(distinct.length - 1) >> 1] ?? bound;
  }

  /** False where it was ended before all were seen. */
  private *eachDistance(visit: (distance: number) => void): Steps<boolean> {
    const { weight, toExisting } = this.input;
    for (let i = 0; i < weight.length; i++) {
      if (i % A_FEW_ROWS === 0 && (yield)) return false;
      if (weight[i] === 0) continue;
      const row = this.read(i);
      const own = toExisting[i]!;
      visit(own);
      for (let j = 0; j < row.length; j++) if (row[j]! < own) visit(row[j]!);
    }
    return true;
  }

  private between(row: number, site: number): number {
    return this.input.distanceOf?.(row, site) ?? this.read(row)[site]!;
  }

  private read(row: number): Float64Array {
    this.input.distances(row, this.row);
    return this.row;
  }
}

const FEW = 4096;
const A_FEW_ROWS = 32;

function worstOf(values: Float64Array): number {
  let worst = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[worst]!) worst = i;
  return worst;
}

function leastOf(values: Float64Array): number {
  let least = 0;
  for (let j = 1; j < values.length; j++) if (values[j]! < values[least]!) least = j;
  return least;
}
