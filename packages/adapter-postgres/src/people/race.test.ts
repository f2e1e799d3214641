import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { mostTries } from './attempt.ts';
import type { Account } from './account.ts';
import type { People } from './people.ts';
import { ask, scratchDatabase } from '../../testing/scratch.ts';

const site = 'https://village.example';
const account = (name: string): Account => ({ method: 'email', subject: `${name}@mail.example`, language: 'de' });

/** Two servers on one PostgreSQL; on PGlite, where one statement follows the other, none of this would prove anything. */
async function twoServers(work: (one: People, other: People, url: string) => Promise<void>): Promise<void> {
  const url = await scratchDatabase();
  const [one, other] = await Promise.all([openDatabase(url), openDatabase(url)]);
  try {
    await work(one.people('village'), other.people('village'), url);
  } finally {
    await Promise.all([one.close(), other.close()]);
  }
}
const times = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

test('of a hundred tries at once five are looked at, on whichever server they arrive', async () => {
  await twoServers(async (one, other, url) => {
    for (let round = 0; round < 5; round++) {
      const id = `attempt ${round}`;
      await one.attempts.expect(id, {}, `${round}@mail.example`, { own: 'right', shared: 'long' });
      const wrong = await times(100, (i) => (i % 2 ? one : other).attempts.enter(id, `wrong ${i}`));
      assert.deepEqual(new Set(wrong), new Set([undefined]));
      const [row] = await ask<{ tries: number }>(url, `select max(tries) as tries from attempt where tries > 0`);
      assert.equal(row?.tries, mostTries);
      assert.equal(await one.attempts.enter(id, 'right'), undefined);
    }
  });
});

test('of a hundred right ones at once one lets in', async () => {
  await twoServers(async (one, other) => {
    await one.attempts.expect('a', {}, 'ada@mail.example', { own: 'right', shared: 'long' });
    const lets = await times(100, (i) => (i % 2 ? one : other).attempts.enter('a', 'right'));
    assert.equal(lets.filter(Boolean).length, 1);
  });
});

test('fifty who sign in at once as one are one person, and the guest is theirs', async () => {
  await twoServers(async (one, other, url) => {
    const guest = await one.guest(site);
    const signed = await times(50, (i) =>
      (i % 2 ? one : other).signIn({ account: account('ada'), site, guestToken: guest.token }),
    );
    assert.deepEqual(new Set(signed.map(({ actor }) => actor.person)), new Set([guest.actor.person]));
    assert.equal((await ask(url, 'select 1 from account')).length, 1);
  });
});

test('a guest with whose token two sign in at once goes along with one of them', async () => {
  await twoServers(async (one, other) => {
    for (let round = 0; round < 20; round++) {
      const names = [`new ${round}`, `known ${round}`];
      await one.signIn({ account: account(names[1] ?? ''), site });
      const guest = await one.guest(site);
      const signed = await Promise.all(
        names.map((name, i) => (i ? one : other).signIn({ account: account(name), site, guestToken: guest.token })),
      );
      const gone = signed.filter(({ actor, claim }) => [actor.person, claim].includes(guest.actor.person));
      assert.equal(gone.length, 1);
      assert.notEqual(signed[0]?.actor.person, signed[1]?.actor.person);
    }
  });
});
