import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SharedMessages } from '../controls/words-controller.ts';
import { shared as sharedDe } from '../locales/de/shared.ts';
import { trouble as troubleDe } from '../locales/de/trouble.ts';
import { shared as sharedEn } from '../locales/en/shared.ts';
import { trouble as troubleEn } from '../locales/en/trouble.ts';
import { dashboard as de } from '../locales/de/dashboard.ts';
import { dashboardMore as tipsDe } from '../locales/de/dashboard-more.ts';
import { dashboard as en } from '../locales/en/dashboard.ts';
import { dashboardMore as tipsEn } from '../locales/en/dashboard-more.ts';
import { sayIn } from '@civic-widgets/core';
import { Calendar, kinds, sayActivity, sayShare, when, type SayDashboard } from './wording.ts';
import type { DashboardMessages } from './words.ts';

const german: SayDashboard = sayIn<SharedMessages & DashboardMessages>(
  { ...sharedDe, ...troubleDe, ...de, ...tipsDe },
  'de',
);
const english: SayDashboard = sayIn<SharedMessages & DashboardMessages>(
  { ...sharedEn, ...troubleEn, ...en, ...tipsEn },
  'en',
);
const counts = { ideas: 0, comments: 0, votes: 0, ballots: 0 };
const name = (id: string): string => ({ green: 'Grün', paths: 'Wege' })[id] ?? id;

test('a trend is said up and down, with the number before', () => {
  const up = { kind: 'trend', last: 84, before: 62, percent: 35 } as const;
  assert.equal(
    sayActivity(up, german, 'de', new Calendar('de')),
    'In den letzten 7 Tagen gab es 84 Beiträge, 35\u00a0% mehr als in den 7 Tagen davor (62).',
  );
  assert.equal(
    sayActivity({ ...up, last: 31, percent: -50 }, english, 'en', new Calendar('en')),
    'There were 31 contributions in the last 7 days, 50% fewer than in the 7 days before (62).',
  );
});

test('a peak is said with its day', () => {
  const peak = { kind: 'peak', day: '2026-03-12', count: 1234 } as const;
  assert.equal(
    sayActivity(peak, german, 'de', new Calendar('de')),
    'Die meisten kamen am Donnerstag, 12. März: 1.234 Beiträge.',
  );
  assert.equal(
    sayActivity(peak, english, 'en', new Calendar('en')),
    'Most came on Thursday 12 March: 1,234 contributions.',
  );
});

test('one is singular, in both languages', () => {
  const thin = { kind: 'thin', total: 1 } as const;
  assert.equal(
    sayActivity(thin, german, 'de', new Calendar('de')),
    'In diesem Zeitraum 1 Beitrag: zu wenig, um daraus etwas abzulesen.',
  );
  assert.equal(
    sayShare(thin, 'topics', name, english, 'en'),
    '1 contribution with a topic in this time: too little for a comparison.',
  );
});

test('shares, rates and ties are said with their names', () => {
  assert.equal(
    sayShare({ kind: 'lead', first: 'green', percent: 48 }, 'topics', name, german, 'de'),
    'Am meisten bewegt „Grün“: 48\u00a0% der Beiträge zu Ideen.',
  );
  assert.equal(
    sayShare({ kind: 'tie', first: 'green', second: 'paths' }, 'topics', name, german, 'de'),
    'Am meisten bewegen „Grün“ und „Wege“, und zwar gleich stark.',
  );
  assert.equal(
    sayShare({ kind: 'rate', first: 'Nord', perThousand: 8.4 }, 'areas', name, german, 'de'),
    'Gemessen an der Einwohnerzahl geht es am häufigsten um Nord: 8,4 Beiträge je 1.000 Menschen.',
  );
});

test('a stretch of time is named so that its year is clear', () => {
  const bucket = { from: '2025-12-29', to: '2026-01-04', counts, total: 0, cut: false };
  const say = (span: 'day' | 'week' | 'month' | 'year'): string =>
    when({ ...bucket, span }, german, new Calendar('de'), '2026-03-01');
  assert.equal(say('day'), '29. Dezember 2025');
  assert.equal(say('week'), 'Woche vom 29. Dezember 2025 bis 4. Januar');
  assert.equal(say('month'), 'Dezember 2025');
  assert.equal(say('year'), '2025');
});

test('only kinds of which there are any are named', () => {
  assert.equal(kinds({ ...counts, ideas: 1, votes: 20 }, german), '1 Idee, 20 Stimmen');
});
