// A static server for the built page, as a careful host would set it up:
// right types, precompressed files, a strict content security policy.
// usage: node serve.mjs FOLDER [PORT]
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import {
  basename, extname, join, normalize, relative, resolve, sep,
} from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const PRECOMPRESSED = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

// The page's own <meta> policy is at least as strict; both apply. The wasm
// file is fetched from the same place, hence 'self'.
const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

// Names with a hash in them never mean anything else: the service worker has
// what the page has loaded already.
const HASHED = /^assets\/.*-[\w-]{8,}\.\w+$/;
const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };

// A service worker is bound by the policy it came with, not by the page's. It
// fetches the page's own files and nothing else.
const SERVICE_WORKER = {
  'Content-Security-Policy': "default-src 'none'; connect-src 'self'",
};

function sizeOf(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? stat.size : undefined;
}

// The file that a request's path means, or undefined if it is not in `root`.
function locate(root, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  if (path.endsWith('/')) path += 'index.html';
  const file = normalize(join(root, path));
  return file.startsWith(root + sep) ? file : undefined;
}

// The stored encodings that the client takes; "br;q=0" means it does not.
function accepted(header = '') {
  const offers = header.split(',').map((offer) => offer.trim().toLowerCase());
  return PRECOMPRESSED.filter(([name]) =>
    offers.some((offer) => {
      const [coding, quality = 'q=1'] = offer.split(/\s*;\s*/);
      return coding === name && Number(quality.slice(2)) > 0;
    }),
  );
}

export function createStaticServer(folder) {
  const root = resolve(folder);
  return createServer((request, response) => {
    const refuse = (status, text) =>
      response.writeHead(status, HEADERS).end(text + '\n');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(405, 'method not allowed');
    }
    const file = locate(root, request.url);
    if (!file || sizeOf(file) === undefined) return refuse(404, 'not found');

    const headers = {
      ...HEADERS,
      ...(basename(file) === 'service-worker.js' ? SERVICE_WORKER : {}),
      ...(HASHED.test(relative(root, file)) ? FOR_EVER : {}),
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      Vary: 'Accept-Encoding',
    };
    let stored = file;
    for (const [name, suffix] of accepted(request.headers['accept-encoding'])) {
      if (sizeOf(file + suffix) === undefined) continue;
      stored = file + suffix;
      headers['Content-Encoding'] = name;
      break;
    }
    headers['Content-Length'] = sizeOf(stored);
    response.writeHead(200, headers);
    if (request.method === 'HEAD') return response.end();
    createReadStream(stored)
      .on('error', () => response.destroy())
      .pipe(response);
  });
}

function listen(server, port) {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', failed);
      done(server.address().port);
    });
  });
}

if (process.argv[1] && import.meta.filename === resolve(process.argv[1])) {
  const [folder, wish] = process.argv.slice(2);
  if (!folder || sizeOf(join(folder, 'index.html')) === undefined) {
    console.error(`serve: no index.html in ${folder ?? 'the folder given'}`);
    process.exit(2);
  }
  const server = createStaticServer(folder);
  let port;
  try {
    port = await listen(server, Number(wish || 8080));
  } catch (error) {
    if (wish || error.code !== 'EADDRINUSE') {
      console.error(`serve: port ${wish || 8080}: ${error.message}`);
      process.exit(1);
    }
    port = await listen(server, 0);
  }
  console.log(`Dateline is ready at http://localhost:${port}/ (Ctrl-C stops)`);
}
