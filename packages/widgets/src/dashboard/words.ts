import type { dashboard } from '../locales/en/dashboard.ts';
import type { dashboardMore } from '../locales/en/dashboard-more.ts';
import { wordsOf } from '../locales/words.ts';

export type DashboardMessages = typeof dashboard & typeof dashboardMore;

export const words = wordsOf('shared', 'dashboard');
/** Fetched with `more-panels.ts` and `panel-choice.ts`. */
export const moreWords = wordsOf('dashboard-more');
