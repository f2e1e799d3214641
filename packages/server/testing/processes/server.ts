import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { startCivic } from '../cli/run-civic.ts';

/** A `civic serve` in a process of its own. */
export interface Server {
  readonly url: string;
  /** What it wrote to its log. */
  readonly log: readonly string[];
  /** Resolves with the exit code, or null where a signal ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** @throws where it does not start; the message holds what it said */
export async function startServer(
  database: string,
  port = 0,
  more: readonly string[] = ['--limits', '0'],
): Promise<Server> {
  const args = ['serve', '--port', String(port), '--data', database, '--quiet', ...more];
  const child = startCivic(args, tmpdir());
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const log: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
  const lines = createInterface({ input: child.stdout });
  const line = await Promise.race([once(lines, 'line') as Promise<[string]>, ended]);
  const url = /^Listening on (\S+)$/.exec(String(line[0]))?.[1];
  if (url === undefined) throw new Error(`The server did not start:\n${log.join('\n')}`);
  return {
    url,
    log,
    async end(signal) {
      child.kill(signal);
      return (await ended)[0];
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Connections are kept, and are no more than a browser's proxy would open. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends JSON, or asks where there is none. Rejects where the connection breaks. */
export function call(url: string, token: string | undefined, json?: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const body = json === undefined ? undefined : JSON.stringify(json);
    const headers = {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    const sent = request(url, { method: body === undefined ? 'GET' : 'POST', headers, agent }, (answer) => {
      let text = '';
      answer
        .setEncoding('utf8')
        .on('data', (part: string) => (text += part))
        .on('error', reject)
        .on('end', () => {
          try {
            resolve({ status: answer.statusCode ?? 0, body: text === '' ? undefined : JSON.parse(text) });
          } catch (cause) {
            reject(new Error('The answer broke off.', { cause }));
          }
        });
    });
    sent.on('error', reject).end(body);
  });
}
