/** What the city’s staff is told; fetched with what they may do. */
export const office = {
  office: 'For the city’s staff',
  answerTitle: 'Answer this idea',
  answerStatus: 'New status',
  answerOffice: 'Office',
  answerOfficeHint: 'As it is to be named, e.g. Parks office',
  answerText: 'Answer',
  sendAnswer: 'Publish answer',
  hide: 'Hide',
  hideIdea: 'Hide this idea',
  hideComment: 'Hide the comment of {date}',
  hideReason: 'Reason',
  hideReasonHint: 'The author will see it.',
  restore: 'Show again',
  restoreComment: 'Show the comment of {date} again',
} as const;
