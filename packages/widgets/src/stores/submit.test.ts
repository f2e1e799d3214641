import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { act, actors, start, town } from '@civic-widgets/conformance';
import { CivicError, instant, type Action, type CivicAdapter } from '@civic-widgets/core';
import { memoryStorage, outbox } from '@civic-widgets/outbox';
import type { Connection } from '../connection.ts';
import { vote } from './contribute.ts';
import { followIdea } from './follow-idea.ts';
import { ideaList } from './idea-list.ts';
import { valueOf } from './loadable.ts';
import { report } from './report.ts';
import { sendingKey, sendingStore, type Sending } from './sending.ts';
import { retry } from './submit.ts';

const seed = [
  {
    acceptedAt: instant(start),
    person: 'person-ben',
    role: 'guest',
    channel: 'online',
    action: act.propose('square', 'Benches', { id: 'benches' }),
  },
] as const;

/** A page that is connected to a backend; `submit` stands in front of it. */
function connected(submit: (adapter: CivicAdapter, action: Action) => ReturnType<CivicAdapter['submit']>): Connection {
  const adapter = localBackend({ space: town(), seed, store: memoryStore(), clock: () => start }).as(actors.anna);
  return {
    adapter: Promise.resolve({ ...adapter, submit: (action: Action) => submit(adapter, action) }),
    kept: new Map(),
  };
}

test('a change of mind is sent after what it changes, however long that takes', async () => {
  const order: string[] = [];
  let release: () => void = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  const connection = connected(async (adapter, action) => {
    if (order.length === 0) {
      order.push('first');
      await gate;
    } else order.push('second');
    return adapter.submit(action);
  });
  const first = vote(connection, 'benches', 'for');
  const second = vote(connection, 'benches', 'withdrawn');
  release();
  await Promise.all([first, second]);
  assert.deepEqual(order, ['first', 'second']);
  const adapter = await connection.adapter;
  assert.equal((await adapter.idea('benches')).votes.up, 0);
});

test('the newest act of a key is what counts: an older one that arrives says nothing', async () => {
  const states: string[] = [];
  const connection = connected((adapter, action) => adapter.submit(action));
  const store = sendingStore(connection);
  store.listen(() => {
    const sending = store.get().get(sendingKey.vote('benches'));
    if (sending && 'vote' in sending.action) states.push(`${sending.action.vote} ${sending.state}`);
  });
  await Promise.all([vote(connection, 'benches', 'for'), vote(connection, 'benches', 'withdrawn')]);
  assert.deepEqual(states, ['for sending', 'withdrawn sending', 'withdrawn received']);
});

test('received is said only once what it is about has been read again', async () => {
  const connection = connected((adapter, action) => adapter.submit(action));
  const list = ideaList(connection, { project: 'square' });
  const stop = list.listen(() => {});
  await list.refresh();
  const sending = await vote(connection, 'benches', 'for');
  assert.equal(sending.state, 'received');
  const [idea] = valueOf(list.get())?.items ?? [];
  assert.deepEqual([idea?.votes.up, idea?.myVote], [1, 'for']);
  stop();
});

test('what failed is sent again as the same act; what was received is not', async () => {
  const ids: string[] = [];
  const connection = connected((adapter, action) => {
    ids.push(action.id);
    return ids.length === 1 ? Promise.reject(new CivicError('timed-out')) : adapter.submit(action);
  });
  const failed = await vote(connection, 'benches', 'for');
  assert.equal(failed.state === 'failed' && failed.error.code, 'timed-out');
  await retry(connection, sendingKey.vote('benches'));
  assert.equal(retry(connection, sendingKey.vote('benches')), undefined);
  assert.equal(ids.length, 2);
  assert.equal(ids[0], ids[1]);
});

const acts: Readonly<Record<string, (connection: Connection) => Promise<Sending>>> = {
  'a vote': (connection) => vote(connection, 'benches', 'for'),
  'a follow': (connection) => followIdea(connection, 'benches', true),
  'a report': (connection) => report(connection, { idea: 'benches' }, 'An advertisement'),
  'a report of a comment': (connection) =>
    report(connection, { idea: 'benches', comment: 'first' }, 'An advertisement'),
};
for (const [what, act] of Object.entries(acts)) {
  test(`${what} that cannot be sent now is said to be saved, once an outbox has it`, async () => {
    const away = connected(() => Promise.reject(new CivicError('unavailable')));
    const box = outbox(await away.adapter, memoryStorage());
    const { state } = await act({ adapter: Promise.resolve(box), kept: new Map() });
    assert.equal(state, 'saved');
    const waiting = await box.waiting();
    await waiting.clear(); // nothing is tried again
  });
}
