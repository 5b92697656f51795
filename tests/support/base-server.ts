// A tile server of an official base, as good or as bad as a test wants it: tiles of one colour by WMTS, a style, and an
// archive read by ranges.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';

export type Mood = 'well' | 'silent' | 'forbidden' | 'garbage' | 'gone';

export interface BaseServer {
  readonly address: string;
  /** Paths with queries, in the order they were asked for. */
  readonly asked: string[];
  mood: Mood;
  readonly stop: () => Promise<void>;
}

const BLUE = pngOf([0x9f, 0xc5, 0xe8]);

export async function serveBase(): Promise<BaseServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    asked.push(url);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else if (state.mood === 'gone') request.socket.destroy();
    else if (state.mood === 'forbidden') response.writeHead(403).end('{"code":301019}');
    else if (state.mood === 'garbage') response.writeHead(200).end('<html>portal</html>');
    else if (state.mood === 'well') answer(url, request.headers.range, response, state.address);
    // silent: the connection stays open and nothing comes
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // a TCP server has no other kind
  const state: BaseServer = {
    address: `http://127.0.0.1:${port}`,
    asked,
    mood: 'well',
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
  return state;
}

function answer(url: string, range: string | undefined, response: ServerResponse, address: string): void {
  if (url.startsWith('/style.json')) response.end(JSON.stringify(styleOf(address)));
  else if (url.startsWith('/base.pmtiles')) sendRange(archiveOf(BLUE), range, response);
  else response.setHeader('Content-Type', 'image/png').end(BLUE);
}

/** Its sprite and glyphs are on a host that nothing may ask. */
function styleOf(address: string): object {
  return {
    version: 8,
    sprite: 'https://sprites.example/sprite',
    glyphs: 'https://glyphs.example/{fontstack}/{range}.pbf',
    sources: { marks: { type: 'raster', url: `pmtiles://${address}/base.pmtiles`, tileSize: 256 } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': '#cde' } },
      { id: 'marks', type: 'raster', source: 'marks' },
    ],
  };
}

function sendRange(bytes: Buffer, range: string | undefined, response: ServerResponse): void {
  const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(range ?? '') ?? [];
  const part = bytes.subarray(Number(from), to === '' ? undefined : Number(to) + 1);
  response
    .writeHead(206, { 'Content-Range': `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}` })
    .end(part);
}

/** A PMTiles archive (version 3) of one picture that stands at every place of levels 0 to 3. */
export function archiveOf(picture: Buffer): Buffer {
  const tiles = 1 + 4 + 16 + 64;
  // one entry: first id 0, a run of all ids, its length, its offset plus one
  const directory = Buffer.from([1, 0, ...varint(tiles), ...varint(picture.length), 1]);
  const metadata = Buffer.from('{}');
  const head = Buffer.alloc(127);
  head.write('PMTiles', 0, 'latin1');
  head.writeUInt8(3, 7);
  const data = 127 + directory.length + metadata.length;
  const numbers = [
    127,
    directory.length,
    127 + directory.length,
    metadata.length,
    data,
    0,
    data,
    picture.length,
    tiles,
    1,
    1,
  ];
  for (const [at, number] of numbers.entries()) head.writeBigUInt64LE(BigInt(number), 8 + 8 * at);
  head.set([1, 1, 1, 2, 0, 3], 96); // clustered, nothing compressed, PNG, levels 0–3
  for (const [at, degrees] of [-180, -85, 180, 85].entries()) head.writeInt32LE(degrees * 1e7, 102 + 4 * at);
  return Buffer.concat([head, directory, metadata, picture]);
}

function varint(number: number): number[] {
  return number < 128 ? [number] : [(number & 127) | 128, ...varint(number >> 7)];
}

/** One pixel of one colour. */
export function pngOf([red, green, blue]: readonly [number, number, number]): Buffer {
  const chunk = (name: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(body.length, 0);
    ends.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
  };
  const size = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const pixel = deflateSync(Buffer.from([0, red, green, blue]));
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([sign, chunk('IHDR', size), chunk('IDAT', pixel), chunk('IEND', Buffer.alloc(0))]);
}

/** Node 20.19 has none of its own in every build. */
function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
