import type { Spoken } from './languages.ts';

/** Messages that are rightly the same as in English, as `part: message`; a test lets only these pass. */
export const sameAsEnglish: Readonly<Partial<Record<Spoken, readonly string[]>>> = {
  fr: ['badges: points', 'dashboard: contributions'],
};
