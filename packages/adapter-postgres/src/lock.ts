import { readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CivicError } from '@civic-widgets/core';

/** Who holds a directory. `since` tells a process from a later one by the same number. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** What this process holds, since its own number says nothing about a second opening. */
const held = new Set<string>();

/**
 * Takes a directory for this process; two writers would destroy the data, and PGlite itself does not notice. The lock
 * of a process that is gone is taken over.
 *
 * @returns gives it back; calling it again does nothing
 * @throws CivicError `unavailable` when it is taken
 */
export function lockDirectory(directory: string): () => void {
  const path = join(realpathSync(directory), 'lock');
  const me: Holder = { pid: process.pid, host: hostname(), since: startOf(process.pid) };
  if (held.has(path)) throw taken(directory, path, me);
  if (!create(path, me)) takeOver(directory, path, me);
  held.add(path);
  return () => {
    if (held.delete(path)) rmSync(path, { force: true });
  };
}

function takeOver(directory: string, path: string, me: Holder): void {
  const next = `${path}.next`; // Held by the one process that may replace a dead one's lock.
  if (!create(next, me)) throw taken(directory, next, read(next));
  const holder = read(path);
  if (holder && isAlive(holder, me)) {
    rmSync(next);
    throw taken(directory, path, holder);
  }
  renameSync(next, path);
}

function create(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined; // cut off by a power cut, or gone just now
  }
}

function isAlive(holder: Holder, me: Holder): boolean {
  if (holder.host !== me.host) return true; // Cannot be seen from here.
  if (holder.pid === me.pid) return false; // `held` has answered for this process.
  try {
    process.kill(holder.pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
  return holder.since === startOf(holder.pid);
}

/** The moment a process began, where the system tells (Linux), with the boot that it belongs to. */
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return '';
  }
}

function taken(directory: string, path: string, holder: Holder | undefined): CivicError {
  const by = holder ? `process ${holder.pid} on ${holder.host}` : 'another process';
  return new CivicError('unavailable', {
    detail: `${directory} is in use by ${by}; only one process may open it. If that one is surely gone, delete ${path}.`,
  });
}
