/*
 * npm run simulate [-- --minutes 60] [-- --seed 17]: random companies post on failing machines (test/simulator/randomRun.ts) for as long as
 * is said, and what their ledgers come to is compared with the naive poster. A run that fails names its seed; with --seed alone it is
 * done again.
 */
import { spawnSync } from 'node:child_process';

const given = process.argv.slice(2);
const valueOf = (name) => (given.includes(name) ? Number(given[given.indexOf(name) + 1]) : undefined);
const [minutes, seed] = [valueOf('--minutes'), valueOf('--seed')];
if (given.some((flag, index) => index % 2 === 0 && flag !== '--minutes' && flag !== '--seed') || Number.isNaN(minutes) || Number.isNaN(seed)) {
  console.error('npm run simulate [-- --minutes 60] [-- --seed 17]');
  process.exit(2);
}
const env = { ...process.env, SIMULATE_MINUTES: String(minutes ?? (seed === undefined ? 1 : 0)), ...(seed !== undefined && { SIMULATE_SEED: String(seed) }) };
const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', '--maxWorkers=1', 'test/simulator/randomRuns'], { stdio: 'inherit', env });
process.exit(status ?? 1);
