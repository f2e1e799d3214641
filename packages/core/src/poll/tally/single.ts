import { refuse } from '../../errors.ts';
import type { BallotRule } from './ballot.ts';

/** Exactly one option, with 1. */
export const checkSingle: BallotRule = (_poll, ballot) => {
  const points = Object.values(ballot);
  if (points.length > 1) return refuse('too-many-choices', 'ballot', 'Exactly one option can be chosen.');
  return points[0] === 1 ? undefined : refuse('invalid', 'ballot', 'A chosen option has 1 point.');
};
