import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the proxy does with one act that passes through. */
export type Cut = 'none' | 'before' | 'after';

export interface FaultProxy {
  readonly url: string;
  /** Ids of actions that the server has committed, as its answers tell. */
  readonly committed: ReadonlySet<string>;
  /** What pages said to people. */
  readonly said: readonly { readonly what: string; readonly id: string }[];
  /** What was said to be received before the server had it. */
  readonly lies: readonly string[];
  /** Decides what becomes of an act: `after` cuts once the server has committed, before the answer is passed on. */
  cut: () => Cut;
  close(): Promise<void>;
}

/** Stands between browsers and a server: passes everything on, serves the page, and cuts lines when it is worst. */
export async function faultProxy(server: string, page: string): Promise<FaultProxy> {
  const committed = new Set<string>();
  const lies: string[] = [];
  const said: { what: string; id: string }[] = [];

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer): Promise<void> {
    const isAct = incoming.method === 'POST' && incoming.url?.endsWith('/actions') === true;
    const cut = isAct ? proxy.cut() : 'none';
    if (cut === 'before') {
      outgoing.destroy();
      return;
    }
    const headers: Record<string, string> = {};
    for (const name of ['authorization', 'content-type', 'origin'] as const) {
      const value = incoming.headers[name];
      if (value !== undefined) headers[name] = value;
    }
    // The server takes the page for its own.
    if (headers['origin'] !== undefined) headers['origin'] = server;
    const answer = await fetch(server + (incoming.url ?? ''), {
      method: incoming.method ?? 'GET',
      headers,
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    });
    const text = await answer.text();
    if (isAct && answer.ok) committed.add((JSON.parse(text) as { action: string }).action);
    if (cut === 'after') {
      outgoing.destroy();
      return;
    }
    outgoing.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' }).end(text);
  }

  const http = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://proxy.test');
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      if (url.pathname === '/said') {
        const [what, id] = [url.searchParams.get('what') ?? '', url.searchParams.get('id') ?? ''];
        said.push({ what, id });
        if (what === 'received' && !committed.has(id)) lies.push(id);
        outgoing.writeHead(204).end();
      } else if (url.pathname === '/page.js') outgoing.writeHead(200, { 'content-type': 'text/javascript' }).end(page);
      else if (url.pathname === '/') {
        const html = '<!doctype html><title>Loading</title><script type="module" src="/page.js"></script>';
        outgoing.writeHead(200, { 'content-type': 'text/html' }).end(html);
      } else pass(incoming, outgoing, Buffer.concat(parts)).catch(() => outgoing.destroy());
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    committed,
    said,
    lies,
    cut: () => 'none',
    async close() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return proxy;
}
