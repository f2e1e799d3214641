import { creditEffects } from '../badge/credit.ts';
import { refuse, type Refusal } from '../errors.ts';
import { activityEffect } from '../insight/activity.ts';
import { forbids, type Case, type Need } from '../ledger/case.ts';
import type { Effect } from '../ledger/effect.ts';
import type { Entry } from '../ledger/entry.ts';
import { milliseconds } from '../ledger/instant.ts';
import { firstOf } from '../ledger/text.ts';
import type { SpaceFile } from '../space/space.ts';
import { within } from '../space/policy.ts';
import type { AttendMeeting, CastBallot } from './actions.ts';
import type { Ballot, PollFile } from './poll.ts';
import { checkBallot } from './tally/ballot.ts';

/** The rows that a ballot is decided by. */
export function needsOfCast({ action, person }: Entry, _space: SpaceFile): readonly Need[] {
  return action.kind === 'poll.cast' ? [{ table: 'ballot', key: [action.poll, person] }] : [];
}

export function decideCast(judged: Case, action: CastBallot): Refusal | readonly Effect[] {
  const { entry, facts, space } = judged;
  const poll = space.polls.find(({ id }) => id === action.poll);
  if (!poll) return refuse('not-found', 'poll');
  // A secret ballot must never reach a ledger; the ballot box that will take it is not built yet.
  if (poll.ballots === 'secret') return refuse('not-supported', 'poll');
  const before = facts.get('ballot', [poll.id, entry.person]);
  const refusal = firstOf(
    forbids(judged, poll.project),
    judged.actor && inTime(poll, entry),
    judged.actor && before && !poll.change ? refuse('already-cast') : undefined,
    checkBallot(poll, action.ballot),
  );
  if (refusal) return refusal;

  const at = milliseconds(entry.acceptedAt);
  const effects: Effect[] = [
    ...activityEffect(judged, { project: poll.project, topic: null, area: null }, 'ballots'),
    ...creditEffects(judged, 'poll.cast', poll.id),
  ];
  if (before && before.at > at) return effects;
  effects.push({ do: 'put', table: 'ballot', row: { poll: poll.id, person: entry.person, ballot: action.ballot, at } });
  if (!before) effects.push({ do: 'add', table: 'poll', row: { poll: poll.id, ballots: 1 } });
  effects.push(...count(poll, before?.ballot ?? {}, -1), ...count(poll, action.ballot, 1));
  return effects;
}

function inTime(poll: PollFile, { acceptedAt, action }: Entry): Refusal | undefined {
  const now = milliseconds(acceptedAt);
  const open = within(poll.opens, poll.closes, now);
  if (open.allowed) return undefined;
  const late = open.because === 'closed' && poll.closes !== undefined;
  if (late && now < milliseconds(poll.closes) + (poll.grace ?? 0) * 1000 && action.at < poll.closes) return undefined;
  return refuse(open.because);
}

function count(poll: PollFile, ballot: Ballot, sign: 1 | -1): Effect[] {
  return Object.entries(ballot)
    .filter(([, points]) => points > 0)
    .map(([option, points]) => ({
      do: 'add',
      table: 'option',
      row: { poll: poll.id, option, votes: sign, points: sign * points },
    }));
}

/** Being there earns credit and changes nothing else. */
export function decideAttendance(judged: Case, action: AttendMeeting): Refusal | readonly Effect[] {
  if (judged.actor && !judged.entry.by) return refuse('not-allowed', 'behalf', 'Attendance is entered by an official.');
  return creditEffects(judged, 'meeting.attend', action.meeting);
}
