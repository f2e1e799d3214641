import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newId, visitor, type Actor } from '@civic-widgets/core';
import type { People } from './people.ts';
import type { Account } from './account.ts';
import { engines } from '../../testing/engines.ts';
import { administrator, guest, village } from '../../testing/village.ts';

const day = 86_400_000;
let now = Date.parse('2026-05-11T10:00:00.000Z');
const site = 'https://village.example';
const ada: Account = { method: 'email', subject: 'ada@mail.example', mail: 'Ada@mail.example', language: 'de' };

for (const engine of engines({ clock: () => now })) {
  const somewhere = async (): Promise<People> => (await engine.open()).people(newId());

  describe(`tokens on ${engine.name}`, () => {
    test('a guest is a fresh pseudonym with a token of 256 bits', async () => {
      const people = await somewhere();
      const [one, other] = await Promise.all([people.guest(), people.guest()]);
      assert.notEqual(one.actor.person, other.actor.person);
      assert.equal(one.actor.role, 'guest');
      assert.equal(Buffer.from(one.token, 'base64url').length, 32);
      assert.deepEqual(await people.actorOf(one.token), one.actor);
    });

    test('a token that the caller made is one guest, however often and at once it is asked for', async () => {
      const people = await somewhere();
      const token = 'A'.repeat(42);
      await assert.rejects(people.guest(site, token), { code: 'invalid' });
      const all = await Promise.all(Array.from({ length: 20 }, () => people.guest(site, `${token}_`)));
      assert.equal(new Set(all.map(({ actor }) => actor.person)).size, 1);
      await assert.rejects(people.guest('https://other.example', `${token}_`), { code: 'unauthenticated' });
    });

    test('a token stands for all that was vouched for, in its own space, until it is revoked', async () => {
      const database = await engine.open();
      const people = database.people(newId());
      const actor: Actor = {
        role: 'official',
        person: 'olga',
        projects: ['green'],
        offices: ['parks'],
        area: 'north',
        ageBand: '25-44',
        groups: ['office'],
        declaredAge: 18,
      };
      const token = await people.issue(actor);
      assert.deepEqual(await people.actorOf(token), actor);
      assert.equal(await database.people(newId()).actorOf(token), undefined);
      await people.revoke(token);
      await people.revoke(token);
      assert.equal(await people.actorOf(token), undefined);
    });

    test('a token is unknown to every site but its own; programs have none', async () => {
      const people = await somewhere();
      const { token, actor } = await people.guest(site);
      assert.deepEqual([await people.actorOf(token, site), await people.actorOf(token)], [actor, actor]);
      for (const other of [
        'https://village.example:8443',
        'http://village.example',
        'https://other.example',
        'null',
        '',
      ])
        assert.equal(await people.actorOf(token, other), undefined, other);
      const everywhere = await people.issue(actor);
      assert.deepEqual(await people.actorOf(everywhere, 'https://other.example'), actor);
    });

    test('nobody is found by a token that was never given, and a visitor gets none', async () => {
      const people = await somewhere();
      for (const token of ['', 'nonsense', '\0', '😀']) assert.equal(await people.actorOf(token), undefined);
      await assert.rejects(people.issue(visitor), { code: 'invalid' });
    });

    test('their owner sees where and on which days they were used, and revokes them one by one or all', async () => {
      const people = await somewhere();
      const { token, actor } = await people.guest(site);
      const person = actor.person ?? '';
      now += 3 * day;
      const second = await people.issue(actor);
      await people.actorOf(token, site);
      const listed = await people.tokens(person);
      assert.deepEqual(
        listed.map(({ site, issued, lastUsed }) => [site, issued, lastUsed]),
        [
          ['', '2026-05-14', '2026-05-14'],
          [site, '2026-05-11', '2026-05-14'],
        ],
      );
      now -= 3 * day;
      assert.equal(await people.revokeOf('somebody', listed[1]?.id), 0);
      assert.equal(await people.revokeOf(person, listed[1]?.id), 1);
      assert.deepEqual([await people.actorOf(token), await people.actorOf(second)], [undefined, actor]);
      assert.equal(await people.revokeOf(person), 1);
      assert.equal(await people.actorOf(second), undefined);
    });

    test('one for a session ends with it, one of a guest stays, and one that nobody used for half a year is gone', async () => {
      const people = await somewhere();
      const before = now;
      const guest = await people.guest(site);
      const short = await people.signIn({ account: ada, site, holds: day / 2 });
      const long = await people.signIn({ account: ada, site });
      now = before + day / 2 - 1;
      assert.ok(await people.actorOf(short.token, site));
      now = before + day / 2;
      assert.equal(await people.actorOf(short.token, site), undefined);
      now = before + 100 * day;
      assert.ok(await people.actorOf(long.token, site));
      now = before + 275 * day;
      assert.ok(await people.actorOf(long.token, site));
      now = before + 460 * day;
      assert.equal(await people.actorOf(long.token, site), undefined);
      assert.deepEqual(await people.actorOf(guest.token, site), guest.actor);
      now = before;
    });
  });

  describe(`accounts on ${engine.name}`, () => {
    test('whoever signs in is a participant, the same one from everywhere, and somebody else in another space', async () => {
      const database = await engine.open();
      const people = database.people(newId());
      const one = await people.signIn({ account: ada, site });
      const again = await people.signIn({ account: ada, site: 'https://other.example' });
      assert.equal(one.actor.role, 'participant');
      assert.deepEqual(again.actor, one.actor);
      assert.deepEqual(await people.actorOf(again.token, 'https://other.example'), one.actor);
      assert.equal(await people.personBy('email', 'ada@mail.example'), one.actor.person);
      assert.equal(await people.personBy('oidc', 'ada@mail.example'), undefined);
      const elsewhere = await database.people(newId()).signIn({ account: ada, site });
      assert.notEqual(elsewhere.actor.person, one.actor.person);
    });

    test('a new account takes over the guest’s pseudonym, and their token is no longer known', async () => {
      const people = await somewhere();
      const guest = await people.guest(site);
      const signed = await people.signIn({ account: ada, site, guestToken: guest.token });
      assert.deepEqual(signed.actor, { role: 'participant', person: guest.actor.person });
      assert.equal(signed.claim, undefined);
      assert.equal(await people.actorOf(guest.token, site), undefined);
    });

    test('an account that is known claims the guest, who acts no more and can be claimed again by the same only', async () => {
      const people = await somewhere();
      const { actor } = await people.signIn({ account: ada, site });
      const guest = await people.guest(site);
      const signed = await people.signIn({ account: ada, site, guestToken: guest.token });
      assert.deepEqual([signed.actor, signed.claim], [actor, guest.actor.person]);
      assert.equal(await people.actorOf(guest.token, site), undefined);
      assert.equal((await people.signIn({ account: ada, site, guestToken: guest.token })).claim, guest.actor.person);
      const ben = { ...ada, subject: 'ben@mail.example' };
      await people.signIn({ account: ben, site });
      assert.equal((await people.signIn({ account: ben, site, guestToken: guest.token })).claim, undefined);
      const anew = { ...ada, subject: 'new@mail.example' };
      const other = await people.signIn({ account: anew, site, guestToken: guest.token });
      assert.notEqual(other.actor.person, guest.actor.person);
      await people.revoke(guest.token);
      assert.equal((await people.signIn({ account: ada, site, guestToken: guest.token })).claim, undefined);
    });

    test('what a guest told of themselves goes along, as far as the person had not told it, and nothing stays behind', async () => {
      const [database, space] = [await engine.open(), newId()];
      await database.backend(space).apply({ ...village(), id: space });
      const people = database.people(space);
      const { person = '' } = (await people.signIn({ account: ada, site })).actor;
      const guest = await people.guest(site);
      const was = guest.actor.person ?? '';
      await database.backend(space).describe([
        { person, gender: 'female' },
        { person: was, gender: 'other', area: 'north' },
      ]);
      await people.declare(was, 16);
      const signed = await people.signIn({ account: ada, site, guestToken: guest.token });
      assert.equal(signed.actor.declaredAge, 16);
      assert.deepEqual(await people.told(person), { gender: 'female', area: 'north' });
      assert.deepEqual([await people.told(was), (await people.member(was)).declaredAge], [{}, undefined]);
      await people.declare(person, 18);
      const other = await people.guest(site);
      await people.declare(other.actor.person ?? '', 12);
      const again = await people.signIn({ account: ada, site, guestToken: other.token });
      assert.equal(again.actor.declaredAge, 18);
    });

    test('only a guest’s own token brings a guest along: not another’s, not one of another site, not an official’s', async () => {
      const people = await somewhere();
      await people.signIn({ account: ada, site });
      const elsewhere = await people.guest('https://other.example');
      const signedIn = await people.signIn({ account: { ...ada, subject: 'ben' }, site });
      const official = await people.issue({ role: 'official', person: 'olga' }, site);
      for (const guestToken of [elsewhere.token, signedIn.token, official, 'nonsense', '']) {
        const { claim } = await people.signIn({ account: ada, site, guestToken });
        assert.equal(claim, undefined);
      }
      assert.ok(await people.actorOf(official, site));
      assert.ok(await people.actorOf(elsewhere.token, 'https://other.example'));
    });

    test('what the sign-in vouches for replaces what an earlier one did, and leaves what the city granted', async () => {
      const people = await somewhere();
      const vouched = { verified: true, area: 'north', ageBand: '25-44', groups: ['club'] } as const;
      const { actor } = await people.signIn({ account: ada, site, vouched });
      const { person = '' } = actor;
      assert.deepEqual(actor, { role: 'verified', person, area: 'north', ageBand: '25-44', groups: ['club'] });
      await people.grant(person, { role: 'official', projects: ['green'] });
      const moved = await people.signIn({ account: ada, site, vouched: { verified: false, area: 'south' } });
      assert.deepEqual(moved.actor, { role: 'official', person, area: 'south', projects: ['green'] });
      assert.equal((await people.signIn({ account: ada, site })).actor.area, 'south');
    });

    test('a change of role holds from the next request on, and back', async () => {
      const people = await somewhere();
      const { token, actor } = await people.signIn({ account: ada, site });
      const { person = '' } = actor;
      await people.grant(person, { role: 'moderator', projects: ['green'], offices: ['parks'] });
      const moderator = { role: 'moderator', person, projects: ['green'], offices: ['parks'] };
      assert.deepEqual(await people.actorOf(token, site), moderator);
      await people.grant(person, { role: 'administrator' });
      assert.deepEqual(await people.actorOf(token, site), { role: 'administrator', person });
      await people.grant(person, { role: 'participant', projects: ['green'] });
      assert.deepEqual(await people.actorOf(token, site), actor);
    });

    test('a role can wait for somebody who has not signed in yet', async () => {
      const people = await somewhere();
      const person = await people.accountFor(ada);
      await people.grant(person, { role: 'official' });
      const guest = await people.guest(site);
      const signed = await people.signIn({ account: ada, site, guestToken: guest.token });
      assert.deepEqual([signed.actor, signed.claim], [{ role: 'official', person }, guest.actor.person]);
    });

    test('an age is declared, by guests too, and taken back', async () => {
      const people = await somewhere();
      const { token, actor } = await people.guest(site);
      const { person = '' } = actor;
      await people.declare(person, 16);
      assert.deepEqual(await people.actorOf(token, site), { ...actor, declaredAge: 16 });
      assert.equal((await people.signIn({ account: ada, site, guestToken: token })).actor.declaredAge, 16);
      await people.declare(person, null);
      assert.equal((await people.member(person)).declaredAge, undefined);
      for (const age of [0, 121, 1.5, NaN]) await assert.rejects(people.declare(person, age), { code: 'invalid' });
    });

    test('mail goes to who signed in by mail, in the language of the last time', async () => {
      const people = await somewhere();
      const { actor } = await people.signIn({ account: ada, site });
      await people.signIn({ account: { ...ada, mail: 'ada@mail.example', language: 'ar' }, site });
      assert.deepEqual(await people.contact(actor.person ?? ''), { address: 'ada@mail.example', language: 'ar' });
      const { mail: _, ...silent } = ada;
      const other = await people.signIn({
        account: { ...silent, method: 'oidc', subject: 'https://id.example 7' },
        site,
      });
      assert.equal(await people.contact(other.actor.person ?? ''), undefined);
      assert.equal(await people.contact('nobody'), undefined);
    });

    test('those with an account or a role are listed, guests are not', async () => {
      const people = await somewhere();
      const { actor } = await people.signIn({ account: ada, site });
      await people.guest(site);
      await people.grant('olga', { role: 'official' });
      const listed = await people.list();
      const wanted = [
        { actor, method: 'email', subject: 'ada@mail.example', tokens: 1 },
        { actor: { role: 'official', person: 'olga' }, tokens: 0 },
      ];
      assert.deepEqual(
        [...listed].sort((a, b) => b.tokens - a.tokens),
        wanted,
      );
      assert.deepEqual(await people.list('official'), wanted.slice(1));
    });

    test('erasing somebody takes the account, the address, the role and every token, and nobody else’s', async () => {
      const database = await engine.open();
      const file = village();
      const backend = database.backend(file.id);
      await backend.apply(file);
      const people = database.people(file.id);
      const { token, actor } = await people.signIn({ account: ada, site });
      const ben = await people.signIn({ account: { ...ada, subject: 'ben@mail.example' }, site });
      const { person = '' } = actor;
      await people.grant(person, { role: 'official' });
      await backend.describe([{ person, area: 'north' }]);
      assert.deepEqual(await people.told(person), { area: 'north' });
      const code = await people.attempts.handOver(site, 'c', { account: ada });
      await people.attempts.expect('attempt', {}, ada.subject, { own: '1', shared: '2' });
      await backend.erase(person, administrator);
      assert.equal(await people.actorOf(token, site), undefined);
      assert.equal(await people.personBy('email', ada.subject), undefined);
      assert.equal(await people.contact(person), undefined);
      assert.deepEqual([await people.member(person), await people.told(person)], [guest(person), {}]);
      assert.equal(await people.attempts.redeem(code, site, 'c'), undefined);
      assert.equal(await people.attempts.find('attempt'), undefined);
      assert.deepEqual(await people.actorOf(ben.token, site), ben.actor);
      assert.notEqual((await people.signIn({ account: ada, site })).actor.person, person);
    });
  });
}
