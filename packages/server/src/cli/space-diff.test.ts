import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { before, describe } from 'node:test';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { act, actors, start, town } from '@civic-widgets/conformance';
import type { CivicBackend, PollFile, Project, SpaceFile } from '@civic-widgets/core';
import { runCivic, temporary } from '../../testing/cli/run-civic.ts';
import { costsOf } from './diff/costs.ts';
import { differences } from './diff/differences.ts';
import { sayDifference } from './diff/say.ts';
import { usedIn } from './diff/used.ts';

const inForce = town();
const square = inForce.projects.find(({ id }) => id === 'square') as Project;
const poll = inForce.polls.find(({ id }) => id === 'bench') ?? inForce.polls[0];
let backend: CivicBackend;

before(async () => {
  const database = await openDatabase('memory:', { clock: () => start });
  backend = database.backend(inForce.id);
  await backend.apply(inForce);
  const { anna, ben } = actors;
  await backend.as(anna).submit(act.propose('square', 'Benches', { topic: 'green', area: 'north' }));
  const debate = act.propose('debate', 'A tower');
  await backend.as(anna).submit(debate);
  await backend.as(ben).submit(act.vote(debate.id, 'against'));
  if (poll) await backend.as(anna).submit(act.cast(poll.id, { [poll.options[0]?.id ?? '']: 1 }));
});

function said(after: SpaceFile): readonly string[] {
  return differences({ ...inForce, version: 0 }, { ...after, version: 0 }).map((one) =>
    sayDifference(one, after.languages),
  );
}

function costs(after: SpaceFile, now = start): Promise<readonly string[]> {
  const all = differences({ ...inForce, version: 0 }, { ...after, version: 0 });
  return costsOf(all, { before: inForce, after, used: usedIn(backend), now });
}

