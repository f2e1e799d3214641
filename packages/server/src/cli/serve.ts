import { stat } from 'node:fs/promises';
import { startJobs } from '../jobs/jobs.ts';
import { openLogWriter } from '../log-writer.ts';
import { faultOf, logLine } from '../log.ts';
import { ordinaryLimits, scaled, type Limits } from '../limits.ts';
import { listOf, type Proxies } from '../network.ts';
import { serve as listen } from '../serve.ts';
import { readArguments, type Command } from './command.ts';
import { UserError } from './failure.ts';
import { surroundings, surroundingsHelp } from './surroundings.ts';
import { dataHelp, dataOption, placeOf, withDatabase } from './where.ts';

/** Milliseconds that PostgreSQL is given, so that one slow statement or lock does not hold up a whole city. */
const patience = { statement: 30_000, lock: 10_000 };

export const command: Command = {
  help: `
civic serve [--port 8080] [--host 127.0.0.1] [--cdn DIR] [--data WHERE]
            [--proxy LIST] [--limits FACTOR] [--drain SECONDS] [--quiet]

Serves every space of a database over HTTP until it is interrupted. Put a proxy that speaks TLS in front of it. Several of
these may serve one PostgreSQL; what people do through one is seen through the others.

  --port PORT      8080 unless given; 0 takes any that is free
  --host HOST      127.0.0.1 unless given, which only this machine reaches
  --cdn DIR        a folder of built widgets to serve as well
  --proxy LIST     whose X-Forwarded-For tells apart who asks: addresses and networks such as 10.0.0.7,fd00::/8, or how
                   many proxies stand in a row; those on this machine unless given
  --limits FACTOR  so many times as much is taken from one network (1 unless given: 300 people behind one address feel
                   nothing); 0 limits nothing and refuses nothing early, for tests by machines
  --drain SECONDS  how long to go on while /ready already says no, before closing; 0 unless given
  --quiet          write no line for each request
${dataHelp}

${surroundingsHelp}

The log goes to standard error, a JSON object a line, without addresses, tokens, or anything that people wrote.
`,
  async run(args) {
    const options = {
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      cdn: { type: 'string' },
      testing: { type: 'boolean' }, // Not in the help: for the conformance kit, never for people.
      proxy: { type: 'string' },
      limits: { type: 'string', default: '1' },
      drain: { type: 'string', default: '0' },
      quiet: { type: 'boolean', default: false },
      ...dataOption,
    } as const;
    const { values } = readArguments(args, options, []);
    const { host, cdn } = values;
    const port = readPort(values.port);
    const proxies = readProxies(values.proxy);
    const limits = readLimits(values.limits);
    const drain = readNumber('--drain', values.drain) * 1_000;
    if (cdn !== undefined && !(await stat(cdn)).isDirectory()) throw new UserError(`--cdn has to be a folder: ${cdn}`);
    const log = openLogWriter(process.stderr.fd);
    const notice = (text: string): void => log(logLine('info', 'notice', { text }));
    if (values.testing) {
      const { serveForTesting } = await import('./serve-testing.ts');
      const serving = await serveForTesting(placeOf(values.data, true), { port, host, log });
      console.log(`Listening on ${serving.url}, for tests: whoever reaches it is whoever they like.`);
      await interrupted();
      return serving.close();
    }
    const around = surroundings();
    await withDatabase(values.data, { create: true, log: notice, patience }, async (database) => {
      const stop = interrupted(); // Before anybody is served: jobs take their time to start.
      const guarded = { limits, proxies, ...(limits && { pressure: {} }) };
      const serving = await listen({
        database,
        port,
        host,
        cdn,
        log,
        requests: !values.quiet,
        drain,
        ...guarded,
        ...around,
      });
      console.log(`Listening on ${serving.url}`);
      // A city whose letters do not go out still serves its people.
      const jobs = startJobs({ database, mailer: around.mailer, url: around.url, log }).catch((error: unknown) => {
        log(logLine('error', 'jobs could not be started', { error: faultOf(error) }));
      });
      await stop;
      await Promise.all([serving.close(), jobs.then((started) => started?.stop())]);
      around.mailer?.close();
    });
  },
};

/** The handlers stay: a second signal must not cut the database's closing short, which takes seconds at most. */
async function interrupted(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port < 65_536)) throw new UserError('--port has to be a whole number from 0 to 65535.');
  return port;
}

function readProxies(text: string | undefined): Proxies | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const list = text.split(',').map((part) => part.trim());
  try {
    listOf(list);
  } catch {
    throw new UserError('--proxy has to be addresses and networks such as 10.0.0.7,fd00::/8, or a number of proxies.');
  }
  return list;
}

function readLimits(text: string): Limits | undefined {
  const factor = readNumber('--limits', text);
  return factor === 0 ? undefined : scaled(ordinaryLimits, factor);
}

function readNumber(name: string, text: string): number {
  if (!/^\d{1,4}(\.\d{1,3})?$/.test(text)) throw new UserError(`${name} has to be a number from 0 to 9999.`);
  return Number(text);
}
