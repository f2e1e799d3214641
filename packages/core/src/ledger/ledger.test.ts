import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { town } from '@civic-widgets/conformance';
import { isRefusal } from '../errors.ts';
import type { SpaceFile } from '../space/space.ts';
import { accept, blank, replay, type Candidate } from './accept.ts';
import type { Action } from './action.ts';
import { readArchive, writeArchive } from './archive.ts';
import type { Entry } from './entry.ts';
import { instant } from './instant.ts';
import { State } from './state.ts';
import { fileAt, withVersions, type Version } from './versions.ts';

const space = town();
const start = Date.parse('2026-05-11T10:00:00.000Z');
const people = ['anna', 'ben', 'cem', 'dora'];
const ideas = ['i0', 'i1', 'i2'];

type Step = { readonly person: string; readonly minute: number; readonly action: Readonly<Record<string, unknown>> };

// Plain objects, as JSON gives them.
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { noNullPrototype: true });
const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const vote = record({ kind: oneOf('idea.vote'), idea: oneOf(...ideas), vote: oneOf('for', 'withdrawn') });
const comment = record({
  kind: oneOf('idea.comment'),
  idea: oneOf(...ideas),
  payload: record({ text: fc.string({ maxLength: 20 }).map((text) => `“${text}”`) }),
});
const cast = record({
  kind: oneOf('poll.cast'),
  poll: oneOf('bench'),
  ballot: oneOf({ red: 1 }, { green: 1 }, { blue: 1 }),
});
const follow = record({ kind: oneOf('idea.follow'), idea: oneOf(...ideas), follow: fc.boolean() });
const report = record({
  kind: oneOf('idea.report'),
  idea: oneOf(...ideas),
  payload: oneOf({ reason: 'Spam' }, { reason: 'Names a neighbour' }),
});
const contribution: fc.Arbitrary<Step['action']> = fc.oneof(vote, comment, cast, follow, report);
const official: fc.Arbitrary<Step['action']> = fc.oneof(
  record({
    kind: oneOf('idea.answer'),
    idea: oneOf(...ideas),
    status: oneOf('checked', 'planned'),
    payload: record({
      text: fc.oneof(
        fc.constant(''),
        fc.string({ maxLength: 20 }).map((text) => `“${text}”`),
      ),
    }),
  }),
  record({ kind: oneOf('idea.hide'), idea: oneOf(...ideas), payload: oneOf({ reason: 'Off topic' }) }),
  record({ kind: oneOf('idea.restore'), idea: oneOf(...ideas) }),
  record({ kind: oneOf('idea.tally'), idea: oneOf(...ideas), up: fc.nat(50), down: fc.nat(50), pass: fc.nat(50) }),
);
// Times jump back and forth: an import may bring what is older than what is there.
const minute = fc.nat(4 * 24 * 60);
const step = fc.oneof(
  { weight: 4, arbitrary: record({ person: oneOf(...people), minute, action: contribution }) },
  { weight: 1, arbitrary: record({ person: oneOf('olga'), minute, action: official }) },
);
const history: fc.Arbitrary<Step[]> = fc.array(step, { maxLength: 40 });

function candidate({ person, minute: after, action }: Step, id: string): Candidate {
  const at = instant(start + after * 60_000);
  const role = person === 'olga' ? 'official' : 'guest';
  return {
    entry: { acceptedAt: at, person, role, channel: 'online', action: { id, at, ...action } as unknown as Action },
  };
}

function proposals(): Candidate[] {
  return ideas.map((id, n) =>
    candidate(
      {
        person: people[n] ?? '',
        minute: 0,
        action: { kind: 'idea.propose', project: 'square', topic: 'green', payload: { title: id } },
      },
      id,
    ),
  );
}

function only(file: SpaceFile): readonly Version[] {
  return [{ from: 0, file }];
}

