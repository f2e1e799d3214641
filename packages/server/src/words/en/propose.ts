/** What is said where someone proposes an idea. */
export const propose = {
  propose: 'Propose an idea',
  title: 'What is your idea?',
  titleHint: 'One sentence is enough to begin, for example: “A drinking fountain at the market”.',
  text: 'What exactly do you have in mind?',
  textHint: 'Why does it matter, and whom does it help?',
  organisation: 'You speak for',
  organisationHint: 'An association, a business or an office, if you do.',
  none: 'No answer',
  send: 'Publish idea',
  sendForReview: 'Hand in idea',
  proposeReceived: 'Your idea has been received. Thank you.',
  nextReview: 'The city reads your idea first, and then publishes it here.',
  phase: '{phase}: {from} to {to}.',
} as const;
