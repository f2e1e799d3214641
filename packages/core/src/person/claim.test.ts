import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { act, town } from '@civic-widgets/conformance';
import { isRefusal } from '../errors.ts';
import { accept, blank, replay, type Candidate } from '../ledger/accept.ts';
import type { Action } from '../ledger/action.ts';
import type { Entry } from '../ledger/entry.ts';
import { instant } from '../ledger/instant.ts';
import { State } from '../ledger/state.ts';
import type { Actor } from '../space/person.ts';

const space = town();
const start = Date.parse('2026-05-11T10:00:00.000Z');
const ideas = ['i0', 'i1', 'i2', 'i3', 'i4', 'i5'];

// Plain objects, as JSON gives them.
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { noNullPrototype: true });
const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const idea = oneOf(...ideas);
const action = fc.oneof(
  { weight: 6, arbitrary: record({ kind: oneOf('idea.vote'), idea, vote: oneOf('for', 'against', 'withdrawn') }) },
  { weight: 2, arbitrary: record({ kind: oneOf('idea.follow'), idea, follow: fc.boolean() }) },
  { weight: 2, arbitrary: record({ kind: oneOf('idea.comment'), idea, payload: oneOf({ text: 'Good' }) }) },
  record({ kind: oneOf('idea.propose'), project: oneOf('debate'), payload: oneOf({ title: 'Another one' }) }),
  record({ kind: oneOf('idea.report'), idea, payload: oneOf({ reason: 'Spam' }) }),
  record({ kind: oneOf('poll.cast'), poll: oneOf('bench'), ballot: oneOf({ red: 1 }, { green: 1 }, { blue: 1 }) }),
  record({ kind: oneOf('person.consent'), text: oneOf('rules'), version: oneOf('1', '2'), given: fc.boolean() }),
);
/** Who acts: the guest, the person who signs in, or somebody else; and how many minutes after what was before. */
const step = record({
  who: oneOf('guest', 'guest', 'person', 'person', 'other'),
  pause: fc.integer({ min: 1, max: 400 }),
  action,
});
const history = fc.array(step, { maxLength: 40 });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function entry(id: string, person: string, at: number, action: object, role: Entry['role'] = 'guest'): Candidate {
  const whole = { id, at: instant(at), ...action } as unknown as Action;
  return { entry: { acceptedAt: instant(at), person, role, channel: 'online', action: whole } };
}

const claim = (at: number, guest = 'guest', person = 'person', id = 'claim'): Candidate =>
  entry(id, person, at, { kind: 'person.claim', guest }, 'participant');

function begun(): readonly Candidate[] {
  return ideas.map((id) =>
    entry(id, 'author', start, { kind: 'idea.propose', project: 'debate', payload: { title: id } }),
  );
}

function acts(steps: readonly Step[], as: (who: string) => string = (who) => who): readonly Candidate[] {
  let at = start;
  return steps.map(({ who, pause, action }, n) => entry(`a${n}`, as(who), (at += pause * 60_000), action));
}

function lived(candidates: readonly Candidate[]): { readonly state: State; readonly entries: readonly Entry[] } {
  const state = new State();
  const entries: Entry[] = [];
  const known = (id: string) => entries.find((one) => one.action.id === id);
  for (const candidate of candidates) {
    const [outcome] = accept([candidate], { space, state, known, position: entries.length, now: start });
    assert.ok(outcome && !isRefusal(outcome), JSON.stringify(outcome));
    if (outcome.fresh) entries.push(outcome.fresh.entry);
  }
  return { state, entries };
}

const later = start + 40 * 400 * 60_000;

/**
 * What everybody can see, and what the person has; a badge that either had is kept, so that there may be more of them, and votes
 * are those of somebody who is known.
 */
function seen({ state }: { readonly state: State }) {
  const { person: people, vote, ...others } = state.snapshot();
  const rows = { ...others, vote: vote.map(({ role: _role, ...row }) => row) };
  const told = people.filter(({ claimedBy }) => claimedBy === null).map(({ badges: _badges, ...row }) => row);
  return { ...rows, people: told };
}

test('after a claim everything is as if one person had done it all', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const two = lived([...begun(), ...acts(steps), claim(later)]);
      const one = lived([...begun(), ...acts(steps, (who) => (who === 'guest' ? 'person' : who))]);
      assert.deepEqual(seen(two), seen(one));
      const [badges, least] = [two, one].map(({ state }) => state.get('person', ['person'])?.badges ?? {});
      for (const [id, badge] of Object.entries(least ?? {})) assert.ok((badges?.[id]?.at ?? Infinity) <= badge.at, id);
    }),
    { numRuns: 500 },
  );
});

