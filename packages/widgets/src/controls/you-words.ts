import type { you } from '../locales/en/you.ts';
import type { yourData as messages } from '../locales/en/your-data.ts';
import { troubleWords, wordsOf, type WordsPart } from '../locales/words.ts';
import type { Say } from '@civic-widgets/core';
import type { SharedMessages } from './words-controller.ts';

export type SayYou = Say<SharedMessages & typeof you>;
export type SayYourData = Say<SharedMessages & typeof you & typeof messages>;

const yourData = wordsOf('your-data');

/** After what is said when something goes wrong, of which the place where people see as whom they act is a part. */
export const yourDataWords: WordsPart = async (language) => {
  await troubleWords(language);
  return yourData(language);
};
