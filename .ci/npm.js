/*
 * npm, as the person started it: the one that runs this script, or the one on the path.
 */
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const root = path.resolve(__dirname, '..');

/** Runs npm in the project's folder; answers what spawnSync does. */
function npm(args, options = {}) {
  const { npm_execpath: own } = process.env;
  const [command, first] = own ? [process.execPath, [own]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, shell: !own && process.platform === 'win32', ...options });
}

module.exports = { npm, root };
