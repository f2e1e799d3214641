import type { dashboard } from '../locales/en/dashboard.ts';
import type { Words } from '../locales/words.ts';

export type DashboardMessages = typeof dashboard;

export const words: Words<DashboardMessages> = {
  de: async () => (await import('../locales/de/dashboard.ts')).dashboard,
  en: async () => (await import('../locales/en/dashboard.ts')).dashboard,
};
