import { newId, type ActionKind, type ActionOf, type Idea, type Permission, type Poll } from '@civic-widgets/core';

/** Examples that leave nothing out that could be there. */

const at = '2026-05-11T10:00:00.000Z';
const common = { id: newId(), at, behalf: { person: 'p', channel: 'paper' } } as const;
const about = { idea: 'a' };

/** One of each kind, with everything that it may hold. */
const actions: { readonly [Kind in ActionKind]: Omit<ActionOf<Kind>, 'id' | 'at' | 'kind' | 'behalf'> } = {
  'idea.propose': {
    project: 'square',
    topic: 'green',
    area: 'north',
    payload: {
      title: 't',
      text: 'x',
      lang: 'de',
      name: 'n',
      organisation: 'o',
      point: { latitude: 52.5, longitude: 13.4 },
      attachments: [{ id: 'f', type: 'image/png', description: 'd' }],
    },
  },
  'idea.vote': { ...about, vote: 'withdrawn' },
  'idea.comment': { ...about, replyTo: 'c', payload: { text: 'x', name: 'n', organisation: 'o', lang: 'de' } },
  'idea.answer': {
    ...about,
    status: 'planned',
    office: 'o',
    payload: { text: 'x', name: 'n', organisation: 'o', lang: 'de' },
  },
  'idea.hide': { ...about, payload: { reason: 'r' } },
  'idea.restore': about,
  'idea.merge': { ...about, into: 'b' },
  'idea.tally': { ...about, up: 1, down: 0, pass: 2 },
  'idea.follow': { ...about, follow: true },
  'idea.report': { ...about, payload: { reason: 'r' } },
  'comment.hide': { ...about, comment: 'c', payload: { reason: 'r' } },
  'comment.restore': { ...about, comment: 'c' },
  'comment.report': { ...about, comment: 'c', payload: { reason: 'r' } },
  'poll.cast': { poll: 'bench', ballot: { red: 1, blue: 0 } },
  'meeting.attend': { meeting: 'm' },
  'person.consent': { text: 't', version: '1', given: true },
  'person.claim': { guest: 'g' },
  'person.erase': { person: 'p' },
};

/** An action of this kind, with everything that it may hold. */
export function fullAction(kind: ActionKind): object {
  return { ...common, kind, ...actions[kind] };
}

const allowed: Permission = { allowed: true };
const denied: Permission = { allowed: false, because: 'not-open-yet', remedy: 'wait', until: at };

export const fullIdea: Idea = {
  id: 'i',
  project: 'square',
  title: 't',
  text: 'x',
  lang: 'de',
  topic: 'green',
  area: 'north',
  point: { latitude: 52.5, longitude: 13.4 },
  attachments: [{ id: 'f', type: 'image/png', description: 'd' }],
  createdAt: at,
  author: { name: 'n', organisation: 'o', mine: true, official: false },
  channel: 'online',
  status: 'planned',
  answers: [{ at, status: 'planned', office: 'o', text: 'x', lang: 'de', name: 'n' }],
  votes: { up: 1, down: null, pass: null },
  imported: 0,
  support: { guest: 1, participant: 0, verified: 0 },
  myVote: 'for',
  followed: true,
  comments: 2,
  hidden: { at, reason: 'r', review: 'refused' },
  reports: 1,
  mergedInto: 'j',
  mergedFrom: 1,
  erased: false,
  can: { 'idea.vote': allowed, 'idea.comment': denied },
};

export const fullPoll: Poll = {
  id: 'p',
  project: 'square',
  question: 'q',
  description: { de: 'd' },
  method: 'multiple',
  maximum: 2,
  options: [{ id: 'a', title: 't', description: 'd', picture: { url: 'https://www.example/a.png', description: 'd' } }],
  opens: at,
  closes: at,
  results: 'always',
  ballots: 'open',
  change: true,
  state: 'open',
  ballotCount: 1,
  result: [{ option: 'a', votes: 1, points: 1 }],
  myBallot: { a: 1 },
  can: { 'poll.cast': allowed },
};
