/**
 * What takes too long for every day: 100,000 lives of an outbox, 500 acts from eight tabs, 50 kills of each browser while it
 * sends, and races and kills of the server and its database. Tells at the end what was done, and how long each took. A number
 * makes it so many lives: `npm run soak -- 20000`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [lives = '100000'] = process.argv.slice(2);

const runs = [
  { file: 'packages/outbox/src/model.test.ts', env: { CIVIC_SOAK: lives } },
  { file: 'packages/outbox/src/tabs-chromium.test.ts', env: { CIVIC_ACTS: '500' } },
  { file: 'packages/outbox/src/kill-chromium.test.ts', env: { CIVIC_KILLS: '50' } },
  { file: 'packages/outbox/src/kill-firefox.test.ts', env: { CIVIC_KILLS: '50' } },
  { file: 'packages/server/src/race.test.ts', env: { CIVIC_RACE: '200' } },
  { file: 'packages/server/src/kill.test.ts', env: { CIVIC_SERVER_KILLS: '20', CIVIC_POSTGRES_KILLS: '10' } },
];
const told: string[] = [];
for (const { file, env } of runs) {
  const what = `${file}, ${Object.entries(env)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')}`;
  console.log(`\n── ${what}`);
  const begun = performance.now();
  const { status } = spawnSync('node', ['--conditions=source', '--test', '--test-force-exit', file], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  told.push(`${status === 0 ? '✔' : '✖'} ${what}, ${Math.round((performance.now() - begun) / 1000)} s`);
  if (status !== 0) process.exitCode = 1;
}
console.log(`\n── ${process.exitCode ? 'something failed' : 'everything passed'}\n${told.join('\n')}`);
