/**
 * The languages that the widgets speak, by tag (BCP 47), the plain one before its kinds. Each has a folder of its name
 * beside this file and a line in `modules.ts`. Imports nothing, so that a build can read it before anything is built.
 */
export const languages = ['de', 'de-x-du', 'de-simple', 'en', 'fr', 'tr', 'uk', 'ar'] as const;
export type Spoken = (typeof languages)[number];

/** Spoken where nothing else is known. */
export const lastResort: Spoken = 'en';
