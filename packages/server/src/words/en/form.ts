/** What forms on the server's pages say around what somebody writes: before it is sent, and where it cannot be. */
export const form = {
  toReview: 'Continue to the preview',
  previewTitle: 'This is how it will be published',
  changeIdea: 'Change something',
  similarTitle: { one: 'A similar idea is already here', other: '{count} similar ideas are already here' },
  similarHint:
    'Does one of them say what you mean? Then your support helps it most. It opens in a new tab; what you have written stays here.',
  keptTitle: 'What you wrote',
  keptCopy: 'It can no longer be sent here. Nothing of it is lost: you can copy it.',
  again: 'Send again',
  signInBeside: 'Sign in (opens a new tab)',
  signInBesideHint: 'Come back to this tab afterwards and send it again: what you wrote stays here.',
  signedInHint: 'Were you writing something? Go back to the tab in which it stands, and send it again.',
  proofSignIn: 'So that no program can pass for many people, please sign in once before you take part here.',
  proofElsewhere:
    'So that no program can pass for many people, nobody takes part here as a guest without a script. Please use a browser with JavaScript, or turn to the city.',
  proofWait: 'One moment, please: your device is working, so that no program can pass for many people.',
  notCounted: 'You chose “{choice}”. It was not counted.',
  twoPeople:
    'If you took part on the city’s own web site as a guest, you are somebody else here. Sign in at both, and you are one.',
  reportComment: 'Report the comment of {date}',
  ideasTable: 'All ideas as a table (CSV)',
  resultTable: 'Result as a table (CSV)',
} as const;
