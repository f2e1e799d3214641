import { createHash } from 'node:crypto';
import { newId } from '@civic-widgets/core';
import type { Subject } from './authorisation-city.ts';

/** One question of the table, as it is sent. A path that begins with `//` is no part of the interface: a page. */
export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** A body that is no JSON, with its type. */
  readonly raw?: readonly [type: string, text: string];
  /**
   * Whether an answer shows the subject; where this is given the table says `shown` or `left out`, and otherwise only
   * whether the operation was done.
   */
  readonly shows?: (answer: string) => boolean;
}

type Ask = (subject: Subject) => Asked;

const get =
  (path: (subject: Subject) => string, shows?: (subject: Subject, answer: string) => boolean): Ask =>
  (subject) => ({
    method: 'GET',
    path: path(subject),
    ...(shows && { shows: (answer: string) => shows(subject, answer) }),
  });

const put =
  (path: string, body: unknown): Ask =>
  () => ({ method: 'PUT', path, body });

const submit =
  (kind: string, more: (subject: Subject) => object): Ask =>
  (subject) => ({
    method: 'POST',
    path: '/actions',
    body: { id: newId(), kind, at: '2026-05-11T10:00:00.000Z', ...more(subject) },
  });

const aboutIdea = ({ idea }: Subject): object => ({ idea });
const aboutComment = ({ idea, comment }: Subject): object => ({ idea, comment });
const because = (about: (subject: Subject) => object) => (subject: Subject) => ({
  ...about(subject),
  payload: { reason: 'Because' },
});

/** A page's form, as a browser sends it. */
const form =
  (path: (subject: Subject) => string, fields: Readonly<Record<string, string>>): Ask =>
  (subject) => ({
    method: 'POST',
    path: `/${path(subject)}`,
    raw: ['application/x-www-form-urlencoded', String(new URLSearchParams({ act: newId(), ...fields }))],
  });

const page = (path: (subject: Subject) => string, shows?: (subject: Subject, answer: string) => boolean): Ask =>
  get((subject) => `/${path(subject)}`, shows);

const named = ({ title }: Subject, answer: string): boolean => answer.includes(title);
const told = (field: string) => (_subject: Subject, answer: string) => field in (JSON.parse(answer) as object);

