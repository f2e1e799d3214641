/** What every widget says from the start. This file names the messages; other languages are held to it by types and by a test. */
export const shared = {
  loading: 'Loading …',
  cancel: 'Cancel',
  optional: 'optional',
  sending: 'Sending …',
  received: 'Received.',
  legal: 'Legal information',
  privacy: 'Privacy',
  terms: 'Terms of use',
  imprint: 'Imprint',
  accessibility: 'Report a barrier',
  contact: 'Contact',
} as const;
