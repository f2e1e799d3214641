/** What stands around every page. This file names the messages; other languages are held to it by types and by a test. */
export const frame = {
  skip: 'Skip to the contents',
  language: 'Language',
  legal: 'Legal information',
  privacy: 'Privacy',
  terms: 'Terms of use',
  imprint: 'Imprint',
  accessibility: 'Report a barrier',
  contact: 'Contact',
  notFoundTitle: 'This page does not exist',
  notFound: 'The address may have been cut off when it was passed on, or what stood here can no longer be seen.',
  failedTitle: 'This did not work',
  optional: 'optional',
} as const;
