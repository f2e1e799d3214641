import type { BadgeRules, Project, SpaceFile, Status } from '@civic-widgets/core';

const statuses: readonly Status[] = [
  { id: 'open', title: { en: 'Open', de: 'Offen' }, meaning: 'open' },
  { id: 'considered', title: { en: 'Under review', de: 'In Prüfung' }, meaning: 'considered' },
  { id: 'planned', title: { en: 'Planned', de: 'Geplant' }, meaning: 'planned' },
  { id: 'done', title: { en: 'Done', de: 'Umgesetzt' }, meaning: 'done' },
  { id: 'declined', title: { en: 'Declined', de: 'Abgelehnt' }, meaning: 'declined' },
];

const badges: BadgeRules = {
  points: [
    { for: 'idea.propose', points: 10, perDay: 5 },
    { for: 'idea.comment', points: 3, perDay: 10 },
    { for: 'idea.vote', points: 1, perDay: 30 },
    { for: 'poll.cast', points: 2 },
    { for: 'meeting.attend', points: 10 },
  ],
  levels: [
    { id: 'new', title: { en: 'New here', de: 'Neu dabei' }, from: 0 },
    { id: 'active', title: { en: 'Active', de: 'Aktiv' }, from: 20 },
    { id: 'dedicated', title: { en: 'Dedicated', de: 'Engagiert' }, from: 100 },
  ],
  badges: [
    {
      id: 'first-idea',
      title: { en: 'First idea', de: 'Erste Idee' },
      description: { en: 'Proposed an idea.', de: 'Eine Idee vorgeschlagen.' },
      counts: { 'idea.propose': 1 },
    },
    {
      id: 'ten-votes',
      title: { en: 'Ten votes', de: 'Zehn Stimmen' },
      description: { en: 'Voted on ten ideas.', de: 'Über zehn Ideen abgestimmt.' },
      counts: { 'idea.vote': 10 },
    },
  ],
  rewards: [],
};

/**
 * A space for one imported project. What no source tells is left to the city: the legal links name a domain that can
 * never exist (RFC 2606), so that nobody takes them for real ones, and no web site may act on the space yet.
 */
export function newSpace(id: string, project: Project): SpaceFile {
  return {
    id,
    version: 1,
    name: project.title,
    languages: ['en', 'de'],
    timeZone: 'UTC',
    legal: { privacy: 'https://privacy-notice.not-set.invalid/', imprint: 'https://imprint.not-set.invalid/' },
    origins: [],
    projects: [project],
    topics: [],
    areas: [],
    groups: [],
    statuses,
    polls: [],
    badges,
  };
}
