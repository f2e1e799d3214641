import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newId } from '@civic-widgets/core';
import { backendOf } from '../backend.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { lettersOf } from '../mail/letters.ts';
import { peopleOf } from '../people/people.ts';
import type { Connection } from '../sql.ts';
import { liveALittle } from '../../testing/live-a-little.ts';
import { connections } from '../../testing/scratch.ts';
import { administrator, guest, propose, village } from '../../testing/village.ts';
import { readKept } from './about.ts';
import { Sum, writeBackup } from './backup.ts';
import { outsideTables, quoted } from './outside.ts';
import { restoreBackup } from './restore.ts';

/** Every row that a restore has to bring back, as the database has it. */
async function rows(connection: Connection): Promise<Readonly<Record<string, readonly object[]>>> {
  const tables = await connection.query<{ name: string }>(
    `select relname::text as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`,
  );
  const all: Record<string, readonly object[]> = {};
  for (const { name } of tables) {
    if (['attempt', 'handover', 'mailed'].includes(name)) continue;
    const text = `select to_jsonb(t) as row from ${quoted(name)} t order by to_jsonb(t)::text collate "C"`;
    all[name] = await connection.query(text);
  }
  return all;
}

async function backupOf(connection: Connection): Promise<readonly string[]> {
  const lines: string[] = [];
  await writeBackup(connection, Date.now(), (line) => void lines.push(line));
  return lines;
}

function reading(lines: readonly string[]): () => AsyncIterable<string> {
  return async function* () {
    await Promise.resolve();
    yield* lines;
  };
}

/** Two spaces with lives, people with accounts, roles and tokens, and somebody who was erased. */
async function live(connection: Connection): Promise<{ readonly space: string; readonly token: string }> {
  await migrate(connection);
  const [file, other] = [village(), village()];
  const backend = backendOf(connection, file.id, Date.now);
  await backend.apply(file);
  await liveALittle(backend);
  await backend.apply({ ...file, version: 2, topics: [] });
  const people = peopleOf(connection, file.id, Date.now);
  await people.accountFor({ method: 'email', subject: 'a@b.example', mail: 'a@b.example', language: 'de' });
  await backend.describe([{ person: 'ada', area: 'north', gender: 'female' }]);
  const token = await people.issue({ role: 'official', person: 'otto', projects: ['green'] });
  await backend.erase('bob', administrator);
  await backendOf(connection, other.id, Date.now).apply(other);
  await backendOf(connection, other.id, Date.now).as(guest('eva')).submit(propose('Über\u2028Zeilen 👩‍👧 "\\'));
  return { space: file.id, token };
}

