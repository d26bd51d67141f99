/*
 * npm run sbom [-- FILE]: the bill of materials of what is shipped (CycloneDX). npm makes it of the whole lock file; what is only
 * for development is taken out here, because npm's own --omit=dev leaves out react as well (npm 11.19).
 */
import { npm, root } from './npm.js';
import { writeList } from './output.mjs';
import { shippedPackages } from './shipped.js';

const { status, stdout, stderr } = npm(['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
if (status !== 0) {
  console.error(`npm could not make the bill of materials:\n${stderr}`);
  process.exit(1);
}
const bill = JSON.parse(stdout);
const isShipped = new Set([bill.metadata.component['bom-ref'], ...shippedPackages(root).map(({ name, version }) => `${name}@${version}`)]);
const listed = (ref) => isShipped.has(ref);
writeList(
  `${JSON.stringify(
    {
      ...bill,
      components: bill.components.filter((component) => listed(component['bom-ref'])),
      dependencies: bill.dependencies.filter(({ ref }) => listed(ref)).map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(listed) })),
    },
    null,
    2,
  )}\n`,
  'the bill of materials',
);
