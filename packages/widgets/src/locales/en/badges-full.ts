/** What badges say in full: every badge, what the city gives in return, and where the points come from. */
export const badgesFull = {
  badgeCount: { one: '{count} of {all} badge earned', other: '{count} of {all} badges earned' },
  stillMissing: 'Still needed: {list}',
  earnedOn: '{what}: “{title}”',
  rewardWith: 'With the badge “{name}”',

  history: 'How your points add up',
  historyWhat: 'What',
  historyPoints: 'Points',
  'for.idea.propose': 'Idea proposed',
  'for.idea.vote': 'Voted on an idea',
  'for.idea.comment': 'Comment written',
  'for.poll.cast': 'Took part in a poll',
  'for.meeting.attend': 'Came to a meeting',
  noPoints: '0 points: the day’s limit was reached, or this earns none.',
  earlier: 'Before that',
  sum: 'Together',
  historyMore: 'Show what was before that',

  waysTitle: 'What there are points for',
  perDay: { one: 'once a day', other: 'up to {count} times a day' },
  once: 'Each idea, comment, poll and meeting counts once. Nobody is compared with anyone, and points are never taken away.',
} as const;
