import { creditEffects } from '../badge/credit.ts';
import { refuse, type Refusal } from '../errors.ts';
import { activityEffect } from '../insight/activity.ts';
import { forbids, objection, type Case, type Need } from '../ledger/case.ts';
import type { Effect } from '../ledger/effect.ts';
import type { Entry } from '../ledger/entry.ts';
import { milliseconds } from '../ledger/instant.ts';
import type { BallotRow } from '../ledger/rows.ts';
import { firstOf } from '../ledger/text.ts';
import { within } from '../space/policy.ts';
import type { AttendMeeting, CastBallot } from './actions.ts';
import type { Ballot, PollFile, PollId } from './poll.ts';
import { checkBallot, checkChoice } from './tally/ballot.ts';

/** The rows that a ballot is decided by. */
export function needsOfCast({ action, person }: Entry): readonly Need[] {
  return action.kind === 'poll.cast' ? [{ table: 'ballot', key: [action.poll, person] }] : [];
}

export function decideCast(judged: Case, action: CastBallot): Refusal | readonly Effect[] {
  const { entry, facts, space } = judged;
  const poll = space.polls.find(({ id }) => id === action.poll);
  const before = facts.get('ballot', [action.poll, entry.person]);
  const refusal = objection(
    judged,
    // A secret ballot must never reach a ledger; the ballot box that will take it is not built yet.
    poll?.ballots === 'secret' ? refuse('not-supported', 'poll') : undefined,
    judged.actor ? offered(judged, poll, action.ballot, before) : checkChoice(action.ballot),
  );
  if (refusal) return refusal;

  const at = milliseconds(entry.acceptedAt);
  const effects: Effect[] = [
    // Nobody knows any more to which project a poll belonged that has left the space's file.
    ...activityEffect(judged, { project: poll?.project ?? '', topic: null, area: null }, 'ballots'),
    ...creditEffects(judged, 'poll.cast', action.poll),
  ];
  if (before && before.at > at) return effects;
  const { poll: id, ballot } = action;
  effects.push({ do: 'put', table: 'ballot', row: { poll: id, person: entry.person, ballot, at } });
  if (!before) effects.push({ do: 'add', table: 'poll', row: { poll: id, ballots: 1 } });
  effects.push(...countBallot(id, before?.ballot ?? {}, -1), ...countBallot(id, ballot, 1));
  return effects;
}

/** Whether the poll takes this ballot from this person now. */
function offered(judged: Case, poll: PollFile | undefined, ballot: Ballot, before?: BallotRow): Refusal | undefined {
  if (!poll) return refuse('not-found', 'poll');
  return firstOf(
    forbids(judged, poll.project),
    inTime(poll, judged.entry),
    before && !poll.change ? refuse('already-cast') : undefined,
    checkBallot(poll, ballot),
  );
}

function inTime(poll: PollFile, { acceptedAt, action }: Entry): Refusal | undefined {
  const now = milliseconds(acceptedAt);
  const open = within(poll.opens, poll.closes, now);
  if (open.allowed) return undefined;
  const late = open.because === 'closed' && poll.closes !== undefined;
  if (late && now < milliseconds(poll.closes) + (poll.grace ?? 0) * 1000 && action.at < poll.closes) return undefined;
  return refuse(open.because);
}

/** Adds a ballot to what its options have, or takes it away. */
export function countBallot(poll: PollId, ballot: Ballot, sign: 1 | -1): Effect[] {
  return Object.entries(ballot)
    .filter(([, points]) => points > 0)
    .map(([option, points]) => ({
      do: 'add',
      table: 'option',
      row: { poll, option, votes: sign, points: sign * points },
    }));
}

/** Being there earns credit and changes nothing else. */
export function decideAttendance(judged: Case, action: AttendMeeting): Refusal | readonly Effect[] {
  if (judged.actor && !judged.entry.by) return refuse('not-allowed', 'behalf', 'Attendance is entered by an official.');
  return creditEffects(judged, 'meeting.attend', action.meeting);
}
