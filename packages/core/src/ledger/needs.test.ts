import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { town } from '@civic-widgets/conformance';
import { isRefusal } from '../errors.ts';
import { accept, canonical, draft, type Candidate } from './accept.ts';
import type { Action } from './action.ts';
import type { Need } from './case.ts';
import type { Entry } from './entry.ts';
import { instant } from './instant.ts';
import { furtherNeeds, needs } from './needs.ts';
import { counters, type Owned, type Rows, type Table } from './rows.ts';
import { State } from './state.ts';

/*
 * A database reads only what is needed before it decides about a batch. Whatever is decided by that has to be what would be
 * decided by everything.
 */

const space = town();
const start = Date.parse('2026-05-11T10:00:00.000Z');
const ideas = ['i0', 'i1', 'i2', 'i3'];
const comments = ['c0', 'c1'];
const people = ['anna', 'ben', 'cem', 'dora'];

// Plain objects, as JSON gives them.
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { noNullPrototype: true });
const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const idea = oneOf(...ideas);
const comment = oneOf(...comments);
const payload = oneOf({ reason: 'Spam' });
const action = fc.oneof(
  { weight: 6, arbitrary: record({ kind: oneOf('idea.vote'), idea, vote: oneOf('for', 'withdrawn') }) },
  { weight: 3, arbitrary: record({ kind: oneOf('idea.merge'), idea, into: idea }) },
  { weight: 2, arbitrary: record({ kind: oneOf('idea.follow'), idea, follow: fc.boolean() }) },
  record({ kind: oneOf('idea.comment'), idea, payload: oneOf({ text: 'Good' }) }),
  record({ kind: oneOf('idea.report', 'idea.hide'), idea, payload }),
  record({ kind: oneOf('comment.report', 'comment.hide'), comment, idea: oneOf('i0'), payload }),
  record({ kind: oneOf('idea.restore'), idea }),
  record({ kind: oneOf('comment.restore'), comment, idea: oneOf('i0') }),
  record({ kind: oneOf('idea.tally'), idea, up: fc.nat(9), down: fc.nat(9), pass: fc.nat(9) }),
  record({ kind: oneOf('poll.cast'), poll: oneOf('bench'), ballot: oneOf({ red: 1 }, { blue: 1 }) }),
  record({ kind: oneOf('person.consent'), text: oneOf('terms'), version: oneOf('1', '2'), given: fc.boolean() }),
  { weight: 3, arbitrary: record({ kind: oneOf('person.claim'), guest: oneOf(...people) }) },
  record({ kind: oneOf('person.erase'), person: oneOf(...people) }),
);
const step = record({ person: oneOf(...people), minute: fc.nat(5_000), action });
const batches = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { maxLength: 8 });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function candidate(id: string, person: string, minute: number, action: object): Candidate {
  const at = instant(start + minute * 60_000);
  const whole = { id, at, ...action } as unknown as Action;
  return { entry: { acceptedAt: at, person, role: 'guest', channel: 'online', action: whole } };
}

const begun: readonly Candidate[] = [
  ...ideas.map((id) => candidate(id, 'anna', 0, { kind: 'idea.propose', project: 'square', payload: { title: id } })),
  ...comments.map((id) => candidate(id, 'ben', 0, { kind: 'idea.comment', idea: 'i0', payload: { text: id } })),
];

function rowsOf(all: State, { table, key, ...need }: Need): readonly (Rows[Table] | undefined)[] {
  if (need.all) return [...all.list(table, key)];
  return need.of ? [...all.of(table as Owned, key.join())] : [all.get(table, key)];
}

/** What a database would read of it. */
function read(all: State, entries: readonly Entry[]): State {
  const part = new State();
  const known = new Set<string>();
  let needed: readonly Need[] = entries.flatMap(needs);
  while (needed.length > 0) {
    for (const need of needed) {
      known.add(canonical(need));
      const { table } = need;
      const rows = rowsOf(all, need);
      for (const row of rows) if (row && !(table in counters)) part.put(table, row);
    }
    needed = furtherNeeds(entries, part).filter((need) => !known.has(canonical(need)));
  }
  return part;
}

/** In whatever order rows were read. */
function decided(candidates: readonly Candidate[], state: State): readonly unknown[] {
  const outcomes = accept(candidates, { space, state, known: () => undefined, position: 0, now: start });
  return outcomes.map((outcome) =>
    isRefusal(outcome) ? outcome : outcome.fresh?.effects.map((effect) => canonical(effect)).sort(),
  );
}

test('what is decided by the rows that are needed is what would be decided by all of them', () => {
  fc.assert(
    fc.property(batches, (history) => {
      const all = new State();
      decided(begun, all);
      history.forEach((steps: readonly Step[], batch) => {
        const candidates = steps.map(({ person, minute, action }, n) =>
          candidate(`${batch}.${n}`, person, minute, action),
        );
        const part = read(
          all,
          candidates.map((one) => draft(one, 0, start)),
        );
        assert.deepEqual(decided(candidates, part), decided(candidates, all));
      });
    }),
    { numRuns: 500 },
  );
});
