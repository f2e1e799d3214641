import type { BadgeRules, Project, SpaceFile } from '@civic-widgets/core';
import { townPolls } from './town-polls.ts';

/** When every case begins: a Monday noon in Aubach, two hours before its poll `pool` closes. */
export const start = Date.parse('2026-05-11T10:00:00.000Z');

const open = { review: 'after', policy: {} } as const;

const projects: readonly Project[] = [
  { ...open, id: 'square', title: { de: 'Marktplatz', en: 'Market square' }, mode: 'support', place: 'point' },
  {
    ...open,
    id: 'debate',
    title: { de: 'Verkehr', en: 'Traffic' },
    description: { de: 'Autofreie Innenstadt: ja oder nein?', en: 'A centre without cars: yes or no?' },
    mode: 'for-against',
    place: 'none',
  },
  { ...open, id: 'barometer', title: 'Barometer', mode: 'agree-pass-disagree', place: 'area' },
  {
    ...open,
    id: 'past',
    title: { de: 'Spielplätze 2025', en: 'Playgrounds 2025' },
    mode: 'support',
    place: 'area',
    opens: '2025-03-31T22:00:00.000Z',
    closes: '2026-04-30T22:00:00.000Z',
  },
  {
    ...open,
    id: 'coming',
    title: { de: 'Herbst', en: 'Autumn' },
    mode: 'support',
    place: 'none',
    opens: '2026-08-31T22:00:00.000Z',
  },
  {
    ...open,
    id: 'budget',
    title: { de: 'Bürgerhaushalt', en: 'Participatory budget' },
    mode: 'support',
    place: 'area',
    phases: [
      {
        id: 'collect',
        title: { de: 'Vorschlagen', en: 'Propose' },
        opens: '2026-03-31T22:00:00.000Z',
        closes: '2026-05-31T22:00:00.000Z',
        allows: ['idea.propose', 'idea.comment'],
      },
      {
        id: 'choose',
        title: { de: 'Abstimmen', en: 'Vote' },
        opens: '2026-06-30T22:00:00.000Z',
        closes: '2026-07-31T22:00:00.000Z',
        allows: ['idea.vote', 'idea.comment'],
      },
    ],
  },
  {
    id: 'residents',
    title: { de: 'Nordviertel', en: 'North quarter' },
    mode: 'support',
    place: 'area',
    review: 'after',
    policy: {
      'idea.propose': { role: 'verified' },
      'idea.vote': { role: 'verified', areas: ['north'] },
      'idea.comment': { role: 'guest', minimumAge: 16 },
      'poll.cast': { role: 'guest', groups: ['rowing-club'] },
    },
  },
  {
    id: 'careful',
    title: { de: 'Straßennamen', en: 'Street names' },
    mode: 'support',
    place: 'none',
    offices: ['parks-office'],
    review: 'before',
    policy: {},
  },
];

const badges: BadgeRules = {
  points: [
    { for: 'idea.propose', points: 10, perDay: 2 },
    { for: 'idea.vote', points: 1, perDay: 3 },
    { for: 'idea.comment', points: 2 },
    { for: 'poll.cast', points: 3 },
    { for: 'meeting.attend', points: 20 },
  ],
  levels: [
    { id: 'new', title: { de: 'Neu dabei', en: 'New here' }, from: 0 },
    { id: 'active', title: { de: 'Aktiv', en: 'Active' }, from: 10 },
    { id: 'pillar', title: { de: 'Stütze', en: 'Pillar' }, from: 40 },
  ],
  badges: [
    {
      id: 'first-vote',
      title: { de: 'Erste Stimme', en: 'First vote' },
      description: { de: 'Einmal abgestimmt', en: 'Voted once' },
      counts: { 'idea.vote': 1 },
    },
    {
      id: 'fifteen',
      title: { de: 'Fünfzehn', en: 'Fifteen' },
      description: { de: '15 Punkte', en: '15 points' },
      points: 15,
    },
    {
      id: 'all-round',
      title: { de: 'Vielseitig', en: 'All-rounder' },
      description: { de: 'Vorgeschlagen und zweimal kommentiert', en: 'Proposed, and commented twice' },
      points: 12,
      counts: { 'idea.propose': 1, 'idea.comment': 2 },
    },
  ],
  rewards: [
    {
      id: 'swim',
      title: { de: 'Freibad frei', en: 'A free swim' },
      badge: 'fifteen',
      offline: { de: 'Mit der Stempelkarte im Rathaus', en: 'With the stamp card at the town hall' },
    },
  ],
};

/** Aubach, a made-up town whose space uses everything that core has rules for. Each call makes a copy. */
export function town(): SpaceFile {
  return structuredClone<SpaceFile>({
    id: 'aubach',
    version: 3,
    name: { de: 'Stadt Aubach', en: 'City of Aubach' },
    languages: ['de', 'en'],
    timeZone: 'Europe/Berlin',
    legal: {
      privacy: 'https://www.aubach.example/datenschutz',
      terms: 'https://www.aubach.example/nutzung',
      imprint: 'https://www.aubach.example/impressum',
      accessibility: 'https://www.aubach.example/barrierefreiheit',
      contact: 'tel:+49301234567',
    },
    texts: [
      {
        id: 'ground-rules',
        title: { de: 'Spielregeln', en: 'Ground rules' },
        link: 'https://www.aubach.example/spielregeln',
        version: '2026-05',
      },
    ],
    origins: ['https://www.aubach.example'],
    projects,
    topics: [
      { id: 'green', title: { de: 'Grün', en: 'Green' } },
      { id: 'paths', title: { de: 'Wege', en: 'Paths' } },
      { id: 'play', title: { de: 'Spiel', en: 'Play' } },
    ],
    areas: [
      { id: 'north', title: { de: 'Nordviertel', en: 'North quarter' }, population: 4_000 },
      { id: 'south', title: { de: 'Südviertel', en: 'South quarter' }, population: 500 },
      { id: 'fields', title: { de: 'Feldmark', en: 'The fields' } },
    ],
    groups: [
      { id: 'rowing-club', title: 'Ruderverein Aubach e. V.', kind: 'association' },
      { id: 'parks-office', title: { de: 'Grünflächenamt', en: 'Parks office' }, kind: 'office' },
    ],
    statuses: [
      { id: 'received', title: { de: 'Eingegangen', en: 'Received' }, meaning: 'open' },
      { id: 'checked', title: { de: 'In Prüfung', en: 'Being checked' }, meaning: 'considered' },
      { id: 'planned', title: { de: 'Geplant', en: 'Planned' }, meaning: 'planned' },
      { id: 'built', title: { de: 'Umgesetzt', en: 'Built' }, meaning: 'done' },
      { id: 'declined', title: { de: 'Abgelehnt', en: 'Declined' }, meaning: 'declined' },
    ],
    polls: townPolls,
    badges,
  });
}
