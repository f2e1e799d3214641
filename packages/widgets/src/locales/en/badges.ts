/** What badges say at a first visit, and of every person. */
export const badges = {
  title: 'What you have contributed',
  private: 'Only you see this.',
  points: { one: '{count} point', other: '{count} points' },
  noRules: 'The city gives neither points nor badges.',
  emptyTitle: 'This is where your contribution will stand',
  empty: 'So far nothing is known of you here, and that is fine. Whoever wants to can begin with any of these:',
  emptyCompact: 'No points yet: they come with your first contribution.',
  'earns.idea.propose': 'Propose an idea',
  'earns.idea.vote': 'Vote on an idea',
  'earns.idea.comment': 'Write a comment',
  'earns.poll.cast': 'Take part in a poll',
  'earns.meeting.attend': 'Come to a meeting',
} as const;
