import type { Act } from '../ledger/action.ts';
import type { Id } from '../ledger/id.ts';
import type { Ballot, PollId } from './poll.ts';

/** A ballot, or a change of it while the poll allows one. */
export interface CastBallot extends Act<'poll.cast'> {
  readonly poll: PollId;
  readonly ballot: Ballot;
}

/** Someone was there: at a meeting, a workshop, a walk. */
export interface AttendMeeting extends Act<'meeting.attend'> {
  readonly meeting: Id;
}

export type PollAction = CastBallot;
