/** What a result says; fetched with what draws it. */
export const pollResult = {
  changeMine: 'Change my vote',
  yourVote: 'Your vote',
  options: 'What can be voted on',
  result: 'Result',
  interim: 'Result so far',
  ballots: { one: '{count} person has voted.', other: '{count} people have voted.' },
  noBallots: 'Nobody has voted yet.',
  leads: '“{option}” is ahead with {share}.',
  won: '“{option}” has the most votes: {share}.',
  tied: 'Equal at the top, with {share} each: {options}.',
  severalPossible: 'Several answers were possible; shares are of all people who voted.',
  votes: { one: '{count} vote', other: '{count} votes' },
  asTable: 'The numbers as a table',
  option: 'Answer',
  votesColumn: 'Votes',
  shareColumn: 'Share',
} as const;
