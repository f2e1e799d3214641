import type { Comment, Idea, IdeaId, IdeaQuery } from '@civic-widgets/core';
import { computed, type ReadableAtom } from 'nanostores';
import { keep, type Connection } from '../connection.ts';
import { knownIdeas } from './known-ideas.ts';
import { failed, loading, ready, type Loadable } from './loadable.ts';
import { pagedResource, type PagedResource, type Pages } from './paged-resource.ts';
import { resource } from './resource.ts';

/** A list of ideas; the ideas themselves are shared, so that a vote shows wherever the idea does. */
export interface IdeaList extends ReadableAtom<Loadable<Pages<Idea>>> {
  readonly refresh: () => Promise<void>;
  readonly more: () => Promise<void>;
}

export function ideaList(connection: Connection, query: IdeaQuery): IdeaList {
  const name = `ideas ${JSON.stringify(Object.entries(query).sort())}`;
  return keep(connection, name, () => {
    const known = knownIdeas(connection);
    const list: PagedResource<Idea> = pagedResource(connection, undefined, async (adapter, cursor) => {
      const began = known.begin();
      const page = await adapter.ideas({ ...query, ...(cursor !== undefined && { cursor }) });
      known.put(page.items, began);
      return page;
    });
    const store = computed([list, known.ideas], (pages, ideas): Loadable<Pages<Idea>> => {
      if (pages.state !== 'ready') return pages;
      const items = pages.value.items.map(({ id }) => ideas.get(id)).filter((idea) => idea !== undefined);
      return ready({ ...pages.value, items });
    });
    return Object.assign(store, { refresh: list.refresh, more: list.more });
  });
}

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

/** The comments on an idea, oldest first. */
export function commentList(connection: Connection, id: IdeaId): PagedResource<Comment> {
  return keep(connection, `comments ${id}`, () =>
    pagedResource(connection, `comments:${id}`, (adapter, cursor) =>
      adapter.comments(id, { limit: 100, ...(cursor !== undefined && { cursor }) }),
    ),
  );
}
