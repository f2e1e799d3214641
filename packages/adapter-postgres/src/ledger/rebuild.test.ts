import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tables, type Action, type Actor, type CivicBackend } from '@civic-widgets/core';
import { backendOf } from '../backend.ts';
import { migrate } from '../migrate.ts';
import { peopleOf } from '../people/people.ts';
import type { Connection } from '../sql.ts';
import { connections } from '../../testing/scratch.ts';
import { liveALittle } from '../../testing/live-a-little.ts';
import { act, administrator, guest, propose, village } from '../../testing/village.ts';

for (const [name, open] of Object.entries(connections)) {
  describe(`on ${name}`, () => {
    test('every view is derived again from the ledger, row by row the same, before and after an erasure', async () => {
      const connection = await open();
      try {
        const backend = await begin(connection);
        await liveALittle(backend);
        const lived = await views(connection);
        for (const table of [...tables, 'word', 'place'])
          assert.notDeepEqual(lived[table], [], `${table} is put to the test`);
        await backend.rebuild();
        assert.deepEqual(await derived(connection), [{ derived: 1 }], 'what was read before holds no longer');
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
        assert.deepEqual(await derived(connection), [{ derived: 1 }], 'what was read before holds');
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

function derived(connection: Connection): Promise<readonly object[]> {
  return connection.query('select derived from space');
}

/** Every row of every view, as the database has it. */
async function views(connection: Connection): Promise<Readonly<Record<string, readonly object[]>>> {
  const all: Record<string, readonly object[]> = {};
  for (const table of [...tables, 'word', 'place']) {
    const text = `select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text collate "C"`;
    all[table] = await connection.query(text);
  }
  return all;
}
