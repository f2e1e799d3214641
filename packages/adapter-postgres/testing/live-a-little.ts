import assert from 'node:assert/strict';
import type { Action, CivicAdapter, CivicBackend, CivicError, LoadEntry } from '@civic-widgets/core';
import { act, administrator, guest, propose } from './village.ts';

/** Guests become people, some of them while both still act, and one person twice over; everyone has something in common. */
async function signIn(backend: CivicBackend, ideas: readonly Action[]): Promise<void> {
  const asGuest = (index: number): CivicAdapter => backend.as(guest(`person ${index}`));
  const claim = (index: number, by: string): Promise<unknown> =>
    backend
      .as({ role: 'participant', person: by, mayClaim: `person ${index}` })
      .submit(act('person.claim', { guest: `person ${index}` }));
  const rules = { text: 'rules', version: '1' };
  await asGuest(0).submit(propose('A guest’s idea'));
  await Promise.all([
    asGuest(0).submit(act('person.consent', { ...rules, given: true })),
    claim(0, 'ada'),
    backend.as(guest('ada')).submit(act('person.consent', { ...rules, given: false })),
  ]);
  const acts = ideas
    .slice(3, 12)
    .flatMap(({ id: idea }, index): readonly Promise<unknown>[] => [
      asGuest(1).submit(act('idea.vote', { idea, vote: 'for' })),
      backend.as(guest('cleo')).submit(act('idea.vote', { idea, vote: 'against' })),
      ...(index === 4 ? [claim(1, 'cleo'), claim(2, 'dan'), claim(3, 'dan')] : []),
      asGuest(2).submit(act('idea.report', { idea, payload: { reason: 'Spam' } })),
      asGuest(3).submit(act('idea.report', { idea, payload: { reason: 'Spam, says another' } })),
      backend.as(guest('dan')).submit(act('idea.follow', { idea, follow: index % 2 === 0 })),
      asGuest(3).submit(act('poll.cast', { poll: 'bench', ballot: { pond: 1 } })),
    ]);
  const outcomes = await Promise.allSettled(acts);
  const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as CivicError).code] : []));
  assert.deepEqual(new Set(refused), new Set(['unauthenticated']), 'guests who were claimed act no more');
}

/** Enough for every view to hold something, and for the ledger to be longer than one batch of a rebuild. */
export async function liveALittle(backend: CivicBackend): Promise<void> {
  const [ada, bob] = [backend.as(guest('ada')), backend.as(guest('bob'))];
  const ideas = Array.from({ length: 30 }, (_, index) => propose(`Idea ${index}`, { area: 'north', topic: 'trees' }));
  await Promise.all(ideas.map((idea) => ada.submit(idea)));
  const [first, second] = ideas;
  assert.ok(first && second);
  const comment = act('idea.comment', { idea: first.id, payload: { text: 'Good', name: 'Ada' } });
  await ada.submit(comment);
  await bob.submit(act('idea.comment', { idea: first.id, replyTo: comment.id, payload: { text: 'Indeed' } }));
  const [settled, waiting] = [act('idea.report', { idea: first.id, payload: { reason: 'Spam' } }), ideas[2]?.id ?? ''];
  await ada.submit(settled);
  await backend.as(administrator).submit(act('idea.restore', { idea: first.id }));
  for (const person of [ada, bob])
    await person.submit(act('idea.report', { idea: waiting, payload: { reason: 'Names a neighbour' } }));
  await bob.submit(act('poll.cast', { poll: 'bench', ballot: { pond: 1 } }));
  await bob.submit(act('poll.cast', { poll: 'bench', ballot: { square: 1 } }));
  await backend
    .as(administrator)
    .submit(act('comment.hide', { comment: comment.id, idea: first.id, payload: { reason: 'No' } }));
  await backend.as(administrator).submit(act('idea.hide', { idea: second.id, payload: { reason: 'No' } }));
  await backend
    .as(administrator)
    .submit(act('idea.answer', { idea: first.id, status: 'planned', payload: { text: 'Soon' } }));
  await backend.as(administrator).submit(act('idea.tally', { idea: first.id, up: 7, down: 1, pass: 0 }));
  await Promise.all(
    Array.from({ length: 2_100 }, (_, index) => {
      const idea = ideas[2 + (index % 28)]?.id ?? '';
      const vote = (['for', 'against', 'withdrawn'] as const)[(index >> 4) % 3] ?? 'for';
      return backend.as(guest(`person ${index % 37}`)).submit(act('idea.vote', { idea, vote }));
    }),
  );
  await signIn(backend, ideas);
  // Twice joined, and votes on what was joined that come later.
  const [a, b, c] = ideas.slice(5).map(({ id }) => id);
  assert.ok(a && b && c);
  await bob.submit(act('idea.follow', { idea: a, follow: true }));
  await backend.as(administrator).submit(act('idea.merge', { idea: a, into: b }));
  const late = (person: string, idea: string): LoadEntry => {
    const action = act('idea.vote', { idea, vote: 'for' });
    return { acceptedAt: action.at, person, role: 'guest', channel: 'paper', action };
  };
  const joining = act('idea.merge', { idea: b, into: c });
  const { refused } = await backend.load([
    late('person 3', a),
    late('newcomer', b),
    { acceptedAt: joining.at, person: 'administrator', role: 'administrator', channel: 'online', action: joining },
    late('newcomer', a),
    late('another', b),
  ]);
  assert.deepEqual(refused, []);
}
