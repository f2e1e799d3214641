import { dashboard as formal } from '../de/dashboard.ts';
import type { dashboard as english } from '../en/dashboard.ts';
import type { Translation } from '@civic-widgets/core';

export const dashboard: Translation<typeof english> = {
  ...formal,
  walk: 'Mit den Pfeiltasten gehst du durch das Diagramm.',
};
