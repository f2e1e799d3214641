import { CivicError, type CivicAdapter, type Receipt } from '@civic-widgets/core';
import type { Later } from './later.ts';
import { request, type Call, type Fits, type Line } from './request.ts';
import { segment } from './segment.ts';
import { storedTokens, tokenKey, type TokenStore } from './tokens.ts';

export interface RestOptions {
  /** The server's origin, e.g. `https://mitreden.lindenau.example`. */
  readonly backend: string;
  /** The id of the space. */
  readonly space: string;
  /** Where the token of this person is kept; `localStorage` unless given. */
  readonly tokens?: TokenStore;
  readonly fetch?: typeof fetch;
  /** Milliseconds until an answer has to be complete; 15 s unless given. */
  readonly timeout?: number;
}

/** A server and a space of it, and who asks. */
export interface Account {
  readonly line: Line;
  readonly base: string;
  /** Of all that this browser keeps for the space. */
  readonly name: string;
  readonly tokens: TokenStore;
  /** Of the channel by which tabs share one stream of changes; undefined for none. */
  readonly channel: string | undefined;
  /** Asks as the person whose token is kept, or given. */
  readonly ask: <T>(path: string, fits: Fits, call?: Call) => Promise<T>;
  readonly readAll: ReadAll;
}

/**
 * Reads what lies at a path and has the field, `items` unless given, by which it is told from somebody else's JSON. Where
 * there is a query, what goes along with it comes apart.
 */
export type ReadAll = (path: string, field?: string) => <T>(query?: Query, options?: Query) => Promise<T>;

/** What is asked along with an address; `signal` ends it. */
type Query = object & { readonly signal?: AbortSignal };

/**
 * A Civic Widgets server over HTTP. Nothing is stored in this browser before the first act. What a page can be read
 * without (acts, what follows others, refusals, what opens on request) is a part of its own, fetched when it is needed.
 */
export function restAdapter({ backend, space, timeout = 15_000, ...given }: RestOptions): CivicAdapter {
  const { origin } = new URL(backend);
  const name = tokenKey(origin, space);
  const readAll: ReadAll =
    (path, field = 'items') =>
    (query, options) =>
      read(path, (answer) => field in answer, { ...query, ...options });
  const account: Account = {
    readAll,
    // Called without `this`, which a browser's own fetch insists on.
    line: { fetch: given.fetch ?? ((...of) => fetch(...of)), timeout },
    base: `${origin}/api/v1/spaces/${segment(space)}`,
    name,
    tokens: given.tokens ?? storedTokens(name),
    channel: given.fetch ? undefined : `civic-changes:${origin}:${space}`,
    async ask(path, fits, call = {}) {
      const token = call.token ?? (await account.tokens.get());
      try {
        return await request(account.line, account.base + path, { ...call, token }, fits);
      } catch (error) {
        // It may be that the token is known no longer.
        if (token === undefined || !(error instanceof CivicError)) throw error;
        const part = await later().catch(() => undefined);
        if (!part) throw error;
        return part.askAgain(error, token, path, fits, call);
      }
    },
  };

  let loading: Promise<Later> | undefined;
  const later = (): Promise<Later> =>
    (loading ??= import('./later.ts').then(
      (part) => part.later(account),
      (cause: unknown) => {
        loading = undefined;
        throw new CivicError('unavailable', { cause });
      },
    ));

  const read = <T>(path: string, fits: Fits, { signal, ...query }: Query = {}): Promise<T> =>
    account.ask(path + search(query), fits, signal && { signal });

  /** By a method of that part. */
  const lazily =
    <Name extends keyof Later>(name: Name) =>
    async (...given: Parameters<Later[Name]>): Promise<Awaited<ReturnType<Later[Name]>>> =>
      ((await later())[name] as (...of: typeof given) => Awaited<ReturnType<Later[Name]>>)(...given);

  return {
    space: (options) => read('', ({ id }) => id === space, options),
    viewer: readAll('/viewer', 'role'),
    ideas: readAll('/ideas'),
    poll: async (id, options) => read(`/polls/${segment(id)}`, (answer) => answer['id'] === id, options),
    standing: readAll('/standing', 'badges'),
    insight: readAll('/insight', 'days'),
    idea: lazily('idea'),
    comments: lazily('comments'),
    polls: lazily('polls'),
    mine: lazily('mine'),
    similar: lazily('similar'),
    queue: lazily('queue'),
    myself: lazily('myself'),
    submit(action, as): Promise<Receipt> {
      const { id } = action;
      const body = JSON.stringify(action); // at once: what the caller changes afterwards was not submitted
      return later().then(({ submit }) => submit(id, body, as));
    },
    who: async () => (await account.tokens.get()) && (await later()).who(),
    watch(scope, listener, options) {
      let isOver = false;
      let end = (): void => void (isOver = true);
      later().then(
        ({ watch }) => {
          if (!isOver) end = watch(scope, listener, options);
        },
        // Without it a page is merely not told of what others do. The next who wants to follow tries again.
        () => undefined,
      );
      return () => end();
    },
  };
}

function search(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return text && `?${text}`;
}
