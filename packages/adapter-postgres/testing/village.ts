import { instant, newId, type Action, type Actor, type SpaceFile } from '@civic-widgets/core';

/** A configuration that uses what this package has to keep; under an id of its own unless one is given. */
export function village(id: string = newId()): SpaceFile {
  return {
    id,
    version: 1,
    name: 'Village',
    languages: ['en'],
    timeZone: 'Europe/Berlin',
    legal: { privacy: 'https://village.example/privacy', imprint: 'https://village.example/imprint' },
    texts: [{ id: 'rules', title: 'Rules', link: 'https://village.example/rules', version: '1' }],
    origins: ['https://village.example'],
    projects: [
      { id: 'green', title: 'Green', mode: 'for-against', review: 'after', place: 'area', policy: {} },
      { id: 'roads', title: 'Roads', mode: 'support', review: 'after', place: 'none', policy: {} },
    ],
    topics: [{ id: 'trees', title: 'Trees' }],
    areas: [{ id: 'north', title: 'North', population: 1_000 }],
    groups: [],
    statuses: [
      { id: 'new', title: 'New', meaning: 'open' },
      { id: 'planned', title: 'Planned', meaning: 'planned' },
    ],
    polls: [
      {
        id: 'bench',
        project: 'green',
        question: 'Where shall the bench stand?',
        method: 'single',
        options: [
          { id: 'pond', title: 'By the pond' },
          { id: 'square', title: 'On the square' },
        ],
        results: 'always',
        ballots: 'confidential',
        change: true,
      },
    ],
    badges: {
      points: [
        { for: 'idea.vote', points: 1, perDay: 5 },
        { for: 'idea.propose', points: 10 },
      ],
      levels: [{ id: 'start', title: 'Start', from: 0 }],
      badges: [{ id: 'voice', title: 'Voice', description: 'Ten points', points: 10 }],
      rewards: [],
    },
  };
}

export const administrator: Actor = { role: 'administrator', person: 'administrator' };

export function guest(person: string): Actor {
  return { role: 'guest', person };
}

type Kind = Action['kind'];
type Asked<K extends Kind> = Omit<Extract<Action, { kind: K }>, 'id' | 'at' | 'kind'> & { readonly id?: string };

/** An action with a fresh id. */
export function act<K extends Kind>(kind: K, asked: Asked<K>): Action {
  const now = Date.now();
  return { id: newId(now), at: instant(now), kind, ...asked } as unknown as Action;
}

export function propose(title: string, more: Partial<Asked<'idea.propose'>> = {}): Action {
  return act('idea.propose', { project: 'green', payload: { title }, ...more });
}
