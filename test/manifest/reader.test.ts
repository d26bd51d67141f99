import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** The reader runs in a Node of its own: it needs modules that Jest's way of loading does not take. */
const program = `
  const { OfficeAddinManifest } = require('office-addin-manifest');
  OfficeAddinManifest.readManifestFile('manifest.xml').then((found) => console.log(JSON.stringify(found)));
`;

test('the reader of the Office tools understands the manifest', () => {
  const found: unknown = JSON.parse(execFileSync(process.execPath, ['-e', program], { cwd: root, encoding: 'utf8' }));
  expect(found).toMatchObject({
    displayName: 'Ledgerline',
    officeAppType: 'TaskPaneApp',
    hosts: ['Workbook'],
    defaultLocale: 'en-US',
    permissions: 'ReadWriteDocument',
  });
}, 60_000);
