/*
 * npm run audit: asks the package registry for known vulnerabilities of what is shipped. It needs the network, so it is no
 * part of the tests. Ends with 0 when none is known, 1 when some are, 3 when nobody answered.
 */
import { npm } from './npm.js';

const { stdout, stderr } = npm(['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
let report;
try {
  report = JSON.parse(stdout);
} catch {
  report = {};
}

const { vulnerabilities, metadata } = report;
if (vulnerabilities === undefined || metadata === undefined) {
  const why = report.message ?? report.error?.summary ?? stderr?.trim().split('\n')[0] ?? '';
  console.error(`Nothing was audited: the package registry did not answer as it should${why ? ` (${why})` : ''}. Whether there are known vulnerabilities is not known; try again with a network.`);
  process.exit(3);
}
const found = Object.values(vulnerabilities);
if (found.length === 0) console.log(`No vulnerability is known of the ${metadata.dependencies?.prod ?? 0} packages that are shipped.`);
else {
  for (const { name, severity, range, fixAvailable } of found) console.log(`${severity}: ${name} ${range}${fixAvailable ? ', mended in a newer version' : ''}`);
  console.log(`${found.length} of the packages that are shipped have known vulnerabilities; npm audit --omit=dev has the details.`);
  process.exit(1);
}