/** How each operation of the table is asked. */
export const requests: Readonly<Record<string, Ask>> = {
  getSpace: get(() => ''),
  getViewer: get(() => '/viewer'),
  listMine: get(
    () => '/mine',
    ({ idea }, answer) => answer.includes(idea),
  ),
  getChallenge: get(() => '/challenge'),
  becomeGuest: () => ({ method: 'POST', path: '/guests' }),
  signIn: () => ({ method: 'POST', path: '/tokens', body: { code: 'c'.repeat(43), verifier: 'v'.repeat(43) } }),
  listTokens: get(() => '/tokens'),
  signOut: () => ({ method: 'DELETE', path: '/tokens/nobody-has-this' }),
  declare: put('/viewer/declared', { atLeast: 16 }),
  getAbout: get(() => '/viewer/about'),
  tellAbout: put('/viewer/about', { area: 'north' }),
  listIdeas: get(({ project }) => `/ideas?project=${project}&limit=100&order=newest`, named),
  'listIdeas, hidden': get(({ project }) => `/ideas?project=${project}&limit=100&hidden=true`, named),
  'listIdeas, mine': get(() => '/ideas?mine=true&limit=100', named),
  'listIdeas, by text': get(({ title }) => `/ideas?text=${title}`, named),
  listSimilar: get(({ title }) => `/similar?text=${title}`, named),
  getIdea: get(({ idea }) => `/ideas/${idea}`),
  'getIdea, support': get(({ idea }) => `/ideas/${idea}`, told('support')),
  'getIdea, reports': get(({ idea }) => `/ideas/${idea}`, told('reports')),
  listComments: get(
    ({ idea }) => `/ideas/${idea}/comments`,
    ({ comment }, answer) => answer.includes(comment),
  ),
  listPolls: get(() => '/polls'),
  getPoll: get(({ poll }) => `/polls/${poll}`),
  getStanding: get(() => '/standing'),
  listQueue: get(
    ({ project }) => `/queue?project=${project}&limit=100`,
    ({ idea }, answer) => answer.includes(idea),
  ),
  getInsight: get(() => '/insight'),
  watch: get(() => '/changes'),
  load: () => ({ method: 'POST', path: '/ledger', raw: ['application/x-ndjson', ''] }),

  'submit idea.propose': submit('idea.propose', ({ project }) => ({ project, payload: { title: 'New' } })),
  'submit idea.vote': submit('idea.vote', (subject) => ({ ...aboutIdea(subject), vote: 'for' })),
  'submit idea.comment': submit('idea.comment', (subject) => ({ ...aboutIdea(subject), payload: { text: 'Hm' } })),
  'submit idea.answer': submit('idea.answer', (subject) => ({
    ...aboutIdea(subject),
    status: 'planned',
    payload: { text: 'Yes' },
  })),
  'submit idea.hide': submit('idea.hide', because(aboutIdea)),
  'submit idea.restore': submit('idea.restore', aboutIdea),
  'submit idea.merge': submit('idea.merge', ({ idea, other }) => ({ idea, into: other })),
  'submit idea.tally': submit('idea.tally', (subject) => ({ ...aboutIdea(subject), up: 7, down: 0, pass: 0 })),
  'submit idea.follow': submit('idea.follow', (subject) => ({ ...aboutIdea(subject), follow: true })),
  'submit idea.report': submit('idea.report', because(aboutIdea)),
  'submit comment.hide': submit('comment.hide', because(aboutComment)),
  'submit comment.restore': submit('comment.restore', aboutComment),
  'submit comment.report': submit('comment.report', because(aboutComment)),
  'submit poll.cast': submit('poll.cast', ({ poll }) => ({ poll, ballot: { red: 1 } })),
  'submit meeting.attend': submit('meeting.attend', () => ({
    meeting: 'm',
    behalf: { person: newId(), channel: 'on-site' },
  })),
  'submit person.consent': submit('person.consent', () => ({ text: 'ground-rules', version: '2026-05', given: true })),
  'submit person.claim': submit('person.claim', () => ({ guest: newId() })),
  'submit person.erase': submit('person.erase', ({ author }) => ({ person: author })),
  'submit, on behalf of somebody': submit('idea.vote', (subject) => ({
    ...aboutIdea(subject),
    vote: 'for',
    behalf: { person: newId(), channel: 'paper' },
  })),

  'GET /:space': page(() => '/aubach'),
  'GET /:space/feed.atom': page(() => '/aubach/feed.atom', named),
  'GET /:space/sitemap.xml': page(
    () => '/aubach/sitemap.xml',
    ({ idea }, answer) => answer.includes(idea),
  ),
  'POST /:space/forget': form(() => '/aubach/forget', {}),
  'GET /:space/projects/:id': page(({ project }) => `/aubach/projects/${project}?order=newest`, named),
  'GET /:space/projects/:id/feed.atom': page(({ project }) => `/aubach/projects/${project}/feed.atom`, named),
  'GET /:space/projects/:id/ideas.csv': page(({ project }) => `/aubach/projects/${project}/ideas.csv`, named),
  'GET /:space/projects/:id/propose': page(({ project }) => `/aubach/projects/${project}/propose`),
  'POST /:space/projects/:id/propose': form(({ project }) => `/aubach/projects/${project}/propose`, { title: 'New' }),
  'GET /:space/ideas/:id': page(({ idea }) => `/aubach/ideas/${idea}`, named),
  'POST /:space/ideas/:id/vote': form(({ idea }) => `/aubach/ideas/${idea}/vote`, { vote: 'for' }),
  'POST /:space/ideas/:id/comment': form(({ idea }) => `/aubach/ideas/${idea}/comment`, { text: 'Hm' }),
  'POST /:space/ideas/:id/follow': form(({ idea }) => `/aubach/ideas/${idea}/follow`, { follow: 'yes' }),
  'POST /:space/ideas/:id/report': form(({ idea }) => `/aubach/ideas/${idea}/report`, { reason: 'Spam' }),
  'POST /:space/ideas/:id/report-comment': (subject) => {
    const { idea, comment } = subject;
    return form(() => `/aubach/ideas/${idea}/report-comment`, { comment, reason: 'Spam' })(subject);
  },
  'GET /:space/letters': page(() => '/aubach/letters'),
  'POST /:space/letters': form(() => '/aubach/letters', { answers: 'yes' }),
  'GET /:space/letters/:id': page(() => `/aubach/letters/${'s'.repeat(43)}`),
  'POST /:space/letters/:id': form(() => `/aubach/letters/${'s'.repeat(43)}`, {}),
  'GET /:space/polls/:id': page(({ poll }) => `/aubach/polls/${poll}`),
  'GET /:space/polls/:id/result.csv': page(({ poll }) => `/aubach/polls/${poll}/result.csv`),
  'POST /:space/polls/:id': form(({ poll }) => `/aubach/polls/${poll}`, { option: 'red' }),
};

/** The name of the cookie in which a page keeps a token, as `pages/session.ts` has it without TLS. */
export function cookieName(space: string): string {
  return `civic-${createHash('sha256').update(space).digest('hex').slice(0, 12)}`;
}
