import type { pollResult } from '../locales/en/poll-result.ts';
import type { poll } from '../locales/en/poll.ts';
import { wordsOf } from '../locales/words.ts';

export type PollMessages = typeof poll & typeof pollResult;

export const words = wordsOf('shared', 'poll');
export const resultWords = wordsOf('poll-result');
