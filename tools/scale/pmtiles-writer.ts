// A PMTiles archive (version 3) of vector tiles, written without holding it in memory: tiles may come in any order, go to
// a working file at once, and are put into the order of the format at the end. Same tiles, same bytes, as long as Node's zlib is the same.
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { PbfWriter } from 'pbf';
import { zxyToTileId } from 'pmtiles';

export interface ArchiveHead {
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly metadata: object;
}

export interface ArchiveWriter {
  /** A tile comes once at most, uncompressed. */
  readonly add: (z: number, x: number, y: number, tile: Uint8Array) => void;
  readonly finish: (head: ArchiveHead) => { readonly bytes: number; readonly tiles: number };
}

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
}

interface Directories {
  readonly root: Uint8Array;
  readonly leaves: Uint8Array;
}

const HEAD_BYTES = 127;
/** The head and the root directory are read together, in one request of so many bytes. */
const FIRST_BYTES = 16_384;
const LEAF_ENTRIES = 4096;
const COPY_BYTES = 1 << 22;
const GZIP = 2;
const VECTOR_TILE = 1;

/** `firstBytes` is what head and root directory fit into: readers ask for so much at first. */
export function archiveWriter(file: string, firstBytes = FIRST_BYTES): ArchiveWriter {
  const work = `${file}.tiles`;
  const tiles = openSync(work, 'w+');
  const entries: Entry[] = [];
  let end = 0;
  return {
    add: (z, x, y, tile) => {
      const bytes = compressed(tile);
      writeSync(tiles, bytes);
      entries.push({ id: zxyToTileId(z, x, y), offset: end, length: bytes.length });
      end += bytes.length;
    },
    finish: (head) => {
      entries.sort((a, b) => a.id - b.id);
      const repeated = entries.find(({ id }, at) => id === entries[at - 1]?.id);
      if (repeated) throw new Error(`tile ${repeated.id} came twice, wanted each once`);
      const read = (entry: Entry, to: Uint8Array) => void readSync(tiles, to, 0, entry.length, entry.offset);
      const bytes = writeArchive(file, entries, head, directories(inOrder(entries), firstBytes - HEAD_BYTES), read);
      closeSync(tiles);
      rmSync(work);
      return { bytes, tiles: entries.length };
    },
  };
}

function writeArchive(
  file: string,
  entries: readonly Entry[],
  head: ArchiveHead,
  { root, leaves }: Directories,
  read: (entry: Entry, to: Uint8Array) => void,
): number {
  const metadata = compressed(new TextEncoder().encode(JSON.stringify(head.metadata)));
  const data = entries.reduce((sum, { length }) => sum + length, 0);
  const out = openSync(file, 'w');
  const sizes = { root: root.length, metadata: metadata.length, leaves: leaves.length, data };
  for (const part of [headBytes(head, sizes, entries.length), root, metadata, leaves]) writeSync(out, part);
  let batch = new Uint8Array(COPY_BYTES);
  let filled = 0;
  for (const entry of entries) {
    if (filled + entry.length > batch.length) {
      writeSync(out, batch, 0, filled);
      filled = 0;
      if (entry.length > batch.length) batch = new Uint8Array(entry.length);
    }
    read(entry, batch.subarray(filled, filled + entry.length));
    filled += entry.length;
  }
  writeSync(out, batch, 0, filled);
  closeSync(out);
  return HEAD_BYTES + root.length + metadata.length + leaves.length + data;
}

/** The tiles one behind the other in the order of their ids, which is what “clustered” promises. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  let offset = 0;
  return entries.map(({ id, length }) => {
    const placed = { id, offset, length };
    offset += length;
    return placed;
  });
}

/** One directory where it fits into the first bytes, else a root of leaves, larger ones until the root fits. */
function directories(entries: readonly Entry[], most: number): Directories {
  const whole = directory(entries, 1);
  if (whole.length <= most) return { root: whole, leaves: new Uint8Array() };
  for (let size = LEAF_ENTRIES; ; size *= 2) {
    const leaves: Uint8Array[] = [];
    const pointers: Entry[] = [];
    let offset = 0;
    for (let at = 0; at < entries.length; at += size) {
      const leaf = directory(entries.slice(at, at + size), 1);
      pointers.push({ id: entries[at]!.id, offset, length: leaf.length });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = directory(pointers, 0);
    if (root.length <= most) return { root, leaves: Buffer.concat(leaves) };
  }
}

/** Columns of differences as the format has them; a run of 0 points to a leaf. */
function directory(entries: readonly Entry[], run: 0 | 1): Uint8Array {
  const out = new PbfWriter();
  out.writeVarint(entries.length);
  for (const [at, { id }] of entries.entries()) out.writeVarint(id - (entries[at - 1]?.id ?? 0));
  for (const _ of entries) out.writeVarint(run);
  for (const { length } of entries) out.writeVarint(length);
  for (const [at, { offset }] of entries.entries()) {
    const before = entries[at - 1];
    out.writeVarint(before && before.offset + before.length === offset ? 0 : offset + 1);
  }
  return compressed(out.finish());
}

/** gzip's head has a place for the system it was made on: left unsaid, as its date is. */
function compressed(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes);
  packed[9] = 255;
  return packed;
}

function headBytes(
  { minZoom, maxZoom, bounds }: ArchiveHead,
  sizes: { readonly root: number; readonly metadata: number; readonly leaves: number; readonly data: number },
  tiles: number,
): Uint8Array {
  const head = new DataView(new ArrayBuffer(HEAD_BYTES));
  for (const [at, sign] of [...'PMTiles'].entries()) head.setUint8(at, sign.charCodeAt(0));
  head.setUint8(7, 3);
  let at = 8;
  const number = (value: number) => {
    head.setBigUint64(at, BigInt(value), true);
    at += 8;
  };
  let offset = HEAD_BYTES;
  for (const size of [sizes.root, sizes.metadata, sizes.leaves, sizes.data]) {
    number(offset);
    number(size);
    offset += size;
  }
  for (let count = 0; count < 3; count++) number(tiles); // addressed, entries, contents: each tile is told once
  for (const byte of [1, GZIP, GZIP, VECTOR_TILE, minZoom, maxZoom]) head.setUint8(at++, byte);
  const degrees = (value: number) => {
    head.setInt32(at, Math.round(value * 1e7), true);
    at += 4;
  };
  const [west, south, east, north] = bounds;
  bounds.forEach(degrees);
  head.setUint8(at++, minZoom);
  degrees((west + east) / 2);
  degrees((south + north) / 2);
  return new Uint8Array(head.buffer);
}
