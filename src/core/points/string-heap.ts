// Texts as bytes in one buffer, each with a number: a million names are two arrays and no strings. Columns with few
// distinct texts share their numbers (a dictionary); where nearly every text is new, looking it up would be for nothing.

export interface StringHeap {
  readonly bytes: Uint8Array;
  /** By number where its bytes begin; one more than there are texts. */
  readonly offsets: Uint32Array;
}

/** Number 0 is the empty text. */
export interface HeapBuilder {
  /** Keeps the bytes once more, whatever is there already. */
  readonly append: (bytes: Uint8Array, from: number, to: number) => number;
  readonly dictionary: () => Dictionary;
  readonly finish: () => StringHeap;
}

export interface Dictionary {
  /** The number of the text, the same for the same bytes. */
  readonly find: (bytes: Uint8Array, from: number, to: number) => number;
  readonly size: () => number;
}

export function heapBuilder(): HeapBuilder {
  let bytes = new Uint8Array(1 << 16);
  let offsets = new Uint32Array(1 << 10);
  let count = 1; // the empty text
  const append = (source: Uint8Array, from: number, to: number): number => {
    const start = offsets[count]!;
    const end = start + to - from;
    if (end > bytes.length) bytes = grown(bytes, Math.max(end, bytes.length * 1.6), Uint8Array);
    if (count + 2 > offsets.length) offsets = grown(offsets, offsets.length * 1.6, Uint32Array);
    for (let read = from, write = start; write < end; ) bytes[write++] = source[read++]!;
    offsets[count + 1] = end;
    return count++;
  };
  const isSame = (entry: number, source: Uint8Array, from: number, to: number): boolean => {
    const start = offsets[entry]!;
    if (offsets[entry + 1]! - start !== to - from) return false;
    for (let at = from; at < to; at++) if (bytes[start + at - from] !== source[at]) return false;
    return true;
  };
  return {
    append: (source, from, to) => (from >= to ? 0 : append(source, from, to)),
    dictionary: () => dictionary(append, isSame),
    finish: () => ({ bytes: bytes.slice(0, offsets[count]!), offsets: offsets.slice(0, count + 1) }),
  };
}

type Append = (source: Uint8Array, from: number, to: number) => number;
type IsSame = (entry: number, source: Uint8Array, from: number, to: number) => boolean;

/** Open addressing over FNV-1a; at most half full. */
function dictionary(append: Append, isSame: IsSame): Dictionary {
  let slots = new Uint32Array(256);
  let hashes = new Uint32Array(256);
  let count = 0;
  const place = (hash: number): number => {
    let at = hash & (slots.length - 1);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    return at;
  };
  const enlarge = () => {
    const [old, oldHashes] = [slots, hashes];
    slots = new Uint32Array(old.length * 4);
    hashes = new Uint32Array(old.length * 4);
    for (let from = 0; from < old.length; from++) {
      if (old[from] === 0) continue;
      const at = place(oldHashes[from]!);
      slots[at] = old[from]!;
      hashes[at] = oldHashes[from]!;
    }
  };
  return {
    size: () => count,
    find: (source, from, to) => {
      if (from >= to) return 0;
      const hash = fnv(source, from, to);
      let at = hash & (slots.length - 1);
      for (; slots[at] !== 0; at = (at + 1) & (slots.length - 1))
        if (hashes[at] === hash && isSame(slots[at]!, source, from, to)) return slots[at]!;
      const entry = append(source, from, to);
      slots[at] = entry;
      hashes[at] = hash;
      if (++count * 2 > slots.length) enlarge();
      return entry;
    },
  };
}

function fnv(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The bytes of a text; empty for number 0. */
export function heapBytes({ bytes, offsets }: StringHeap, entry: number): Uint8Array {
  return bytes.subarray(offsets[entry]!, offsets[entry + 1]!);
}

function grown<T extends Uint8Array | Uint32Array>(values: T, size: number, make: new (size: number) => T): T {
  const larger = new make(Math.ceil(size));
  larger.set(values);
  return larger;
}
