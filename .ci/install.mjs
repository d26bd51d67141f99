/*
 * Installs the packages of package-lock.json where they are missing or of another version, and says nothing where they
 * are in place. Runs before `npm start`, `npm test` and the other commands, so that a fresh clone needs no first step.
 *
 * What is installed is read from npm's own record in node_modules, not from file times: a checkout changes those.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { npm, root } from './npm.js';

function packagesIn(file) {
  const whole = path.join(root, file);
  return existsSync(whole) ? JSON.parse(readFileSync(whole, 'utf8')).packages : undefined;
}

/** The first package that is not installed as the lock file has it. Optional ones (other platforms) may be absent. */
function firstDifference() {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  if (!installed) return 'node_modules';
  return Object.keys(wanted).find((name) => {
    if (name === '') return false;
    const found = installed[name];
    return found ? found.version !== wanted[name].version : !wanted[name].optional;
  });
}

const missing = firstDifference();
if (missing !== undefined) {
  console.log(`Installing packages (${missing} is not as package-lock.json has it) …`);
  const { status } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });
  if (status !== 0) {
    console.log('The packages could not be installed; what npm says is above.');
    process.exit(status ?? 1);
  }
}
