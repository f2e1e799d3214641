import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { freePort, initialise, untilReady } from './postgres.ts';

/** A real server that can be killed and started again on the same data, at the same address. */
export interface CrashingPostgres {
  readonly url: string;
  /** Resolves once it takes connections; after a crash it recovers first. */
  start(): Promise<void>;
  /** Kills all of its processes at once, as a failing machine would. */
  crash(): Promise<void>;
  /** Ends it and forgets its data. */
  stop(): Promise<void>;
}

/** @throws when PostgreSQL is not installed */
export async function crashingPostgres(): Promise<CrashingPostgres> {
  const { folder, data, options, postgres } = initialise();
  const port = await freePort();
  let server: ChildProcess | undefined;

  async function kill(signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
    const { pid } = server ?? {};
    if (!server || pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    // Children first, or they could still finish their commit.
    const all = signal === 'SIGKILL' ? [...childrenOf(pid), pid] : [pid];
    for (const one of all) end(one, signal);
    await ended;
  }

  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async start() {
      const address = ['-h', '127.0.0.1', '-p', String(port), '-k', folder];
      server = spawn('/bin/sh', ['-c', keep, 'keep', postgres, '-D', data, ...address], {
        ...options,
        stdio: ['pipe', 'ignore', 'pipe'],
      });
      await untilReady(server);
    },
    crash: () => kill('SIGKILL'),
    async stop() {
      await kill('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The shell becomes the server; a watcher ends it should this process die without a word. */
const keep = `
exec 3<&0
{ cat <&3; kill -INT $$; } >/dev/null 2>&1 &
exec 3<&- </dev/null
exec "$@"
`;

function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] === String(parent);
      } catch {
        return false; // gone meanwhile
      }
    })
    .map(Number);
}

function end(pid: number, signal: 'SIGKILL' | 'SIGINT'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself.
  }
}
