import type { poll } from '../locales/en/poll.ts';
import type { pollCast } from '../locales/en/poll-cast.ts';
import type { pollResult } from '../locales/en/poll-result.ts';
import { wordsOf } from '../locales/words.ts';

export type PollMessages = typeof poll & typeof pollCast & typeof pollResult;

export const words = wordsOf('shared', 'poll');
export const laterWords = wordsOf('poll-cast', 'poll-result');
