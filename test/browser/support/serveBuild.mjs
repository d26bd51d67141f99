/*
 * Serves dist/ for the browser tests, with the same server as `npm start`. The build has to be there, with the workbench:
 * `npm run build -- --env workbench`, which `npm run check` has done by then.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveFolder } from '../../../.ci/serve.js';

export default async function serveBuild() {
  const dist = path.resolve(import.meta.dirname, '../../../dist');
  if (!existsSync(path.join(dist, 'workbench.html'))) {
    throw new Error('dist/ holds no workbench. Build it first: npm run build -- --env workbench');
  }
  const { address, close } = await serveFolder(dist, { port: 0 });
  process.env.LEDGERLINE_ADDRESS = address;
  globalThis.endServing = close;
}
