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
