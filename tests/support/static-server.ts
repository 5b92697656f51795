// A static web server as an operator's: plain files whole or by ranges, the headers of docs/deploy.md, and what a test needs to happen to it:
// another folder published under its address, or no answer at all.
import { open, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';

export interface StaticServer {
  readonly address: string;
  /** Serves these files from now on. */
  readonly publish: (folder: string) => void;
  /** Every connection breaks, as without a network, until it is called with false. */
  readonly cutOff: (isCut: boolean) => void;
  /** Bodies that browsers have sent to /reports: violations of the policy, from workers too. */
  readonly reports: readonly string[];
  readonly stop: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

export async function serveFolder(folder: string, policy: string | null = null): Promise<StaticServer> {
  let current = folder;
  let isCut = false;
  const reports: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    if (isCut) request.socket.destroy();
    else if (request.method === 'POST') void takeReport(request, response, reports);
    else void sendFile(current, request, response, policy);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // a TCP server has no other kind
  return {
    address: `http://127.0.0.1:${port}/`,
    publish: (next) => {
      current = next;
    },
    cutOff: (now) => {
      isCut = now;
      if (now) for (const socket of sockets) socket.destroy();
    },
    reports,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

async function sendFile(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  policy: string | null,
): Promise<void> {
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  if (request.headers.range) return sendRange(file, request.headers.range, response);
  const body = await readFile(file).catch(() => null); // not there: 404
  if (policy) response.setHeader('Content-Security-Policy', `${policy}; report-uri /reports`);
  response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
  response.setHeader('Cache-Control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.writeHead(body ? 200 : 404).end(body ?? '');
}

/** A part of a file too large to be sent whole. */
async function sendRange(file: string, range: string, response: ServerResponse): Promise<void> {
  const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(range) ?? [];
  const opened = await open(file).catch(() => null); // not there: 404
  if (!opened) {
    response.writeHead(404).end();
    return;
  }
  const { size } = await opened.stat();
  const end = Math.min(to === '' ? size : Number(to) + 1, size);
  const part = Buffer.alloc(Math.max(0, end - Number(from)));
  await opened.read(part, 0, part.length, Number(from));
  await opened.close();
  const head = { 'Content-Range': `bytes ${from}-${end - 1}/${size}`, 'Content-Length': part.length };
  response.writeHead(part.length > 0 ? 206 : 416, head).end(part);
}

async function takeReport(request: IncomingMessage, response: ServerResponse, reports: string[]): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // no encoding is set: only buffers come
  reports.push(Buffer.concat(chunks).toString('utf8'));
  response.writeHead(204).end();
}
