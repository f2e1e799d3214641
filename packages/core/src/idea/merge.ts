import { refuse, type Refusal } from '../errors.ts';
import { forbids, objection, type Case } from '../ledger/case.ts';
import type { Effect } from '../ledger/effect.ts';
import type { IdeaRow, VoteRow } from '../ledger/rows.ts';
import type { Facts } from '../ledger/state.ts';
import type { MergeIdea } from './actions.ts';
import { counter } from './contribute.ts';
import { ideaHotness } from './decide.ts';

/**
 * Joins a duplicate to another idea of its project: votes and followers move, and nobody counts twice. Where someone voted
 * on both, the vote on the target stands. Its text, its comments and its imported totals stay where they were.
 */
export function decideMerge(judged: Case, action: MergeIdea): Refusal | readonly Effect[] {
  const { facts } = judged;
  const from = facts.get('idea', [action.idea]);
  const into = facts.get('idea', [action.into]);
  if (!from) return refuse('not-found', 'idea');
  if (!into) return refuse('not-found', 'into');
  const refusal = objection(judged, forbids(judged, from.project), cannotJoin(judged, from, into));
  if (refusal) return refusal;

  const moved = [...facts.list('vote', [from.id])].flatMap((vote) => moveVote(facts, vote, into.id) ?? []);
  const counts = { up: into.up, down: into.down, pass: into.pass };
  for (const { vote } of moved) if (vote !== 'withdrawn') counts[counter[vote]] += 1;
  const none = { up: 0, down: 0, pass: 0 };
  const left = { ...none, mergedInto: into.id, hot: ideaHotness({ ...from, ...none }) };
  const grown = { ...counts, mergedFrom: into.mergedFrom + 1, hot: ideaHotness({ ...into, ...counts }) };
  return [
    ...dropAll(facts, from.id),
    ...moved.map((row): Effect => ({ do: 'put', table: 'vote', row })),
    ...moved.flatMap(({ person }) => moveCredit(facts, person, from.id, into.id)),
    ...moveFollowers(facts, from.id, into.id),
    { do: 'set', table: 'idea', key: [from.id], to: left },
    { do: 'set', table: 'idea', key: [into.id], to: grown },
  ];
}

function cannotJoin({ actor }: Case, from: IdeaRow, into: IdeaRow): Refusal | undefined {
  if (from.id === into.id) return refuse('invalid', 'into', 'An idea cannot be joined to itself.');
  if (from.mergedInto !== null) return refuse('closed', 'idea', 'This idea was joined to another one already.');
  if (into.mergedInto !== null) return refuse('closed', 'into', 'The target was joined to another idea itself.');
  if (from.project !== into.project) return refuse('invalid', 'into', 'Both ideas have to be of one project.');
  if (actor && from.hidden) return refuse('hidden', 'idea');
  return actor && into.hidden ? refuse('hidden', 'into') : undefined;
}

/** Nothing where the person's vote on the target stands. One that was taken back there is no vote any more. */
function moveVote(facts: Facts, { person, vote, role, at }: VoteRow, into: string): VoteRow | undefined {
  const theirs = facts.get('vote', [into, person]);
  if (theirs && theirs.vote !== 'withdrawn') return undefined;
  return { idea: into, person, vote, role, at: Math.max(at, theirs?.at ?? 0) };
}

/** A subject earns once: who voted on the duplicate alone has earned for the target from now on. */
function moveCredit(facts: Facts, person: string, from: string, into: string): readonly Effect[] {
  const credit = facts.get('credit', [person, 'idea.vote', from]);
  if (!credit || facts.get('vote', [into, person])) return [];
  return [
    { do: 'drop', table: 'credit', key: [person, 'idea.vote', from] },
    { do: 'put', table: 'credit', row: { ...credit, subject: into } },
  ];
}

/** Who ever said whether they follow the target is not asked again. */
function moveFollowers(facts: Facts, from: string, into: string): readonly Effect[] {
  return [...facts.list('follow', [from])]
    .filter(({ person, follows }) => follows && !facts.get('follow', [into, person]))
    .map((row) => ({ do: 'put', table: 'follow', row: { ...row, idea: into } }));
}

function dropAll(facts: Facts, idea: string): readonly Effect[] {
  return (['vote', 'follow'] as const).flatMap((table) =>
    [...facts.list(table, [idea])].map(({ person }): Effect => ({ do: 'drop', table, key: [idea, person] })),
  );
}

/** Where what was done on an idea counts: there, or where it was joined to in the end. */
export function joinedTo(facts: Facts, idea: IdeaRow): IdeaRow {
  let at = idea;
  while (at.mergedInto !== null) {
    const next = facts.get('idea', [at.mergedInto]);
    if (!next) break;
    at = next;
  }
  return at;
}
