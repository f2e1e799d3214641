import type { dashboard } from '../locales/en/dashboard.ts';
import type { dashboardTips } from '../locales/en/dashboard-tips.ts';
import { wordsOf } from '../locales/words.ts';

export type DashboardMessages = typeof dashboard & typeof dashboardTips;

export const words = wordsOf('shared', 'dashboard');
/** What tips say; fetched with `tips-panel.ts`. */
export const tipsWords = wordsOf('dashboard-tips');
