import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  tables,
  type Action,
  type Actor,
  type CivicAdapter,
  type CivicBackend,
  type CivicError,
  type LoadEntry,
} from '@civic-widgets/core';
import { backendOf } from '../backend.ts';
import { migrate } from '../migrate.ts';
import { peopleOf } from '../people/people.ts';
import type { Connection } from '../sql.ts';
import { connections } from '../../testing/scratch.ts';
import { act, administrator, guest, propose, village } from '../../testing/village.ts';

for (const [name, open] of Object.entries(connections)) {
  describe(`on ${name}`, () => {
    test('every view is derived again from the ledger, row by row the same, before and after an erasure', async () => {
      const connection = await open();
      try {
        const backend = await begin(connection);
        await liveALittle(backend);
        const lived = await views(connection);
        for (const table of [...tables, 'word']) assert.notDeepEqual(lived[table], [], `${table} is put to the test`);
        await backend.rebuild();
        assert.deepEqual(await views(connection), lived);

        await backend.erase('ada', administrator);
        const erased = await views(connection);
        assert.notDeepEqual(erased, lived);
        await backend.rebuild();
        assert.deepEqual(await views(connection), erased);
      } finally {
        await connection.close();
      }
    });

    test('an erasure takes the words, the demographics and the tokens, and nobody else’s', async () => {
      const connection = await open();
      try {
        const backend = await begin(connection);
        const people = peopleOf(connection, (await backend.file()).id, Date.now);
        await backend.describe([{ person: 'ada', area: 'north' }, { person: 'bob' }]);
        const [ada, bob] = [await people.issue(guest('ada')), await people.issue(guest('bob'))];
        await backend.as(guest('ada')).submit(propose('Sesame', { payload: { title: 'Sesame', name: 'Adelheid' } }));
        await backend.as(guest('bob')).submit(propose('Barley', { payload: { title: 'Barley', name: 'Bob' } }));
        const receipt = await backend.erase('ada', administrator);
        assert.equal(receipt.position, 3);
        const kept = JSON.stringify([await views(connection), await connection.query('select * from entry')]);
        assert.doesNotMatch(kept, /sesame|adelheid/i);
        assert.match(kept, /Barley.*Bob/);
        assert.deepEqual([await people.actorOf(ada), await people.actorOf(bob)], [undefined, guest('bob')]);
        const told = [];
        for await (const person of backend.demographics()) told.push(person);
        assert.deepEqual(told, [{ person: 'bob' }]);
        await assert.rejects(backend.erase('bob', guest('ada')), { code: 'not-allowed' });
      } finally {
        await connection.close();
      }
    });

    test('an erasure among other actions of one batch blanks what came before it, and not what came after', async () => {
      const connection = await open();
      try {
        const backend = await begin(connection);
        const erase = act('person.erase', { person: 'ada' });
        const [old, before, after] = [propose('Old'), propose('Before'), propose('After')];
        await backend.as(guest('ada')).submit(old);
        const asked: readonly (readonly [Actor, Action])[] = [
          [guest('ada'), before],
          [administrator, erase],
          [guest('ada'), after],
        ];
        await Promise.all(asked.map(([actor, action]) => backend.as(actor).submit(action)));
        const lived = await views(connection);
        const seen = backend.as(administrator);
        const titles = await Promise.all([old, before, after].map(async ({ id }) => (await seen.idea(id)).title));
        assert.deepEqual(titles, ['', '', 'After']);
        const payloads = [];
        for await (const { action } of backend.entries()) payloads.push('payload' in action ? action.payload : 'none');
        assert.deepEqual(payloads, [null, null, 'none', { title: 'After' }]);
        await backend.rebuild();
        assert.deepEqual(await views(connection), lived);
      } finally {
        await connection.close();
      }
    });

    test('each entry is derived again by the version that judged it, also where versions change within a batch', async () => {
      const connection = await open();
      try {
        const backend = await begin(connection);
        const ada = backend.as(guest('ada'));
        const ideas = Array.from({ length: 4 }, (_, index) => propose(`Idea ${index}`));
        for (const [index, idea] of ideas.entries()) {
          await ada.submit(idea);
          const file = await backend.file();
          const points = [{ for: 'idea.propose', points: 100 * (index + 1) }] as const;
          const statuses = [...file.statuses.slice(1), ...file.statuses.slice(0, 1)];
          await backend.apply({ ...file, version: file.version + 1, statuses, badges: { ...file.badges, points } });
        }
        const lived = await views(connection);
        const statuses = new Set(
          (lived['idea'] as readonly { row: { status: string } }[]).map(({ row }) => row.status),
        );
        assert.ok(statuses.size > 1, 'the ideas began otherwise');
        await backend.rebuild();
        assert.deepEqual(await views(connection), lived);
      } finally {
        await connection.close();
      }
    });

    test('a rebuild stands where the configuration has moved on, and fails whole where the ledger is damaged', async () => {
      const connection = await open();
      try {
        const backend = await begin(connection);
        await liveALittle(backend);
        const lived = await views(connection);
        const file = await backend.file();
        await backend.apply({ ...file, version: 2, polls: [], topics: [], areas: [] });
        await backend.rebuild();
        assert.deepEqual(await views(connection), lived);

        await connection.query(`delete from entry where kind = 'idea.propose'`);
        await assert.rejects(backend.rebuild(), { code: 'internal', message: /Entry \d+ is refused: not-found idea/ });
        assert.deepEqual((await views(connection))['idea'], lived['idea']);
      } finally {
        await connection.close();
      }
    });
  });
}

