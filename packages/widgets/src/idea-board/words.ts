import type { ideaBoard } from '../locales/en/idea-board.ts';
import type { ideaPage } from '../locales/en/idea-page.ts';
import type { office } from '../locales/en/office.ts';
import type { propose } from '../locales/en/propose.ts';
import { wordsOf } from '../locales/words.ts';

export type BoardMessages = typeof ideaBoard & typeof ideaPage & typeof propose & typeof office;

export const words = wordsOf('shared', 'idea-board');

/** What an opened idea says. */
export const pageWords = wordsOf('idea-page');

/** What is said where someone proposes an idea. */
export const proposeWords = wordsOf('propose');

/** What the city's staff is told. */
export const officeWords = wordsOf('office');
