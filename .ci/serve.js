/*
 * A server for the files in one folder, on this machine only. It sends what a deployment has to send as well: types, the
 * content security policy, and leave for Excel on the web to read the function metadata from another origin. It lists no
 * folder and follows no path or link out of its own.
 */
const { createReadStream } = require('node:fs');
const { readFile, realpath, stat } = require('node:fs/promises');
const http = require('node:http');
const https = require('node:https');
const path = require('node:path');
const { policyHeader } = require('./pagePolicy.js');

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

/** What every answer has, whatever it is. */
const always = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };

async function headersFor(folder, file) {
  const extension = path.extname(file);
  const name = path.relative(folder, file).replaceAll(path.sep, '/');
  return {
    ...always,
    'Content-Type': types[extension] ?? 'application/octet-stream',
    'Content-Security-Policy': policyHeader(name, extension === '.html' ? await readFile(file, 'utf8') : undefined),
    'Access-Control-Allow-Origin': '*',
    // Names with a hash never change what they hold. Excel wants icons that it may keep.
    'Cache-Control': /\.[0-9a-f]{8}\.js$/.test(file)
      ? 'max-age=31536000, immutable'
      : extension === '.png'
        ? 'max-age=3600'
        : 'max-age=0, must-revalidate',
  };
}

/** The file a request asks for, or undefined when it is outside the folder or absent. */
async function fileFor(folder, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (name.includes('\0')) return undefined;
  const file = await realpath(path.join(folder, name)).catch(() => undefined);
  if (file === undefined || !file.startsWith(folder + path.sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? { file, found } : undefined;
}

function answer(asFolder, home) {
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...always, Allow: 'GET, HEAD' }).end();
      return;
    }
    if (request.url === '/') {
      response.writeHead(302, { ...always, Location: home }).end();
      return;
    }
    // The build may not have made the folder yet when the server begins.
    const folder = await realpath(asFolder).catch(() => asFolder);
    const asked = await fileFor(folder, request.url);
    if (!asked) {
      response.writeHead(404, { ...always, 'Content-Type': types['.txt'] }).end('There is no such file.\n');
      return;
    }
    const { file, found } = asked;
    const tag = `"${found.size}-${found.mtimeMs}"`;
    const headers = { ...(await headersFor(folder, file)), ETag: tag };
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
async function serveFolder(folder, { port, home = '/', tls }) {
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

module.exports = { serveFolder };
