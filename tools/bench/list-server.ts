import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import type { Action, CivicAdapter, Idea } from '@civic-widgets/core';
import { createApp, type Database } from '@civic-widgets/server';
import { byHand, listPages, withWaline } from './list-pages.ts';
import { fileOf } from './peers.ts';
import { benchSpace, entriesOf, thousandIdeas } from './thousand-ideas.ts';

export interface ListServer {
  /** The address of a page, by its place among the pages. */
  readonly address: (page: number) => string;
  readonly close: () => void;
}

/**
 * Serves pages with a list of so many ideas, and what they ask: our interface by a backend in memory, Waline's by as many comments. All
 * of the list comes in one answer, which is made beforehand.
 */
export async function serveLists(cdn: string, size: number): Promise<ListServer> {
  const space = benchSpace('http://127.0.0.1');
  const project = 'marktplatz';
  const seed = [...entriesOf(thousandIdeas(space).slice(0, size), project)].sort((a, b) =>
    a.acceptedAt < b.acceptedAt ? -1 : 1,
  );
  const backend = localBackend({ space, store: memoryStore() });
  await backend.load(Readable.from(seed));
  const guest = backend.as({ role: 'guest', person: 'someone' });
  const ideas = await allIdeas(guest, project);
  const files = createApp({ database: undefined as unknown as Database, cdn });

  const list = JSON.stringify({ items: ideas });
  const comments = JSON.stringify({
    errno: 0,
    data: { page: 1, totalPages: 1, pageSize: size, count: size, data: ideas.map(commentOf) },
  });
  const read = async (path: string, request: IncomingMessage): Promise<unknown> => {
    const [noun, id] = path.split('/').map(decodeURIComponent);
    if (noun === '') {
      const read = await guest.space();
      return { ...read, supports: { ...read.supports, keeps: 'server', watch: false } };
    }
    if (noun === 'viewer') return guest.viewer();
    if (noun === 'ideas') return id === undefined ? list : guest.idea(id);
    if (noun === 'guests') return { token: 'token' };
    return guest.submit(JSON.parse(await bodyOf(request)) as Action);
  };
  const own: Readonly<Record<string, readonly [type: string, content: string]>> = {
    '/by-hand.js': ['text/javascript', byHand],
    '/with-waline.js': ['text/javascript', withWaline(size)],
    '/waline.js': ['text/javascript', readFileSync(fileOf('@waline/client/dist/waline.js'), 'utf8')],
    '/waline.css': ['text/css', readFileSync(fileOf('@waline/client/dist/waline.css'), 'utf8')],
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://list.example');
    const page = listPages[Number(pathname.slice(1))];
    const [, path] = /^\/api\/v1\/spaces\/[^/]+\/?(.*)$/.exec(pathname) ?? [];
    if (pathname !== '/' && page) send(response, 'text/html', page.html);
    else if (own[pathname]) send(response, ...own[pathname]);
    else if (path !== undefined) {
      const value = await read(path, request);
      send(response, 'application/json', typeof value === 'string' ? value : JSON.stringify(value));
    } else if (pathname.startsWith('/api/comment')) {
      const said = request.method === 'PUT' ? JSON.stringify({ errno: 0, data: { like: 1 } }) : comments;
      send(response, 'application/json', said);
    } else if (/^\/[\w-]+\.(?:js|css)$/.test(pathname)) {
      const sent = await files.request(pathname);
      send(response, sent.headers.get('content-type') ?? '', Buffer.from(await sent.arrayBuffer()), sent.status);
    } else send(response, 'text/plain', '', 404);
  };
  const server: Server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(request.url, error);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: (page) => `${origin}/${page}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function send(response: ServerResponse, type: string, content: string | Buffer, status = 200): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(content);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += String(part);
  return body;
}

async function allIdeas(adapter: CivicAdapter, project: string): Promise<readonly Idea[]> {
  const ideas: Idea[] = [];
  let cursor: string | undefined;
  do {
    const page = await adapter.ideas({ project, order: 'newest', limit: 100, ...(cursor !== undefined && { cursor }) });
    ideas.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return ideas;
}

/** As Waline's own server tells of a comment. */
function commentOf({ id, title, text, createdAt }: Idea): object {
  return {
    ...{
      objectId: id,
      nick: title,
      link: '',
      avatar: '',
      browser: '',
      os: '',
      type: '',
      user_id: null,
      status: 'approved',
    },
    ...{
      comment: `<p>${text}</p>`,
      orig: text,
      time: Date.parse(createdAt),
      like: 0,
      level: 0,
      sticky: false,
      children: [],
    },
  };
}
