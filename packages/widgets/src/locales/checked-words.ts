import { named } from '../checked.ts';
import { languages, type Spoken } from './languages.ts';
import type { WordsPart } from './words.ts';

/*
 * `words.ts` as it is in the files for a script tag. What is wanted together is one file a language, named by the first
 * letters of its checksum. An element's code knows the checksums of its first words, in every language; they in turn know
 * those of what it says later, in theirs.
 */

/** Messages, and the checksums of what may be wanted after them. */
type Fetched = readonly [messages: object, later?: Readonly<Record<string, string>>];

const loading: Partial<Record<Spoken, Promise<unknown>>> = {};
const later: Partial<Record<Spoken, Readonly<Record<string, string>>>> = {};

/** @param what the checksums of the first words, in the order of `languages`, separated by spaces; or a later part's name */
export function wordsOf(...what: readonly string[]): WordsPart {
  const name = what.join('+');
  return async (language: Spoken) => {
    const sums = name.split(' ');
    if (!sums[1]) {
      await loading[language];
      return remember(language, await fetchWords(later[language]?.[name]));
    }
    const before = loading[language];
    const first = fetchWords(sums[languages.indexOf(language)]);
    // Whether it came or not; `allSettled` is missing where an old library brings its own promises.
    loading[language] = Promise.all([before, first.catch(() => undefined)]);
    return remember(language, await first);
  };
}

function remember(language: Spoken, [messages, more]: Fetched): object {
  later[language] = { ...later[language], ...more };
  return messages;
}

function fetchWords(sum = ''): Promise<Fetched> {
  return named('words', sum);
}

export const troubleWords = wordsOf('trouble', 'waiting', 'you');
