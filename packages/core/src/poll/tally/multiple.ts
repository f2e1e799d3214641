import { refuse } from '../../errors.ts';
import type { BallotRule } from './ballot.ts';

/** One to `maximum` options, with 1 each. */
export const checkMultiple: BallotRule = (poll, ballot) => {
  const points = Object.values(ballot);
  const maximum = poll.maximum ?? poll.options.length;
  if (points.length > maximum) return refuse('too-many-choices', 'ballot', `At most ${maximum} options can be chosen.`);
  return points.every((point) => point === 1) ? undefined : refuse('invalid', 'ballot', 'A chosen option has 1 point.');
};
