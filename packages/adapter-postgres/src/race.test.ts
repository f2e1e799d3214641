import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import type { Action, CivicError } from '@civic-widgets/core';
import { ask, scratchDatabase } from '../testing/scratch.ts';
import { act, administrator, guest, propose, village } from '../testing/village.ts';

const people = Array.from({ length: 20 }, (_, index) => `person ${index}`);

/*
 * The lock on the space's row makes the batches of two servers follow one another; every vote is written against the
 * unique constraint, which is what holds where a writer does not take the lock.
 */
describe('two servers on one PostgreSQL', () => {
  test('count 20 people once each, who change their minds 50 times in parallel', async () => {
    await race(await scratchDatabase());
  });

  test('cannot count at all once the constraint is gone', async () => {
    const url = await scratchDatabase();
    await (await openDatabase(url)).close();
    await ask(url, 'alter table vote drop constraint vote_pkey');
    await assert.rejects(race(url), { code: 'internal' });
  });

  test('join two ideas while 100 people vote on both, and count nobody twice', async () => {
    const url = await scratchDatabase();
    const servers = await Promise.all([openDatabase(url), openDatabase(url)]);
    try {
      const file = village();
      const [one, other] = servers.map((server) => server.backend(file.id));
      assert.ok(one && other);
      await one.apply(file);
      const [from, into] = [propose('A bridge'), propose('A bridge, please')];
      for (const idea of [from, into]) await one.as(guest('author')).submit(idea);

      const voters = Array.from({ length: 100 }, (_, index) => `voter ${index}`);
      const outcomes = voters.map(async (person, index) => {
        const mind = (index % 2 === 0 ? one : other).as(guest(person));
        const cast = (idea: string, vote: 'for' | 'against') => mind.submit(act('idea.vote', { idea, vote }));
        const both = index % 3 === 0 ? [cast(into.id, 'against')] : [];
        if (index === 50) await other.as(administrator).submit(act('idea.merge', { idea: from.id, into: into.id }));
        const settled = await Promise.allSettled([cast(from.id, 'for'), ...both]);
        for (const outcome of settled)
          if (outcome.status === 'rejected') assert.equal((outcome.reason as CivicError).code, 'closed');
        return settled.some(({ status }) => status === 'fulfilled') ? person : undefined;
      });
      const heard = (await Promise.all(outcomes)).filter((person) => person !== undefined);

      const kept = await ask<{ idea: string; person: string; vote: string }>(
        url,
        'select idea, person, vote from vote',
      );
      assert.deepEqual(new Set(kept.map(({ idea }) => idea)), new Set([into.id]));
      assert.deepEqual(kept.map(({ person }) => person).sort(), heard.sort());
      const up = kept.filter(({ vote }) => vote === 'for').length;
      const seen = one.as(guest('author'));
      assert.deepEqual((await seen.idea(into.id)).votes, { up, down: kept.length - up, pass: 0 });
      assert.deepEqual((await seen.idea(from.id)).votes, { up: 0, down: 0, pass: 0 });

      const rows = () =>
        ask(
          url,
          `select to_jsonb(t) as row from idea t union all select to_jsonb(t) from vote t
        union all select to_jsonb(t) from credit t union all select to_jsonb(t) from follow t order by 1`,
        );
      const lived = await rows();
      await one.rebuild();
      assert.deepEqual(await rows(), lived);
    } finally {
      await Promise.all(servers.map((server) => server.close()));
    }
  });

  test('let 20 guests sign in while they and the people they become go on voting, and count nobody twice', async () => {
    const url = await scratchDatabase();
    const servers = await Promise.all([openDatabase(url), openDatabase(url)]);
    try {
      const file = village();
      const [one, other] = servers.map((server) => server.backend(file.id));
      assert.ok(one && other);
      await one.apply(file);
      const ideas = Array.from({ length: 4 }, (_, index) => propose(`Idea ${index}`));
      for (const idea of ideas) await one.as(guest('author')).submit(idea);

      const outcomes = people.map(async (person, index) => {
        const names = [`guest ${index}`, person];
        const submit = (turn: number, name: string, action: Action): Promise<unknown> =>
          ((turn + index) % 2 === 0 ? one : other).as(guest(name)).submit(action);
        const acts = Array.from({ length: 40 }, (_, turn) => {
          const vote = turn % 3 === 0 ? 'against' : 'for';
          const idea = ideas[turn % ideas.length]?.id ?? '';
          if (turn === 20) {
            const signedIn = { role: 'participant', person, mayClaim: `guest ${index}` } as const;
            return other.as(signedIn).submit(act('person.claim', { guest: `guest ${index}` }));
          }
          const cast = turn % 5 === 0 && act('poll.cast', { poll: 'bench', ballot: { pond: 1 } });
          return submit(turn, names[turn % 2] ?? '', cast || act('idea.vote', { idea, vote }));
        });
        for (const outcome of await Promise.allSettled(acts))
          if (outcome.status === 'rejected') assert.equal((outcome.reason as CivicError).code, 'unauthenticated');
      });
      await Promise.all(outcomes);

      const kept = await ask<{ idea: string; person: string; vote: string }>(
        url,
        'select idea, person, vote from vote',
      );
      assert.deepEqual(new Set(kept.map(({ person }) => person)), new Set(people));
      for (const { id } of ideas) {
        const votes = kept.filter(({ idea }) => idea === id);
        const up = votes.filter(({ vote }) => vote === 'for').length;
        const idea = await other.as(guest('author')).idea(id);
        assert.deepEqual(idea.votes, { up, down: votes.length - up, pass: 0 });
      }
      const last = new Map<string, string>();
      for await (const { action, person } of one.entries())
        if (action.kind === 'idea.vote') last.set(`${action.idea} ${person.replace('guest', 'person')}`, action.vote);
      for (const { idea, person, vote } of kept) assert.equal(vote, last.get(`${idea} ${person}`), person);
      const { ballotCount, result } = await one.as(guest('author')).poll('bench');
      assert.deepEqual([ballotCount, result?.map(({ votes }) => votes)], [people.length, [people.length, 0]]);

      const rows = (): Promise<readonly unknown[]> =>
        ask(
          url,
          `select to_jsonb(t) as row from idea t union all select to_jsonb(t) from vote t
           union all select to_jsonb(t) from credit t union all select to_jsonb(t) from person t
           union all select to_jsonb(t) from ballot t union all select to_jsonb(t) from option t order by 1`,
        );
      const lived = await rows();
      await one.rebuild();
      assert.deepEqual(await rows(), lived);
    } finally {
      await Promise.all(servers.map((server) => server.close()));
    }
  });

  test('keep one vote a person, whoever writes', async () => {
    const url = await scratchDatabase();
    await (await openDatabase(url)).close();
    const insert = `insert into vote (space, idea, person, vote, role, at) values ('s', 'i', 'p', 'for', 'guest', 1)`;
    await ask(url, insert);
    await assert.rejects(ask(url, insert), { code: '23505', constraint: 'vote_pkey' });
  });

  test('both see at once what either configures', async () => {
    const url = await scratchDatabase();
    const servers = await Promise.all([openDatabase(url), openDatabase(url)]);
    const file = village();
    const [one, other] = servers.map((server) => server.backend(file.id));
    try {
      await one?.apply(file);
      assert.equal((await other?.file())?.version, 1);
      await one?.apply({ ...file, version: 2, name: 'Town' });
      assert.equal((await other?.as(guest('ada')).space())?.name, 'Town');
      await assert.rejects(other?.apply({ ...file, version: 2 }) ?? Promise.resolve(), { code: 'invalid' });
    } finally {
      await Promise.all(servers.map((server) => server.close()));
    }
  });
});

