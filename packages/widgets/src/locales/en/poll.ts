/** What an open poll asks. */
export const poll = {
  closes: 'Closes {distance}, on {date}',
  answers: 'Your answer',
  chooseOne: 'Choose one answer.',
  chooseAny: 'Choose as many answers as you like.',
  chooseUpTo: { one: 'Choose one answer.', other: 'Choose up to {count} answers.' },
  cast: 'Submit vote',
  check: 'Continue',
  canChange: 'You can change your vote for as long as the poll is open.',
  cannotChange: 'A vote cannot be changed afterwards. You see it once more before it is sent.',
  confidential: 'How you vote is shown to nobody.',
  showInterim: 'Show the result so far',
  resultAfterCast: 'You see the result once you have voted.',
  resultAfterClose: 'The result is shown once the poll is closed.',
} as const;
