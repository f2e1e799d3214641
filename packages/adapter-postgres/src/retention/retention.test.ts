import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CivicBackend, Entry } from '@civic-widgets/core';
import { engines } from '../../testing/engines.ts';
import { act, administrator, guest, propose, village } from '../../testing/village.ts';

const day = 86_400_000;
let now = Date.parse('2026-05-11T10:00:00.000Z');

async function ledgerOf(backend: CivicBackend): Promise<string> {
  const entries: Entry[] = [];
  for await (const entry of backend.entries()) entries.push(entry);
  return JSON.stringify(entries);
}

for (const engine of engines({ clock: () => now }))
  describe(`what was kept long enough on ${engine.name}`, () => {
    test('a settled reason goes from the ledger also where it was given by a guest who signed in since', async () => {
      const [database, file] = [await engine.open(), village()];
      const backend = database.backend(file.id);
      await backend.apply(file);
      const { subject: idea } = await backend.as(guest('ada')).submit(propose('A tree'));
      await backend.as(guest('ben')).submit(act('idea.report', { idea, payload: { reason: 'Names a neighbour' } }));
      const eva = { role: 'participant', person: 'eva', mayClaim: 'ben' } as const;
      await backend.as(eva).submit(act('person.claim', { guest: 'ben' }));
      await backend.as(administrator).submit(act('idea.restore', { idea }));
      now += day;
      assert.equal(await database.retention(file.id).blankReports(now), 1);
      assert.doesNotMatch(await ledgerOf(backend), /Names a neighbour/);
      await backend.rebuild();
      assert.equal(await database.retention(file.id).blankReports(now), 0, 'a rebuild brings nothing back');
    });

    test('what guests told of themselves goes with their last token, and what others told does not', async () => {
      const [database, file] = [await engine.open(), village()];
      await database.backend(file.id).apply(file);
      const people = database.people(file.id);
      const [gone, here] = [await people.guest(), await people.guest()];
      const [old = '', still = ''] = [gone.actor.person, here.actor.person];
      const account = { method: 'email', subject: 'ada@mail.example', language: 'en' } as const;
      const { person: ada = '' } = (await people.signIn({ account, site: '' })).actor;
      const all = [old, still, ada, 'imported'];
      await database.backend(file.id).describe(all.map((person) => ({ person, gender: 'other' as const })));
      await people.declare(old, 16);
      now += 30 * day;
      await people.actorOf(here.token);
      assert.equal(await database.retention(file.id).dropGuests(now - day), 1);
      const told: string[] = [];
      for await (const { person } of database.backend(file.id).demographics()) told.push(person);
      assert.deepEqual(told, [still, ada, 'imported'].sort());
      assert.equal((await people.member(old)).declaredAge, undefined);
    });

    test('what a review refused goes, and what still waits for one does not', async () => {
      const [database, plain] = [await engine.open(), village()];
      const file = { ...plain, projects: plain.projects.map((one) => ({ ...one, review: 'before' as const })) };
      const backend = database.backend(file.id);
      await backend.apply(file);
      const [waits, refused] = [propose('Lamps'), propose('Rude lamps')];
      for (const action of [waits, refused]) await backend.as(guest('ada')).submit(action);
      await backend.as(administrator).submit(act('idea.hide', { idea: refused.id, payload: { reason: 'No' } }));
      now += day;
      assert.equal(await database.retention(file.id).blankHidden(now), 1);
      const [still, gone] = [
        await backend.as(guest('ada')).idea(waits.id),
        await backend.as(guest('ada')).idea(refused.id),
      ];
      assert.deepEqual([still.title, still.erased, gone.title, gone.erased], ['Lamps', false, '', true]);
      const queue = await backend.as(administrator).queue?.();
      assert.deepEqual(
        queue?.items.map(({ idea }) => idea.id),
        [waits.id],
      );
    });
  });
