import { openDatabase, type Database, type DatabaseOptions } from '@civic-widgets/adapter-postgres';
import type { Actor, CivicBackend, SpaceFile } from '@civic-widgets/core';
import { createApp, type AppOptions } from '../src/app.ts';
import type { App } from '../src/routes/read.ts';

export interface Bench {
  readonly app: App;
  readonly database: Database;
  readonly backend: CivicBackend;
  /** Where the space is, e.g. `/api/v1/spaces/aubach`. */
  readonly base: string;
  /** What was logged. */
  readonly logged: readonly string[];
  /** Asks below the space; a path that begins with `//` is the server's own. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Sends JSON. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** The header that says who acts. */
  as(actor: Actor): Promise<{ readonly authorization: string }>;
  close(): Promise<void>;
}

/** The whole server in memory, called as a function. */
export async function openBench(
  space: SpaceFile,
  options: Omit<AppOptions, 'database'> = {},
  of: DatabaseOptions = {},
): Promise<Bench> {
  const database = await openDatabase('memory:', of);
  const backend = database.backend(space.id);
  await backend.apply(space);
  const logged: string[] = [];
  const app = createApp({ log: (line) => logged.push(line), ...options, database });
  const base = `/api/v1/spaces/${space.id}`;
  const ask = async (path: string, init?: RequestInit): Promise<Response> =>
    app.fetch(new Request(`http://civic.test${path.startsWith('//') ? path.slice(1) : base + path}`, init));
  return {
    app,
    database,
    backend,
    base,
    logged,
    ask,
    post: (path, body, headers) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    as: async (actor) => ({ authorization: `Bearer ${await database.people(space.id).issue(actor)}` }),
    close: () => database.close(),
  };
}

/** Status and code of a refusal, which has to be a problem document. */
export async function refusalOf(
  answer: Response | Promise<Response>,
): Promise<readonly [status: number, code: string, field?: string]> {
  const response = await answer;
  const type = response.headers.get('content-type');
  if (type !== 'application/problem+json') throw new Error(`No problem document, but ${response.status} ${type ?? ''}`);
  const { status, code, field } = (await response.json()) as { status: number; code: string; field?: string };
  if (status !== response.status) throw new Error(`Status ${response.status}, but the document says ${status}`);
  return field === undefined ? [status, code] : [status, code, field];
}
