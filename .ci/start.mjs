/*
 * npm start: builds the add-in, the workbench and the sample workbook it opens, serves them, and says where. Sources are
 * watched: save, and reload the page. The bundle is the production one, so that what one sees is as quick as what is
 * deployed.
 *
 * npm run start:excel (--https): the same over HTTPS on the port that manifest.xml names, for Excel itself.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { serveFolder } from './serve.js';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '..');
const secure = process.argv.includes('--https');
const firstPort = Number(process.env.PORT ?? 3000);

/** Builds now and after every saved file; resolves when the first build stands. */
function build() {
  const webpack = require('webpack');
  const configure = require('../webpack.config.js');
  process.env.ADDIN_ORIGIN = require('./manifestOrigin.js').localOrigin;
  const [web, program] = configure({ workbench: !secure }, { mode: 'production' });
  return new Promise((resolve) => {
    let built = false;
    // The program makes the sample workbook; Excel itself opens workbooks of its own.
    webpack(secure ? [web] : [web, program]).watch({ aggregateTimeout: 200 }, (fault, stats) => {
      if (fault || stats.hasErrors()) {
        console.error(fault ?? stats.toString({ preset: 'errors-only', colors: process.stdout.isTTY }));
        if (!built) process.exit(1);
        return;
      }
      if (built) console.log('Rebuilt; reload the page.');
      built = true;
      resolve();
    });
  });
}

/** The first free port from the wanted one on; with HTTPS only that one, because the manifest names it. */
async function serve(options) {
  for (let port = firstPort; ; port += 1) {
    try {
      return await serveFolder(path.join(root, 'dist'), { ...options, port });
    } catch (fault) {
      if (fault.code !== 'EADDRINUSE' || port >= firstPort + 50) throw fault;
      if (secure) {
        console.error(`Port ${port} is taken. manifest.xml names this port; end the program that has it and start again.`);
        process.exit(1);
      }
    }
  }
}

/** A certificate for localhost: the one Excel trusts when it has been installed, else one that we sign ourselves. */
async function certificate() {
  const trusted = path.join(os.homedir(), '.office-addin-dev-certs');
  const own = path.join(root, '.cache/https');
  for (const folder of [trusted, own]) {
    const [key, cert] = ['localhost.key', 'localhost.crt'].map((file) => path.join(folder, file));
    if (existsSync(key) && existsSync(cert)) {
      return { tls: { key: readFileSync(key), cert: readFileSync(cert) }, isTrusted: folder === trusted };
    }
  }
  const day = 24 * 60 * 60 * 1000;
  const { private: key, cert } = await require('selfsigned').generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    notAfterDate: new Date(Date.now() + 365 * day),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }, { type: 7, ip: '127.0.0.1' }] },
    ],
  });
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, 'localhost.key'), key, { mode: 0o600 });
  writeFileSync(path.join(own, 'localhost.crt'), cert);
  return { tls: { key, cert }, isTrusted: false };
}

const trustText = `
  The certificate is self-signed, and Excel opens only pages it trusts. Once per machine:
    npx office-addin-dev-certs install
  then start again. (For Excel on the web it is enough to open the address above in that browser and accept it.)
`;

const sideloadText = (manifest) => `
  Add Ledgerline to Excel with ${manifest}

  Windows  Share a folder that holds the manifest. In Excel: File, Options, Trust Center, Trust Center Settings,
           Trusted Add-in Catalogs: enter the share's address, tick "Show in Menu", restart Excel.
           Then Home, Add-ins, More Add-ins, Shared Folder, Ledgerline.
  Mac      Copy the manifest to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef (make the folder if there
           is none), restart Excel. Then Home, Add-ins, and Ledgerline under Developer Add-ins.
  Web      Open a workbook. Home, Add-ins, More Add-ins, My Add-ins, Upload My Add-in, and choose the manifest.
           The browser may ask whether the page may reach this machine; allow it.

  Afterwards the tab Ledgerline is in the ribbon.
`;

console.log('Building Ledgerline …');
await build();
if (secure) {
  const { tls, isTrusted } = await certificate();
  const { address } = await serve({ tls, home: '/taskpane.html' });
  console.log(`Ledgerline for Excel is served at ${address}/taskpane.html (Ctrl+C ends it)`);
  if (!isTrusted) console.log(trustText);
  console.log(sideloadText(path.join(root, 'manifest.xml')));
} else {
  const { address } = await serve({ home: '/workbench.html' });
  console.log(`Ledgerline is at ${address}/workbench.html (Ctrl+C ends it)`);
}