for (const [name, open] of Object.entries(connections)) {
  describe(`a backup on ${name}`, () => {
    test('brings everything back, row by row, in an empty database, and its checksum is that of the content', async () => {
      const [original, copy] = [await open(), await open()];
      try {
        const { space, token } = await live(original);
        const lines = await backupOf(original);
        const restored = await restoreBackup(copy, reading(lines));
        assert.deepEqual([restored.spaces.length, restored.compared], [2, true]);
        assert.deepEqual(await rows(copy), await rows(original));
        const otto = await peopleOf(copy, space, Date.now).actorOf(token);
        assert.deepEqual(otto, { role: 'official', person: 'otto', projects: ['green'] });
        assert.equal((await backupOf(copy)).at(-1), lines.at(-1));
        const again = backendOf(copy, space, Date.now);
        const receipt = await again.as(guest('late')).submit(propose('Afterwards'));
        assert.equal(receipt.position, await again.position());
      } finally {
        await original.close();
        await copy.close();
      }
    });

    test('sends no letter again that had waited when it was made, but the one before a deletion, and what is still news', async () => {
      const [original, copy] = [await open(), await open()];
      try {
        const { space } = await live(original);
        const hour = 3_600_000;
        for (const [id, kind, age] of [
          ['old', 'answers', 2 * hour],
          ['leaving', 'account', 2 * hour],
          ['new', 'answers', 0],
        ] as const) {
          const letters = lettersOf(original, space, () => Date.now() - age);
          await letters.write({ id, person: 'ada', kind, about: { what: 'leaving' } });
        }
        await restoreBackup(copy, reading(await backupOf(original)));
        const restored = lettersOf(copy, space, Date.now);
        const waiting = (await restored.take(10)).map(({ id }) => id);
        assert.deepEqual(waiting.sort(), ['leaving', 'new']);
        assert.equal((await restored.stateOf('old'))?.state, 'dropped');
      } finally {
        await original.close();
        await copy.close();
      }
    });

    test('is not restored over something else, nor in part, nor changed', async () => {
      const [original, copy] = [await open(), await open()];
      try {
        await live(original);
        const lines = await backupOf(original);
        const before = await rows(original);
        await assert.rejects(restoreBackup(original, reading(lines)), {
          code: 'invalid',
          message: /holds spaces already/,
        });
        assert.deepEqual(await rows(original), before);
        const vote = lines.findIndex((line) => line.includes('"for"'));
        const wrong: Readonly<Record<string, readonly string[]>> = {
          'cut off': lines.slice(0, -1),
          'checksum differs': lines.map((line, index) => (index === vote ? line.replace('"for"', '"against"') : line)),
          'first line': lines.slice(1),
          follows: [...lines, lines[1] ?? ''],
          'is empty': [],
        };
        for (const [why, changed] of Object.entries(wrong))
          await assert.rejects(restoreBackup(copy, reading(changed)), {
            code: 'bad-archive',
            message: new RegExp(why),
          });
        const newer = [(lines[0] ?? '').replace('"schema":["begin"', '"schema":["other"'), ...lines.slice(1)];
        await assert.rejects(restoreBackup(copy, reading(newer)), { code: 'not-supported' });
        await restoreBackup(copy, reading(lines));
      } finally {
        await original.close();
        await copy.close();
      }
    });

    test('is of one moment, whatever is written meanwhile', async () => {
      const connection = await open();
      try {
        const { space } = await live(connection);
        const backend = backendOf(connection, space, Date.now);
        const lines: string[] = [];
        let meanwhile: Promise<unknown> | undefined;
        const position = await backend.position();
        await writeBackup(connection, Date.now(), async (line) => {
          lines.push(line);
          if (lines.length !== 5) return;
          meanwhile = backend.as(guest('late')).submit(propose('While it is written'));
          // One connection serves PGlite, where writing waits for the backup; on PostgreSQL it is done at once.
          if (name === 'PostgreSQL') await meanwhile;
        });
        await meanwhile;
        assert.equal(await backend.position(), position + 1);
        assert.ok(!lines.some((line) => line.includes('While it is written')));
        const begun = lines.find((line) => line.includes(`{"begin":"${space}"`)) ?? '';
        assert.equal((JSON.parse(begun) as { row: { position: number } }).row.position, position);
      } finally {
        await connection.close();
      }
    });

    test('of an older program is brought up to date, and one is not made of a database that is not', async () => {
      const [old, copy] = [await open(), await open()];
      try {
        const number = migrations.findIndex((one) => one.name === 'account');
        const schema = migrations.slice(0, number);
        await migrate(old, schema);
        await assert.rejects(backupOf(old), { code: 'not-supported', message: /civic migrate/ });
        const file = village();
        const content = [
          { begin: file.id, row: { space: file.id, version: 1, position: 0 } },
          { version: { from: 0, file } },
          {
            table: 'token',
            row: {
              space: file.id,
              hash: 'h',
              person: 'olga',
              actor: { role: 'official', person: 'olga' },
              issued_at: 5,
            },
          },
        ].map((line) => JSON.stringify(line));
        const sum = new Sum();
        for (const line of content) sum.add(line);
        const head = { civic: 'backup', format: 1, made: '', schema: schema.map((one) => one.name) };
        const lines = [JSON.stringify(head), ...content, JSON.stringify({ end: sum.end() })];
        const restored = await restoreBackup(copy, reading(lines));
        assert.deepEqual([restored.spaces, restored.compared], [[file.id], false]);
        assert.deepEqual(await peopleOf(copy, file.id, Date.now).member('olga'), { role: 'official', person: 'olga' });
      } finally {
        await old.close();
        await copy.close();
      }
    });
  });

  describe(`what is kept of a person on ${name}`, () => {
    test('is told in full, without what opens a door, and is gone with an erasure, whatever tables there are', async () => {
      const connection = await open();
      try {
        const { space } = await live(connection);
        const tables = (await outsideTables(connection)).filter(({ ofPeople }) => ofPeople);
        for (const { table } of tables) await fillIn(connection, table, space, 'ada');
        const kept = await readKept(connection, space, 'ada');
        assert.deepEqual(Object.keys(kept.rows).sort(), tables.map(({ table }) => table).sort());
        assert.doesNotMatch(JSON.stringify(kept), /"(hash|code|challenge|space)":/);
        await backendOf(connection, space, Date.now).erase('ada', administrator);
        assert.deepEqual((await readKept(connection, space, 'ada')).rows, {});
      } finally {
        await connection.close();
      }
    });
  });
}

/** A row of a person in a table, whatever its columns are. */
async function fillIn(connection: Connection, table: string, space: string, person: string): Promise<void> {
  const columns = await connection.query<{ name: string; type: string }>(
    `select column_name::text as name, data_type::text as type from information_schema.columns
     where table_schema = current_schema() and table_name = $1`,
    [table],
  );
  const value = ({ name, type }: { name: string; type: string }): unknown => {
    if (name === 'space') return space;
    if (name === 'person') return person;
    if (type === 'jsonb' || type === 'json') return {};
    if (type === 'boolean') return true;
    return type === 'text' ? `${table} ${newId()}` : 5;
  };
  const row = Object.fromEntries(columns.map((column) => [column.name, value(column)]));
  await connection.query(
    `insert into ${quoted(table)} select * from jsonb_populate_record(null::${quoted(table)}, $1::text::jsonb) on conflict do nothing`,
    [JSON.stringify(row)],
  );
}