/** A ledger that grows by what is accepted. */
function ledger() {
  const state = new State();
  const entries: Entry[] = [];
  return {
    state,
    entries,
    take(candidates: readonly Candidate[], file: SpaceFile = space) {
      const known = (id: string) => entries.find(({ action }) => action.id === id);
      const outcomes = accept(candidates, { space: file, state, known, position: entries.length, now: start });
      for (const outcome of outcomes) if (!isRefusal(outcome) && outcome.fresh) entries.push(outcome.fresh.entry);
      return outcomes;
    },
  };
}

function lived(steps: readonly Step[]) {
  const live = ledger();
  live.take([...proposals(), ...steps.map((one, n) => candidate(one, `a${n}`))]);
  return live;
}

test('replaying a ledger gives the views that it was lived with', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const live = lived(steps);
      assert.equal(live.entries.length, ideas.length + steps.length);
      assert.deepEqual(
        live.entries.map(({ position }) => position),
        live.entries.map((_, n) => n + 1),
      );
      assert.deepEqual(replay(live.entries, only(space), new State()).snapshot(), live.state.snapshot());
    }),
  );
});

/** Stretches of a history, and what is in force while each is lived. */
const changes = fc.array(fc.tuple(history, oneOf(...variants())), { minLength: 1, maxLength: 4 });

/** Files that differ in whatever the views are derived by. */
function variants(): readonly SpaceFile[] {
  const { badges, statuses } = space;
  const points = badges.points.map((rule) => ({ ...rule, points: rule.points + 7, perDay: 1 }));
  return [
    space,
    { ...space, badges: { ...badges, points } },
    { ...space, badges: { ...badges, points: [], badges: badges.badges.slice(1) } },
    { ...space, statuses: statuses.toReversed(), timeZone: 'Pacific/Auckland' },
    { ...space, projects: space.projects.slice(-1), topics: [], polls: [] },
  ];
}

/** A ledger whose space changed while it was lived, and the versions by which it was. */
function livedThrough(stretches: readonly (readonly [readonly Step[], SpaceFile])[]) {
  const live = ledger();
  const versions: Version[] = [];
  for (const [index, [steps, file]] of stretches.entries()) {
    versions.push({ from: live.entries.length, file: { ...file, version: space.version + index } });
    const own = steps.map((one, n) => candidate(one, `a${index}.${n}`));
    const idea = candidate(
      {
        person: 'anna',
        minute: index,
        action: { kind: 'idea.propose', project: 'square', payload: { title: `No. ${index}` } },
      },
      `new ${index}`,
    );
    live.take([...(index === 0 ? proposals() : []), idea, ...own], file);
  }
  return { live, versions };
}

test('replaying gives what was lived, however often the configuration changed in between', () => {
  fc.assert(
    fc.property(changes, (stretches) => {
      const { live, versions } = livedThrough(stretches);
      assert.deepEqual(replay(live.entries, versions, new State()).snapshot(), live.state.snapshot());
    }),
  );
});

test('an archive brings back every version where it came into force, so that the views are the same elsewhere', async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (stretches) => {
      const { live, versions } = livedThrough(stretches);
      const [first] = versions;
      assert.ok(first);
      const archive = await readArchive(writeArchive(first.file, withVersions(versions, live.entries)));
      const elsewhere = ledger();
      const read: Version[] = [{ from: 0, file: archive.space }];
      for await (const item of archive.items) {
        if ('space' in item) read.push({ from: elsewhere.entries.length, file: item.space });
        if ('entry' in item) elsewhere.take([{ entry: item.entry }], read.at(-1)?.file);
      }
      assert.deepEqual(read, versions);
      assert.deepEqual(elsewhere.entries, live.entries);
      assert.deepEqual(elsewhere.state.snapshot(), live.state.snapshot());
    }),
    { numRuns: 30 },
  );
});

test('of versions that came into force at one position the last one judges; the first one judges what was before it', () => {
  const file = (version: number): SpaceFile => ({ ...space, version });
  const versions = [2, 3, 4, 5].map((version, n) => ({ from: [4, 6, 6, 9][n] ?? 0, file: file(version) }));
  assert.deepEqual(
    [1, 4, 5, 6, 7, 9, 10, 99].map((position) => fileAt(versions, position).version),
    [2, 2, 2, 2, 4, 4, 5, 5],
  );
});

