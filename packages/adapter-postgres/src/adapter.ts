import {
  checkAction,
  CivicError,
  decidedKinds,
  ideaFilters,
  ideaOrders,
  isRefusal,
  pageLimit,
  publicSpace,
  refusalError,
  viewCan,
  viewSelf,
  type Actor,
  type CivicAdapter,
  type Cursor,
  type Entry,
  type Look,
  type Page,
  type Present,
  type ReadOptions,
  type Supports,
} from '@civic-widgets/core';
import { readStanding } from './badge/standing.ts';
import { failure } from './failure.ts';
import { freeze } from './freeze.ts';
import { listComments } from './idea/comments.ts';
import { listIdeas } from './idea/list.ts';
import { listQueue } from './idea/queue.ts';
import { findSimilar } from './idea/similar.ts';
import { readIdea } from './idea/view.ts';
import { readInsight } from './insight/read.ts';
import type { Ledger } from './ledger/commit.ts';
import { readEntriesOf } from './ledger/entries.ts';
import type { Queue } from './ledger/queue.ts';
import { rowsOf } from './ledger/rows.ts';
import type { Tail } from './ledger/tail.ts';
import { readConsents } from './person/consent.ts';
import { listPolls, readPoll } from './poll/read.ts';
import type { Sql } from './sql.ts';
import { unstorable } from './storable.ts';

const supports: Supports = freeze({
  actions: [...decidedKinds],
  orders: [...ideaOrders],
  filters: [...ideaFilters],
  watch: true,
  similar: true,
  standing: true,
  insight: true,
  mine: true,
  queue: true,
  attachments: false,
  keeps: 'server',
});

/** One person's view of a space. */
export function adapterOf(ledger: Ledger, queue: Queue, tail: Tail, actor: Actor, present?: Present): CivicAdapter {
  const { connection: sql, files, clock } = ledger;

  /** An aborted read rejects with the signal's reason; the statement that is under way ends by itself. */
  async function reading<T>(options: ReadOptions | undefined, read: (look: Look) => T | Promise<T>): Promise<T> {
    options?.signal?.throwIfAborted();
    const answer = (present ? Promise.resolve(present.file) : files.current())
      .then((space) => read({ space, actor, now: clock() }))
      .catch((cause: unknown) => {
        throw failure(cause);
      });
    return options?.signal ? unlessAborted(answer, options.signal) : answer;
  }

  return {
    space: (options) => reading(options, ({ space }) => publicSpace(space, supports)),
    viewer: (options) =>
      reading(options, async (look) => {
        const { position } = await files.head();
        const consents = await readConsents(sql, look);
        return { ...viewSelf(actor), consents, position, can: viewCan(look) };
      }),
    ideas: (query = {}, options) => reading(options, (look) => listIdeas(sql, query, look)),
    idea: (id, options) => reading(options, (look) => readIdea(sql, id, look)),
    comments: (id, options = {}) => reading(options, (look) => listComments(sql, id, options, look)),
    polls: (query = {}, options) => reading(options, (look) => listPolls(sql, query, look)),
    poll: (id, options) => reading(options, (look) => readPoll(sql, id, look)),
    standing: (options) => reading(options, (look) => readStanding(sql, look)),
    insight: (query = {}, options) => reading(options, (look) => readInsight(sql, query, look)),
    mine: (options = {}) =>
      reading(options, (look) => listMine(sql, look, options.cursor, pageLimit(options.limit ?? 50))),
    similar: (text, asked = {}) => reading(asked, (look) => findSimilar(sql, text, asked, look)),
    queue: (query = {}, options) => reading(options, (look) => listQueue(sql, query, look)),
    async submit(asked) {
      const action = checkAction(structuredClone(asked));
      if (isRefusal(action)) throw refusalError(action);
      const field = unstorable(action);
      if (field !== undefined)
        throw new CivicError('invalid', { field, detail: 'The text is not well-formed Unicode.' });
      return queue.submit({ action, actor });
    },
    watch: (scope, listener, options) => tail.listen(scope, listener, options?.since),
  };
}

/** Newest first; the cursor is the last entry's position. */
async function listMine(
  sql: Sql,
  { space, actor }: Look,
  cursor: Cursor | undefined,
  limit: number,
): Promise<Page<Entry>> {
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor);
  if (!Number.isSafeInteger(before) || cursor === '') throw new CivicError('malformed', { field: 'cursor' });
  if (actor.person === undefined) return { items: [] };
  const claimed = await rowsOf(sql, space.id, 'person', [actor.person]);
  const people = [actor.person, ...claimed.map(({ person }) => person)];
  const entries = await readEntriesOf(sql, space.id, people, before, limit + 1);
  const items = entries.slice(0, limit);
  const last = items.at(-1);
  return { items, ...(last && entries.length > limit && { next: String(last.position) }) };
}

function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', abort);
    void answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
