/** Child process: many open streams of changes, and somebody who votes. Arguments: the space's address, how many streams. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { instant, newId, type Receipt, type VoteOnIdea } from '@civic-widgets/core';
import { answerParent } from '../child.ts';
import { requestOf } from './connection.ts';

export interface Vote {
  readonly idea: string;
  readonly token: string;
}

/** Milliseconds from when a vote was sent: until it was acknowledged, until the first and until the last stream told of it. */
export interface Heard {
  readonly acknowledged: number;
  readonly first: number;
  readonly last: number;
}

interface Reader {
  readonly socket: Socket;
  /** The last position that it was told, and when. */
  position: number;
  at: number;
}

const [address = '', count = '0'] = process.argv.slice(2);
/** Called whenever a stream was told something. */
let told = (): void => {};

const start = (async () => {
  const readers: Reader[] = [];
  while (readers.length < Number(count)) {
    readers.push(...(await Promise.all(Array.from({ length: Math.min(50, Number(count)) }, open))));
  }
  return {
    ready: true,
    readers,
    close() {
      for (const { socket } of readers) socket.destroy();
      return Promise.resolve();
    },
  };
})();

answerParent(start, (vote) => hear(vote as Vote));

/** Resolves once the stream has said where it stands. */
async function open(): Promise<Reader> {
  const url = new URL(`${address}/changes`);
  const socket = connect(Number(url.port), url.hostname);
  await once(socket, 'connect');
  socket.write(requestOf('GET', url, { accept: 'text/event-stream' }));
  const reader: Reader = { socket, position: -1, at: 0 };
  const stands = new Promise<void>((resolve, reject) => {
    socket.on('data', (data) => {
      const said = data.toString();
      const position = /^id: (\d+)\n(?![\s\S]*^id: )/m.exec(said)?.[1];
      if (position === undefined) return;
      reader.position = Number(position);
      reader.at = performance.now();
      resolve();
      told();
    });
    socket.on('close', () => reject(new Error('A stream was closed.')));
  });
  await stands;
  return reader;
}

async function hear({ idea, token }: Vote): Promise<Heard> {
  const { readers } = await start;
  const now = Date.now();
  const action: VoteOnIdea = { id: newId(now), kind: 'idea.vote', at: instant(now), idea, vote: 'for' };
  const sent = performance.now();
  const answer = await fetch(`${address}/actions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(action),
  });
  const { position } = (await answer.json()) as Receipt;
  const acknowledged = performance.now() - sent;
  if (!answer.ok) throw new Error(`A vote was refused: ${answer.status}`);
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      const missing = readers.filter((reader) => reader.position < position).length;
      reject(new Error(`${missing} streams were not told within 30 s.`));
    }, 30_000);
    told = () => {
      if (readers.some((reader) => reader.position < position)) return;
      clearTimeout(late);
      told = () => {};
      resolve();
    };
    told();
  });
  const moments = readers.map(({ at }) => at - sent);
  return { acknowledged, first: Math.min(...moments), last: Math.max(...moments) };
}
