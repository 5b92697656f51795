// All names in one trie. Its edges live in one open-addressed table, so that a step costs one look and a walk from any
// character of a text finds every name that starts there. Promises: 18 bits of nodes, 13 bits of letters, checked.
export interface NameTrie {
  /** UTF-16 unit -> letter, 0 for a character that is in no name. */
  readonly letters: Uint16Array;
  readonly keys: Int32Array;
  readonly targets: Int32Array;
  /** Node -> number of the name that ends there, or -1. */
  readonly endings: Int32Array;
}

const LETTER_BITS = 13;
const MAX_NODES = 2 ** (31 - LETTER_BITS);

/** `names` are folded and distinct; the number of a name is its index. */
export function buildTrie(names: readonly string[]): NameTrie {
  const letters = lettersOf(names);
  const room = names.reduce((sum, name) => sum + name.length, 1);
  let table = emptyTable(room);
  const endings = new Int32Array(room).fill(-1);
  let nodes = 1;
  for (const [number, name] of names.entries()) {
    let node = 0;
    for (let at = 0; at < name.length; at++) {
      const slot = slotOf(table.keys, edgeKey(node, letters[name.charCodeAt(at)]!));
      if (table.keys[slot] === 0) {
        table.keys[slot] = edgeKey(node, letters[name.charCodeAt(at)]!);
        table.targets[slot] = nodes++;
      }
      node = table.targets[slot]!;
    }
    endings[node] = number;
  }
  if (nodes > MAX_NODES) throw new Error(`the name trie has ${nodes} nodes, the most it can have is ${MAX_NODES}`);
  table = shrunk(table, nodes);
  return { letters, ...table, endings: endings.slice(0, nodes) };
}

/** The node after one more character, or -1. The root is node 0. */
export function step(trie: NameTrie, node: number, char: number): number {
  const letter = trie.letters[char]!;
  if (letter === 0) return -1;
  const { keys } = trie;
  const key = edgeKey(node, letter);
  const mask = keys.length - 1;
  let slot = hash(key) & mask;
  while (keys[slot] !== 0) {
    if (keys[slot] === key) return trie.targets[slot]!;
    slot = (slot + 1) & mask;
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

interface EdgeTable {
  readonly keys: Int32Array;
  readonly targets: Int32Array;
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

function emptyTable(edges: number): EdgeTable {
  const size = 2 ** Math.ceil(Math.log2(edges * 1.6 + 2));
  return { keys: new Int32Array(size), targets: new Int32Array(size) };
}

/** The first table is made for no shared beginnings at all; this one fits. */
function shrunk(table: EdgeTable, edges: number): EdgeTable {
  const small = emptyTable(edges);
  for (let at = 0; at < table.keys.length; at++) {
    const key = table.keys[at]!;
    if (key === 0) continue;
    const slot = slotOf(small.keys, key);
    small.keys[slot] = key;
    small.targets[slot] = table.targets[at]!;
  }
  return small;
}

function slotOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1;
  let slot = hash(key) & mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
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
