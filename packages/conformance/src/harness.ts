import type {
  ActionKind,
  Actor,
  CivicAdapter,
  CivicBackend,
  IdeaFilter,
  IdeaOrder,
  SpaceFile,
  Supports,
} from '@civic-widgets/core';

/** What an adapter's author writes so that the kit can drive it, over a function call and over a socket alike. */
export interface Harness {
  /**
   * A backend that serves this space and knows nothing else yet. It may go by another id of the space, so that many can
   * stand side by side. An adapter that cannot serve a project or a poll leaves it out of what it shows.
   */
  fresh(space: SpaceFile, actors: readonly Actor[]): Promise<Bench>;
}

/** One fresh backend with people in front of it. */
export interface Bench {
  /** The adapter of one of the actors given; a visitor is among them. */
  as(actor: Actor): CivicAdapter;
  /** Where the harness can reach it; cases that need it say so. */
  readonly backend?: CivicBackend;
  /** The backend's clock, in milliseconds since 1970. */
  readonly clock: { now(): number; set(at: number): void };
  /** Milliseconds in which a watch has to tell; 5,000 unless given. */
  readonly patience?: number;
  close(): Promise<void>;
}

/** Powers that `supports` names by yes or no. */
export type Power = { [K in keyof Supports]: Supports[K] extends boolean ? K : never }[keyof Supports];

/** What a case takes for granted. An adapter declares it by its `supports` and its projects, never by an option. */
export type Need = 'backend' | Power | ActionKind | `order:${IdeaOrder}` | `filter:${IdeaFilter}` | `project:${string}`;

/** One promise. Rejects with a `BrokenPromise` where it is not kept. */
export interface Case {
  readonly name: string;
  readonly needs: readonly Need[];
  run(bench: Bench): Promise<void>;
}
