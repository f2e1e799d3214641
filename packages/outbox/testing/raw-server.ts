import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What is written on the line, byte by byte, once a request has come; the line is then closed unless told otherwise. */
export interface Raw {
  readonly url: string;
  /** Answers the next requests. The body of the request is given. */
  answer: (body: string, socket: Socket) => void;
  close(): Promise<void>;
}

/** A server that says whatever it is told to, HTTP or not. */
export async function rawServer(): Promise<Raw> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let heard = '';
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (data) => {
      heard += String(data);
      const [head = '', body = ''] = heard.split('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (!heard.includes('\r\n\r\n') || Buffer.byteLength(body) < length) return;
      heard = '';
      raw.answer(body, socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const raw: Raw = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (_body, socket) => void socket.destroy(),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return raw;
}

/** An answer as it stands on the line. */
export function http(status: number, body: string, headers: Readonly<Record<string, string>> = {}): string {
  const all = { 'content-length': String(Buffer.byteLength(body)), connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status} Said\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}
