import { counter } from '../idea/contribute.ts';
import { ideaHotness } from '../idea/decide.ts';
import type { Case } from '../ledger/case.ts';
import type { Effect } from '../ledger/effect.ts';
import type { BallotRow, IdeaRow, VoteRow } from '../ledger/rows.ts';
import type { Facts } from '../ledger/state.ts';
import { countBallot } from '../poll/decide.ts';
import { atLeast, type PersonId, type Role } from '../space/person.ts';

/*
 * A guest's acts become a person's. Where both did the same thing the later one stands, and at the same moment the person's
 * own. Votes and ballots are found by what was earned with them, since every one that counts has its credit.
 */

/** The person is known better than the guest was: by the role in which the guest is claimed. */
export function joinVotes({ facts, entry }: Case, guest: PersonId, person: PersonId): readonly Effect[] {
  const known = (role: Role): Role => (atLeast(role, entry.role) ? role : entry.role);
  return subjectsOf(facts, guest, 'idea.vote').flatMap((id): readonly Effect[] => {
    const theirs = facts.get('vote', [id, guest]);
    if (!theirs) return []; // It moved with a duplicate that was joined to another idea.
    const own = facts.get('vote', [id, person]);
    const drop: Effect = { do: 'drop', table: 'vote', key: [id, guest] };
    if (!own) return [drop, { do: 'put', table: 'vote', row: { ...theirs, person, role: known(theirs.role) } }];
    const [stands, falls] = theirs.at > own.at ? [theirs, own] : [own, theirs];
    const idea = facts.get('idea', [id]);
    const row = { ...stands, person, role: known(stands.role) };
    return [drop, { do: 'put', table: 'vote', row }, ...(idea ? uncount(idea, falls) : [])];
  });
}

function uncount(idea: IdeaRow, { vote }: VoteRow): readonly Effect[] {
  if (vote === 'withdrawn') return [];
  const counts = { up: idea.up, down: idea.down, pass: idea.pass };
  counts[counter[vote]] -= 1;
  const to = { ...counts, hot: ideaHotness({ ...idea, ...counts }) };
  return [{ do: 'set', table: 'idea', key: [idea.id], to }];
}

/** Where a poll takes no ballot back the first one stands: signing in is no second go. */
export function joinBallots({ facts, space }: Case, guest: PersonId, person: PersonId): readonly Effect[] {
  return subjectsOf(facts, guest, 'poll.cast').flatMap((id): readonly Effect[] => {
    const theirs = facts.get('ballot', [id, guest]);
    if (!theirs) return [];
    const own = facts.get('ballot', [id, person]);
    const drop: Effect = { do: 'drop', table: 'ballot', key: [id, guest] };
    if (!own) return [drop, { do: 'put', table: 'ballot', row: { ...theirs, person } }];
    const later = theirs.at > own.at;
    const change = space.polls.find((poll) => poll.id === id)?.change ?? true;
    const takes = change ? later : theirs.at < own.at;
    const [stands, falls]: readonly [BallotRow, BallotRow] = takes ? [theirs, own] : [own, theirs];
    return [
      drop,
      { do: 'put', table: 'ballot', row: { ...stands, person } },
      { do: 'add', table: 'poll', row: { poll: id, ballots: -1 } },
      ...countBallot(id, falls.ballot, -1),
    ];
  });
}

export function joinFollows(facts: Facts, guest: PersonId, person: PersonId): readonly Effect[] {
  return [...facts.of('follow', guest)].flatMap((theirs): readonly Effect[] => {
    const own = facts.get('follow', [theirs.idea, person]);
    const drop: Effect = { do: 'drop', table: 'follow', key: [theirs.idea, guest] };
    const stands = own && own.at >= theirs.at ? own : theirs;
    return [drop, { do: 'put', table: 'follow', row: { ...stands, person } }];
  });
}

export function joinConsents(facts: Facts, guest: PersonId, person: PersonId): readonly Effect[] {
  return [...facts.list('consent', [guest])].flatMap((theirs): readonly Effect[] => {
    const own = facts.get('consent', [person, theirs.text]);
    const drop: Effect = { do: 'drop', table: 'consent', key: [guest, theirs.text] };
    const stands = own && own.at >= theirs.at ? own : theirs;
    return [drop, { do: 'put', table: 'consent', row: { ...stands, person } }];
  });
}

function subjectsOf(facts: Facts, person: PersonId, kind: 'idea.vote' | 'poll.cast'): readonly string[] {
  return [...facts.list('credit', [person, kind])].map(({ subject }) => subject);
}
