/** A static host as plain as there can be: serves the built page (of E2E_DIST, else dist/) under some path, knows nothing of the page and adds no headers of its own. */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = process.env.E2E_DIST ?? fileURLToPath(new URL('../../dist/', import.meta.url));

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

export interface StaticHost {
  /** Address of the page, ending in a slash. */
  readonly url: string;
  close(): void;
}

/** Serves dist/ below `path` ("/some/course/") on a port of its own. The caller closes it. */
export async function serveDist(path: string): Promise<StaticHost> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(path) && !pathname.includes('..');
    const file = join(dist, pathname.slice(path.length) || 'index.html');
    const body = inside ? await readFile(file).catch(() => undefined) : undefined;
    response.writeHead(body ? 200 : 404, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the host has no port');
  return { url: `http://localhost:${address.port}${path}`, close: () => server.close() };
}
