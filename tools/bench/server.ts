/**
 * `npm run bench:server`: what the server bears, beside floors that do as little as can be done. One run, with targets.
 *
 * `npm run bench:server -- list vote` runs only the parts that are named: list, vote, propose, poll, cast, growth, streams,
 * peer. `--seconds 0.5` makes each measurement shorter (0.8 s unless given), `--rounds 3` takes fewer of them (5),
 * `--connections 16` and `--engines PostgreSQL` fewer kinds, `--keep` writes it into
 * `docs/benchmarks.md`. Progress goes to standard error.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { provide } from '../install-programs.ts';
import { startPostgres, type Postgres } from '../postgres.ts';
import { keepFigures } from './figures.ts';
import { describeMachine } from './machine.ts';
import { casts, pollReads, proposals, votes } from './server/acts.ts';
import { hold, type Discipline, type Measured } from './server/discipline.ts';
import { measureGrowth } from './server/growth.ts';
import { checkKept } from './server/kept.ts';
import { lists } from './server/list.ts';
import { startServers, type Servers } from './server/servers.ts';
import { measureStreams } from './server/streams.ts';
import { targetTable } from './server/targets.ts';
import { installPeers, serverPeers } from './peers.ts';
import { renderTable } from './table.ts';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '0.8' },
    rounds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '10,16,100' },
    engines: { type: 'string', default: 'PostgreSQL,PGlite' },
    keep: { type: 'boolean', default: false },
  },
});
const pace = { seconds: Number(values.seconds), rounds: Number(values.rounds) };
const connections = values.connections.split(',').map(Number);

/** Lists come first: what people do changes what is listed. */
const disciplines: Readonly<Record<string, (servers: Servers) => Discipline | Promise<Discipline>>> = {
  list: lists,
  poll: pollReads,
  vote: votes,
  cast: casts,
  propose: proposals,
};
/** In which another project's server takes part. */
const peerful = ['list', 'vote', 'propose'];
const parts: Readonly<Record<string, (postgres: Postgres) => Promise<Measured>>> = {
  growth: (postgres) => measureGrowth(postgres, say),
  streams: (postgres) => measureStreams(postgres, say),
};

const known = [...Object.keys(disciplines), 'peer', ...Object.keys(parts)];
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}, but ${known.join(', ')}.`);
if (values.keep && positionals.length > 0) throw new Error('What is kept is a whole run.');
const isWanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name);

const begun = performance.now();
const machine = describeMachine();
const texts: string[] = [];
const measured: Measured[] = [];

if (!provide('postgresql')) throw new Error('PostgreSQL is missing.');
const postgres = await startPostgres();
try {
  const load = Object.entries(disciplines).filter(
    ([name]) => isWanted(name) || (isWanted('peer') && peerful.includes(name)),
  );
  if (load.length > 0) await attempt('the load', () => measureLoad(load));
  for (const [name, measure] of Object.entries(parts)) {
    if (isWanted(name)) await attempt(name, async () => void measured.push(await measure(postgres)));
  }
} finally {
  await postgres.stop();
}
const seconds = Math.round((performance.now() - begun) / 1000);
const targets = measured.flatMap((part) => part.targets);
keepFigures('server', [
  ['```', ...machine, `took      ${seconds} s`, '```'].join('\n'),
  ...(targets.length > 0 ? [renderTable(targetTable(targets))] : []),
  ...measured.flatMap(({ tables }) => tables.map(renderTable)),
  ...texts,
]);

async function measureLoad(wanted: readonly (readonly [string, (typeof disciplines)[string]])[]): Promise<void> {
  if (isWanted('peer')) installPeers(say, serverPeers);
  say('Starting servers with 1,000 ideas each …');
  const servers = await startServers(postgres, pace, values.engines.split(','), isWanted('peer'));
  try {
    for (const [name, discipline] of wanted) {
      await attempt(name, async () => {
        measured.push(await hold(await discipline(servers), servers.contest, connections, say));
      });
    }
    say('Counting what was kept …');
    const lines = await checkKept(servers);
    if (wanted.some(([name]) => !['list', 'poll'].includes(name)))
      texts.push(lines.map((line) => `- ${line}`).join('\n'));
  } finally {
    await servers.stop();
  }
}

/** What cannot be measured is said, and fails the command; the rest is measured all the same. */
async function attempt(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split(/[\r\n]/);
    texts.push(`${name} could not be measured: ${reason}`);
    console.error(error);
  }
}

function say(line: string): void {
  console.error(line);
}
