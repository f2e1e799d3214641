/** What is said where someone proposes an idea; fetched with it. */
export const propose = {
  title: 'Your idea in one sentence',
  titleHint: 'For example: “A drinking fountain at the market”',
  next: 'Continue',
  text: 'What exactly do you have in mind?',
  textHint: 'Why does it matter, and whom does it help?',
  chooseTopic: 'Topic',
  chooseArea: 'Area',
  none: 'No answer',
  send: 'Publish idea',
  sendForReview: 'Hand in idea',
  whatNext: 'What happens next',
  whatNextAfter: 'Your idea appears here at once. Others can support and discuss it, and the city answers here.',
  whatNextBefore:
    'The city looks through your idea first and then publishes it here. Others can then support and discuss it.',
  checkFields: 'Please check what is marked.',
} as const;
