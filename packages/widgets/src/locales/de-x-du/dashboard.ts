import { dashboard as formal } from '../de/dashboard.ts';
import type { dashboard as english } from '../en/dashboard.ts';
import type { Translation } from '../messages.ts';

export const dashboard: Translation<typeof english> = {
  ...formal,
  walk: 'Mit den Pfeiltasten gehst du durch das Diagramm.',
};
