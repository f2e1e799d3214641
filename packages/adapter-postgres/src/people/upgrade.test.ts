import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Actor } from '@civic-widgets/core';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { connections } from '../../testing/scratch.ts';
import { peopleOf } from './people.ts';
import { hashOf } from './secret.ts';

for (const [name, open] of Object.entries(connections)) {
  describe(`people of an older database on ${name}`, () => {
    test('go on with their tokens, as who they were', async () => {
      const connection = await open();
      try {
        await migrate(connection, migrations.slice(0, 6));
        const actors: readonly Actor[] = [
          { role: 'guest', person: 'anna' },
          { role: 'verified', person: 'vera', area: 'north', ageBand: '25-44', groups: ['club'] },
          { role: 'official', person: 'otto', projects: ['green'] },
        ];
        const keep = async (actor: Actor, token: string, at: number): Promise<void> => {
          const text =
            'insert into token (space, hash, person, actor, issued_at) values ($1, $2, $3, $4::text::jsonb, $5)';
          await connection.query(text, ['village', hashOf(token), actor.person, JSON.stringify(actor), at]);
        };
        for (const actor of actors) await keep(actor, `token of ${actor.person ?? ''}`, 1_000);
        // Of two tokens of one person the newer one says who they are.
        await keep({ role: 'guest', person: 'otto', area: 'south' }, 'older', 500);
        await migrate(connection);
        const people = peopleOf(connection, 'village', () => 86_400_000);
        for (const actor of actors)
          assert.deepEqual(await people.actorOf(`token of ${actor.person ?? ''}`, 'https://any.example'), actor);
        assert.deepEqual(await people.actorOf('older'), actors[2]);
        assert.deepEqual(
          (await people.tokens('anna')).map(({ issued, site }) => [issued, site]),
          [['1970-01-01', '']],
        );
      } finally {
        await connection.close();
      }
    });
  });
}
