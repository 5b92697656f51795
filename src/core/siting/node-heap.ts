// The open nodes of the branch and bound: least bound first, but depth first once memory would run out.

export interface SearchNode {
  /** Decisions, as sites of the core. */
  readonly opened: readonly number[];
  readonly closed: readonly number[];
  readonly bound: number;
  /** How far each site of the core is open in the fractional solution of the parent. */
  readonly open: Float32Array;
  readonly multiplier: Float32Array;
}

export class NodeHeap {
  private readonly nodes: SearchNode[] = [];

  get size(): number {
    return this.nodes.length;
  }

  /** The least bound of all open nodes, +∞ where none is left. */
  get least(): number {
    return this.nodes[0]?.bound ?? Number.POSITIVE_INFINITY;
  }

  push(node: SearchNode): void {
    const { nodes } = this;
    let at = nodes.push(node) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (nodes[parent]!.bound <= node.bound) break;
      nodes[at] = nodes[parent]!;
      at = parent;
    }
    nodes[at] = node;
  }

  pop(): SearchNode | undefined {
    const { nodes } = this;
    const top = nodes[0];
    const last = nodes.pop();
    if (nodes.length === 0 || !last) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= nodes.length) break;
      if (child + 1 < nodes.length && nodes[child + 1]!.bound < nodes[child]!.bound) child++;
      if (nodes[child]!.bound >= last.bound) break;
      nodes[at] = nodes[child]!;
      at = child;
    }
    nodes[at] = last;
    return top;
  }

  /** Drops what cannot lead to anything cheaper than `target`. */
  prune(target: number): void {
    const kept = this.nodes.filter((node) => node.bound < target);
    if (kept.length === this.nodes.length) return;
    this.nodes.length = 0;
    for (const node of kept) this.push(node);
  }
}
