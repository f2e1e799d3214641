import type { ideaBoard } from '../locales/en/idea-board.ts';
import type { ideaFilters } from '../locales/en/idea-filters.ts';
import type { ideaPage } from '../locales/en/idea-page.ts';
import type { office } from '../locales/en/office.ts';
import type { propose } from '../locales/en/propose.ts';
import { wordsOf } from '../locales/words.ts';

export type BoardMessages = typeof ideaBoard & typeof ideaFilters & typeof ideaPage & typeof propose & typeof office;

export const words = wordsOf('shared', 'idea-board');

/** What is said where someone looks for ideas. */
export const filterWords = wordsOf('idea-filters');

/** What an opened idea says. */
export const pageWords = wordsOf('idea-page');

/** What is said where someone proposes an idea. */
export const proposeWords = wordsOf('propose');

/** What the city's staff is told. */
export const officeWords = wordsOf('office');
