import { existsSync, readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

/** Milliseconds in which Linux counts, on every machine that it runs on today. */
const tick = 10;

/** Tells the milliseconds of processor that all processes of a PostgreSQL took so far; NaN where that cannot be told. */
export async function watchProcessor(address: string): Promise<() => number> {
  if (!existsSync('/proc/self/stat')) return () => NaN;
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const postmaster = statOf(rows[0]?.pid ?? 0)?.parent;
  await client.end();
  return () => processorOf(postmaster ?? 0);
}

/** Milliseconds of processor that a process and those that it started took so far; NaN where that cannot be told. */
export function processorOf(parent: number): number {
  if (!existsSync('/proc/self/stat')) return NaN;
  let ticks = 0;
  for (const name of readdirSync('/proc')) {
    const process = /^\d+$/.test(name) ? statOf(Number(name)) : undefined;
    if (process?.parent === parent) ticks += process.own;
    // Those that have ended are counted with the one that started them.
    if (Number(name) === parent) ticks += (process?.own ?? 0) + (process?.ended ?? 0);
  }
  return ticks * tick;
}

/** Of a process, see proc_pid_stat(5); undefined where it has gone. */
function statOf(pid: number): { readonly parent: number; readonly own: number; readonly ended: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold anything; from the third field on there are numbers.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return { parent: fields[1] ?? 0, own: user + system, ended: endedUser + endedSystem };
  } catch {
    return undefined;
  }
}
