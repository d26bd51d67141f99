/*
 * What is shipped, as package-lock.json has it, and under which licence.
 */
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');

/** What may be shipped: licences that ask for no more than their own text. */
const welcome = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD'];

/** Where `name` is found from `folder`, as Node looks for it: the nearest node_modules upwards. */
function find(packages, folder, name) {
  const here = `${folder ? `${folder}/` : ''}node_modules/${name}`;
  if (here in packages) return here;
  if (folder === '') return undefined;
  return find(packages, folder.slice(0, Math.max(folder.lastIndexOf('node_modules/') - 1, 0)), name);
}

/** Every package that what is shipped may hold, the dependencies, theirs, and so on: its folder and its entry in the lock file. */
function shippedPackages(root) {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const seen = new Map();
  const visit = (folder, names) => {
    for (const name of names) {
      const found = find(packages, folder, name);
      if (found === undefined || seen.has(found)) continue;
      const entry = packages[found];
      seen.set(found, { folder: found, name: found.replace(/^.*node_modules\//, ''), version: entry.version, hasInstallScript: entry.hasInstallScript === true });
      visit(found, Object.keys({ ...entry.dependencies, ...entry.optionalDependencies, ...entry.peerDependencies }));
    }
  };
  visit('', Object.keys(packages[''].dependencies ?? {}));
  return [...seen.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** The licence a package states, or undefined where it is not installed, being of another platform or of nobody's need. */
function licenceOf(root, { folder }) {
  const file = path.join(root, folder, 'package.json');
  if (!existsSync(file)) return undefined;
  // `licenses` is how packages said it before there was an agreed way.
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'));
  return license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none stated';
}

module.exports = { licenceOf, shippedPackages, welcome };
