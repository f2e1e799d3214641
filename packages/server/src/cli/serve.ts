import { stat } from 'node:fs/promises';
import { ordinaryLimits } from '../limits.ts';
import { serve as listen } from '../serve.ts';
import { readArguments, type Command } from './command.ts';
import { UserError } from './failure.ts';
import { dataHelp, dataOption, withDatabase } from './where.ts';

export const command: Command = {
  help: `
civic serve [--port 8080] [--host 127.0.0.1] [--cdn DIR] [--data WHERE]

Serves every space of a database over HTTP until it is interrupted. Put a proxy that speaks TLS in front of it, on this
machine: its X-Forwarded-For tells apart who asks, since one network gets 300 new guests at once and then 2 a second.

  --port PORT    8080 unless given; 0 takes any that is free
  --host HOST    127.0.0.1 unless given, which only this machine reaches
  --cdn DIR      a folder of built widgets to serve as well
${dataHelp}
`,
  async run(args) {
    const options = {
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      cdn: { type: 'string' },
      ...dataOption,
    } as const;
    const { values } = readArguments(args, options, []);
    const port = readPort(values.port);
    if (values.cdn !== undefined && !(await stat(values.cdn)).isDirectory())
      throw new UserError(`--cdn has to be a folder: ${values.cdn}`);
    const log = (line: string): void => console.error(line);
    await withDatabase(values.data, { create: true, log }, async (database) => {
      const serving = await listen({ database, port, host: values.host, cdn: values.cdn, log, limits: ordinaryLimits });
      console.log(`Listening on ${serving.url}`);
      await interrupted();
      await serving.close();
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
