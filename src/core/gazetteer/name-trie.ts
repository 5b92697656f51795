// All names in one trie. Its edges live in one open-addressed table, so that a step costs one look and a walk from any
// character of a text finds every name that starts there. Promises: 18 bits of nodes, 13 bits of letters, checked.
export interface NameTrie {
  /** UTF-16 unit -> letter, 0 for a character that is in no name. */
  readonly letters: Uint16Array;
  /** Letter -> node, for the step from the root, which every character of a text begins with; 0 for none. */
  readonly firsts: Int32Array;
  /** Key and target of each edge side by side, so that a look touches one line of the cache. */
  readonly edges: Int32Array;
  /** Node -> number of the name that ends there, or -1. */
  readonly endings: Int32Array;
}

const LETTER_BITS = 13;
const MAX_NODES = 2 ** (31 - LETTER_BITS);

/** `names` are folded and distinct; the number of a name is its index. */
export function buildTrie(names: readonly string[]): NameTrie {
  const letters = lettersOf(names);
  const room = names.reduce((sum, name) => sum + name.length, 1);
  const edges = emptyTable(room);
  const endings = new Int32Array(room).fill(-1);
  let nodes = 1;
  for (const [number, name] of names.entries()) {
    let node = 0;
    for (let at = 0; at < name.length; at++) {
      const key = edgeKey(node, letters[name.charCodeAt(at)]!);
      const slot = slotOf(edges, key);
      if (edges[slot] === 0) {
        edges[slot] = key;
        edges[slot + 1] = nodes++;
      }
      node = edges[slot + 1]!;
    }
    endings[node] = number;
  }
  if (nodes > MAX_NODES) throw new Error(`the name trie has ${nodes} nodes, the most it can have is ${MAX_NODES}`);
  const firsts = Int32Array.from({ length: 2 ** LETTER_BITS }, (_, letter) =>
    letter === 0 ? 0 : edges[slotOf(edges, edgeKey(0, letter)) + 1]!,
  );
  return { letters, firsts, edges: shrunk(edges, nodes), endings: endings.slice(0, nodes) };
}

/** The node after one more character, or -1. The root is node 0. */
export function step(trie: NameTrie, node: number, char: number): number {
  const letter = trie.letters[char]!;
  if (letter === 0) return -1;
  if (node === 0) return trie.firsts[letter]! || -1;
  const { edges } = trie;
  const key = edgeKey(node, letter);
  const mask = edges.length - 1;
  let slot = (hash(key) << 1) & mask;
  for (let found = edges[slot]; found !== 0; found = edges[slot]) {
    if (found === key) return edges[slot + 1]!;
    slot = (slot + 2) & mask;
  }
  return -1;
}

/** The number of the name, or -1. */
export function findName(trie: NameTrie, name: string): number {
  let node = 0;
  for (let at = 0; at < name.length; at++) {
    node = step(trie, node, name.charCodeAt(at));
    if (node < 0) return -1;
  }
  return trie.endings[node]!;
}

function lettersOf(names: readonly string[]): Uint16Array {
  const letters = new Uint16Array(65536);
  let count = 0;
  for (const name of names)
    for (let at = 0; at < name.length; at++) {
      const code = name.charCodeAt(at);
      if (letters[code] === 0) letters[code] = ++count;
    }
  if (count >= 2 ** LETTER_BITS)
    throw new Error(`names have ${count} characters, wanted fewer than ${2 ** LETTER_BITS}`);
  return letters;
}

function emptyTable(edges: number): Int32Array {
  return new Int32Array(2 * 2 ** Math.ceil(Math.log2(edges * 1.6 + 2)));
}

/** The first table has room for names that share no beginning at all; this one fits. */
function shrunk(table: Int32Array, edges: number): Int32Array {
  const small = emptyTable(edges);
  for (let at = 0; at < table.length; at += 2) {
    const key = table[at]!;
    if (key === 0) continue;
    const slot = slotOf(small, key);
    small[slot] = key;
    small[slot + 1] = table[at + 1]!;
  }
  return small;
}

function slotOf(edges: Int32Array, key: number): number {
  const mask = edges.length - 1;
  let slot = (hash(key) << 1) & mask;
  while (edges[slot] !== 0 && edges[slot] !== key) slot = (slot + 2) & mask;
  return slot;
}

/** Letters start at 1, so no key is 0. */
function edgeKey(node: number, letter: number): number {
  return (node << LETTER_BITS) | letter;
}

/** Multiplicative hashing (Knuth, TAOCP vol. 3, §6.4): the high bits are the mixed ones. */
function hash(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
