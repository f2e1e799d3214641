import type { Idea, IdeaId } from '@civic-widgets/core';
import { computed, type ReadableAtom } from 'nanostores';
import { keep, type Connection } from '../connection.ts';
import { knownIdeas } from './known-ideas.ts';
import { failed, loading, ready, type Loadable } from './loadable.ts';
import { resource } from './resource.ts';

export interface IdeaStore extends ReadableAtom<Loadable<Idea>> {
  readonly refresh: () => Promise<void>;
}

/** One idea: at once where a list has read it already, and read again when it is opened. */
export function ideaStore(connection: Connection, id: IdeaId): IdeaStore {
  return keep(connection, `idea ${id}`, () => {
    const known = knownIdeas(connection);
    const one = resource(connection, `idea:${id}`, async (adapter) => {
      const began = known.begin();
      const idea = await adapter.idea(id);
      known.put([idea], began);
      return idea;
    });
    const store = computed([one, known.ideas], (read, ideas): Loadable<Idea> => {
      if (read.state === 'failed') return failed(read.error);
      const idea = ideas.get(id) ?? (read.state === 'ready' ? read.value : undefined);
      return idea ? ready(idea) : loading;
    });
    return Object.assign(store, { refresh: one.refresh });
  });
}
