/** What a result says. */
export const pollResult = {
  result: 'Result',
  interim: 'Result so far',
  ballots: { one: '{count} person has voted.', other: '{count} people have voted.' },
  noBallots: 'Nobody has voted yet.',
  noBallotsAtAll: 'Nobody voted.',
  onlyBallot: 'One ballot so far: for {options}.',
  onlyBallotAtAll: 'One ballot was cast: for {options}.',
  leads: {
    one: '“{option}” leads with {share} of {count} ballot.',
    other: '“{option}” leads with {share} of {count} ballots.',
  },
  won: {
    one: '“{option}” has the most votes: {share} of {count} ballot.',
    other: '“{option}” has the most votes: {share} of {count} ballots.',
  },
  tied: {
    one: 'Equal at the top, with {share} of {count} ballot each: {options}.',
    other: 'Equal at the top, with {share} of {count} ballots each: {options}.',
  },
  quoted: '“{option}”',
  severalPossible: 'Several answers were possible; shares are of all people who voted.',
  votes: { one: '{count} vote', other: '{count} votes' },
  asTable: 'The numbers as a table',
  option: 'Answer',
  votesColumn: 'Votes',
  shareColumn: 'Share',
} as const;
