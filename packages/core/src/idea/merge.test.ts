import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { town } from '@civic-widgets/conformance';
import { isRefusal } from '../errors.ts';
import { accept, replay, type Candidate } from '../ledger/accept.ts';
import type { Action } from '../ledger/action.ts';
import type { Entry } from '../ledger/entry.ts';
import { instant } from '../ledger/instant.ts';
import { State } from '../ledger/state.ts';
import { joinedTo } from './merge.ts';

const space = town();
const start = Date.parse('2026-05-11T10:00:00.000Z');
const ideas = ['i0', 'i1', 'i2', 'i3'];
const people = ['anna', 'ben', 'cem', 'dora'];

// Plain objects, as JSON gives them.
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { noNullPrototype: true });
const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const idea = oneOf(...ideas);
const step = record({
  person: oneOf(...people),
  minute: fc.nat(5_000),
  action: fc.oneof(
    { weight: 6, arbitrary: record({ kind: oneOf('idea.vote'), idea, vote: oneOf('for', 'for', 'withdrawn') }) },
    { weight: 2, arbitrary: record({ kind: oneOf('idea.follow'), idea, follow: fc.boolean() }) },
    { weight: 2, arbitrary: record({ kind: oneOf('idea.merge'), idea, into: idea }) },
  ),
});
const history = fc.array(step, { maxLength: 40 });
type Steps = typeof history extends fc.Arbitrary<infer T> ? T : never;

/** What is refused leaves no entry. */
function lived(steps: Steps): { readonly state: State; readonly entries: readonly Entry[] } {
  const state = new State();
  const entries: Entry[] = [];
  const proposals = ideas.map((id) => ({
    person: 'anna',
    minute: 0,
    action: { id, kind: 'idea.propose', project: 'square', payload: { title: id } },
  }));
  const candidates = [...proposals, ...steps].map(({ person, minute, action }, n): Candidate => {
    const at = instant(start + minute * 60_000);
    const whole = { id: `a${n}`, at, ...action } as unknown as Action;
    return { entry: { acceptedAt: at, person, role: 'guest', channel: 'online', action: whole } };
  });
  const outcomes = accept(candidates, { space, state, known: () => undefined, position: 0, now: start });
  for (const outcome of outcomes) if (!isRefusal(outcome) && outcome.fresh) entries.push(outcome.fresh.entry);
  return { state, entries };
}

test('counters are the votes that stand, and no vote or follower stands on what was joined to another', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const { state } = lived(steps);
      for (const row of state.all('idea')) {
        const votes = [...state.list('vote', [row.id])];
        assert.equal(row.up, votes.filter(({ vote }) => vote === 'for').length);
        if (row.mergedInto === null) continue;
        assert.deepEqual([votes, [...state.list('follow', [row.id])]], [[], []]);
        assert.equal(joinedTo(state, row).mergedInto, null);
      }
    }),
  );
});

test('whoever voted is counted or took it back, once, wherever the idea went', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const { state, entries } = lived(steps);
      for (const { person, action } of entries) {
        if (action.kind !== 'idea.vote') continue;
        const row = state.get('idea', [action.idea]);
        assert.ok(row && state.get('vote', [joinedTo(state, row).id, person]));
      }
    }),
  );
});

test('what was earned stays, adds up, and is earned once for each subject that there was', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const { state, entries } = lived(steps);
      for (const person of people) {
        const credits = [...state.list('credit', [person])];
        const score = state.get('person', [person]);
        assert.equal(
          credits.reduce((sum, { points }) => sum + points, 0),
          score?.points ?? 0,
        );
        const votes = credits.filter(({ kind }) => kind === 'idea.vote');
        assert.equal(votes.length, score?.counts['idea.vote'] ?? 0);
        const votedOn = new Set(
          entries.flatMap((one) => (one.person === person && one.action.kind === 'idea.vote' ? [one.action.idea] : [])),
        );
        assert.ok(votes.length <= votedOn.size && (votes.length > 0 || votedOn.size === 0));
      }
    }),
  );
});

test('replaying a ledger in which ideas were joined gives the views that it was lived with', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const { state, entries } = lived(steps);
      const versions = [{ from: 0, file: space }];
      assert.deepEqual(replay(entries, versions, new State()).snapshot(), state.snapshot());
    }),
  );
});

test('ideas never go round in a circle', () => {
  const all = ideas.flatMap((from) => ideas.map((into) => ({ kind: 'idea.merge', idea: from, into })));
  fc.assert(
    fc.property(fc.shuffledSubarray(all), (merges) => {
      const { state } = lived(merges.map((action) => ({ person: 'olga', minute: 1, action })));
      for (const row of state.all('idea')) assert.equal(joinedTo(state, row).mergedInto, null);
    }),
  );
});
