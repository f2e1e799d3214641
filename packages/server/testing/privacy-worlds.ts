import type { Database } from '@civic-widgets/adapter-postgres';
import { town } from '@civic-widgets/conformance';
import type { Action, AgeBand, Demographics, LoadEntry, Role, SpaceFile } from '@civic-widgets/core';

/*
 * Two cities in which everything that everyone may see is the same, and everything else is not: who did it and how they are
 * known, what they told of themselves, what was reported by whom and why, what is hidden says, and what waits for a review.
 */

export type World = 'a' | 'b';

export const now = Date.parse('2026-05-11T10:00:00.000Z');

export function spaceOf(): SpaceFile {
  return town();
}

const pool = 30;
const ideas = 24;
const projects = ['square', 'debate', 'barometer'] as const;
const votes = { square: ['for'], debate: ['for', 'against'], barometer: ['for', 'pass', 'against'] } as const;
const topics = ['green', 'paths', 'play', undefined] as const;
const areas = ['north', 'south', undefined] as const;
/** Words of which some stand in public texts, some only in what one of the worlds hides. */
export const words = [
  'Bench',
  'Bäume',
  'Brunnen',
  'light',
  'shade',
  'Schatten',
  'tram',
  'Rampe',
  'école',
  'вода',
] as const;
export const hiddenWords: Readonly<Record<World, readonly string[]>> = {
  a: ['quarrel', 'Nachbar', 'insult'],
  b: ['advert', 'Werbung', 'secret'],
};

/** The n-th person; in the other world everybody goes by another name, and does what others do here. */
function person(world: World, n: number): string {
  const place = ((n % pool) + pool) % pool;
  return world === 'a' ? `person-${place}` : `someone-${String((place * 7 + 3) % pool).padStart(3, '0')}`;
}

/** Ids of ideas that are not to be seen, by world: those that were published once are alike. */
export function unseenIds(world: World): readonly string[] {
  return ['hidden-0', 'hidden-1', `waiting-${world}-0`, `waiting-${world}-1`, `refused-${world}`];
}

export const publicIds: readonly string[] = Array.from({ length: ideas }, (_, n) => `idea/${n}`);

/** Every entry, at the same positions and moments in both worlds. */
export function entriesOf(world: World): readonly LoadEntry[] {
  const entries: LoadEntry[] = [];
  /** Somewhere else in the pool, in each world. */
  const shift = world === 'a' ? 0 : 11;
  const add = (who: string, action: object, more: Partial<LoadEntry> = {}): void => {
    const count = entries.length;
    entries.push({
      acceptedAt: new Date(now - (400 - count) * 3_600_000).toISOString(),
      person: who,
      role: 'guest',
      channel: 'online',
      ...more,
      action: { id: `entry-${count}`, at: '2026-04-01T00:00:00.000Z', ...action } as Action,
    });
  };
  const known = (n: number): { readonly role: Role } => ({
    role: world === 'a' ? 'guest' : ((['guest', 'participant', 'verified'] as const)[n % 3] ?? 'guest'),
  });
  const office = { role: 'official' } as const;
  const [mine, theirs] = [hiddenWords[world], words];

  for (let n = 0; n < ideas; n++) {
    const [topic, area] = [topics[n % 4], areas[n % 3]];
    const project = projects[n % 3] ?? 'square';
    const title = `${theirs[n % 10]} ${theirs[(n * 3 + 1) % 10]} ${n}`;
    const payload = { title, text: `${theirs[(n * 7) % 10]}, please.`, ...(n % 5 === 0 && { name: `N. ${n}` }) };
    const place = { ...(topic && { topic }), ...(area && project !== 'debate' && { area }) };
    add(person(world, n * 5 + shift), { id: `idea/${n}`, kind: 'idea.propose', project, ...place, payload }, known(n));
  }
  // Everybody votes at least once, so that as many took part in both.
  for (let n = 0; n < pool; n++) add(person(world, n), { kind: 'idea.vote', idea: 'idea/0', vote: 'for' }, known(n));
  for (let n = 1; n < ideas; n++) {
    const offered = votes[projects[n % 3] ?? 'square'];
    for (let j = 0; j < (n * 5) % 9; j++) {
      const vote = offered[j % offered.length];
      add(
        person(world, n * 3 + j * (world === 'a' ? 1 : 7) + shift),
        { kind: 'idea.vote', idea: `idea/${n}`, vote },
        known(j),
      );
    }
  }
  for (let n = 0; n < 30; n++) {
    const idea = `idea/${(n * n) % ideas}`;
    add(
      person(world, n * 11 + shift),
      { id: `comment-${n}`, kind: 'idea.comment', idea, payload: { text: `Comment ${n}` } },
      known(n),
    );
  }
  for (let n = 0; n < 18; n++)
    add(person(world, n + shift), {
      kind: 'poll.cast',
      poll: 'bench',
      ballot: { [['red', 'green', 'blue'][n % 3] ?? '']: 1 },
    });
  for (let n = 0; n < 12; n++)
    add(person(world, n * 7 + shift), { kind: 'poll.cast', poll: 'play', ballot: { [n % 2 ? 'swing' : 'sand']: 1 } });
  // Not even how many there are of what nobody sees is alike, but what there is in all.
  const more = world === 'a' ? 0 : 1;
  for (let n = 0; n < 9 - more; n++)
    add(person(world, n * 2 + shift), {
      kind: 'idea.follow',
      idea: `idea/${(n + shift) % ideas}`,
      follow: n % 4 !== 0,
    });
  // They agreed to other texts, and took it back or not.
  for (let n = 0; n < 4; n++)
    add(person(world, n * 3 + shift), {
      kind: 'person.consent',
      text: 'ground-rules',
      version: world === 'a' ? '2026-05' : '2025-11',
      given: (n + more) % 3 !== 0,
    });
  // Reports of other things, for other reasons; some were unfounded.
  for (let n = 0; n < 6 + more; n++)
    add(person(world, n + shift), {
      kind: 'idea.report',
      idea: `idea/${(n * 3 + shift) % ideas}`,
      payload: { reason: `${mine[n % 3]} ${'!'.repeat(shift)}` },
    });
  add('office', { kind: 'idea.restore', idea: `idea/${shift % ideas}` }, office);
  add(person(world, shift), {
    kind: 'comment.report',
    idea: 'idea/0',
    comment: 'comment-0',
    payload: { reason: mine[0] },
  });
  // What is hidden was published once, so that only its words are private.
  for (let n = 0; n < 2; n++) {
    const payload = {
      title: `${mine[n]} ${mine[2]}`,
      text: `${mine[1]} `.repeat(shift + 1),
      ...(shift && { name: 'Somebody' }),
    };
    add(person(world, n + shift), {
      id: `hidden-${n}`,
      kind: 'idea.propose',
      project: 'square',
      topic: 'green',
      payload,
    });
    add('office', { kind: 'idea.hide', idea: `hidden-${n}`, payload: { reason: mine[n] } }, office);
  }
  add(person(world, shift), { id: 'comment-hidden', kind: 'idea.comment', idea: 'idea/1', payload: { text: mine[0] } });
  add(
    'office',
    { kind: 'comment.hide', idea: 'idea/1', comment: 'comment-hidden', payload: { reason: mine[1] } },
    office,
  );
  // What waits may be anything.
  const review = { review: true } as const;
  for (let n = 0; n < 2 - more; n++) {
    const project = world === 'a' ? 'careful' : 'square';
    const place = world === 'a' ? {} : { topic: 'play', area: 'north' };
    const payload = { title: `${mine[n]} waits`, text: mine[2] };
    add(
      person(world, n * 3 + shift),
      { id: `waiting-${world}-${n}`, kind: 'idea.propose', project, ...place, payload },
      review,
    );
  }
  add(
    person(world, shift),
    { id: `refused-${world}`, kind: 'idea.propose', project: 'careful', payload: { title: mine[0] } },
    review,
  );
  add('office', { kind: 'idea.hide', idea: `refused-${world}`, payload: { reason: mine[1] } }, office);
  for (let n = 0; n <= more; n++) {
    const idea = world === 'a' ? 'idea/2' : `idea/${5 + n}`;
    add(person(world, 4 + shift), { kind: 'idea.comment', idea, payload: { text: mine[1] } }, review);
  }
  add('office', { kind: 'idea.merge', idea: 'idea/21', into: 'idea/3' }, office);
  add('office', { kind: 'idea.answer', idea: 'idea/4', status: 'planned', payload: { text: 'Yes.' } }, office);
  return entries;
}

