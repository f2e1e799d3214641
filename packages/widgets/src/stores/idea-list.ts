import type { Idea, IdeaQuery } from '@civic-widgets/core';
import { computed, type ReadableAtom } from 'nanostores';
import { keep, type Connection } from '../connection.ts';
import { knownIdeas } from './known-ideas.ts';
import { ready, type Loadable } from './loadable.ts';
import { pagedResource, type PagedResource, type Pages } from './paged-resource.ts';

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
