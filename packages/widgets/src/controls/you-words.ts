import type { you } from '../locales/en/you.ts';
import type { yourData } from '../locales/en/your-data.ts';
import { wordsOf } from '../locales/words.ts';
import type { Say } from '../locales/messages.ts';
import type { SharedMessages } from './words-controller.ts';

export type SayYou = Say<SharedMessages & typeof you>;
export type SayYourData = Say<SharedMessages & typeof you & typeof yourData>;

export const youWords = wordsOf('you');
export const yourDataWords = wordsOf('your-data');
