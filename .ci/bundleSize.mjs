/*
 * What a person downloads before the pane draws: every script that dist/taskpane.html names, gzipped. Office.js is not
 * counted; it comes from Microsoft and is the same for every add-in.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const budget = 250_000;

const dist = path.resolve(import.meta.dirname, '../dist');
const page = readFileSync(path.join(dist, 'taskpane.html'), 'utf8');
const scripts = [...page.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1]);
const own = scripts.filter((source) => !source.startsWith('https://'));
const sizes = own.map((source) => [source, gzipSync(readFileSync(path.join(dist, source)), { level: 9 }).length]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
for (const [source, size] of sizes) console.log(`${kilobytes(size).padStart(10)}  ${source}`);
console.log(`${kilobytes(total).padStart(10)}  the pane's first scripts, gzipped; the budget is ${kilobytes(budget)}`);
if (own.length === 0 || total > budget) process.exit(1);
