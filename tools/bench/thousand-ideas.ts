import { hash32, instant, type LoadEntry, type SpaceFile } from '@civic-widgets/core';
import { lindenau } from '../../demo/space.ts';

/** An idea of the benchmark, and how many support it before anything is measured. */
export interface BenchIdea {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly topic: string;
  readonly area: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly supporters: number;
}

const count = 1_000;
const things = ['A bench', 'A fountain', 'A row of limes', 'A zebra crossing', 'A stage', 'A swing', 'A ramp'];
const places = ['by the mill', 'on the square', 'at the school', 'along the river', 'behind the library'];
const reason =
  'Many of us pass there every day, and there is no shade and no place to rest. It would not cost much, ' +
  'the ground belongs to the city, and the neighbours have said that they would look after it.';

/** The demo's city with all its rules for points and badges, as it stands while its project is open. */
export function benchSpace(origin: string): SpaceFile {
  return lindenau(origin, Date.now());
}

/** A thousand ideas, made up, the same on every machine: ten minutes apart, most with few supporters, some with many. */
export function thousandIdeas(space: SpaceFile): readonly BenchIdea[] {
  const start = Date.parse(space.projects[0]?.opens ?? '');
  const pick = (values: readonly string[], number: number, salt: string): string =>
    values[hash32(`${salt} ${number}`) % values.length] ?? '';
  return Array.from({ length: count }, (_, number) => ({
    id: `bench-idea-${number}`,
    title: `${pick(things, number, 'thing')} ${pick(places, number, 'place')} (${number})`,
    text: reason,
    topic: pick(
      space.topics.map(({ id }) => id),
      number,
      'topic',
    ),
    area: pick(
      space.areas.map(({ id }) => id),
      number,
      'area',
    ),
    createdAt: start + number * 600_000,
    supporters: Math.floor(12 * (hash32(`support ${number}`) / 2 ** 32) ** 3),
  }));
}

/** What a ledger holds of them, by time. */
export function entriesOf(ideas: readonly BenchIdea[], project: string): readonly LoadEntry[] {
  const entry = (at: number, person: string, action: object): LoadEntry =>
    ({
      acceptedAt: instant(at),
      person,
      role: 'guest',
      channel: 'online',
      action: { at: instant(at), ...action },
    }) as LoadEntry;
  return ideas.flatMap(({ id, title, text, topic, area, createdAt, supporters }) => [
    entry(createdAt, `author of ${id}`, {
      ...{ id, kind: 'idea.propose', project, topic, area },
      payload: { title, text, lang: 'en', name: 'A neighbour' },
    }),
    ...Array.from({ length: supporters }, (_, number) =>
      entry(createdAt + 1 + number, `supporter ${number}`, {
        ...{ id: `${id}/support-${number}`, kind: 'idea.vote', idea: id, vote: 'for' },
      }),
    ),
  ]);
}