async function race(url: string): Promise<void> {
  const servers = await Promise.all([openDatabase(url), openDatabase(url)]);
  try {
    const file = village();
    const [one, other] = servers.map((server) => server.backend(file.id));
    assert.ok(one && other);
    await one.apply(file);
    const idea = propose('A bridge');
    await one.as(guest('author')).submit(idea);

    const receipts = await Promise.all(
      people.flatMap((person) =>
        Array.from({ length: 50 }, (_, index) => {
          const vote = index % 3 === 0 ? 'against' : 'for';
          return (index % 2 === 0 ? one : other).as(guest(person)).submit(act('idea.vote', { idea: idea.id, vote }));
        }),
      ),
    );
    const positions = receipts.map(({ position }) => position).sort((a, b) => a - b);
    assert.deepEqual(
      positions,
      Array.from({ length: 1_000 }, (_, index) => index + 2),
    );

    const last = new Map<string, string>();
    for await (const { action, person } of one.entries())
      if (action.kind === 'idea.vote') last.set(person, action.vote);
    const kept = await ask<{ person: string; vote: string }>(url, 'select person, vote from vote');
    assert.equal(kept.length, people.length);
    for (const { person, vote } of kept) assert.equal(vote, last.get(person));
    const up = [...last.values()].filter((vote) => vote === 'for').length;
    assert.deepEqual((await other.as(guest('author')).idea(idea.id)).votes, { up, down: people.length - up, pass: 0 });
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}