async function begin(connection: Connection): Promise<CivicBackend> {
  await migrate(connection);
  const file = village();
  const backend = backendOf(connection, file.id, Date.now);
  await backend.apply(file);
  return backend;
}

/** Enough for every view to hold something, and for the ledger to be longer than one batch of a rebuild. */
/** Guests become people, some of them while both still act, and one person twice over; everyone has something in common. */
async function signIn(backend: CivicBackend, ideas: readonly Action[]): Promise<void> {
  const asGuest = (index: number): CivicAdapter => backend.as(guest(`person ${index}`));
  const claim = (index: number, by: string): Promise<unknown> =>
    backend
      .as({ role: 'participant', person: by, mayClaim: `person ${index}` })
      .submit(act('person.claim', { guest: `person ${index}` }));
  const rules = { text: 'rules', version: '1' };
  await asGuest(0).submit(propose('A guest’s idea'));
  await Promise.all([
    asGuest(0).submit(act('person.consent', { ...rules, given: true })),
    claim(0, 'ada'),
    backend.as(guest('ada')).submit(act('person.consent', { ...rules, given: false })),
  ]);
  const acts = ideas.slice(3, 12).flatMap(({ id: idea }, index): readonly Promise<unknown>[] => [
    asGuest(1).submit(act('idea.vote', { idea, vote: 'for' })),
    backend.as(guest('cleo')).submit(act('idea.vote', { idea, vote: 'against' })),
    ...(index === 4 ? [claim(1, 'cleo'), claim(2, 'dan'), claim(3, 'dan')] : []),
    asGuest(2).submit(act('idea.report', { idea, payload: { reason: 'Spam' } })),
    asGuest(3).submit(act('idea.report', { idea, payload: { reason: 'Spam, says another' } })),
    backend.as(guest('dan')).submit(act('idea.follow', { idea, follow: index % 2 === 0 })),
    asGuest(3).submit(act('poll.cast', { poll: 'bench', ballot: { pond: 1 } })),
  ]);
  const outcomes = await Promise.allSettled(acts);
  const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as CivicError).code] : []));
  assert.deepEqual(new Set(refused), new Set(['unauthenticated']), 'guests who were claimed act no more');
}

async function liveALittle(backend: CivicBackend): Promise<void> {
  const [ada, bob] = [backend.as(guest('ada')), backend.as(guest('bob'))];
  const ideas = Array.from({ length: 30 }, (_, index) => propose(`Idea ${index}`, { area: 'north', topic: 'trees' }));
  await Promise.all(ideas.map((idea) => ada.submit(idea)));
  const [first, second] = ideas;
  assert.ok(first && second);
  const comment = act('idea.comment', { idea: first.id, payload: { text: 'Good', name: 'Ada' } });
  await ada.submit(comment);
  await bob.submit(act('idea.comment', { idea: first.id, replyTo: comment.id, payload: { text: 'Indeed' } }));
  const [settled, waiting] = [act('idea.report', { idea: first.id, payload: { reason: 'Spam' } }), ideas[2]?.id ?? ''];
  await ada.submit(settled);
  await backend.as(administrator).submit(act('idea.restore', { idea: first.id }));
  for (const person of [ada, bob])
    await person.submit(act('idea.report', { idea: waiting, payload: { reason: 'Names a neighbour' } }));
  await bob.submit(act('poll.cast', { poll: 'bench', ballot: { pond: 1 } }));
  await bob.submit(act('poll.cast', { poll: 'bench', ballot: { square: 1 } }));
  await backend
    .as(administrator)
    .submit(act('comment.hide', { comment: comment.id, idea: first.id, payload: { reason: 'No' } }));
  await backend.as(administrator).submit(act('idea.hide', { idea: second.id, payload: { reason: 'No' } }));
  await backend
    .as(administrator)
    .submit(act('idea.answer', { idea: first.id, status: 'planned', payload: { text: 'Soon' } }));
  await backend.as(administrator).submit(act('idea.tally', { idea: first.id, up: 7, down: 1, pass: 0 }));
  await Promise.all(
    Array.from({ length: 2_100 }, (_, index) => {
      const idea = ideas[2 + (index % 28)]?.id ?? '';
      const vote = (['for', 'against', 'withdrawn'] as const)[(index >> 4) % 3] ?? 'for';
      return backend.as(guest(`person ${index % 37}`)).submit(act('idea.vote', { idea, vote }));
    }),
  );
  await signIn(backend, ideas);
  // Twice joined, and votes on what was joined that come later.
  const [a, b, c] = ideas.slice(5).map(({ id }) => id);
  assert.ok(a && b && c);
  await bob.submit(act('idea.follow', { idea: a, follow: true }));
  await backend.as(administrator).submit(act('idea.merge', { idea: a, into: b }));
  const late = (person: string, idea: string): LoadEntry => {
    const action = act('idea.vote', { idea, vote: 'for' });
    return { acceptedAt: action.at, person, role: 'guest', channel: 'paper', action };
  };
  const joining = act('idea.merge', { idea: b, into: c });
  const { refused } = await backend.load([
    late('person 3', a),
    late('newcomer', b),
    { acceptedAt: joining.at, person: 'administrator', role: 'administrator', channel: 'online', action: joining },
    late('newcomer', a),
    late('another', b),
  ]);
  assert.deepEqual(refused, []);
}

/** Every row of every view, as the database has it. */
async function views(connection: Connection): Promise<Readonly<Record<string, readonly object[]>>> {
  const all: Record<string, readonly object[]> = {};
  for (const table of [...tables, 'word']) {
    const text = `select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text collate "C"`;
    all[table] = await connection.query(text);
  }
  return all;
}