test('a claim makes votes those of somebody who is known as the claimer is', () => {
  const vote = (id: string, who: string) => entry(id, who, start, { kind: 'idea.vote', idea: ideas[0], vote: 'for' });
  const { state } = lived([...begun(), vote('v1', 'guest'), vote('v2', 'stranger'), claim(later)]);
  const roles = [...state.all('vote')].map(({ person, role }) => [person, role]).sort();
  assert.deepEqual(roles, [
    ['person', 'participant'],
    ['stranger', 'guest'],
  ]);
});

test('what a guest did and arrives after the claim counts for the person, whatever its moment', () => {
  fc.assert(
    fc.property(history, history, (before, after) => {
      const late = acts(
        after.map((one) => ({ ...one, pause: one.pause })),
        (who) => who,
      ).map((one, n) =>
        'entry' in one ? { entry: { ...one.entry, action: { ...one.entry.action, id: `late${n}` } } } : one,
      );
      const one = (candidate: Candidate): Candidate =>
        'entry' in candidate && candidate.entry.person === 'guest'
          ? { entry: { ...candidate.entry, person: 'person' } }
          : candidate;
      const two = lived([...begun(), ...acts(before), claim(later), ...late]);
      const same = lived([...begun(), ...acts(before), claim(later), ...late.map(one)]);
      assert.deepEqual(two.state.snapshot(), same.state.snapshot());
    }),
  );
});

test('replaying a ledger in which guests were claimed gives the views that it was lived with', () => {
  fc.assert(
    fc.property(history, history, fc.boolean(), (before, after, chain) => {
      const { state, entries } = lived([
        ...begun(),
        ...acts(before),
        claim(later),
        ...(chain ? [claim(later + 1, 'person', 'other', 'claim again')] : []),
        ...acts(after).map((one, n) =>
          'entry' in one ? { entry: { ...one.entry, action: { ...one.entry.action, id: `b${n}` } } } : one,
        ),
      ]);
      assert.deepEqual(replay(entries, [{ from: 0, file: space }], new State()).snapshot(), state.snapshot());
      for (const table of ['vote', 'follow', 'report', 'ballot', 'credit', 'consent', 'idea', 'comment'] as const)
        assert.ok(
          [...state.all(table)].every((row) => row.person !== 'guest' && !(chain && row.person === 'person')),
          table,
        );
    }),
  );
});

test('counters are what is there, the reports that wait among them', () => {
  fc.assert(
    fc.property(history, (steps) => {
      const { state } = lived([...begun(), ...acts(steps), claim(later)]);
      for (const row of state.all('idea')) {
        const votes = [...state.list('vote', [row.id])];
        assert.deepEqual(
          [row.up, row.down],
          ['for', 'against'].map((one) => votes.filter(({ vote }) => vote === one).length),
        );
        const waiting = [...state.list('report', [row.id, ''])].map(({ at }) => at);
        assert.deepEqual([row.reports, row.reportedAt ?? Infinity], [waiting.length, Math.min(...waiting)]);
      }
      const ballots = [...state.all('ballot')];
      assert.equal(state.get('poll', ['bench'])?.ballots ?? 0, ballots.length);
    }),
  );
});

test('erasing the person erases what the guest said, by whichever name, and a rebuild gives the same', () => {
  fc.assert(
    fc.property(history, oneOf('guest', 'person'), (steps, name) => {
      const erase = entry('erase', 'ada', later + 1, { kind: 'person.erase', person: name }, 'administrator');
      const { state, entries } = lived([...begun(), ...acts(steps), claim(later), erase]);
      for (const row of [...state.all('idea'), ...state.all('comment')])
        assert.equal(row.erased, row.person === 'person', row.id);
      const left = entries.map((one) => (['guest', 'person'].includes(one.person) ? blank(one) : one));
      assert.deepEqual(replay(left, [{ from: 0, file: space }], new State()).snapshot(), state.snapshot());
    }),
  );
});

