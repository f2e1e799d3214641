import type { BallotRow, OptionRow } from '../ledger/rows.ts';
import type { Look } from '../idea/view.ts';
import { allowed, denied, permission, within, type Permission } from '../space/policy.ts';
import type { Poll, PollFile, PollState } from './poll.ts';

export function pollState(poll: PollFile, now: number): PollState {
  const open = within(poll.opens, poll.closes, now);
  if (open.allowed) return 'open';
  return open.because === 'closed' ? 'closed' : 'upcoming';
}

/**
 * @param ballotCount how many ballots were cast
 * @param options the rows of the poll's options, in any order; a missing one has no votes
 * @param mine this viewer's ballot, if there is one
 */
export function viewPoll(
  poll: PollFile,
  ballotCount: number,
  options: readonly OptionRow[],
  mine: BallotRow | undefined,
  look: Look,
): Poll {
  const { grace: _grace, ...file } = poll;
  const state = pollState(poll, look.now);
  const seen = poll.results === 'always' || state === 'closed' || (poll.results === 'after-cast' && mine !== undefined);
  const result = poll.options.map(({ id }) => {
    const row = options.find(({ option }) => option === id);
    return { option: id, votes: row?.votes ?? 0, points: row?.points ?? 0 };
  });
  return {
    ...file,
    state,
    ballotCount,
    result: seen ? result : null,
    ...(mine && { myBallot: mine.ballot }),
    can: { 'poll.cast': castPermission(poll, mine, look) },
  };
}

function castPermission(poll: PollFile, mine: BallotRow | undefined, { space, actor, now }: Look): Permission {
  const project = space.projects.find(({ id }) => id === poll.project);
  if (!project) return denied('not-found', 'none');
  if (poll.ballots === 'secret') return denied('not-supported', 'none');
  const open = within(poll.opens, poll.closes, now);
  if (!open.allowed) return open;
  const person = permission('poll.cast', project, actor, now);
  if (!person.allowed) return person;
  return mine && !poll.change ? denied('already-cast', 'none') : allowed;
}
