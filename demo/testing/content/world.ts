import {
  CivicError,
  instant,
  newId,
  type Action,
  type Actor,
  type CivicBackend,
  type SpaceFile,
} from '@civic-widgets/core';

const title = 160;
const name = 80;

/** A text that may be submitted, within a limit, or undefined where it is no text. */
function fit(text: string, limit: number): string | undefined {
  const cut = text.slice(0, limit).toWellFormed().replaceAll('\u0000', '');
  return /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(cut) ? cut : undefined;
}

/** A space whose every word is one of these strings, as far as they fit. */
export function spaceOf(id: string, strings: readonly string[], origin: string): SpaceFile {
  const word = (index: number): string => strings[index % strings.length] ?? 'x';
  const named = (kind: string): { id: string; title: string }[] =>
    strings.map((text, index) => ({ id: `${kind}${index}`, title: text }));
  const half = Math.ceil(strings.length / 2);
  const poll = (index: number, from: number, to: number): SpaceFile['polls'][number] => ({
    id: `poll${index}`,
    project: 'all',
    question: word(index),
    description: word(index + 1),
    method: 'multiple',
    options: named('o')
      .slice(from, to)
      .map((option, at) => ({ ...option, description: word(at + 7) })),
    results: 'always',
    ballots: 'open',
    change: true,
  });
  return {
    id,
    version: 1,
    name: word(3),
    languages: ['en'],
    timeZone: 'Europe/Berlin',
    legal: { privacy: 'https://city.example/privacy', imprint: 'https://city.example/imprint' },
    origins: [origin],
    projects: [
      {
        id: 'all',
        title: word(5),
        description: word(6),
        mode: 'for-against',
        review: 'after',
        place: 'area',
        policy: {},
      },
      ...named('p').map((one) => ({
        ...one,
        description: one.title,
        mode: 'support' as const,
        review: 'after' as const,
        place: 'none' as const,
        policy: {},
      })),
    ],
    topics: named('t'),
    areas: named('a'),
    groups: strings.map((text, index) => ({ id: `g${index}`, title: text, kind: 'office' })),
    statuses: strings.map((text, index) => ({ id: `s${index}`, title: text, meaning: 'open' })),
    polls: [poll(0, 0, half), poll(1, half, strings.length)],
    badges: {
      points: [{ for: 'idea.propose', points: 1 }],
      levels: named('l').map((level, index) => ({ ...level, from: index })),
      badges: named('b').map((badge) => ({ ...badge, description: badge.title, counts: { 'idea.propose': 1 } })),
      rewards: named('r').map((reward, index) => ({ ...reward, badge: `b${index}`, offline: reward.title })),
    },
  };
}

/** What came of the strings: what has to be seen, and where. */
export interface World {
  readonly titles: readonly string[];
  /** One idea that holds everything: a long text, comments, answers, reports. */
  readonly idea: string;
  readonly lines: readonly string[];
  readonly comments: readonly string[];
  readonly official: Actor;
}

/** Puts every string into every field that takes text, as people and officials do. */
export async function fill(backend: CivicBackend, strings: readonly string[]): Promise<World> {
  const official: Actor = { role: 'administrator', person: 'official' };
  const person = (index: number): Actor => ({ role: 'participant', person: `person${index}` });
  const made = { at: instant(Date.now()) };
  const submit = async (actor: Actor, action: Omit<Action, 'at'>): Promise<void> => {
    try {
      await backend.as(actor).submit({ ...made, ...action } as Action);
    } catch (error) {
      if (!(error instanceof CivicError) || !['invalid', 'text-missing', 'text-too-long'].includes(error.code))
        throw error;
    }
  };
  const fits = (limit: number): string[] => strings.flatMap((text) => fit(text, limit) ?? []);
  const byline = (text: string): object => ({ name: fit(text, name) ?? 'N', organisation: fit(text, name) ?? 'O' });
  const titles = fits(title);
  await Promise.all(
    titles.map(async (text, index) => {
      const id = newId();
      await submit(person(index), {
        id,
        kind: 'idea.propose',
        project: 'all',
        topic: `t${index % strings.length}`,
        area: `a${index % strings.length}`,
        payload: { title: text, text, ...byline(text) },
      } as Omit<Action, 'at'>);
      await submit(person(0), { id: newId(), kind: 'idea.report', idea: id, payload: { reason: text } } as Omit<
        Action,
        'at'
      >);
    }),
  );
  const lines = fits(400);
  const idea = newId();
  const propose = (id: string, project: string, payload: object): Promise<void> =>
    submit(person(0), { id, kind: 'idea.propose', project, payload } as Omit<Action, 'at'>);
  // As much as one text takes; the title of each of these strings stands on an idea of its own.
  await propose(idea, 'all', { title: 'Everything', text: lines.slice(0, 12).join('\n\n'), name: 'N' });
  await Promise.all(
    lines.flatMap((text, index) => {
      const hidden = newId();
      const comment = { kind: 'idea.comment', idea, payload: { text, ...byline(text) } };
      const answered = { office: fit(text, name) ?? 'Office', payload: { text, name: fit(text, name) ?? 'N' } };
      const answer = { kind: 'idea.answer', idea, status: `s${index % strings.length}`, ...answered };
      const report = { kind: 'idea.report', idea, payload: { reason: text } };
      const hide = { kind: 'idea.hide', idea: hidden, payload: { reason: text } };
      return [
        submit(person(index), { id: newId(), ...comment } as Omit<Action, 'at'>),
        submit(official, { id: newId(), ...answer } as Omit<Action, 'at'>),
        submit(person(index), { id: newId(), ...report } as Omit<Action, 'at'>),
        propose(hidden, 'all', { title: 'Hidden', name: 'N' }).then(() =>
          submit(official, { id: newId(), ...hide } as Omit<Action, 'at'>),
        ),
      ];
    }),
  );
  return { titles, idea, lines: lines.slice(0, 12), comments: lines, official };
}
