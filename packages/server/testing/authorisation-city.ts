import { town } from '@civic-widgets/conformance';
import { newId, type Action, type Actor, type LoadEntry, type Role, type SpaceFile } from '@civic-widgets/core';
import type { Bench } from './bench.ts';

/** The columns of the table in `docs/authorisation.md`. The author is the guest whose the subject is. */
export const people = [
  'visitor',
  'guest',
  'author',
  'participant',
  'verified',
  'official',
  'elsewhere',
  'moderator',
  'administrator',
] as const;
export type Who = (typeof people)[number];

/** What an operation is asked about; `published` where a row says nothing of it. */
export const states = ['published', 'hidden', 'waiting', 'refused', 'joined', 'closed'] as const;
export type StateOf = (typeof states)[number];

/** The projects in which the official of the table is in charge; `square` is elsewhere. */
const theirs = ['open', 'reviewed', 'closed'];

/** A city that has a project for each state. */
export function city(id = 'aubach'): SpaceFile {
  const { polls, ...file } = town();
  const project = { title: 'P', mode: 'support', place: 'none', review: 'after', policy: {} } as const;
  const closes = '2026-05-01T00:00:00.000Z';
  const [poll] = polls;
  if (!poll) throw new Error('The town has polls');
  return {
    ...file,
    id,
    projects: [
      { ...project, id: 'open' },
      { ...project, id: 'reviewed', review: 'before' },
      { ...project, id: 'closed', closes },
      { ...project, id: 'square' },
    ],
    polls: [
      { ...poll, id: 'open-poll', project: 'open' },
      { ...poll, id: 'closed-poll', project: 'closed', closes },
    ],
  };
}

/** An idea with a comment and a duplicate, somebody who wrote them, and somebody who reported them. */
export interface Subject {
  readonly state: StateOf;
  readonly idea: string;
  readonly comment: string;
  readonly other: string;
  readonly poll: string;
  readonly project: string;
  readonly author: string;
  readonly title: string;
}

const projects: Readonly<Record<StateOf, string>> = {
  published: 'open',
  hidden: 'open',
  joined: 'open',
  waiting: 'reviewed',
  refused: 'reviewed',
  closed: 'closed',
};

/** Fresh subjects, one for each state asked for, by entries that obey no rule but sense. */
export async function subjectsIn(bench: Bench, wanted: readonly StateOf[]): Promise<readonly Subject[]> {
  const made = wanted.map((state) => subjectIn(state));
  const { refused } = await bench.backend.load(made.flatMap(({ entries }) => entries));
  if (refused.length > 0) throw new Error(JSON.stringify(refused[0]));
  return made.map(({ subject }) => subject);
}

function subjectIn(state: StateOf): { readonly subject: Subject; readonly entries: readonly LoadEntry[] } {
  const [idea, other, comment, author, reporter] = [newId(), newId(), newId(), newId(), newId()];
  const project = projects[state];
  const title = `Word${idea.slice(-8)}`;
  const entry = (person: string, action: object, minute: number, more: Partial<LoadEntry> = {}): LoadEntry => ({
    acceptedAt: `2026-04-01T00:0${minute}:00.000Z`,
    person,
    role: 'guest',
    channel: 'online',
    ...more,
    action: { id: newId(), at: '2026-04-01T00:00:00.000Z', ...action } as Action,
  });
  const review = state === 'waiting' || state === 'refused' ? ({ review: true } as const) : {};
  const office = { role: 'official' } as const;
  const no = { payload: { reason: 'No' } };
  const entries = [
    entry('somebody', { id: other, kind: 'idea.propose', project, payload: { title: 'Another' } }, 0),
    entry(author, { id: idea, kind: 'idea.propose', project, payload: { title } }, 1, review),
    entry(author, { id: comment, kind: 'idea.comment', idea, payload: { text: 'Comment' } }, 2, review),
    entry(reporter, { kind: 'idea.vote', idea, vote: 'for' }, 3),
    entry(reporter, { kind: 'idea.report', idea, payload: { reason: 'Spam' } }, 4),
    ...(state === 'hidden' || state === 'refused'
      ? [
          entry('office', { kind: 'idea.hide', idea, ...no }, 5, office),
          entry('office', { kind: 'comment.hide', idea, comment, ...no }, 6, office),
        ]
      : []),
    ...(state === 'joined' ? [entry('office', { kind: 'idea.merge', idea, into: other }, 7, office)] : []),
  ];
  const poll = state === 'closed' ? 'closed-poll' : 'open-poll';
  return { subject: { state, idea, comment, other, poll, project, author, title }, entries };
}

/** Somebody in a column, for one subject. */
export function actorIn(who: Who, { author }: Subject): Actor {
  if (who === 'visitor') return { role: 'visitor' };
  if (who === 'author') return { role: 'guest', person: author };
  const person = newId();
  if (who === 'official') return { role: 'official', person, projects: theirs };
  if (who === 'elsewhere') return { role: 'official', person, projects: ['square'] };
  return { role: who satisfies Role, person };
}
