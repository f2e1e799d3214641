import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newId, type CivicBackend, type Entry } from '@civic-widgets/core';
import { engines, type Engine } from '../testing/engines.ts';
import { act, administrator, guest, propose, village } from '../testing/village.ts';

for (const engine of engines()) {
  describe(`submit on ${engine.name}`, () => {
    test('keeps an idea, and shows it to everyone', async () => {
      const backend = await fresh(engine);
      const action = propose('A tree for the square', { topic: 'trees', area: 'north' });
      const receipt = await backend.as(guest('ada')).submit(action);
      assert.equal(receipt.action, action.id);
      assert.equal(receipt.position, 1);
      assert.equal(receipt.subject, action.id);
      const { items } = await backend.as({ role: 'visitor' }).ideas();
      assert.deepEqual(
        items.map(({ title, author }) => [title, author.mine]),
        [['A tree for the square', false]],
      );
      assert.equal((await backend.as(guest('ada')).idea(action.id)).author.mine, true);
      const [entry] = await all(backend.entries());
      assert.deepEqual(entry?.action, action);
    });

    test('answers a repeated action with the same receipt, and refuses another one under its id', async () => {
      const backend = await fresh(engine);
      const ada = backend.as(guest('ada'));
      const action = propose('A pond');
      const [first, second] = await Promise.all([ada.submit(action), ada.submit(action)]);
      assert.deepEqual(second, first);
      assert.deepEqual(await ada.submit(action), first);
      await assert.rejects(ada.submit(propose('A lake', { id: action.id })), { code: 'id-conflict' });
      await assert.rejects(backend.as(guest('bob')).submit(action), { code: 'id-conflict' });
      assert.equal(await backend.position(), 1);
    });

    test('counts one vote a person, the last one', async () => {
      const backend = await fresh(engine);
      const idea = propose('A fountain');
      await backend.as(guest('ada')).submit(idea);
      for (const vote of ['for', 'against', 'withdrawn', 'for'] as const) {
        await backend.as(guest('bob')).submit(act('idea.vote', { idea: idea.id, vote }));
      }
      await backend.as(guest('eve')).submit(act('idea.vote', { idea: idea.id, vote: 'against' }));
      const seen = await backend.as(guest('bob')).idea(idea.id);
      assert.deepEqual([seen.votes, seen.myVote], [{ up: 1, down: 1, pass: 0 }, 'for']);
      assert.equal((await backend.as(guest('bob')).standing?.())?.points, 1);
    });

    test('counts a changed ballot once', async () => {
      const backend = await fresh(engine);
      const bob = backend.as(guest('bob'));
      await bob.submit(act('poll.cast', { poll: 'bench', ballot: { pond: 1 } }));
      await bob.submit(act('poll.cast', { poll: 'bench', ballot: { square: 1 } }));
      const poll = await bob.poll('bench');
      assert.deepEqual([poll.ballotCount, poll.myBallot], [1, { square: 1 }]);
      assert.deepEqual(poll.result, [
        { option: 'pond', votes: 0, points: 0 },
        { option: 'square', votes: 1, points: 1 },
      ]);
      assert.equal((await backend.as({ role: 'visitor' }).polls()).items[0]?.ballotCount, 1);
    });

    test('hides an idea from all but its author and those who moderate, and restores it', async () => {
      const backend = await fresh(engine);
      const idea = propose('Nonsense');
      await backend.as(guest('ada')).submit(idea);
      const office = backend.as(administrator);
      await office.submit(act('idea.hide', { idea: idea.id, payload: { reason: 'Off topic' } }));
      const bob = backend.as(guest('bob'));
      await assert.rejects(bob.idea(idea.id), { code: 'not-found' });
      await assert.rejects(bob.comments(idea.id), { code: 'not-found' });
      assert.equal((await bob.ideas()).items.length, 0);
      assert.equal((await bob.ideas({ hidden: true })).items.length, 0);
      assert.equal((await backend.as(guest('ada')).ideas({ mine: true })).items[0]?.hidden?.reason, 'Off topic');
      assert.equal((await office.ideas({ hidden: true })).items.length, 1);
      await office.submit(act('idea.restore', { idea: idea.id }));
      assert.equal((await bob.ideas()).items.length, 1);
    });

    test('takes parallel actions together: positions have no gap, and each has its own answer', async () => {
      const backend = await fresh(engine);
      const idea = propose('A stage');
      await backend.as(guest('ada')).submit(idea);
      const outcomes = await Promise.allSettled(
        Array.from({ length: 200 }, (_, index) =>
          backend
            .as(guest(`person ${index}`))
            .submit(act('idea.vote', { idea: index % 10 === 9 ? newId() : idea.id, vote: 'for' })),
        ),
      );
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      assert.equal(refused.length, 20);
      assert.ok(refused.every(({ reason }) => (reason as { code?: string }).code === 'not-found'));
      const positions = (await all(backend.entries())).map(({ position }) => position);
      assert.deepEqual(
        positions,
        Array.from({ length: 181 }, (_, index) => index + 1),
      );
      assert.equal(await backend.position(), 181);
      assert.equal((await backend.as(guest('x')).idea(idea.id)).votes.up, 180);
    });

    test('refuses what no database could keep, and reads what no database could look for', async () => {
      const backend = await fresh(engine);
      const ada = backend.as(guest('ada'));
      await assert.rejects(ada.submit(propose('A', { payload: { title: 'A', lang: 'd\0' } })), { code: 'malformed' });
      await assert.rejects(ada.idea('a\0'), { code: 'not-found' });
      assert.equal((await ada.ideas({ project: '\0' })).items.length, 0);
      assert.equal((await ada.ideas({ text: '100%_\\ \0' })).items.length, 0);
    });

    test('answers for a space that is not there', async () => {
      const database = await engine.open();
      const backend = database.backend(newId());
      await assert.rejects(backend.file(), { code: 'not-found' });
      await assert.rejects(backend.as(guest('ada')).submit(propose('A')), { code: 'not-found' });
    });

    test('tells a person what they did, newest first, page by page', async () => {
      const backend = await fresh(engine);
      const ada = backend.as(guest('ada'));
      const ideas = ['one', 'two', 'three'].map((title) => propose(title));
      for (const idea of ideas) await ada.submit(idea);
      await backend.as(guest('bob')).submit(propose('other'));
      const first = await ada.mine?.({ limit: 2 });
      const second = await ada.mine?.({ limit: 2, ...(first?.next !== undefined && { cursor: first.next }) });
      const seen = [...(first?.items ?? []), ...(second?.items ?? [])].map(({ action }) => action.id);
      assert.deepEqual(seen, ideas.map(({ id }) => id).reverse());
      assert.equal(second?.next, undefined);
    });
  });
}

async function fresh(engine: Engine): Promise<CivicBackend> {
  const file = village();
  const backend = (await engine.open()).backend(file.id);
  await backend.apply(file);
  return backend;
}

async function all(entries: AsyncIterable<Entry>): Promise<readonly Entry[]> {
  const read: Entry[] = [];
  for await (const entry of entries) read.push(entry);
  return read;
}
