/*
 * npm run licences: every package that is shipped, with its version and licence. Ends with 1 when one of them may not be.
 */
import { root } from './npm.js';
import { licenceOf, shippedPackages, welcome } from './shipped.js';

const found = shippedPackages(root)
  .map((own) => ({ ...own, licence: licenceOf(root, own) }))
  .filter(({ licence }) => licence !== undefined);
for (const { name, version, licence } of found) console.log(`${name} ${version}  ${licence}`);
const others = found.filter(({ licence }) => !welcome.includes(licence));
if (others.length > 0) {
  console.error(`\nNot to be shipped: ${others.map(({ name, licence }) => `${name} (${licence})`).join(', ')}. Welcome are ${welcome.join(', ')}.`);
  process.exit(1);
}