function withProject(id: string, change: Partial<Project>): SpaceFile {
  return { ...inForce, projects: inForce.projects.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

describe('what a space file would change', () => {
  test('nothing, where only the order of fields differs', () => {
    const turned = Object.fromEntries(Object.entries(inForce).reverse()) as unknown as SpaceFile;
    assert.deepEqual(said(turned), []);
  });

  test('is said in plain words: what is new, gone, otherwise and in another order', () => {
    const after: SpaceFile = {
      ...withProject('square', { closes: '2030-01-01T00:00:00.000Z', policy: { 'idea.vote': { role: 'verified' } } }),
      topics: [{ id: 'new', title: 'Brand new' }, ...inForce.topics.slice(1)],
      origins: ['https://other.example'],
      areas: inForce.areas.toReversed(),
    };
    const lines = said(after);
    assert.ok(lines.includes('+ Topic “new” (Brand new) is new'), lines.join('\n'));
    assert.ok(lines.some((line) => line.startsWith(`- Topic “${inForce.topics[0]?.id ?? ''}”`)));
    assert.ok(lines.includes('+ Web site “https://other.example” is new'));
    assert.ok(
      lines.some((line) => line.startsWith('~ The order of areas is now “')),
      lines.join('\n'),
    );
    assert.ok(lines.some((line) => /^[+~] Project “square”: closes is “2030-01-01T00:00:00.000Z”/.test(line)));
    assert.ok(
      lines.some((line) => /^\+ Project “square”: policy: idea\.vote/.test(line)),
      lines.join('\n'),
    );
  });

  test('steers no terminal', () => {
    const evil = '\u001B[2J\u009B31m\u202Eevil\r\n- Topic “x” is gone';
    const lines = said({ ...inForce, name: evil, topics: [...inForce.topics, { id: 'e\u202E', title: evil }] });
    assert.ok(lines.length >= 2);
    for (const line of lines) assert.doesNotMatch(line, /[\p{Cc}\p{Cf}]/u);
  });
});

describe('what it costs', () => {
  test('nothing, where nobody loses anything', async () => {
    const more: SpaceFile = { ...inForce, topics: [...inForce.topics, { id: 'new', title: 'New' }] };
    assert.deepEqual(await costs(more), []);
  });

  test('ideas whose topic, area, status or project is removed', async () => {
    assert.match(
      (await costs({ ...inForce, topics: inForce.topics.filter(({ id }) => id !== 'green') })).join(),
      /^1 idea belongs to the topic “green”/,
    );
    assert.match(
      (await costs({ ...inForce, areas: inForce.areas.filter(({ id }) => id !== 'north') })).join(),
      /^1 idea belongs to the area “north”/,
    );
    const without = inForce.projects.filter(({ id }) => id !== 'square');
    assert.match(
      (await costs({ ...inForce, projects: without })).join(),
      /1 idea belongs to the project “square”.*come back with it/,
    );
    const [, ...statuses] = inForce.statuses;
    const sentences = await costs({ ...inForce, statuses });
    assert.match(sentences.join(), /2 ideas belong to the status/);
    assert.match(sentences.join(), /New ideas begin as/);
  });

  test('ballots of a poll that is removed, or asked otherwise', async () => {
    assert.ok(poll);
    const polls = (change: (one: PollFile) => readonly PollFile[]): SpaceFile => ({
      ...inForce,
      polls: inForce.polls.flatMap((one) => (one.id === poll.id ? change(one) : [one])),
    });
    assert.match(
      (await costs(polls(() => []))).join(),
      new RegExp(`^1 ballot was cast in the poll “${poll.id}”.*come back`),
    );
    assert.match(
      (await costs(polls((one) => [{ ...one, results: one.results === 'always' ? 'after-close' : 'always' }]))).join(),
      /^1 ballot was cast .*before this changed: results/,
    );
    assert.match(
      (await costs(polls((one) => [{ ...one, options: one.options.slice(1) }]))).join(),
      /no longer shows in the result/,
    );
  });

  test('votes of a kind that the new mode does not show', async () => {
    assert.match(
      (await costs(withProject('debate', { mode: 'support' }))).join(),
      /^1 vote was given in the project “debate”.*1 of them is of a kind that support does not show/,
    );
  });

  test('time that is taken away', async () => {
    const soon = new Date(start + 86_400_000).toISOString();
    const past = new Date(start - 86_400_000).toISOString();
    assert.deepEqual(await costs(withProject('square', { closes: soon })), ['There is less time: project “square”.']);
    assert.deepEqual(await costs(withProject('square', { closes: past })), ['It closes at once: project “square”.']);
    assert.match(
      (await costs(withProject('square', { opens: soon }))).join(),
      /^It is open, and closes until it opens again: project “square”\.$/,
    );
  });

  test('people who may no longer, and sites that can no longer', async () => {
    const policy = { ...square.policy, 'idea.comment': { role: 'verified' } } as const;
    assert.deepEqual(await costs(withProject('square', { policy })), [
      'Fewer people may do “idea.comment” in the project “square”.',
    ]);
    assert.match((await costs({ ...inForce, origins: [] })).join(), /can no longer take part/);
  });

  test('people of an area, a group or an age that is no longer among those who may', async () => {
    const voting = (needs: object): SpaceFile =>
      withProject('square', { policy: { 'idea.vote': { role: 'verified', ...needs } } });
    const fewer = ['Fewer people may do “idea.vote” in the project “square”.'];
    const step = async (was: object, is: object): Promise<readonly string[]> => {
      const [before, after] = [voting(was), voting(is)];
      return costsOf(differences(before, after), { before, after, used: usedIn(backend), now: start });
    };
    assert.deepEqual(await step({ areas: ['north', 'south'] }, { areas: ['north'] }), fewer);
    assert.deepEqual(await step({ groups: ['a'] }, { groups: ['b'] }), fewer);
    assert.deepEqual(await step({}, { areas: ['north'] }), fewer);
    assert.deepEqual(await step({ areas: ['north'] }, { minimumAge: 16 }), fewer);
    assert.deepEqual(await step({ areas: ['north'] }, { areas: ['south', 'north'] }), []);
    assert.deepEqual(await step({ areas: ['north'], minimumAge: 16 }, { minimumAge: 14 }), []);
  });
});

test('the command says it, and whether the file can be put in force', async (t) => {
  const folder = await temporary(t);
  const file = { ...inForce, $schema: './schema.json' };
  await writeFile(join(folder, 'town.json'), JSON.stringify(file));
  const founding = await runCivic(['space', 'apply', 'town.json', '--data', 'db'], folder);
  assert.equal(founding.code, 0, founding.err);
  const next = { ...file, topics: [...inForce.topics, { id: 'new', title: 'New' }] };
  await writeFile(join(folder, 'town.json'), JSON.stringify(next));
  const stale = await runCivic(['space', 'diff', 'town.json', '--data', 'db'], folder);
  assert.match(
    stale.out,
    /\n\+ Topic “new” \(New\) is new\n\nIt cannot be put in force like this: set its version to \d+\.\n$/,
  );
  await writeFile(join(folder, 'town.json'), JSON.stringify({ ...next, version: inForce.version + 1 }));
  const { code, out, err } = await runCivic(['space', 'diff', 'town.json', '--data', 'db'], folder);
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, /Put it in force with: civic space apply town\.json\n$/);
  const shown = await runCivic(['space', 'show', inForce.id, '--data', 'db'], folder);
  assert.ok(!shown.out.includes('$schema'));
});