/** A ledger in which a guest voted, and what somebody submits now comes to. */
function submitting(...before: readonly Candidate[]) {
  const { state, entries } = lived([...begun(), ...before]);
  return (action: Action, actor: Actor) => {
    const known = (id: string) => entries.find((one) => one.action.id === id);
    const [outcome] = accept([{ action, actor }], { space, state, known, position: entries.length, now: later });
    assert.ok(outcome);
    return outcome;
  };
}
const person: Actor = { role: 'participant', person: 'person' };
const vote = act.vote('i0', 'for', { id: '0190a0a0-0000-7000-8000-000000000001' });
const voted = (who: string): Candidate => entry(vote.id, who, start + 1, vote);

test('nobody claims but whom a sign-in lets, just the guest whose token it has seen, and nobody themselves', () => {
  const submit = submitting(voted('guest'));
  const claiming = act.claim('guest');
  assert.deepEqual(submit(claiming, person), { refused: 'not-allowed', field: 'guest' });
  assert.deepEqual(submit(claiming, { ...person, mayClaim: 'another' }), { refused: 'not-allowed', field: 'guest' });
  assert.deepEqual(submit(claiming, { role: 'administrator', person: 'ada' }), {
    refused: 'not-allowed',
    field: 'guest',
  });
  const self = submit(act.claim('person'), { ...person, mayClaim: 'person' });
  assert.equal(isRefusal(self) && self.refused, 'invalid');
  assert.ok(!isRefusal(submit(claiming, { ...person, mayClaim: 'guest' })));
});

test('a guest is claimed once; claiming again what is one’s own changes nothing', () => {
  const submit = submitting(voted('guest'), claim(start + 2));
  const again = submit(act.claim('guest'), { ...person, mayClaim: 'guest' });
  assert.ok(!isRefusal(again));
  assert.deepEqual(again.fresh?.effects, []);
  const another = submit(act.claim('guest'), { role: 'participant', person: 'other', mayClaim: 'guest' });
  assert.deepEqual(another, { refused: 'already-there', field: 'guest' });
});

test('a guest who was claimed acts no more', () => {
  const submit = submitting(voted('guest'), claim(start + 2));
  const outcome = submit(act.vote('i1'), { role: 'guest', person: 'guest' });
  assert.equal(isRefusal(outcome) && outcome.refused, 'unauthenticated');
});

test('what the guest had sent and the person sends again has the receipt that it had', () => {
  const submit = submitting(voted('guest'), claim(start + 2));
  const again = submit(vote, person);
  assert.ok(!isRefusal(again));
  assert.equal(again.fresh, undefined);
  assert.deepEqual([again.receipt.action, again.receipt.acceptedAt], [vote.id, instant(start + 1)]);
  assert.deepEqual(submit(vote, { role: 'guest', person: 'other' }), { refused: 'id-conflict', field: 'id' });
  assert.deepEqual(submit({ ...vote, vote: 'against' }, person), { refused: 'id-conflict', field: 'id' });
});

test('where a poll takes no ballot back the first one stands', () => {
  const polls = space.polls.map((poll) => ({ ...poll, change: false }));
  const ballot = (id: string, who: string, at: number, option: string): Candidate =>
    entry(id, who, at, { kind: 'poll.cast', poll: 'bench', ballot: { [option]: 1 } });
  for (const [first, second] of [
    ['guest', 'person'],
    ['person', 'guest'],
  ] as const) {
    const state = new State();
    const cast = [ballot('b1', first, start + 1, 'red'), ballot('b2', second, start + 2, 'blue'), claim(start + 3)];
    accept(cast, { space: { ...space, polls }, state, known: () => undefined, position: 0, now: start });
    assert.deepEqual(
      [...state.all('ballot')].map((row) => [row.person, row.ballot]),
      [['person', { red: 1 }]],
    );
    assert.deepEqual(
      ['red', 'blue'].map((option) => state.get('option', ['bench', option])?.votes),
      [1, 0],
    );
  }
});

test('people agree to the version that is in force, and take back whichever it was', () => {
  const submit = submitting();
  assert.deepEqual(submit(act.consent('nowhere', '2026-05'), person), { refused: 'not-found', field: 'text' });
  const old = submit(act.consent('ground-rules', '2025-01'), person);
  assert.deepEqual(isRefusal(old) && [old.refused, old.field], ['invalid', 'version']);
  assert.ok(!isRefusal(submit(act.consent('ground-rules', '2026-05'), person)));
  assert.ok(!isRefusal(submit(act.consent('ground-rules', '2025-01', false), person)));
});
