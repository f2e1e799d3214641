/**
 * 500 valid and 500 invalid requests for every operation of the server, made from its description, another set each time. A
 * number repeats a run: `npm run fuzz -- 4711`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
console.log(`The number of this run is ${seed}.`);
const { status } = spawnSync('node', ['--conditions=source', '--test', 'packages/server/src/fuzz.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, CIVIC_FUZZ: '500', CIVIC_SEED: seed },
});
process.exitCode = status ?? 1;
