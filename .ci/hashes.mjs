/*
 * npm run hashes [-- FILE]: the SHA-256 of every file in dist/, in the form that `sha256sum --check` reads there.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './npm.js';
import { writeList } from './output.mjs';

const dist = path.join(root, 'dist');
if (!existsSync(dist)) {
  console.error('There is no dist/. Build it first: npm run build');
  process.exit(1);
}
const names = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(dist, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll(path.sep, '/'))
  .sort();
writeList(names.map((name) => `${createHash('sha256').update(readFileSync(path.join(dist, name))).digest('hex')}  ${name}\n`).join(''), 'the hashes');
