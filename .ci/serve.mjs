/*
 * A server for the files in one folder, on this machine only. It sends what a deployment has to send as well: types,
 * the frame-ancestors rule that a page cannot set for itself, and leave for Excel on the web to read the function
 * metadata from another origin.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/** Who may show the pane in a frame: this server's own workbench, and Excel on the web. */
const frameAncestors = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
];

function headersFor(file) {
  const extension = path.extname(file);
  const headers = {
    'Content-Type': types[extension] ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'Access-Control-Allow-Origin': '*',
    // Names with a hash never change what they hold. Excel wants icons that it may keep.
    'Cache-Control': /\.[0-9a-f]{8}\.js$/.test(file)
      ? 'max-age=31536000, immutable'
      : extension === '.png'
        ? 'max-age=3600'
        : 'max-age=0, must-revalidate',
  };
  if (extension === '.html') headers['Content-Security-Policy'] = `frame-ancestors ${frameAncestors.join(' ')}`;
  return headers;
}

/** The file a request asks for, or undefined when it is outside the folder or absent. */
async function fileFor(folder, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  const file = path.join(folder, name);
  if (!file.startsWith(folder + path.sep) || name.includes('\0')) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? { file, found } : undefined;
}

function answer(folder, home) {
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if (request.url === '/') {
      response.writeHead(302, { Location: home }).end();
      return;
    }
    const asked = await fileFor(folder, request.url);
    if (!asked) {
      response.writeHead(404, { 'Content-Type': types['.txt'] }).end('There is no such file.\n');
      return;
    }
    const { file, found } = asked;
    const tag = `"${found.size}-${found.mtimeMs}"`;
    const headers = { ...headersFor(file), ETag: tag };
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304, headers).end();
      return;
    }
    response.writeHead(200, { ...headers, 'Content-Length': found.size });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).on('error', () => response.destroy()).pipe(response);
  };
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server.address().port));
  });
}

/**
 * Serves `folder` at one port of this machine's own addresses, IPv4 and, where there is one, IPv6: browsers try either
 * for localhost. Rejects with EADDRINUSE when another program has the port. `tls` is a key and a certificate, or absent.
 */
export async function serveFolder(folder, { port, home = '/', tls }) {
  const respond = answer(path.resolve(folder), home);
  const create = () => (tls ? https.createServer(tls, respond) : http.createServer(respond));
  const servers = [create()];
  const found = await listen(servers[0], port, '127.0.0.1');
  try {
    const second = create();
    await listen(second, found, '::1');
    servers.push(second);
  } catch (fault) {
    if (fault.code === 'EADDRINUSE') {
      servers[0].close();
      throw fault;
    }
    // No IPv6 on this machine: the first server is enough.
  }
  return {
    address: `${tls ? 'https' : 'http'}://localhost:${found}`,
    close: () => servers.forEach((server) => server.close().closeAllConnections()),
  };
}
