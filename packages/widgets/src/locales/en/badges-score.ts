/** What badges say of someone who has contributed. */
export const badgesScore = {
  level: 'Level: {name}',
  nextLevel: { one: '{count} more point until “{name}”', other: '{count} more points until “{name}”' },
  topLevel: 'You have reached the last level.',

  nextBadge: '{list} until “{name}”',
  'missing.points': { one: '{count} more point', other: '{count} more points' },
  'missing.idea.propose': { one: '{count} more idea', other: '{count} more ideas' },
  'missing.idea.vote': { one: '{count} more vote on ideas', other: '{count} more votes on ideas' },
  'missing.idea.comment': { one: '{count} more comment', other: '{count} more comments' },
  'missing.poll.cast': { one: '{count} more poll', other: '{count} more polls' },
  'missing.meeting.attend': { one: '{count} more meeting', other: '{count} more meetings' },
  allEarned: 'You have earned every badge there is. Thank you.',
  badges: 'Badges',

  nowEarned: 'New badge: {name}. Thank you.',
  earnedBy: '{date}, {what}',
  'by.idea.propose': 'by an idea',
  'by.idea.vote': 'by a vote on an idea',
  'by.idea.comment': 'by a comment',
  'by.poll.cast': 'by taking part in a poll',
  'by.meeting.attend': 'by coming to a meeting',

  rewards: 'What the city gives in return',
  rewardOpen: 'Open to you',
  offline: 'Without the internet: {way}',
} as const;
