import { fromPglite, PgBoss } from 'pg-boss';
import type { Database } from '../database.ts';
import { faultOf, logLine, type Log } from '../log.ts';
import type { Mailer } from '../mail/mailer.ts';
import { post, writeDigests } from '../mail/post.ts';
import { retain } from './retain.ts';

export interface JobsOptions {
  readonly database: Database;
  /** Without it no letters are sent. */
  readonly mailer?: Mailer | undefined;
  /** The server's own address; without it no letters are sent, since they have to lead somewhere. */
  readonly url?: string | undefined;
  readonly log: Log;
  /** Milliseconds since 1970; the machine's clock unless given. */
  readonly clock?: (() => number) | undefined;
}

export const jobNames = ['letters', 'digests', 'retention'] as const;
export type JobName = (typeof jobNames)[number];

export interface Jobs {
  /** Has a job done by whichever process is free, besides its own times. */
  ask(name: JobName): Promise<void>;
  /** Takes no new jobs, and waits for the one under way. Leaves the database open. */
  stop(): Promise<void>;
}

/** When each job is done, as cron writes it, in UTC. */
const times: Readonly<Record<JobName, string>> = {
  letters: '* * * * *',
  digests: '5 * * * *',
  retention: '23 2 * * *',
};

/** Of their own, so that nothing of it stands among the city's tables. */
const schema = 'civic_jobs';

/**
 * Begins to do what has to be done from time to time. Any number of processes may, on one database: pg-boss gives each job
 * to one of them, and a job that is still under way is not begun a second time.
 */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { database, log } = options;
  const boss = new PgBoss({
    schema,
    ...(database.engine.kind === 'pglite'
      ? { db: fromPglite(database.engine.instance as never), backend: 'pglite' as const }
      : { connectionString: database.engine.address, max: 2 }),
    application_name: 'civic-jobs',
  });
  boss.on('error', (error) => log(logLine('warn', 'jobs', { error: faultOf(error) })));
  const stopping = new AbortController();
  await boss.start();
  for (const name of jobNames) {
    // What fails is tried again at its next time: each job finds by itself what is left to do.
    await boss.createQueue(name, { policy: 'stately', retryLimit: 0, expireInSeconds: 900, retentionSeconds: 3_600 });
    await boss.schedule(name, times[name]);
    await boss.work(name, { pollingIntervalSeconds: 5 }, () => perform(options, name, stopping.signal));
  }
  return {
    async ask(name) {
      await boss.send(name, {});
    },
    async stop() {
      stopping.abort();
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

/** Does one job for every space; one space's failure does not keep the others waiting. */
async function perform(options: JobsOptions, name: JobName, signal: AbortSignal): Promise<void> {
  const { database, log, clock = Date.now } = options;
  for (const space of await database.spaces()) {
    if (signal.aborted) return;
    try {
      await performIn(options, name, space, clock, signal);
    } catch (error) {
      log(logLine('error', 'a job failed', { job: name, error: faultOf(error) }));
    }
  }
}

async function performIn(
  { database, mailer, url, log }: JobsOptions,
  name: JobName,
  space: string,
  clock: () => number,
  signal: AbortSignal,
): Promise<void> {
  switch (name) {
    case 'letters':
      return mailer && url !== undefined ? post({ database, mailer, url, log, signal, clock }, space) : undefined;
    case 'digests':
      return writeDigests({ database }, space, clock());
    case 'retention':
      return retain(database, space, clock());
  }
}
