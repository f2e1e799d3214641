import {
  instant,
  milliseconds,
  type Action,
  type AgeBand,
  type Demographics,
  type LoadEntry,
  type SpaceFile,
} from '@civic-widgets/core';
import { answers } from './content/answers.ts';
import { comments } from './content/comments.ts';
import { ideas } from './content/ideas.ts';
import type { DemoIdea } from './content/ideas/idea.ts';
import { firstNames, lastNames, organisations } from './content/names.ts';

const hour = 3_600_000;
const people = 300;
const entries = 5_000;

/** A small seeded generator (mulberry32), so that Lindenau is the same city on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Seed {
  readonly entries: readonly LoadEntry[];
  readonly people: readonly Demographics[];
}

/** The people of Lindenau and what they did from the opening of the project until now: 5,000 entries by 300 people. */
export function seed(space: SpaceFile, now: number): Seed {
  const random = generator(1872);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const opened = milliseconds(space.projects[0]?.opens ?? instant(now - 22 * 24 * hour));
  const span = Math.max(hour, now - opened);

  const { timeZone } = space;
  const clock = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23', weekday: 'short' });
  /** A moment after another one, on a day and at an hour at which people have time. */
  const moment = (from = opened): number => {
    for (;;) {
      const at = Math.trunc(from + (now - from) * random());
      if (random() < liveliness(at - opened) * wakefulness(clock.formatToParts(at))) return at;
    }
  };

  const residents = Array.from({ length: people }, (_, n) => resident(n, pick, random));
  // A few do a lot, most do a little.
  const names = new Map(residents.map(({ person }) => [person, byline(pick, random)]));
  const busy = residents.flatMap((one, n) => Array.from({ length: 1 + Math.floor(14 / (1 + n / 18)) }, () => one));
  const someone = () => pick(busy);
  const all: LoadEntry[] = [];
  const add = (person: string, at: number, action: object, role: LoadEntry['role'] = 'guest') => {
    const id = 'id' in action ? {} : { id: `lindenau-${all.length}` };
    const acceptedAt = instant(at);
    all.push({ acceptedAt, person, role, channel: 'online', action: { ...id, at: acceptedAt, ...action } as Action });
  };

  const proposed = new Map<string, number>();
  for (const idea of ideas) {
    const at = moment();
    proposed.set(idea.key, at);
    const author = someone().person;
    add(author, at, proposal(idea, names.get(author) ?? {}));
  }
  const said = comments.map(() => 0);
  comments.forEach((comment, n) => {
    const after = comment.replyTo === undefined ? proposed.get(comment.idea) : said[comment.replyTo];
    const at = moment(Math.min(now - 1, (after ?? opened) + 60_000));
    said[n] = at;
    const replyTo = comment.replyTo === undefined ? {} : { replyTo: `lindenau-kommentar-${comment.replyTo}` };
    const author = someone().person;
    const payload = { text: comment.text, lang: 'de', ...names.get(author) };
    add(author, at, {
      id: `lindenau-kommentar-${n}`,
      kind: 'idea.comment',
      idea: comment.idea,
      ...replyTo,
      payload,
    });
  });
  for (const { idea, status, office, text } of answers) {
    // The answers name days: they were given in the last four of them.
    const at = moment(Math.max(proposed.get(idea) ?? opened, now - 4 * 24 * hour));
    add(
      'lindenau-rathaus',
      at,
      { kind: 'idea.answer', idea, status, office, payload: { text, lang: 'de' } },
      'official',
    );
  }
  for (const [n, one] of residents.entries()) {
    if (n % 4 !== 0)
      add(one.person, moment(), { kind: 'poll.cast', poll: 'marktplatz-baeume', ballot: { [tree(random())]: 1 } });
    if (n % 3 === 0)
      add(one.person, moment(), { kind: 'poll.cast', poll: 'marktplatz-moebel', ballot: wishes(random) });
    if (n % 23 === 0)
      add(one.person, opened + span / 2, { kind: 'meeting.attend', meeting: 'rundgang-marktplatz' }, 'guest');
  }
  while (all.length < entries) {
    const idea = pick(ideas);
    if (random() > 0.06 + idea.weight ** 1.6) continue;
    const at = moment();
    if (at < (proposed.get(idea.key) ?? opened) + 60_000) continue;
    const vote = random() < 0.015 ? 'withdrawn' : 'for';
    add(someone().person, at, {
      kind: 'idea.vote',
      idea: idea.key,
      vote,
    });
  }
  return { entries: inOrder(all), people: residents };
}

/** Many come when it opens, and again when the paper writes about it two weeks later; between 0 and 1. */
function liveliness(since: number): number {
  const day = since / (24 * hour);
  return 0.2 + 0.45 * Math.exp(-day / 3) + 0.5 * Math.exp(-(((day - 15) / 1.7) ** 2));
}

/** Rarely at night, most often in the evening, less on weekends. */
function wakefulness(parts: readonly Intl.DateTimeFormatPart[]): number {
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const local = Number(part('hour'));
  const weekend = part('weekday').startsWith('S') ? 0.6 : 1;
  return weekend * (local < 6 ? 0.03 : local < 9 ? 0.4 : local < 17 ? 0.6 : local < 22 ? 1 : 0.3);
}

/** By time; what refers to something stands behind it, since its moment is drawn after it. */
function inOrder(all: readonly LoadEntry[]): readonly LoadEntry[] {
  return [...all].sort((a, b) => (a.acceptedAt < b.acceptedAt ? -1 : a.acceptedAt > b.acceptedAt ? 1 : 0));
}

function resident(n: number, pick: <T>(values: readonly T[]) => T, random: () => number): Demographics {
  const ages: readonly AgeBand[] = ['16-24', '25-44', '25-44', '25-44', '45-64', '45-64', '45-64', '65-', '65-'];
  const areas = [
    'altstadt',
    'altstadt',
    'nordstadt',
    'elmufer',
    'lindenhoehe',
    'suedvorstadt',
    'weststadt',
    'am-hafen',
    'muehlental',
  ];
  return {
    person: `lindenau-person-${n}`,
    // Not everybody tells everything.
    ...(random() < 0.7 && { area: pick(areas) }),
    ...(random() < 0.6 && { ageBand: pick(ages) }),
    ...(random() < 0.5 && { gender: pick(['female', 'male', 'female', 'male', 'other'] as const) }),
  };
}

function proposal({ key, title, text, topic, area }: DemoIdea, by: object) {
  return {
    id: key,
    kind: 'idea.propose',
    project: 'marktplatz',
    topic,
    area,
    payload: { title, text, lang: 'de', ...by },
  };
}

function byline(pick: <T>(values: readonly T[]) => T, random: () => number) {
  const drawn = random();
  if (drawn < 0.15) return {};
  const name = `${pick(firstNames)} ${pick(lastNames)}`;
  return drawn < 0.25 ? { name, organisation: pick(organisations) } : { name };
}

function tree(drawn: number): string {
  if (drawn < 0.27) return 'a';
  if (drawn < 0.55) return 'b';
  return drawn < 0.95 ? 'c' : 'keine';
}

function wishes(random: () => number): Readonly<Record<string, number>> {
  const likes = { sonnensegel: 0.75, stuehle: 0.5, trinkbrunnen: 0.4, spiel: 0.6, buehne: 0.2 };
  const chosen = Object.entries(likes)
    .filter(([, chance]) => random() < chance)
    .slice(0, 3);
  return chosen.length === 0 ? { sonnensegel: 1 } : Object.fromEntries(chosen.map(([option]) => [option, 1]));
}
