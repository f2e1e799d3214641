import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Postgres } from '../postgres.ts';
import { startChild, type Child } from './child.ts';
import type { CivicReady, Kept } from './civic-server.ts';
import { createDatabase } from './create-database.ts';
import type { FloorReady } from './floor-server.ts';
import type { Job, Result } from './load.ts';
import { median } from './statistics.ts';
import type { Table } from './table.ts';
import { benchSpace, thousandIdeas } from './thousand-ideas.ts';

const rounds = 3;
const connections = 16;
const seconds = 5;
const guests = 20_000;

/** A server under measurement. */
interface Target {
  readonly name: string;
  readonly list: string;
  readonly submit: string;
  readonly isFloor: boolean;
  sent: number;
  acknowledged: number;
  readonly measured: Record<'list' | 'submit', Result[]>;
  /** What it kept of the votes; has to be as many as were acknowledged. */
  readonly kept: () => Promise<Readonly<Record<string, number>>>;
}

/** Requests a second to servers of ours and to the floor, one after the other in every round. */
export async function measureThroughput(postgres: Postgres, say: (line: string) => void): Promise<readonly Table[]> {
  const folder = mkdtempSync(join(tmpdir(), 'civic-bench-'));
  const children: Child<unknown>[] = [];
  const started = async <Ready>(file: string, ...args: string[]): Promise<Child<Ready>> => {
    const child = await startChild<Ready>(file, ...args);
    children.push(child);
    return child;
  };
  try {
    say('Setting up three servers with 1,000 ideas …');
    const [floor, postgresql, pglite, load] = await Promise.all([
      started<FloorReady>('floor-server.ts', await createDatabase(postgres, 'floor')),
      started<CivicReady>('civic-server.ts', await createDatabase(postgres, 'civic'), String(guests)),
      started<CivicReady>('civic-server.ts', join(folder, 'pglite'), String(guests)),
      started('load.ts'),
    ]);
    const targets: Target[] = [
      {
        ...target('floor: node:http + pg', floor.ready.url, ''),
        isFloor: true,
        kept: () => floor.ask('count'),
      },
      {
        ...target('civic on PostgreSQL', postgresql.ready.url, postgresql.ready.url),
        kept: async () => ({ ...(await postgresql.ask<Kept>('count')) }),
      },
      {
        ...target('civic on PGlite', pglite.ready.url, pglite.ready.url),
        kept: async () => ({ ...(await pglite.ask<Kept>('count')) }),
      },
    ];
    const tokens = [postgresql.ready.tokens, postgresql.ready.tokens, pglite.ready.tokens];
    const ideas = thousandIdeas(benchSpace('http://localhost')).map(({ id }) => id);
    const sizes = await compareLists(targets);

    for (const kind of ['list', 'submit'] as const) {
      for (let round = 0; round < rounds; round++) {
        say(`Measuring ${kind}, round ${round + 1} of ${rounds} …`);
        // Another one begins each time, so that nobody always comes after the same neighbour.
        for (const place of targets.keys()) {
          const index = (place + round) % targets.length;
          const target = targets[index] as Target;
          const votes = { ideas, tokens: tokens[index] ?? [] };
          await measure(load, target, kind, votes, 1); // Warm-up.
          target.measured[kind].push(await measure(load, target, kind, votes, seconds));
        }
      }
    }
    return [
      { ...tableOf('list', 'List: 20 of 1,000 ideas, order hot', targets), notes: sizes },
      { ...tableOf('submit', 'Submit: votes of guests on 1,000 ideas', targets), notes: await checkKept(targets) },
    ];
  } finally {
    await Promise.all(children.map((child) => child.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}

function target(name: string, list: string, submit: string): Omit<Target, 'kept'> {
  return {
    name,
    list: `${list}/ideas?order=hot&limit=20`,
    submit: `${submit === '' ? list : submit}/actions`,
    isFloor: false,
    sent: 0,
    acknowledged: 0,
    measured: { list: [], submit: [] },
  };
}

async function measure(
  load: Child<unknown>,
  target: Target,
  kind: 'list' | 'submit',
  votes: { readonly ideas: readonly string[]; readonly tokens: readonly string[] },
  duration: number,
): Promise<Result> {
  const job: Job = {
    url: target[kind],
    connections,
    seconds: duration,
    ...(kind === 'submit' && { votes: { ...votes, sent: target.sent } }),
  };
  const result = await load.ask<Result>(job);
  target.sent += result.sent;
  target.acknowledged += result.acknowledged;
  return result;
}

/** A comparison is fair only if everybody answers with the same ideas; says how long the answers are. */
async function compareLists(targets: readonly Target[]): Promise<readonly string[]> {
  const lists = await Promise.all(
    targets.map(async ({ name, list }) => {
      const body = await (await fetch(list)).text();
      const { items } = JSON.parse(body) as { items: readonly { id: string }[] };
      return {
        ids: items.map(({ id }) => id).join(),
        size: `${name}: ${(body.length / 1000).toFixed(1)} kB an answer`,
      };
    }),
  );
  if (lists.some(({ ids }) => ids !== lists[0]?.ids)) throw new Error('The servers list different ideas.');
  return lists.map(({ size }) => size);
}

async function checkKept(targets: readonly Target[]): Promise<readonly string[]> {
  const notes: string[] = [];
  for (const { name, acknowledged, kept } of targets) {
    const counts = Object.entries(await kept());
    const told = counts.map(([what, count]) => `${what} ${count.toLocaleString('en')}`).join(', ');
    const line = `${name}: ${acknowledged.toLocaleString('en')} votes acknowledged; kept: ${told}`;
    if (counts.some(([, count]) => count !== acknowledged)) throw new Error(`Votes were lost or doubled. ${line}`);
    notes.push(line);
  }
  return notes;
}

function tableOf(kind: 'list' | 'submit', title: string, targets: readonly Target[]): Table {
  const middle = (target: Target, what: 'perSecond' | 'p50' | 'p99'): number =>
    median(target.measured[kind].map((result) => result[what]));
  const floor = targets.find(({ isFloor }) => isFloor);
  const rows = targets.map((target) => [
    target.name,
    Math.round(middle(target, 'perSecond')),
    middle(target, 'p50'),
    middle(target, 'p99'),
    floor === target || !floor ? '' : middle(target, 'perSecond') / middle(floor, 'perSecond'),
    target.measured[kind].map(({ perSecond }) => Math.round(perSecond).toLocaleString('en')).join(' '),
  ]);
  return { title, columns: ['server', 'requests/s', 'p50 ms', 'p99 ms', 'of the floor', 'each round'], rows };
}
