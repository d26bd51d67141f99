/*
 * Where a list goes: into the file a person names on the command line, as seen from where the person stands, or to the
 * standard output.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

export function writeList(text, what) {
  const [file, ...more] = process.argv.slice(2);
  if (more.length > 0 || file?.startsWith('-')) {
    console.error(`Name one file for ${what}, or none to have it printed.`);
    process.exit(2);
  }
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(path.resolve(process.env.INIT_CWD ?? process.cwd(), file), text);
}
