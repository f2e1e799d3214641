import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { instant, type Action, type CivicBackend, type LoadEntry } from '@civic-widgets/core';
import { engines, type Engine } from '../../testing/engines.ts';
import { act, administrator, guest, propose, village } from '../../testing/village.ts';

const conversation = new URL('../../../../../shared/data/polis/austria-climate/', import.meta.url);

for (const engine of engines()) {
  describe(`load on ${engine.name}`, () => {
    test('takes entries as they were accepted, names what makes no sense, and changes nothing the second time', async () => {
      const backend = await fresh(engine);
      const idea = propose('Old idea', { id: 'BO.OM.97/24' });
      const vote = act('idea.vote', { idea: idea.id, vote: 'for' });
      const entries = [
        past(idea, 'ada', 1),
        past(vote, 'bob', 2),
        past(act('idea.vote', { id: 'lost', idea: 'nowhere', vote: 'for' }), 'bob', 3),
        past({ ...propose('x'), id: 'odd', project: 7 } as unknown as Action, 'bob', 4),
        past(propose('x', { id: 'torn', payload: { title: 'x', lang: '\ud800' } }), 'bob', 4),
        past(act('idea.vote', { idea: idea.id, vote: 'against' }), 'eve', 5),
      ];
      const refused = [
        { index: 2, action: 'lost', code: 'not-found', field: 'idea' },
        { index: 3, action: 'odd', code: 'malformed', field: 'action.project' },
        { index: 4, action: 'torn', code: 'malformed', field: 'action.payload' },
      ];
      assert.deepEqual(await backend.load(entries), { taken: 3, known: 0, refused });
      assert.deepEqual(await backend.load(entries), { taken: 0, known: 3, refused });
      const kept = await all(backend.entries());
      assert.deepEqual(
        kept.map(({ position, acceptedAt, origin }) => [position, acceptedAt, origin]),
        [1, 2, 5].map((at, index) => [index + 1, instant(at), { system: 'test' }]),
      );
      assert.deepEqual((await backend.as(guest('bob')).idea(idea.id)).votes, { up: 1, down: 1, pass: 0 });
    });

    test('lets a copy be made: what one space gives, another takes, and both say the same', async () => {
      const backend = await fresh(engine);
      await live(backend);
      const copy = await fresh(engine);
      await copy.load(backend.entries());
      await copy.describe(backend.demographics());
      assert.deepEqual(await all(copy.entries()), await all(backend.entries()));
      assert.deepEqual(await all(copy.demographics()), await all(backend.demographics()));
      assert.deepEqual(await shown(copy), await shown(backend));
    });

    test('loads a large conversation', { skip: !existsSync(conversation) && 'shared data is not there' }, async (t) => {
      const backend = await fresh(engine);
      const ideas = new Set<string>();
      const votes = readFileSync(new URL('votes.csv', conversation), 'utf8').trim().split('\n').slice(1);
      const header = readFileSync(new URL('votes.csv', conversation), 'utf8').split('\n', 1)[0]?.split(',') ?? [];
      const column = (name: string): number => header.indexOf(name);
      const entries: LoadEntry[] = [];
      for (const [index, line] of votes.entries()) {
        const cells = line.split(',');
        const idea = `comment ${cells[column('comment-id')]}`;
        if (!ideas.has(idea)) entries.push(past(propose(idea, { id: idea }), 'author', 1));
        ideas.add(idea);
        const vote = { '1': 'for', '-1': 'against' }[cells[column('vote')] ?? ''] ?? 'withdrawn';
        const action = { id: `vote ${index}`, kind: 'idea.vote', at: instant(2), idea, vote } as Action;
        entries.push(past(action, `voter ${cells[column('voter-id')]}`, Number(cells[column('timestamp')])));
      }
      const begun = performance.now();
      const { taken, refused } = await backend.load(entries);
      const seconds = (performance.now() - begun) / 1000;
      t.diagnostic(`${taken} entries in ${seconds.toFixed(1)} s`);
      assert.deepEqual([taken, refused], [entries.length, []]);
      assert.equal(await backend.position(), entries.length);
    });
  });
}

function past(action: Action, person: string, at: number): LoadEntry {
  return { acceptedAt: instant(at), person, role: 'guest', channel: 'online', origin: { system: 'test' }, action };
}

/** A little of everything. */
async function live(backend: CivicBackend): Promise<void> {
  const idea = propose('A kiosk', { topic: 'trees', area: 'north' });
  await backend.as(guest('ada')).submit(idea);
  await backend.as(guest('bob')).submit(act('idea.vote', { idea: idea.id, vote: 'for' }));
  await backend.as(guest('bob')).submit(act('idea.comment', { idea: idea.id, payload: { text: 'Yes' } }));
  await backend.as(guest('bob')).submit(act('poll.cast', { poll: 'bench', ballot: { pond: 1 } }));
  await backend
    .as(administrator)
    .submit(act('idea.answer', { idea: idea.id, status: 'planned', payload: { text: 'We will.' } }));
  await backend.describe([
    { person: 'ada', area: 'north' },
    { person: 'bob', ageBand: '25-44' },
  ]);
}

async function shown(backend: CivicBackend): Promise<unknown> {
  const bob = backend.as(guest('bob'));
  return { ideas: await bob.ideas(), polls: await bob.polls(), standing: await bob.standing?.() };
}

async function fresh(engine: Engine): Promise<CivicBackend> {
  const file = village();
  const backend = (await engine.open()).backend(file.id);
  await backend.apply(file);
  return backend;
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const read: T[] = [];
  for await (const item of items) read.push(item);
  return read;
}
