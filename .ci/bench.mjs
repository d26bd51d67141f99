/*
 * npm run bench [-- --json] [-- --quick]: bundles test/bench, measures the built pane, and runs the trials. Progress goes to
 * the standard error stream; with --json one object is all that is printed. `npm run bench -- line 1000 100000` posts 10,000
 * and 1,000,000 lines and prints what a line costs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { serveFolder } from './serve.js';

const require = createRequire(import.meta.url);
const webpack = require('webpack');
const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, '.cache/bench');
const flags = process.argv.slice(2);
if (flags[0] !== 'line' && flags.some((flag) => flag !== '--json' && flag !== '--quick')) {
  console.error('npm run bench [-- --json] [-- --quick], or npm run bench -- line ORDERS [ORDERS …]');
  process.exit(2);
}

const ENGINE_FACES = ['posting', 'checks', 'entry', 'backorders', 'analysis', 'caches'].map((subject) => `./src/engine/${subject}/${subject}.ts`);

/** One file from TypeScript, for Node; what only Node has stays outside. */
function bundle(entry, filename, minimize) {
  const [web] = require('../webpack.config.js')({}, { mode: 'production' });
  return new Promise((resolve, reject) => {
    webpack({
      mode: 'production',
      context: root,
      target: 'node20',
      entry,
      devtool: false,
      output: { path: folder, filename, library: { type: 'commonjs2' } },
      node: { __dirname: true },
      resolve: web.resolve,
      module: web.module,
      // Alone, nobody imports the engine: all of it counts.
      optimization: minimize ? { ...web.optimization, usedExports: false, sideEffects: false } : { minimize: false },
      externals: { jsdom: 'commonjs jsdom' },
      performance: { hints: false },
      plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    }).run((fault, stats) => {
      if (fault ?? stats.hasErrors()) reject(fault ?? new Error(stats.toString('errors-only')));
      else resolve(path.join(folder, filename));
    });
  });
}

const kilobytes = (file) => Number((gzipSync(readFileSync(file), { level: 9 }).length / 1000).toFixed(1));

/** The pane as it was built, or built now: its first scripts, and how long Chromium takes to paint it. */
async function paneFigures() {
  const dist = path.join(root, 'dist');
  if (!existsSync(path.join(dist, 'workbench/pane.html'))) run('node_modules/webpack-cli/bin/cli.js', ['--mode', 'production', '--env', 'workbench']);
  const page = readFileSync(path.join(dist, 'taskpane.html'), 'utf8');
  const own = [...page.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1]).filter((source) => !source.startsWith('https://'));
  const paneKb = own.reduce((sum, source) => sum + kilobytes(path.join(dist, source)), 0);
  return { paneKb: Number(paneKb.toFixed(1)), firstPaintMs: await firstPaint(dist) };
}

async function firstPaint(dist) {
  const served = await serveFolder(dist, { port: 0 });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  const times = [];
  for (let turn = 0; turn < 3; turn++) {
    const page = await browser.newPage();
    await page.goto(`${served.address}/workbench.html`);
    const frame = await waitForPane(page);
    times.push(await frame.evaluate(() => new Promise((resolve) => {
      const look = () => {
        const entry = performance.getEntriesByName('first-contentful-paint')[0];
        if (entry === undefined) setTimeout(look, 20);
        else resolve(entry.startTime);
      };
      look();
    })));
    await page.close();
  }
  await browser.close();
  served.close();
  return Math.round(times.sort((a, b) => a - b)[1]);
}

async function waitForPane(page) {
  for (;;) {
    const frame = page.frames().find((each) => each.url().includes('pane.html'));
    if (frame !== undefined) return frame;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function run(program, args, env = {}) {
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}

// The work is made anew each time, for what makes it may have changed.
rmSync(folder, { force: true, recursive: true });
const program = await bundle('./test/bench/main.ts', 'bench.js', false);
if (flags[0] === 'line') run(program, flags);
else {
  const engineKb = kilobytes(await bundle(ENGINE_FACES, 'engine.js', true));
  const { paneKb, firstPaintMs } = await paneFigures();
  run(program, flags, { BENCH_BUNDLE: JSON.stringify({ paneKb, engineKb, firstPaintMs }) });
}
