import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { visitor, type Change, type CivicBackend, type Scope, type WatchOptions } from '@civic-widgets/core';
import { engines, type Engine } from '../../testing/engines.ts';
import { scratchDatabase } from '../../testing/scratch.ts';
import { act, administrator, guest, propose, village } from '../../testing/village.ts';

for (const engine of engines()) {
  describe(`watch on ${engine.name}`, () => {
    test('tells what is written after it began, with the newest counters and nobody’s name', async () => {
      const backend = await fresh(engine);
      const idea = propose('A lamp');
      await backend.as(guest('ada')).submit(idea);
      const heard = listen(backend);
      await backend.as(guest('bob')).submit(act('idea.vote', { idea: idea.id, vote: 'for' }));
      await backend.as(guest('bob')).submit(act('poll.cast', { poll: 'bench', ballot: { pond: 1 } }));
      const vote = await heard.first('idea');
      const { position, ...rest } = vote;
      assert.ok(position === 2 || position === 3); // Both may be told at once.
      assert.deepEqual(rest, {
        kind: 'idea',
        idea: idea.id,
        project: 'green',
        status: 'new',
        votes: { up: 1, down: 0, pass: 0 },
        comments: 0,
      });
      const { kind, ...poll } = await heard.first('poll');
      assert.deepEqual([kind, poll], ['poll', { position: 3, poll: 'bench', project: 'green', ballotCount: 1 }]);
      heard.end();
    });

    test('goes on where a listener left off, and says when an idea is gone', async () => {
      const backend = await fresh(engine);
      const [one, other] = [propose('One'), propose('Other')];
      await backend.as(guest('ada')).submit(one);
      const since = (await backend.as(guest('ada')).submit(other)).position;
      await backend.as(administrator).submit(act('idea.hide', { idea: one.id, payload: { reason: 'No.' } }));
      const heard = listen(backend, {}, { since });
      assert.deepEqual(await heard.first('idea-gone'), {
        kind: 'idea-gone',
        position: 3,
        idea: one.id,
        project: 'green',
      });
      assert.equal(heard.changes.length, 1);
      heard.end();
    });

    test('tells each listener what it asked about, and nothing once it has ended', async () => {
      const backend = await fresh(engine);
      const [one, other] = [propose('One'), propose('Other', { project: 'roads' })];
      const [ofOne, ofRoads, ended] = [
        listen(backend, { idea: one.id }),
        listen(backend, { project: 'roads' }),
        listen(backend),
      ];
      ended.end();
      await backend.as(guest('ada')).submit(one);
      await backend.as(guest('ada')).submit(other);
      await Promise.all([ofOne.first('idea'), ofRoads.first('idea')]);
      const ideas = [ofOne, ofRoads, ended].map(({ changes }) =>
        changes.map((change) => 'idea' in change && change.idea),
      );
      assert.deepEqual(ideas, [[one.id], [other.id], []]);
      ofOne.end();
      ofRoads.end();
    });

    test('asks to read again after a new configuration, and when too much was missed', async () => {
      const backend = await fresh(engine);
      const heard = listen(backend);
      await backend.as(guest('ada')).submit(propose('One'));
      await heard.first('idea');
      await backend.apply({ ...(await backend.file()), version: 2 });
      assert.equal((await heard.first('reset')).position, 1);
      heard.end();
      await Promise.all(
        Array.from({ length: 1_001 }, (_, index) => backend.as(guest(`p${index}`)).submit(propose('More'))),
      );
      for (const since of [1, 5_000, -1, NaN]) {
        const late = listen(backend, {}, { since });
        assert.equal((await late.first('reset')).position, 1_002);
        late.end();
      }
    });
  });
}

test('watch hears of another server’s writes', async () => {
  const url = await scratchDatabase();
  const servers = await Promise.all([openDatabase(url), openDatabase(url)]);
  const file = village();
  const [one, other] = servers.map((server) => server.backend(file.id));
  assert.ok(one && other);
  try {
    await one.apply(file);
    await one.as(guest('ada')).submit(propose('First'));
    const heard = listen(other, {}, { since: 0 });
    await heard.first('idea'); // It has its place now.
    const idea = propose('Second');
    await one.as(guest('ada')).submit(idea);
    await heard.until((change) => change.kind === 'idea' && change.idea === idea.id);
    heard.end();
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
});

interface Listening {
  readonly changes: readonly Change[];
  first<K extends Change['kind']>(kind: K): Promise<Extract<Change, { kind: K }>>;
  until(fits: (change: Change) => boolean): Promise<Change>;
  end(): void;
}

function listen(backend: CivicBackend, scope: Scope = {}, options: WatchOptions = {}): Listening {
  const changes: Change[] = [];
  const waiting = new Set<() => void>();
  const end = backend.as(visitor).watch(
    scope,
    (change) => {
      changes.push(change);
      for (const look of waiting) look();
    },
    options,
  );
  const until = (fits: (change: Change) => boolean): Promise<Change> =>
    new Promise((resolve) => {
      const look = (): void => {
        const change = changes.find(fits);
        if (change) resolve(change);
      };
      waiting.add(look);
      look();
    });
  return {
    changes,
    until,
    end,
    first: async <K extends Change['kind']>(kind: K) =>
      (await until((change) => change.kind === kind)) as Extract<Change, { kind: K }>,
  };
}

async function fresh(engine: Engine): Promise<CivicBackend> {
  const file = village();
  const backend = (await engine.open()).backend(file.id);
  await backend.apply(file);
  return backend;
}
