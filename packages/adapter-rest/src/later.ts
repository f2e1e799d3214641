import {
  CivicError,
  type CivicAdapter,
  type Idea,
  type Myself,
  type Page,
  type Receipt,
  type SubmitOptions,
} from '@civic-widgets/core';
import { follow } from './follow.ts';
import { exclusive } from './locks.ts';
import { markOf } from './mark.ts';
import { request, type Call, type Fits } from './request.ts';
import type { Account } from './rest-adapter.ts';
import { segment } from './segment.ts';

/** What a page can be read without at first. */
export interface Later extends Required<
  Pick<CivicAdapter, 'idea' | 'comments' | 'polls' | 'mine' | 'similar' | 'queue'>
> {
  /** After an answer that was an error: once more without a token that is known no longer, where that can help. */
  readonly askAgain: <T>(error: CivicError, token: string, path: string, fits: Fits, call: Call) => Promise<T>;
  readonly submit: (id: string, body: string, as?: SubmitOptions) => Promise<Receipt>;
  readonly who: () => Promise<string | undefined>;
  readonly myself: () => Promise<Myself>;
  readonly watch: CivicAdapter['watch'];
}

export function later(account: Account): Later {
  const { line, base, name, tokens, channel, ask, readAll } = account;

  let becoming: Promise<{ readonly token: string; readonly found?: true }> | undefined;
  /** A token to act under. Asked for with the first act, once for all acts and tabs. */
  const becomeSomebody = (): NonNullable<typeof becoming> =>
    (becoming ??= exclusive(name, async () => {
      const known = await tokens.get();
      if (known !== undefined) return { token: known, found: true as const };
      const isToken: Fits = (answer) => 'token' in answer;
      const become = (proof: Call = {}): Promise<{ token: string }> =>
        request(line, `${base}/guests`, { ...proof, method: 'POST' }, isToken);
      const { token } = await become().catch(async (error: unknown) => {
        if (!(error instanceof CivicError) || error.field !== 'proof') throw error;
        return become(await (await part(import('./proof.ts'))).proof(line, base));
      });
      await tokens.set(token);
      return { token };
    }).finally(() => (becoming = undefined)));

  return {
    idea: (id, { signal } = {}) => ask(`/ideas/${segment(id)}`, (answer) => answer['id'] === id, signal && { signal }),
    comments: (id, page) => readAll(`/ideas/${segment(id)}/comments`)(page),
    polls: readAll('/polls'),
    mine: readAll('/mine'),
    async similar(text, options) {
      const query = { text: text.slice(0, 500), ...options };
      return (await readAll('/similar')<Page<Idea>>(query)).items;
    },
    queue: readAll('/queue'),
    async askAgain(error, token, path, fits, call) {
      if (error.code !== 'unauthenticated') throw error;
      // What was done under a token that is known no longer stays with that person: a later act is a new guest's.
      if ((await tokens.get()) === token) await tokens.set(undefined);
      // What everyone may read is still to be read; only an act is somebody's.
      if (call.method !== undefined) throw error;
      return request(line, base + path, call, fits);
    },
    async submit(id, body, as) {
      const known = await tokens.get();
      const { token, found } = known === undefined ? await becomeSomebody() : { token: known, found: true };
      if (as && as.who !== (found && markOf(token))) throw new CivicError('unauthenticated', { field: 'who' });
      const headers = { 'content-type': 'application/json' };
      return ask('/actions', (answer) => answer['action'] === id, { method: 'POST', headers, body, token });
    },
    async who() {
      const token = await tokens.get();
      return token === undefined ? undefined : markOf(token);
    },
    myself: async () => (await part(import('./myself.ts'))).myself(account, async () => (await becomeSomebody()).token),
    watch: follow(line, `${base}/changes`, channel),
  };
}

/** A part that cannot be fetched is a backend that cannot be reached: the next who needs it tries again. */
function part<T>(fetched: Promise<T>): Promise<T> {
  return fetched.catch((cause: unknown) => {
    throw new CivicError('unavailable', { cause });
  });
}
