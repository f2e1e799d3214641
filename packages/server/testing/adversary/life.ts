import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@civic-widgets/adapter-postgres';
import { act, actors, town } from '@civic-widgets/conformance';
import { instant, type Actor, type SpaceFile } from '@civic-widgets/core';
import fc from 'fast-check';

/** Two cities in which everything is called the same: what is answered in one is never an answer in the other. */
export const cities = ['aubach', 'bebach'] as const;
export type City = (typeof cities)[number];

export const people: readonly Actor[] = [actors.anna, actors.ben, actors.vera, actors.mo];

/** What may happen to a city, each of a kind that changes what somebody is answered. */
export type Happening =
  | {
      readonly kind: 'propose' | 'comment' | 'vote' | 'follow' | 'report' | 'cast';
      readonly by: number;
      readonly of: number;
    }
  | { readonly kind: 'hide' | 'restore' | 'hideComment' | 'answer' | 'tally' | 'merge'; readonly of: number }
  | { readonly kind: 'erase'; readonly by: number }
  | { readonly kind: 'apply' | 'damage'; readonly of: number }
  | { readonly kind: 'time'; readonly ms: number };

const index = fc.nat({ max: 7 });
const by = fc.nat({ max: people.length - 1 });
const written = (...kinds: ('propose' | 'comment' | 'vote' | 'follow' | 'report' | 'cast')[]) =>
  fc.record({ kind: fc.constantFrom(...kinds), by, of: index });
export const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 12, arbitrary: written('propose', 'comment', 'vote', 'follow', 'report', 'cast') },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('hide', 'restore', 'hideComment', 'answer', 'tally', 'merge'),
      of: index,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase'), by }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('apply', 'damage'), of: index }) },
  // Up to what closes or opens, over midnight, and by next to nothing.
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('time'), ms: fc.constantFrom(1, 1_000, 60_000, 900_000, 43_200_000) }),
  },
);

/** What somebody asks, who has it from before or from elsewhere. */
export interface Question {
  readonly path: string;
  /** Undefined: nobody in particular. */
  readonly as: number | undefined;
  readonly encoding: 'identity' | 'gzip' | 'br';
  /** Whether what was answered last, to whomever and in whichever city, is said to be known. */
  readonly known: boolean;
}
const query = fc.constantFrom(
  '',
  '?order=hot',
  '?order=newest&limit=3',
  '?order=fair',
  '?project=square',
  '?hidden=true',
  '?followed=true',
  '?mine=true',
  '?text=Idea',
);
export const question: fc.Arbitrary<Question> = fc.record({
  path: fc.oneof(
    query.map((asked) => `/ideas${asked}`),
    index.map((of) => `/ideas/idea%20${of}`),
    index.map((of) => `/ideas/idea%20${of}/comments`),
    fc.constantFrom('/polls', '/polls?state=open', '/polls/bench', '/polls/pool'),
  ),
  as: fc.option(by, { nil: undefined, freq: 2 }),
  encoding: fc.constantFrom('identity', 'gzip', 'br'),
  known: fc.boolean(),
});

/** A city's life, as its backend takes it; what it refuses has not happened. */
export class Life {
  readonly #database: Database;
  readonly #city: City;
  readonly #clock: { now: number };
  #file: SpaceFile;
  #count = 0;

  constructor(database: Database, city: City, clock: { now: number }) {
    this.#database = database;
    this.#city = city;
    this.#clock = clock;
    this.#file = { ...town(), id: city };
  }

  async begin(): Promise<void> {
    await this.#backend.apply(this.#file);
  }

  get #backend() {
    return this.#database.backend(this.#city);
  }

  async live(happened: Happening): Promise<void> {
    const idea = 'of' in happened ? `idea ${happened.of}` : '';
    const somebody = this.#backend.as(people['by' in happened ? happened.by : 0] ?? actors.anna);
    const official = this.#backend.as(actors.ada);
    const count = ++this.#count;
    const made: Readonly<Record<Exclude<Happening['kind'], 'time'>, () => Promise<unknown>>> = {
      propose: () => somebody.submit(act.propose('square', `Idea ${count}`, { id: idea, name: `N ${count}` })),
      comment: () => somebody.submit(act.comment(idea, `Comment ${count}`, { id: `comment ${count}` })),
      vote: () => somebody.submit(act.vote(idea, count % 3 === 0 ? 'withdrawn' : 'for')),
      follow: () => somebody.submit(act.follow(idea, count % 2 === 0)),
      report: () => somebody.submit(act.report(idea, 'An advert')),
      cast: () =>
        somebody.submit(act.cast(count % 2 === 0 ? 'bench' : 'pool', { [count % 2 === 0 ? 'red' : 'yes']: 1 })),
      hide: () => official.submit(act.hide(idea, 'Rude')),
      restore: () => official.submit(act.restore(idea)),
      hideComment: () => official.submit(act.hideComment(`comment ${count - 1}`, idea, 'Rude')),
      answer: () => official.submit(act.answer(idea, 'planned', `Yes ${count}`)),
      tally: () => official.submit(act.tally(idea, count)),
      merge: () => official.submit(act.merge(idea, `idea ${(Number(idea.slice(5)) + 1) % 8}`)),
      erase: () => this.#backend.erase(people['by' in happened ? happened.by : 0]?.person ?? '', actors.ada),
      apply: () => this.#apply(count),
      damage: () => this.#damage(),
    };
    if (happened.kind === 'time') this.#clock.now += happened.ms;
    else await made[happened.kind]().catch(() => undefined);
  }

  /** Another name, and a day, a minute or a moment on which the square closes, or has. */
  async #apply(count: number): Promise<void> {
    const closes = instant(this.#clock.now + ([1_000, 60_000, 86_400_000, -1_000][count % 4] ?? 0));
    const opens = instant(this.#clock.now - 200_000_000);
    const projects = this.#file.projects.map((one) => (one.id === 'square' ? { ...one, opens, closes } : one));
    const polls = this.#file.polls.map((one) =>
      one.id === 'bench' && count % 2 === 0 ? { ...one, opens, closes } : one,
    );
    const file: SpaceFile = { ...this.#file, version: this.#file.version + 1, name: `City ${count}`, projects, polls };
    await this.#backend.apply(file);
    this.#file = file;
  }

  /** Somebody breaks the views by hand; what was read of them meanwhile is mended by deriving them again. */
  async #damage(): Promise<void> {
    await this.onDamage?.(this.#city);
    await this.#backend.rebuild();
    await wait(0);
  }
  onDamage?: (city: City) => Promise<void>;
}
