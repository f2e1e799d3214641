import type { OptionId, Poll } from '@civic-widgets/core';

/** How one option fared. */
export interface Share {
  readonly option: OptionId;
  readonly votes: number;
  /** Of all ballots, from 0 to 1; 0 while there are none. */
  readonly share: number;
}

/** Each option's share of the ballots, in the order of the options; undefined where the result may not be seen now. */
export function shares(poll: Poll): readonly Share[] | undefined {
  return poll.result?.map(({ option, votes }) => ({
    option,
    votes,
    share: poll.ballotCount > 0 ? votes / poll.ballotCount : 0,
  }));
}

/** The options with the most votes: several where they are equal, none where nobody voted. */
export function leaders(all: readonly Share[]): readonly Share[] {
  const most = Math.max(0, ...all.map(({ votes }) => votes));
  return most === 0 ? [] : all.filter(({ votes }) => votes === most);
}
