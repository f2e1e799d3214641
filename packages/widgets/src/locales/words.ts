import type { Spoken } from './languages.ts';
import { loadWords, type PartName } from './modules.ts';

/** Some of what an element says: fetched when it is needed, in the language that is needed. */
export type WordsPart = (language: Spoken) => Promise<object>;

/** What stands in these files of a language's folder. */
export function wordsOf(...names: readonly PartName[]): WordsPart {
  return (language) => loadWords(language, ...names);
}

/** What every widget says when something goes wrong, or waits for the net: fetched while there still is one. */
export const troubleWords = wordsOf('trouble', 'waiting', 'you');