test('a line with a version that makes no sense, or of another space, is refused and stops nothing', async () => {
  const lines = await collect(
    writeArchive(
      space,
      lived([]).entries.map((entry) => ({ entry })),
    ),
  );
  const wrong = [
    { space: { ...space, timeZone: 'Europe/Aubach' }, from: 0 },
    { space: { ...space, id: 'elsewhere' }, from: 0 },
    { space, from: -1 },
    { space },
  ].map((line) => JSON.stringify(line));
  const { items } = await readArchive(fromList([lines[0] ?? '', ...wrong, ...lines.slice(1)]));
  const read = await collect(items);
  assert.deepEqual(
    read.flatMap((item) => ('refused' in item ? [item.refused.line] : [])),
    [2, 3, 4, 5],
  );
  assert.equal(read.filter((item) => 'entry' in item).length, ideas.length);
});

test('a ledger can be replayed under a configuration that knows nothing of what it is about', () => {
  const secret = space.polls.map((poll) => ({ ...poll, ballots: 'secret' }) as const);
  for (const polls of [[], secret]) {
    const later = { ...space, projects: [], topics: [], areas: [], statuses: space.statuses.slice(0, 1), polls };
    fc.assert(
      fc.property(history, (steps) => {
        const live = lived(steps);
        const state = replay(live.entries, only(later), new State());
        for (const table of ['idea', 'comment', 'vote', 'ballot', 'poll', 'option', 'credit', 'person'] as const)
          assert.deepEqual(state.snapshot()[table], live.state.snapshot()[table], table);
      }),
    );
  }
});

test('a ledger whose entries are about nothing is damaged, and says where', () => {
  const { entries } = lived([{ person: 'anna', minute: 0, action: { kind: 'idea.vote', idea: 'i0', vote: 'for' } }]);
  assert.throws(() => replay(entries.slice(-1), only(space), new State()), {
    code: 'internal',
    message: 'Entry 4 is refused: not-found idea',
  });
});

test('submitting something again changes nothing and answers alike, in one batch or later', () => {
  fc.assert(
    fc.property(history, fc.nat(), (steps, pick) => {
      const live = lived(steps);
      const before = live.state.snapshot();
      const again = [...proposals(), ...steps.map((one, n) => candidate(one, `a${n}`))];
      const which = pick % again.length;
      const [first, second] = live.take([again[which], again[which]].filter((one) => one !== undefined));
      assert.ok(first && second && !isRefusal(first));
      assert.equal(first.receipt.position, which + 1);
      assert.deepEqual(first, second);
      assert.deepEqual(live.state.snapshot(), before);
    }),
  );
});

test('what different people do independently gives the same views in either order', () => {
  fc.assert(
    fc.property(history, fc.tuple(minute, contribution, contribution), (steps, [at, one, other]) => {
      const a = candidate({ person: 'anna', minute: at, action: one }, 'x');
      const b = candidate({ person: 'ben', minute: at, action: other }, 'y');
      const ab = lived(steps);
      const ba = lived(steps);
      ab.take([a, b]);
      ba.take([b, a]);
      assert.deepEqual(ab.state.snapshot(), ba.state.snapshot());
    }),
  );
});

test('the counters are what counting the last votes gives, whatever order they arrive in', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const { state } = lived(steps);
      for (const idea of ideas) {
        const last = new Map<string, Step>();
        for (const one of steps.filter(({ action }) => action['kind'] === 'idea.vote' && action['idea'] === idea)) {
          const before = last.get(one.person);
          if (!before || before.minute <= one.minute) last.set(one.person, one);
        }
        const up = [...last.values()].filter(({ action }) => action['vote'] === 'for').length;
        assert.equal(state.get('idea', [idea])?.up, up);
      }
    }),
  );
});