const told: readonly (readonly [AgeBand | undefined, string | undefined, people: Readonly<Record<World, number>>])[] = [
  ['25-44', 'north', { a: 9, b: 9 }],
  ['65-', 'south', { a: 11, b: 11 }],
  ['16-24', 'fields', { a: 3, b: 1 }],
  ['45-64', 'fields', { a: 1, b: 3 }],
];

/** As many in each group that is large enough to be told of; others, and in groups that are not, in the other world. */
export function demographicsOf(world: World): readonly Demographics[] {
  const groups = told.flatMap(([ageBand, area, people]) =>
    Array.from({ length: people[world] }, () => ({ ...(ageBand && { ageBand }), ...(area && { area }) })),
  );
  return groups.map((group, n) => ({
    person: person(world, world === 'a' ? n : n * 13 + 5),
    ...group,
    gender: (['female', 'male', 'other'] as const)[(n + (world === 'a' ? 0 : 1)) % 3] ?? 'other',
  }));
}

/** What is known of people beside the ledger: how they sign in, what they want to hear of, what was sent to them and is under way. */
export async function liveBeside(database: Database, space: string, world: World, site: string): Promise<void> {
  const people = database.people(space);
  const letters = database.letters(space);
  const count = world === 'a' ? 2 : 5;
  for (let n = 0; n < count; n++) {
    const mail = `${world}${n}@mail.example`;
    const account = { method: 'email', subject: mail, mail, language: n % 2 === 0 ? 'de' : 'en' } as const;
    await people.signIn({ account, site });
    await people.issue({ role: 'official', person: `office-${world}-${n}` });
    const { actor } = await people.guest(site);
    const who = actor.person ?? '';
    await people.declare(who, 16 + n);
    await letters.wish(who, { answers: n % 2 === 0, comments: true, decisions: world === 'a', digest: 'weekly' });
    await letters.write({
      id: `letter-${world}-${n}`,
      person: who,
      kind: 'answers',
      about: { what: 'answer', idea: `idea/${n}`, at: n },
    });
    const codes = { own: `1234567${n}`, shared: `123456789012345${n}` };
    await people.attempts.expect(`attempt-${world}-${n}`, { site, state: world }, mail, codes);
    await people.attempts.handOver(site, `challenge-${world}`, { account });
    await database.proofs(space).key();
  }
}
