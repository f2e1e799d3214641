import type { SpaceFile } from '@civic-widgets/core';

/** A space to begin with: small, and right as it is. */
export function firstSpace(id: string, name: string): SpaceFile {
  return {
    id,
    version: 1,
    name,
    languages: ['de', 'en'],
    timeZone: 'Europe/Berlin',
    legal: {
      privacy: 'https://www.example.org/datenschutz',
      imprint: 'https://www.example.org/impressum',
    },
    origins: [],
    projects: [
      {
        id: 'ideen',
        title: { de: 'Ihre Ideen', en: 'Your ideas' },
        description: { de: 'Was soll besser werden?', en: 'What should become better?' },
        mode: 'support',
        review: 'after',
        place: 'area',
        policy: {},
      },
    ],
    topics: [
      { id: 'gruen', title: { de: 'Grün und Schatten', en: 'Green and shade' } },
      { id: 'wege', title: { de: 'Wege und Verkehr', en: 'Paths and traffic' } },
      { id: 'zusammen', title: { de: 'Zusammenleben', en: 'Living together' } },
    ],
    areas: [{ id: 'mitte', title: { de: 'Mitte', en: 'Centre' } }],
    groups: [],
    statuses: [
      { id: 'eingegangen', title: { de: 'Eingegangen', en: 'Received' }, meaning: 'open' },
      { id: 'in-pruefung', title: { de: 'Wird geprüft', en: 'Being examined' }, meaning: 'considered' },
      { id: 'geplant', title: { de: 'Geplant', en: 'Planned' }, meaning: 'planned' },
      { id: 'umgesetzt', title: { de: 'Umgesetzt', en: 'Done' }, meaning: 'done' },
      { id: 'nicht-moeglich', title: { de: 'Nicht möglich', en: 'Not possible' }, meaning: 'declined' },
    ],
    polls: [
      {
        id: 'erste-frage',
        project: 'ideen',
        question: { de: 'Wo halten Sie sich am liebsten auf?', en: 'Where do you like to be most?' },
        method: 'single',
        options: [
          { id: 'platz', title: { de: 'Auf dem Marktplatz', en: 'On the market square' } },
          { id: 'park', title: { de: 'Im Park', en: 'In the park' } },
          { id: 'wasser', title: { de: 'Am Wasser', en: 'By the water' } },
        ],
        results: 'after-cast',
        ballots: 'confidential',
        change: true,
      },
    ],
    badges: { points: [], levels: [], badges: [], rewards: [] },
  };
}
