/*
 * npm run ledgerline -- <command> …: the command line, built first when it is missing or older than its sources.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const program = path.join(root, 'dist/cli/ledgerline.js');

function newestChange(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => statSync(path.join(folder, name)).mtimeMs)
    .reduce((newest, time) => Math.max(newest, time), 0);
}

function run(args) {
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}

if (!existsSync(program) || statSync(program).mtimeMs < newestChange(path.join(root, 'src'))) {
  const webpack = path.join(root, 'node_modules/webpack-cli/bin/cli.js');
  const config = path.join(root, 'webpack.config.js');
  // What webpack has to say goes to the standard error stream: the program's own output may be read by another program.
  const { status } = spawnSync(
    process.execPath,
    [webpack, '--config', config, '--config-name', 'cli', '--mode', 'production'],
    { cwd: root, stdio: ['ignore', 2, 2] },
  );
  if (status !== 0) process.exit(status ?? 1);
}
// npm changes to the project's folder; paths on the command line are meant from where the person stands.
process.chdir(process.env.INIT_CWD ?? process.cwd());
process.exit(run([program, ...process.argv.slice(2)]));
