import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  /** Bytes, head included. */
  readonly size: number;
  /** The beginning of the answer, to say what went wrong. */
  readonly begins: Buffer;
}

const headEnd = Buffer.from('\r\n\r\n');
const chunksEnd = Buffer.from('0\r\n\r\n');

/**
 * One connection that asks again and again, one request at a time, and reads no more of an answer than where it ends. The
 * generator of the load shares the processors with what is measured, so that what it saves is what can be seen.
 */
export class Connection {
  readonly #socket: Socket;
  #parts: Buffer[] = [];
  #size = 0;
  /** Bytes of the answer that is coming in; as yet unknown, or told by its last chunk. */
  #length: number | 'chunks' | undefined;
  #settle: { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void } | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay();
    socket.on('data', (data) => this.#take(data));
    socket.on('error', (error) => this.#settle?.reject(error));
    socket.on('close', () => this.#settle?.reject(new Error('The connection was closed.')));
  }

  static async open(address: string): Promise<Connection> {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new Connection(socket);
  }

  /** @param request its bytes; see `requestOf` */
  ask(request: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#settle = undefined;
    this.#socket.destroy();
  }

  #take(data: Buffer): void {
    this.#parts.push(data);
    this.#size += data.length;
    if (this.#length === undefined) this.#readHead();
    if (this.#length === 'chunks' ? !data.subarray(-5).equals(chunksEnd) : this.#size < (this.#length ?? Infinity))
      return;
    const first = this.#parts[0] ?? data;
    const answer = {
      status: Number(first.toString('latin1', 9, 12)),
      size: this.#size,
      begins: first,
    };
    const settle = this.#settle;
    this.#parts = [];
    this.#size = 0;
    this.#length = this.#settle = undefined;
    settle?.resolve(answer);
  }

  #readHead(): void {
    if (this.#parts.length > 1) this.#parts = [Buffer.concat(this.#parts)];
    const end = this.#parts[0]?.indexOf(headEnd) ?? -1;
    if (end < 0) return;
    const head = this.#parts[0]?.toString('latin1', 0, end) ?? '';
    const body = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (body !== undefined) this.#length = end + 4 + Number(body);
    else this.#length = /\r\ntransfer-encoding: *chunked/i.test(head) ? 'chunks' : end + 4;
  }
}

/** The bytes of a request, for a connection that stays open. */
export function requestOf(
  method: string,
  url: URL,
  headers: Readonly<Record<string, string>> = {},
  body?: string,
): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  if (body !== undefined)
    lines.push(`content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`);
  return Buffer.from(
    `${method} ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\n${lines.join('')}\r\n${body ?? ''}`,
  );
}
