/*
 * Tries properties in a thread of its own, one after the other, which can be ended when an input is not answered. TypeScript is read as the tests read it. Each
 * input is told before it is tried, so that whoever waits knows which one it is that does not come to an end.
 */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { parentPort } = require('node:worker_threads');
const { transformSync } = require('@swc/core');

const { transform } = require('../../../package.json').jest;
const [[, [, options]]] = Object.entries(transform);
/** Packages that are written as modules alone. */
const MODULES = /node_modules\/(?:intl-messageformat|@formatjs)\//;
const plain = Module._extensions['.js'];

function compiled(module, filename) {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, swcrc: false, configFile: false, filename, module: { type: 'commonjs' } });
  module._compile(code, filename);
}

Module._extensions['.ts'] = compiled;
Module._extensions['.tsx'] = compiled;
Module._extensions['.js'] = (module, filename) => (MODULES.test(filename) ? compiled(module, filename) : plain(module, filename));

const LONGEST_TOLD = 4000;

async function run({ properties, name, seed, runs }) {
  const fc = require('fast-check');
  const make = require(properties).PROPERTIES[name];
  const { inputs, holds, share } = await make();
  let tried = 0;
  const found = await fc.check(
    fc.asyncProperty(inputs, async (input) => {
      tried += 1;
      parentPort.postMessage({ tried, input: fc.stringify(input).slice(0, LONGEST_TOLD) });
      await holds(input);
    }),
    { seed, numRuns: Math.ceil(runs * share) },
  );
  const failure = found.failed ? `${fc.defaultReportMessage(found)}\n${found.errorInstance?.stack ?? ''}` : undefined;
  parentPort.postMessage({ tried, failure, isDone: true });
}

parentPort.on('message', (trial) => run(trial).catch((cause) => parentPort.postMessage({ tried: 0, failure: String(cause?.stack ?? cause), isDone: true })));
