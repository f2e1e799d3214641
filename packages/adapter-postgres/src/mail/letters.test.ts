import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { instant, type CivicBackend } from '@civic-widgets/core';
import type { Letters } from './letters.ts';
import type { MailWishes } from './wishes.ts';
import { engines } from '../../testing/engines.ts';
import { act, administrator, guest, propose, village } from '../../testing/village.ts';

let now = Date.now();
const minute = 60_000;
const all: MailWishes = { answers: true, comments: true, decisions: true, digest: 'never' };

for (const engine of engines({ clock: () => now }))
  describe(`letters on ${engine.name}`, () => {
    async function town(): Promise<{ backend: CivicBackend; letters: Letters }> {
      const database = await engine.open();
      const file = village();
      const backend = database.backend(file.id);
      await backend.apply(file);
      return { backend, letters: database.letters(file.id) };
    }
    const whom = (taken: readonly { person: string; about: object }[]): string[] =>
      taken.map(({ person, about }) => `${person} ${(about as { what: string }).what}`).sort();

    test('nobody gets any who did not ask, and nobody hears of what they did', async () => {
      const { backend, letters } = await town();
      const idea = await backend.as(guest('ada')).submit(propose('A tree'));
      await backend.as(guest('ben')).submit(act('idea.follow', { idea: idea.subject, follow: true }));
      await backend.as(guest('cem')).submit(act('idea.follow', { idea: idea.subject, follow: true }));
      await letters.wish('ada', all);
      await letters.wish('ben', all);
      await backend.as(guest('ada')).submit(act('idea.comment', { idea: idea.subject, payload: { text: 'Mine' } }));
      const first = await backend
        .as(guest('ben'))
        .submit(act('idea.comment', { idea: idea.subject, payload: { text: 'Good' } }));
      await backend
        .as(guest('cem'))
        .submit(act('idea.comment', { idea: idea.subject, replyTo: first.subject, payload: { text: 'Yes' } }));
      await backend
        .as(administrator)
        .submit(act('idea.answer', { idea: idea.subject, status: 'planned', payload: { text: 'Soon' } }));
      await backend
        .as(administrator)
        .submit(act('comment.hide', { idea: idea.subject, comment: first.subject, payload: { reason: 'No' } }));
      await letters.gather();
      // The first comment is hidden by now, so that its author alone hears of it.
      assert.deepEqual(whom(await letters.take(10)), [
        'ada answer',
        'ada comment',
        'ben answer',
        'ben comment',
        'ben hidden',
      ]);
      assert.deepEqual(await letters.take(10), []);
    });

    test('each fact makes a letter once, however often and by however many the ledger is read', async () => {
      const { backend, letters } = await town();
      const idea = await backend.as(guest('ada')).submit(propose('A tree'));
      await letters.wish('ada', all);
      for (let i = 0; i < 30; i++)
        await backend
          .as(guest(`p${i}`))
          .submit(act('idea.comment', { idea: idea.subject, payload: { text: `Comment ${i}` } }));
      await Promise.all(Array.from({ length: 5 }, () => letters.gather()));
      const taken = await Promise.all(Array.from({ length: 5 }, () => letters.take(10)));
      assert.equal(taken.flat().length, 30);
      assert.equal(new Set(taken.flat().map(({ id }) => id)).size, 30);
      await letters.gather();
      assert.deepEqual(await letters.take(10), []);
    });

    test('what was taken and not sent comes back after ten minutes; what was sent never does', async () => {
      const { letters } = await town();
      const about = { what: 'leaving' } as const;
      for (const id of ['a', 'b']) await letters.write({ id, person: 'ada', kind: 'account', about });
      await letters.write({ id: 'a', person: 'ada', kind: 'account', about });
      const [a, b] = await letters.take(10);
      assert.ok(a && b);
      await letters.sent(a.id);
      now += 10 * minute - 1;
      assert.deepEqual(await letters.take(10), []);
      now += 1;
      const again = await letters.take(10);
      assert.deepEqual(
        again.map(({ id }) => id),
        [b.id],
      );
      await letters.drop(b.id);
      now += 60 * minute;
      assert.deepEqual(await letters.take(10), []);
    });

    test('what cannot be sent waits longer each time, and is given up after a day', async () => {
      const { letters } = await town();
      const about = { what: 'answer', idea: 'tree', at: 0 } as const;
      await letters.write({ id: 'a', person: 'ada', kind: 'answers', about });
      const waited: number[] = [];
      const start = now;
      for (let tries = 0; tries < 20; tries++) {
        for (let i = 0; i < 600 && (await letters.take(1)).length === 0; i++) now += minute;
        if (now - start > 10 * 24 * 60 * minute) break;
        waited.push((now - start) / minute);
        await letters.postpone('a');
      }
      assert.deepEqual(waited.slice(0, 5), [0, 1, 3, 7, 15]);
      assert.equal(waited.filter((at) => at < 24 * 60).length, 12);
      assert.equal((await letters.stateOf('a'))?.state, 'failed');
    });

    test('what somebody has to be told before a deletion is never given up, and says when it was sent', async () => {
      const { letters } = await town();
      await letters.write({ id: 'a', person: 'ada', kind: 'account', about: { what: 'leaving' } });
      for (let tries = 0; tries < 100; tries++) {
        assert.equal((await letters.take(1)).length, 1, `try ${tries}`);
        await letters.postpone('a');
        now += 240 * minute;
      }
      assert.equal((await letters.take(1)).length, 1);
      await letters.sent('a');
      assert.deepEqual(await letters.stateOf('a'), { state: 'sent', at: now });
    });

    test('a comment that waits for a review is told of once it is published, and its author hears of that', async () => {
      const database = await engine.open();
      const plain = village();
      const file = { ...plain, projects: plain.projects.map((one) => ({ ...one, review: 'before' as const })) };
      const backend = database.backend(file.id);
      const letters = database.letters(file.id);
      await backend.apply(file);
      const { subject: idea } = await backend.as(guest('ada')).submit(propose('A tree'));
      await backend.as(administrator).submit(act('idea.restore', { idea }));
      for (const person of ['ada', 'ben']) await letters.wish(person, all);
      const said = await backend.as(guest('ben')).submit(act('idea.comment', { idea, payload: { text: 'Yes' } }));
      await letters.gather();
      assert.deepEqual(await letters.take(9), []);
      for (const kind of ['restore', 'hide', 'restore'] as const) {
        const more = kind === 'hide' ? { payload: { reason: 'No' } } : {};
        await backend.as(administrator).submit(act(`comment.${kind}`, { idea, comment: said.subject, ...more }));
        await letters.gather();
      }
      assert.deepEqual(whom(await letters.take(9)), ['ada comment', 'ben hidden', 'ben restored', 'ben restored']);
    });

    test('nobody is told that somebody looked at what stays as it was, nor that it is new', async () => {
      const { backend, letters } = await town();
      const [ada, ben] = [backend.as(guest('ada')), backend.as(guest('ben'))];
      for (const person of ['ada', 'ben', 'cem']) await letters.wish(person, all);
      const { subject: idea, position: after } = await ada.submit(propose('A tree'));
      now += minute;
      const { subject: comment } = await ada.submit(act('idea.comment', { idea, payload: { text: 'Soon' } }));
      await ben.submit(act('idea.report', { idea, payload: { reason: 'Spam' } }));
      await ben.submit(act('comment.report', { idea, comment, payload: { reason: 'Spam' } }));
      await backend.as(administrator).submit(act('idea.restore', { idea }));
      const { position: to } = await backend.as(administrator).submit(act('comment.restore', { idea, comment }));
      await letters.gather();
      assert.deepEqual(await letters.take(9), []);
      await backend.as(administrator).submit(act('idea.hide', { idea, payload: { reason: 'No' } }));
      const back = await backend.as(administrator).submit(act('idea.restore', { idea }));
      await letters.gather();
      assert.deepEqual(whom(await letters.take(9)), ['ada hidden', 'ada restored']);
      assert.deepEqual(await letters.news(after, to), { ideas: [], answered: [] });
      assert.deepEqual(await letters.news(after, back.position), { ideas: [], answered: [] });
    });

    test('an idea that waited for a review is news when it is published, and once', async () => {
      const database = await engine.open();
      const plain = village();
      const file = { ...plain, projects: plain.projects.map((one) => ({ ...one, review: 'before' as const })) };
      const backend = database.backend(file.id);
      const letters = database.letters(file.id);
      await backend.apply(file);
      const sent = await backend.as(guest('ada')).submit(propose('A tree'));
      const { subject: idea } = sent;
      const published = await backend.as(administrator).submit(act('idea.restore', { idea }));
      assert.deepEqual(await letters.news(0, sent.position), { ideas: [], answered: [] });
      assert.deepEqual(await letters.news(sent.position, published.position), { ideas: [idea], answered: [] });
      now += minute;
      const again = await backend.as(administrator).submit(act('idea.restore', { idea }));
      assert.deepEqual(await letters.news(published.position, again.position), { ideas: [], answered: [] });
    });

    test('one secret ends one kind or all, for one person alone', async () => {
      const { letters } = await town();
      await letters.wish('ada', { ...all, digest: 'daily' });
      await letters.wish('ben', all);
      await letters.write({ id: 'a', person: 'ada', kind: 'account', about: { what: 'leaving' } });
      const secret = (await letters.take(1))[0]?.secret ?? '';
      assert.ok(Buffer.from(secret, 'base64url').length >= 16);
      assert.equal(await letters.end('unknown'), false);
      assert.equal(await letters.end(secret, 'comments'), true);
      assert.deepEqual(await letters.wishes('ada'), { ...all, comments: false, digest: 'daily' });
      assert.equal(await letters.end(secret), true);
      assert.deepEqual(await letters.wishes('ada'), {
        answers: false,
        comments: false,
        decisions: false,
        digest: 'never',
      });
      assert.deepEqual(await letters.wishes('ben'), all);
    });

    test('a digest comes once a day or week, with what is new since the last one, and not at all when nothing is', async () => {
      const { backend, letters } = await town();
      await backend.as(guest('cem')).submit(propose('Before'));
      await letters.wish('ada', { ...all, digest: 'daily' });
      await letters.wish('ben', { ...all, digest: 'weekly' });
      await letters.digests('2026-11-23', false);
      assert.deepEqual(await letters.take(9), []);
      const idea = await backend.as(guest('cem')).submit(propose('New'));
      await Promise.all([1, 2, 3].map(() => letters.digests('2026-11-24', false)));
      const [digest, ...more] = await letters.take(9);
      assert.deepEqual([digest?.person, more], ['ada', []]);
      const about = digest?.about as { after: number; to: number };
      assert.deepEqual(await letters.news(about.after, about.to), { ideas: [idea.subject], answered: [] });
      await letters.digests('2026-11-30', true);
      assert.deepEqual(whom(await letters.take(9)), ['ben digest']);
    });

    test('what was imported, or was accepted long ago, is told to nobody; an erased person gets nothing', async () => {
      const { backend, letters } = await town();
      const idea = await backend.as(guest('ada')).submit(propose('A tree'));
      await letters.wish('ada', all);
      const action = act('idea.comment', { idea: idea.subject, payload: { text: 'Old' } });
      await backend.load([
        { acceptedAt: instant(now - 3 * 24 * 60 * minute), person: 'old', role: 'guest', channel: 'online', action },
      ]);
      await letters.gather();
      assert.deepEqual(await letters.take(9), []);
      await backend.as(guest('ben')).submit(act('idea.comment', { idea: idea.subject, payload: { text: 'New' } }));
      await letters.gather();
      await backend.erase('ada', administrator);
      assert.deepEqual(await letters.take(9), []);
      assert.equal((await letters.wishes('ada')).comments, false);
    });
  });
