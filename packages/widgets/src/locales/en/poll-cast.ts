/** What is said while a ballot is cast, changed, or cannot be cast. */
export const pollCast = {
  chosen: '{chosen} of {maximum} chosen',
  recast: 'Change vote',
  reviewTitle: 'Is this your vote?',
  reviewFinal: 'Once it is sent, it cannot be changed or taken back.',
  castFinal: 'Send vote for good',
  back: 'Choose again',
  castReceived: 'Your vote has been received. Thank you.',
  castKept: 'Your vote is kept in this browser. The city has not received it.',
  castElsewhere: 'You have voted already, in another window or on another device.',
  castFailed: 'Your vote could not be sent.',
  opensOn: 'Opens {distance}, on {date}',
  closedOn: 'Closed {distance}, on {date}',
  closedPoll: 'This poll is closed.',
  changeMine: 'Change my vote',
  yourVote: 'Your vote',
  options: 'What can be voted on',
} as const;
