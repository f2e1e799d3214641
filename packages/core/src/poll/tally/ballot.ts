import { refuse, type Refusal } from '../../errors.ts';
import type { Ballot, PollFile, PollMethod } from '../poll.ts';
import { checkMultiple } from './multiple.ts';
import { checkSingle } from './single.ts';

/** What a method asks of a ballot beyond naming options of the poll. */
export type BallotRule = (poll: PollFile, ballot: Ballot) => Refusal | undefined;

const methods: Readonly<Record<PollMethod, BallotRule>> = { single: checkSingle, multiple: checkMultiple };

/** What every ballot has, whatever its poll has become. */
export function checkChoice(ballot: Ballot): Refusal | undefined {
  return Object.keys(ballot).length === 0 ? refuse('choice-missing', 'ballot') : undefined;
}

/** Whether a ballot is one of this poll as it is now. */
export function checkBallot(poll: PollFile, ballot: Ballot): Refusal | undefined {
  const chosen = Object.keys(ballot);
  if (chosen.length === 0) return checkChoice(ballot);
  const unknown = chosen.find((option) => !poll.options.some(({ id }) => id === option));
  if (unknown !== undefined) return refuse('choice-unknown', 'ballot', `No option “${unknown}”.`);
  return methods[poll.method](poll, ballot);
}
