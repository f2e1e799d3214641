import { dashboardMore as formal } from '../de/dashboard-more.ts';
import type { dashboardMore as english } from '../en/dashboard-more.ts';
import type { Translation } from '@civic-widgets/core';

export const dashboardMore: Translation<typeof english> = {
  ...formal,
  panelsKept: 'Deine Auswahl bleibt nur in diesem Browser.',
  panelsRefused: 'Dieser Browser speichert nichts: Deine Auswahl gilt, bis die Seite geschlossen wird.',
};
