import {
  CivicError,
  type CivicAdapter,
  type Comment,
  type Entry,
  type Idea,
  type Insight,
  type Page,
  type PageOptions,
  type Poll,
  type QueueItem,
  type ReadOptions,
  type Receipt,
  type Space,
  type Standing,
  type Viewer,
} from '@civic-widgets/core';
import { exclusive } from './locks.ts';
import { request, type Call, type Fits, type Line } from './request.ts';
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

/** A Civic Widgets server over HTTP. Nothing is stored in this browser before the first act. */
export function restAdapter({ backend, space, timeout, ...given }: RestOptions): CivicAdapter {
  const { origin } = new URL(backend);
  const base = `${origin}/api/v1/spaces/${segment(space)}`;
  const name = tokenKey(origin, space);
  const tokens = given.tokens ?? storedTokens(name);
  // Called without `this`, which a browser's own fetch insists on.
  const line: Line = { fetch: given.fetch ?? ((...of) => fetch(...of)), timeout: timeout ?? 15_000 };

  async function asMyself<T>(path: string, call: Call, fits: Fits): Promise<T> {
    const token = call.token ?? (await tokens.get());
    try {
      return await request(line, base + path, { ...call, token }, fits);
    } catch (error) {
      // What was done under a token that is known no longer stays with that person: a later act is a new guest's.
      const unknown = error instanceof CivicError && error.code === 'unauthenticated' && token !== undefined;
      if (unknown && (await tokens.get()) === token) await tokens.set(undefined);
      // What everyone may read is still to be read; only an act is somebody's.
      if (unknown && call.method === undefined) return request(line, base + path, call, fits);
      throw error;
    }
  }

  const read = <T>(path: string, fits: Fits, { signal }: ReadOptions = {}, query: object = {}): Promise<T> =>
    asMyself(path + search(query), { signal }, fits);

  const readPage = <T>(path: string, { signal, ...page }: PageOptions = {}): Promise<Page<T>> =>
    read(path, has('items'), signal && { signal }, page);

  let becoming: Promise<{ readonly token: string; readonly found?: true }> | undefined;
  /** A token to act under. Asked for with the first act, once for all acts and tabs. */
  const becomeSomebody = (): NonNullable<typeof becoming> =>
    (becoming ??= exclusive(name, async () => {
      const known = await tokens.get();
      if (known !== undefined) return { token: known, found: true as const };
      const { token } = await request<{ token: string }>(line, `${base}/guests`, { method: 'POST' }, has('token'));
      await tokens.set(token);
      return { token };
    }).finally(() => (becoming = undefined)));

  let loading: Promise<CivicAdapter['watch']> | undefined;
  /** Following is a part of its own: a page can be read before it. */
  const following = (): Promise<CivicAdapter['watch']> =>
    (loading ??= import('./follow.ts').then(({ follow }) =>
      follow(line, `${base}/changes`, given.fetch ? undefined : `civic-changes:${origin}:${space}`),
    ));

  return {
    space: async (options) => read<Space>('', is('id', space), options),
    viewer: async (options) => read<Viewer>('/viewer', has('role'), options),
    ideas: async (query, options) => read<Page<Idea>>('/ideas', has('items'), options, query),
    idea: async (id, options) => read<Idea>(`/ideas/${segment(id)}`, is('id', id), options),
    comments: async (id, page) => readPage<Comment>(`/ideas/${segment(id)}/comments`, page),
    polls: async (query, options) => read<Page<Poll>>('/polls', has('items'), options, query),
    poll: async (id, options) => read<Poll>(`/polls/${segment(id)}`, is('id', id), options),
    standing: async (options) => read<Standing>('/standing', has('badges'), options),
    insight: async (query, options) => read<Insight>('/insight', has('days'), options, query),
    mine: async (page) => readPage<Entry>('/mine', page),
    similar: async (text, { signal, ...options } = {}) => {
      const query = { text: text.slice(0, 500), ...options };
      return (await read<Page<Idea>>('/similar', has('items'), signal && { signal }, query)).items;
    },
    queue: async (query, options) => read<Page<QueueItem>>('/queue', has('items'), options, query),
    async submit(action, as) {
      const { id } = action;
      const body = JSON.stringify(action); // at once: what the caller changes afterwards was not submitted
      const known = await tokens.get();
      const { token, found } = known === undefined ? await becomeSomebody() : { token: known, found: true };
      if (as && as.who !== (found && (await markOf(token)))) throw new CivicError('unauthenticated', { field: 'who' });
      return asMyself<Receipt>('/actions', { method: 'POST', body, token }, is('action', id));
    },
    async who() {
      const token = await tokens.get();
      return token === undefined ? undefined : markOf(token);
    },
    watch(scope, listener, options) {
      let isOver = false;
      let end = (): void => void (isOver = true);
      following().then(
        (watch) => {
          if (!isOver) end = watch(scope, listener, options);
        },
        // Without it a page is merely not told of what others do. The next who wants to follow tries again.
        () => (loading = undefined),
      );
      return () => end();
    },
  };
}

const has =
  (field: string): Fits =>
  (answer) =>
    field in answer;
const is =
  (field: string, value: string): Fits =>
  (answer) =>
    answer[field] === value;

async function markOf(token: string): Promise<string> {
  return (await import('./mark.ts')).markOf(token);
}

/** An id as a part of an address. Dots alone would mean another address, and lone surrogates have no encoding. */
function segment(id: string): string {
  if (/^\.\.?$/.test(id) || !id.isWellFormed()) throw new CivicError('not-found');
  return encodeURIComponent(id);
}

function search(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return text && `?${text}`;
}
