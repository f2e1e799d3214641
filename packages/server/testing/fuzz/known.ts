import { createHash } from 'node:crypto';
import { act, actors, town } from '@civic-widgets/conformance';
import type { LoadEntry } from '@civic-widgets/core';
import type { Bench } from '../bench.ts';
import type { Issuer } from '../issuer.ts';
import type { Described } from './description.ts';
import type { Known } from './value.ts';

/** Where every request comes from that needs to come from somewhere. */
export const origin = 'https://www.aubach.example';

/** Ideas, polls, people and pages that are there, in as many as are used up by merging, hiding and erasing them. */
export async function knownIn(bench: Bench): Promise<Known> {
  const { projects, polls, topics, areas, groups, statuses, texts = [] } = town();
  const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
  const entries: LoadEntry[] = [];
  const add = (action: LoadEntry['action'], person: string): void =>
    void entries.push({ acceptedAt: '2026-04-01T00:00:00.000Z', person, role: 'guest', channel: 'online', action });
  const people = Array.from({ length: 40 }, (_, n) => `person ${n}`);
  const ideas = [...Array.from({ length: 80 }, (_, n) => `idea ${n}`), 'a/../b?c#d'];
  for (const [n, id] of ideas.entries()) {
    add(act.propose(n % 4 === 0 ? 'square' : 'debate', `Bench ${n}`, { id }), people[n % 40] ?? '');
    add(act.comment(id, 'Where?', { id: `comment ${n}` }), people[(n + 1) % 40] ?? '');
  }
  const comments = ideas.map((_, n) => `comment ${n}`);
  // So that there is a second page of them.
  for (const n of [1, 2, 3]) add(act.comment(ideas[0] ?? '', 'Here.', { id: `reply ${n}` }), people[2] ?? '');
  const { refused } = await bench.backend.load(entries);
  if (refused.length > 0) throw new Error(JSON.stringify(refused[0]));
  // Who asks has done something, and something waits for them.
  const ada = bench.backend.as(actors.ada);
  for (const id of ideas.slice(1, 5)) await ada.submit(act.follow(id));
  for (const id of ideas.slice(1, 5)) await bench.backend.as(actors.anna).submit(act.report(id, 'An advert'));

  return {
    ids: {
      idea: ideas,
      into: ideas,
      mergedInto: ideas,
      comment: comments,
      replyTo: comments,
      project: ['square', 'square', 'debate', 'debate', ...idsOf(projects)],
      poll: ['bench', 'bench', 'bench', ...idsOf(polls)],
      option: polls.flatMap(({ options }) => idsOf(options)),
      topic: idsOf(topics),
      area: idsOf(areas),
      status: idsOf(statuses),
      text: idsOf(texts),
      person: people,
      guest: people,
      id: [...ideas, ...idsOf(projects), ...idsOf(groups), actors.anna.person],
    },
    values: {
      Ballot: ['red', 'green', 'blue'].map((option) => ({ [option]: 1 })),
      OnBehalf: people.slice(0, 8).flatMap((person) => ['paper', 'on-site'].map((channel) => ({ person, channel }))),
      version: texts.map(({ version }) => version),
      lang: ['de', 'en', 'tr', 'ar'],
      name: ['Anna', 'Ömer'],
      organisation: ['Rowing club'],
      office: ['Parks'],
      type: ['image/png'],
      description: ['A drawing'],
      title: ['A bench', 'Bänke 🪑', '<b>Bench</b>', 'مقعد'],
      reason: ['An advert', 'Rude, \u2067twice\u2069'],
      from: ['2026-01-01', '2026-04-01'],
      to: ['2026-04-01', '2026-04-30', '2026-05-11'],
      'last-event-id': [0, 1, 2, 100],
      since: [0, 1, 2, 100],
    },
    fit(fields) {
      const comment = fields['comment'] ?? fields['replyTo'];
      const idea = typeof comment === 'string' ? ideas[comments.indexOf(comment)] : undefined;
      if (idea !== undefined) return { ...fields, idea };
      // Nothing in this project has a place.
      if (fields['project'] !== 'debate' || !('payload' in fields)) return fields;
      const { area: _area, ...rest } = fields;
      const { point: _point, ...payload } = (rest['payload'] ?? {}) as { point?: unknown };
      return { ...rest, payload: rest['payload'] === null ? null : payload };
    },
  };
}

/** The same, with codes of the sign-in window and statements of the city's site: each is good once, and for a minute. */
export async function withExchanges(known: Known, bench: Bench, issuer: Issuer, many: number): Promise<Known> {
  const { attempts } = bench.database.people(town().id);
  const verifier = 'v'.repeat(43);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const made: unknown[] = [];
  for (let n = 0; n < many; n++) {
    const mail = `somebody${n % 9}@mail.example`;
    const account = { method: 'email', subject: mail, mail, language: 'de' } as const;
    made.push({ code: await attempts.handOver(origin, challenge, { account }), verifier });
    made.push({ assertion: await issuer.sign({ sub: `somebody ${n % 9}`, jti: `statement ${n}` }), keep: n % 2 === 0 });
  }
  return { ...known, values: { ...known.values, Exchange: made } };
}

/** The same, with the cursors that this list hands out at the moment: each belongs to what else was asked. */
export async function withCursors(
  known: Known,
  { parameters = [], path }: Described,
  ask: (url: string) => Promise<Response>,
): Promise<Known> {
  const own = new Map(parameters.map(({ name, schema }) => [name, schema]));
  if (!own.has('cursor')) return known;
  const place = path.replace(/^.*\{space\}/, '').replace(/\{(\w+)\}/g, (_, name: string) => known.ids[name]?.[0] ?? '');
  const orders = (own.get('order')?.enum ?? []).map((order) => ({ order }));
  const filters = own.has('text') ? [{ project: 'debate' }, { text: 'Bench' }, { hidden: false, topic: 'none' }] : [];
  const asked = new Map<unknown, Readonly<Record<string, unknown>>>();
  for (const one of [{}, ...orders, ...filters]) {
    const query = { limit: 2, ...one };
    const answer = await ask(
      `${encodeURI(place)}?${String(new URLSearchParams(query as object as Record<string, string>))}`,
    );
    const { next } = (await answer.json()) as { next?: string };
    if (next !== undefined) asked.set(next, query);
  }
  if (asked.size === 0) throw new Error(`${path} has no second page.`);
  return {
    ...known,
    values: { ...known.values, cursor: [...asked.keys()] },
    fit(fields) {
      const query = asked.get(fields['cursor']);
      return query ? { ...query, cursor: fields['cursor'] } : known.fit(fields);
    },
  };
}
