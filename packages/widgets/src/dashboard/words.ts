import type { dashboard } from '../locales/en/dashboard.ts';
import { wordsOf } from '../locales/words.ts';

export type DashboardMessages = typeof dashboard;

export const words = wordsOf('shared', 'dashboard');
