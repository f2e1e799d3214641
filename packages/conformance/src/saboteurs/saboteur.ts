import type { Actor, CivicAdapter, CivicBackend, Idea, Page, SpaceFile } from '@civic-widgets/core';
import type { Bench, Harness } from '../harness.ts';

/** Spoils a good harness by one lie, so that a kit which does not notice is known to be blind there. */
export interface Saboteur {
  /** The lie, as what a bad adapter does. */
  readonly name: string;
  /** The nouns, as case names begin with them, that the lie is about. */
  readonly about: readonly string[];
  readonly sabotage: (harness: Harness) => Harness;
}

/** Called for each fresh bench, so that a lie may remember what it has told. */
export type AdapterLie = (bench: Bench) => (adapter: CivicAdapter, actor: Actor) => Partial<CivicAdapter>;

/** Replaces methods of every adapter, those of the backend included. */
export function adapterLie(name: string, about: readonly string[], lie: AdapterLie): Saboteur {
  return onBench(name, about, (bench) => {
    const speak = lie(bench);
    const as = (honest: (actor: Actor) => CivicAdapter) => (actor: Actor) => {
      const adapter = honest(actor);
      return { ...adapter, ...speak(adapter, actor) };
    };
    const { backend } = bench;
    return {
      ...bench,
      as: as((actor) => bench.as(actor)),
      ...(backend && { backend: { ...backend, as: as((actor) => backend.as(actor)) } }),
    };
  });
}

/** Replaces methods of the backend. */
export function backendLie(
  name: string,
  about: readonly string[],
  lie: (backend: CivicBackend, bench: Bench) => Partial<CivicBackend>,
): Saboteur {
  return onBench(name, about, (bench) => {
    const { backend } = bench;
    return { ...bench, ...(backend && { backend: { ...backend, ...lie(backend, bench) } }) };
  });
}

/** Takes people for somebody else. */
export function actorLie(name: string, about: readonly string[], lie: (actor: Actor) => Actor): Saboteur {
  return onBench(name, about, (bench) => ({ ...bench, as: (actor) => bench.as(lie(actor)) }));
}

/** Serves another space than the one it was given. */
export function spaceLie(name: string, about: readonly string[], lie: (file: SpaceFile) => SpaceFile): Saboteur {
  return {
    name,
    about,
    sabotage: (harness) => ({ fresh: (space, actors) => harness.fresh(lie(space), actors) }),
  };
}

function onBench(name: string, about: readonly string[], spoil: (bench: Bench) => Bench): Saboteur {
  return {
    name,
    about,
    sabotage: (harness) => ({ fresh: async (space, actors) => spoil(await harness.fresh(space, actors)) }),
  };
}

/** Changes every idea that an adapter tells of. */
export function ideaLie(
  name: string,
  about: readonly string[],
  lie: (idea: Idea, actor: Actor, bench: Bench) => Idea,
): Saboteur {
  return adapterLie(name, about, (bench) => (adapter, actor) => ({
    idea: async (...asked) => lie(await adapter.idea(...asked), actor, bench),
    ideas: async (...asked) => mapPage(await adapter.ideas(...asked), (idea) => lie(idea, actor, bench)),
  }));
}

export function mapPage<Item>(page: Page<Item>, map: (item: Item) => Item): Page<Item> {
  return { ...page, items: page.items.map(map) };
}

export function filterPage<Item>(page: Page<Item>, keep: (item: Item) => boolean): Page<Item> {
  return { ...page, items: page.items.filter(keep) };
}
