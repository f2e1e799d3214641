import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Postgres } from '../../postgres.ts';
import { startChild, type Child } from '../child.ts';
import { createDatabase } from '../create-database.ts';
import { serverPeers, versionOf } from '../peers.ts';
import type { CivicReady } from './civic-server.ts';
import { watchProcessor } from './processor.ts';
import { Contest, type Entrant, type Pace } from './contest.ts';

const guests = 20_000;

/** One of ours. */
export interface Civic extends Entrant {
  readonly engine: string;
  readonly child: Child<CivicReady>;
}
/** What is promised of the server is promised of it on a database of its own. */
export const isPromised = ({ engine }: Civic): boolean => engine === 'PostgreSQL';

export interface Floor extends Entrant {
  readonly child: Child<{ readonly url: string }>;
}

export interface Servers {
  readonly contest: Contest;
  /** Answers with the same bytes. */
  readonly constant: Floor;
  /** One statement a request. */
  readonly floor: Floor;
  readonly civic: readonly Civic[];
  /** Another project's server, which does something else that comes near; missing where it is not wanted. */
  readonly peer: Floor | undefined;
  stop(): Promise<void>;
}

/** Starts everybody who is compared, each in a process of its own, with the same thousand ideas. */
export async function startServers(
  postgres: Postgres,
  pace: Pace,
  engines: readonly string[],
  withPeer: boolean,
): Promise<Servers> {
  const folder = mkdtempSync(join(tmpdir(), 'civic-bench-'));
  const children: Child<unknown>[] = [];
  const started = async <Ready>(file: string, ...args: string[]): Promise<Child<Ready>> => {
    const child = await startChild<Ready>(`server/${file}`, ...args);
    children.push(child);
    return child;
  };
  const stop = async (): Promise<void> => {
    await Promise.all(children.map((child) => child.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const places: Readonly<Record<string, () => Promise<string>>> = {
      PostgreSQL: () => createDatabase(postgres, 'civic'),
      PGlite: () => Promise.resolve(join(folder, 'pglite')),
    };
    const civic = engines.map(async (engine): Promise<Civic> => {
      const place = (await places[engine]?.()) ?? '';
      return {
        engine,
        name: `civic on ${engine}`,
        child: await started<CivicReady>('civic-server.ts', place, String(guests)),
      };
    });
    const [load, constant, floor, peer] = await Promise.all([
      started('load.ts'),
      started<{ url: string }>('constant-server.ts'),
      started<{ url: string }>('floor-server.ts', await createDatabase(postgres, 'floor')),
      withPeer
        ? started<{ url: string }>('waline-server.ts', await createDatabase(postgres, 'waline'))
        : Promise.resolve(undefined),
      ...civic,
    ]);
    return {
      contest: new Contest(load, pace, await watchProcessor(postgres.url)),
      constant: { name: 'floor: node:http, a constant', child: constant },
      floor: { name: 'floor: node:http + pg', child: floor },
      civic: await Promise.all(civic),
      peer: peer && { name: `@waline/vercel ${versionOf('@waline/vercel', serverPeers)}`, child: peer },
      stop,
    };
  } catch (cause) {
    await stop();
    throw cause;
  }
}