test('a poll counts every person once, with the last ballot', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const { state } = lived(steps);
      const cast = steps.filter(({ action }) => action['kind'] === 'poll.cast');
      const ballots = [...state.all('ballot')].filter(({ poll }) => poll === 'bench');
      assert.equal(state.get('poll', ['bench'])?.ballots ?? 0, new Set(cast.map(({ person }) => person)).size);
      for (const option of ['red', 'green', 'blue']) {
        const counted = state.get('option', ['bench', option])?.votes ?? 0;
        assert.equal(counted, ballots.filter(({ ballot }) => ballot[option] === 1).length);
      }
    }),
  );
});

test('the history of credits adds up to the score', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const { state } = lived(steps);
      for (const person of state.all('person')) {
        const credits = [...state.all('credit')].filter((credit) => credit.person === person.person);
        assert.equal(
          person.points,
          credits.reduce((sum, { points }) => sum + points, 0),
        );
        assert.equal(
          Object.values(person.counts).reduce((sum, count) => sum + count, 0),
          credits.length,
        );
      }
    }),
  );
});

test('a rebuild after an erasure equals what was lived, and keeps no word of the person', () => {
  fc.assert(
    fc.property(history, history, (before, after) => {
      const live = lived(before);
      const at = instant(start);
      live.take([
        {
          entry: {
            acceptedAt: at,
            person: 'ada',
            role: 'administrator',
            channel: 'online',
            action: { id: 'e', kind: 'person.erase', at, person: 'anna' },
          },
        },
      ]);
      const erased = live.entries.map((entry) => (entry.person === 'anna' ? blank(entry) : entry));
      const later = after.filter(({ person }) => person !== 'anna').map((one, n) => candidate(one, `b${n}`));
      const grown = live
        .take(later)
        .flatMap((outcome) => (isRefusal(outcome) || !outcome.fresh ? [] : [outcome.fresh.entry]));
      assert.deepEqual(replay([...erased, ...grown], only(space), new State()).snapshot(), live.state.snapshot());
      for (const row of [...live.state.all('idea'), ...live.state.all('comment')].filter(
        ({ person }) => person === 'anna',
      )) {
        assert.equal(row.text + (row.name ?? '') + ('title' in row ? row.title + row.folded : ''), '');
        assert.ok(row.erased);
      }
    }),
  );
});

test('an archive brings back the same ledger', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const { entries } = lived(steps);
      const lines = writeArchive(
        space,
        entries.map((entry) => ({ entry })),
      );
      const archive = await readArchive(lines);
      const read: Entry[] = [];
      for await (const item of archive.items) if ('entry' in item) read.push(item.entry);
      assert.deepEqual(read, entries);
      assert.deepEqual(archive.space, space);
    }),
    { numRuns: 30 },
  );
});

test('an archive that was cut off says so after what it could give', async () => {
  const lines = await collect(
    writeArchive(
      space,
      lived([]).entries.map((entry) => ({ entry })),
    ),
  );
  const { items } = await readArchive(fromList(lines.slice(0, -1)));
  const read: unknown[] = [];
  await assert.rejects(
    async () => {
      for await (const item of items) read.push(item);
    },
    { code: 'bad-archive' },
  );
  assert.equal(read.length, ideas.length);
});

test('a line that cannot be taken is told with its number and stops nothing', async () => {
  const lines = await collect(
    writeArchive(
      space,
      lived([]).entries.map((entry) => ({ entry })),
    ),
  );
  const broken = [lines[0] ?? '', 'not JSON', '{"entry":{"position":1}}', '{"what":1}', ...lines.slice(1)];
  const { items } = await readArchive(fromList(broken));
  const read = await collect(items);
  assert.deepEqual(
    read.flatMap((item) => ('refused' in item ? [item.refused.line] : [])),
    [2, 3, 4],
  );
  assert.equal(read.filter((item) => 'entry' in item).length, ideas.length);
});

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function* fromList(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}
