import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newId, visitor, type Actor } from '@civic-widgets/core';
import { engines } from '../testing/engines.ts';

for (const engine of engines()) {
  describe(`people on ${engine.name}`, () => {
    test('a guest is a fresh pseudonym with a token of 256 bits', async () => {
      const people = (await engine.open()).people(newId());
      const [one, other] = await Promise.all([people.guest(), people.guest()]);
      assert.notEqual(one.actor.person, other.actor.person);
      assert.equal(one.actor.role, 'guest');
      assert.equal(Buffer.from(one.token, 'base64url').length, 32);
      assert.deepEqual(await people.actorOf(one.token), one.actor);
    });

    test('a token stands for all that the sign-in vouches for, in its own space, until it is revoked', async () => {
      const database = await engine.open();
      const people = database.people(newId());
      const actor: Actor = { role: 'official', person: 'olga', projects: ['green'], area: 'north', groups: ['office'] };
      const token = await people.issue(actor);
      assert.deepEqual(await people.actorOf(token), actor);
      assert.equal(await database.people(newId()).actorOf(token), undefined);
      await people.revoke(token);
      await people.revoke(token);
      assert.equal(await people.actorOf(token), undefined);
    });

    test('nobody is found by a token that was never given, and a visitor gets none', async () => {
      const people = (await engine.open()).people(newId());
      for (const token of ['', 'nonsense', '\0', '😀']) assert.equal(await people.actorOf(token), undefined);
      await assert.rejects(people.issue(visitor), { code: 'invalid' });
    });
  });
}
