import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres } from './find-program.ts';

/** A running server that goes away with `stop`, and at the latest with this process. */
export interface Postgres {
  /** For `pg`: the superuser, on the loopback interface, without a password. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL (15 or newer) with an empty cluster in a temporary folder, on a free port. Nothing is
 * switched off for speed while it runs: a commit waits for the disk as it would in earnest.
 *
 * @throws when PostgreSQL is not installed, or does not start; the message holds what it said.
 */
export async function startPostgres(): Promise<Postgres> {
  const { folder, data, options, postgres } = initialise();
  const port = await freePort();
  const address = ['-h', '127.0.0.1', '-p', String(port), '-k', folder];
  const keeper = spawn('/bin/sh', ['-c', keep, 'keep', folder, postgres, '-D', data, ...address], {
    ...options,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const ended = once(keeper, 'exit');
  await untilReady(keeper);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      keeper.stdin.end();
      await ended;
    },
  };
}

/**
 * An empty cluster in a temporary folder of its own, which nobody has started yet.
 *
 * @throws when PostgreSQL is not installed, or the cluster cannot be made
 */
export function initialise() {
  const initdb = findPostgres('initdb');
  const postgres = findPostgres('postgres');
  if (initdb === undefined || postgres === undefined) throw new Error('PostgreSQL is missing: install "postgresql".');

  const user = unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), 'civic-postgres-'));
  chmodSync(folder, 0o700);
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, ...user };
  try {
    const settings = [
      '-A',
      'trust',
      '-U',
      'postgres',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--lc-messages=C',
      '--no-sync',
    ];
    execFileSync(initdb, [...settings, '-D', data], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error('initdb failed', { cause });
  }
  return { folder, data, options, postgres };
}

/**
 * Keeps the server for as long as its standard input stays open, so that it also ends when the test process is killed.
 * SIGINT is PostgreSQL's "fast" shutdown: it does not wait for clients.
 */
const keep = `
folder=$1; shift
"$@" </dev/null & server=$!
exec 3<&0
{ cat <&3; kill -INT $server; } >/dev/null 2>&1 & watcher=$!
exec 3<&- </dev/null
wait $server
kill $watcher 2>/dev/null
cd / && rm -rf "$folder"
`;

/** PostgreSQL refuses to run as root: then it runs as the user that its package brings, or as nobody. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string, name: string) =>
    Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u', 'postgres'), gid: id('-g', 'postgres') };
  } catch {
    return { uid: id('-u', 'nobody'), gid: id('-g', 'nobody') };
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Resolves at the line by which the server says that it takes connections; its later log is read and dropped. */
export function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-10_000);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => {
      reject(new Error(`PostgreSQL did not start:\n${said}`));
    });
  });
}
