import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newId } from '@civic-widgets/core';
import type { Account } from './account.ts';
import { mostTries } from './attempt.ts';
import { codeHolds, ownLetters, sharedEvery } from './code-pace.ts';
import { peopleOf, type People } from './people.ts';
import { migrate } from '../migrate.ts';
import { openMemory } from '../pglite.ts';
import type { Sql } from '../sql.ts';
import { engines } from '../../testing/engines.ts';

let now = Date.parse('2026-05-11T10:00:00.000Z');
const minute = 60_000;
const site = 'https://village.example';
const mail = 'ada@mail.example';
const long = '1111222233334444';
/** What the one attempt alone would take, and what all would. */
const codes = (own: string, shared = long) => ({ own, shared });
const opening = { site, state: 'kept by the page' };
const account: Account = { method: 'email', subject: mail, mail, language: 'de' };

for (const engine of engines({ clock: () => now })) {
  const somewhere = async (): Promise<People> => (await engine.open()).people(newId());

  describe(`codes on ${engine.name}`, () => {
    test('the right one lets in once, with what the sign-in began with', async () => {
      const { attempts } = await somewhere();
      assert.equal(await attempts.expect('a', opening, mail, codes('12345678')), '12345678');
      assert.deepEqual(await attempts.find('a'), { opening, mail });
      assert.equal(await attempts.enter('a', '12345679'), undefined);
      assert.deepEqual(await attempts.enter('a', '12345678'), { opening, mail });
      assert.equal(await attempts.enter('a', '12345678'), undefined);
      assert.equal(await attempts.find('a'), undefined);
    });

    test('is good for its own attempt and space alone, and for ten minutes', async () => {
      const database = await engine.open();
      const [one, other] = [database.people(newId()).attempts, database.people(newId()).attempts];
      await one.expect('a', opening, mail, codes('12345678'));
      await one.expect('b', opening, 'ben@mail.example', codes('87654321'));
      assert.equal(await other.enter('a', '12345678'), undefined);
      assert.equal(await one.enter('b', '12345678'), undefined);
      now += codeHolds - 1;
      assert.ok(await one.enter('b', '87654321'));
      now += 1;
      assert.equal(await one.enter('a', '12345678'), undefined);
    });

    test('is never sent to another address than the attempt lets in', async () => {
      const { attempts } = await somewhere();
      await attempts.expect('a', opening, mail, codes('12345678'));
      assert.equal(await attempts.expect('a', opening, 'eve@mail.example', codes('87654321')), undefined);
      assert.equal(await attempts.enter('a', '87654321'), undefined);
      assert.deepEqual(await attempts.enter('a', '12345678'), { opening, mail });
      await attempts.open('o', opening);
      assert.equal(await attempts.expect('o', opening, 'mal@mail.example', codes('1')), undefined);
    });

    test('is tried five times at most, whatever comes sixth', async () => {
      const { attempts } = await somewhere();
      await attempts.expect('a', opening, mail, codes('12345678'));
      for (let i = 0; i < mostTries; i++) assert.equal(await attempts.enter('a', '1'), undefined);
      assert.equal(await attempts.enter('a', '12345678'), undefined);
    });

    test('whoever asks for codes in the name of others, day and night, keeps nobody out and floods nobody', async () => {
      const { attempts } = await somewhere();
      const start = now;
      const letters: { at: number; code: string }[] = [];
      const ask = async (id: string): Promise<void> => {
        const code = await attempts.expect(id, opening, mail, codes(`own ${id}`, `shared ${id}`));
        if (code !== undefined) letters.push({ at: now, code });
      };
      await Promise.all(Array.from({ length: 20 }, (_, i) => ask(`stranger at once ${i}`)));
      assert.equal(letters.length, ownLetters + 1);
      for (let i = 1; i < 55; i++) {
        now = start + i * minute;
        for (let j = 0; j < 3; j++) await ask(`stranger ${i} ${j}`);
        if (i % 7) continue;
        // The owner asks now and then, and looks for the newest letter: whoever asked for it, its code is good.
        await ask(`owner ${i}`);
        const newest = letters.at(-1);
        assert.ok(newest && newest.at > now - sharedEvery);
        const code = await attempts.find(`owner ${i}`);
        assert.ok(code);
        assert.equal(await attempts.enter(`owner ${i}`, 'wrong'), undefined);
        assert.ok(newest.code.startsWith('shared'));
        if (i === 49) assert.deepEqual(await attempts.enter(`owner ${i}`, newest.code), { opening, mail });
      }
      const before = letters.filter(({ at }) => at < start + 49 * minute);
      assert.ok(before.length <= ownLetters + 49 / 5 + 1, String(before.length));
      // Nobody else's letters are touched by it, and who showed that they read theirs begins anew.
      assert.equal(await attempts.expect('ben', opening, 'ben@mail.example', codes('of ben')), 'of ben');
      await attempts.expect('again', opening, mail, codes('first'));
      assert.ok(letters.slice(before.length).some(({ code }) => code.startsWith('own')));
    });

    test('a code for everybody at an address is good once, for ten minutes, and at no other address', async () => {
      const { attempts } = await somewhere();
      const flood = async (address: string, shared: string): Promise<string | undefined> => {
        let last: string | undefined;
        for (let i = 0; i <= ownLetters; i++)
          last = await attempts.expect(`${address} ${shared} ${i}`, opening, address, codes('own', shared));
        return last;
      };
      assert.equal(await flood(mail, long), long);
      await attempts.expect('b', opening, 'ben@mail.example', codes('of ben'));
      assert.equal(await attempts.enter('b', long), undefined);
      await attempts.expect('x', opening, mail, codes('own'));
      await attempts.expect('y', opening, mail, codes('own'));
      assert.ok(await attempts.enter('x', long));
      assert.equal(await attempts.enter('y', long), undefined, 'used');
      assert.equal(await flood('cem@mail.example', long), long);
      await attempts.expect('late', opening, 'cem@mail.example', codes('own'));
      now += codeHolds;
      assert.equal(await attempts.enter('late', long), undefined);
    });

    test('where codes for everybody are sent, five tries are five, until the button is pressed again', async () => {
      const { attempts } = await somewhere();
      for (let i = 0; i <= ownLetters; i++) await attempts.expect(`a${i}`, opening, mail, codes('own'));
      await attempts.expect('x', opening, mail, codes('own'));
      for (let i = 0; i < mostTries; i++) assert.equal(await attempts.enter('x', '1'), undefined);
      assert.equal(await attempts.enter('x', long), undefined);
      assert.equal(await attempts.expect('x', opening, mail, codes('own')), undefined);
      assert.ok(await attempts.enter('x', long));
    });

    test('a new one replaces the old one; where it came too soon, the old one stays good', async () => {
      const { attempts } = await somewhere();
      await attempts.expect('a', opening, mail, codes('first'));
      now += minute - 1;
      assert.equal(await attempts.expect('a', opening, mail, codes('too soon')), undefined);
      assert.equal(await attempts.enter('a', 'too soon'), undefined);
      now += 1;
      assert.equal(await attempts.expect('a', opening, mail, codes('second')), 'second');
      assert.equal(await attempts.enter('a', 'first'), undefined);
      assert.ok(await attempts.enter('a', 'second'));
    });

    test('of letters that could not be sent none counts', async () => {
      const { attempts } = await somewhere();
      for (let i = 0; i < 3 * ownLetters; i++) {
        assert.equal(await attempts.expect('a', opening, mail, codes(`own ${i}`)), `own ${i}`);
        await attempts.notSent('a', mail, `own ${i}`);
        assert.equal(await attempts.enter('a', `own ${i}`), undefined);
        await attempts.expect('a', opening, mail, codes('own'));
        await attempts.notSent('a', mail, 'own');
      }
      for (let i = 0; i < ownLetters; i++) await attempts.expect(`b${i}`, opening, mail, codes('own'));
      for (let i = 0; i < 3; i++) {
        assert.equal(await attempts.expect('c', opening, mail, codes('own', `long ${i}`)), `long ${i}`);
        await attempts.notSent('c', mail, `long ${i}`);
        assert.equal(await attempts.enter('c', `long ${i}`), undefined);
      }
    });

    test('an attempt without a code cannot be entered, and where one waits for a code nothing is to be taken', async () => {
      const { attempts } = await somewhere();
      await attempts.open('o', opening);
      await attempts.expect('e', opening, mail, codes('1'));
      assert.equal(await attempts.enter('o', ''), undefined);
      assert.equal(await attempts.take('e'), undefined);
      await attempts.open('o', { site: 'of a second opening' });
      assert.deepEqual(await attempts.take('o'), opening);
      assert.equal(await attempts.take('o'), undefined);
    });
  });

  describe(`handing over on ${engine.name}`, () => {
    test('a code of 256 bits is redeemed once, by the site and the challenge that it is for, within a minute', async () => {
      const { attempts } = await somewhere();
      const vouched = { verified: true, area: 'north' };
      const code = await attempts.handOver(site, 'challenge', { account, vouched });
      assert.equal(Buffer.from(code, 'base64url').length, 32);
      assert.deepEqual(await attempts.redeem(code, site, 'challenge'), { account, vouched });
      assert.equal(await attempts.redeem(code, site, 'challenge'), undefined);
      for (const [by, challenge] of [
        ['https://other.example', 'challenge'],
        [site, 'another'],
        [`${site}:443`, 'challenge'],
      ] as const) {
        const next = await attempts.handOver(site, 'challenge', { account });
        assert.equal(await attempts.redeem(next, by, challenge), undefined);
        assert.equal(await attempts.redeem(next, site, 'challenge'), undefined, 'used up');
      }
      const late = await attempts.handOver(site, 'challenge', { account });
      now += minute;
      assert.equal(await attempts.redeem(late, site, 'challenge'), undefined);
    });

    test('a name is new once, until its time is over, and in each space', async () => {
      const database = await engine.open();
      const [one, other] = [database.people(newId()).attempts, database.people(newId()).attempts];
      const all = await Promise.all(Array.from({ length: 20 }, () => one.once('statement 7', minute)));
      assert.equal(all.filter(Boolean).length, 1);
      assert.equal(await other.once('statement 7', minute), true);
      for (const guess of ['statement 7', 'once statement 7']) assert.equal(await one.take(guess), undefined);
      assert.equal(await one.once('statement 7', minute), false, 'nobody takes a name away');
      now += minute;
      assert.equal(await one.once('statement 7', minute), true);
    });

    test('of many who redeem at once one gets it', async () => {
      const { attempts } = await somewhere();
      const code = await attempts.handOver(site, 'challenge', { account });
      const got = await Promise.all(Array.from({ length: 20 }, () => attempts.redeem(code, site, 'challenge')));
      assert.equal(got.filter(Boolean).length, 1);
    });
  });
}

test('an address that is known and one that is not cost the same statements, from the letter to the last wrong try', async () => {
  const connection = await openMemory();
  try {
    await migrate(connection);
    let said: string[] = [];
    const spy = (sql: Sql): Sql => ({
      query: (text, values) => {
        said.push(text);
        return sql.query(text, values);
      },
    });
    const people = peopleOf(
      { ...connection, ...spy(connection), transaction: (work) => connection.transaction((sql) => work(spy(sql))) },
      'village',
      () => now,
    );
    const { attempts } = people;
    await people.accountFor(account);
    const costs: (readonly string[])[] = [];
    for (const address of [mail, 'nobody@mail.example']) {
      said = [];
      await attempts.expect(address, opening, address, codes('12345678'));
      await attempts.expect(address, opening, address, codes('12345678'));
      await attempts.find(address);
      for (let i = 0; i <= mostTries; i++) await attempts.enter(address, 'wrong');
      costs.push(said);
    }
    assert.deepEqual(costs[0], costs[1]);
    assert.ok(costs[0] && costs[0].length > 10);
    assert.ok(!costs[0].some((text) => /\baccount\b/.test(text)), 'nobody looks for an account');
  } finally {
    await connection.close();
  }
});
