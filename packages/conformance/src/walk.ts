import { type CivicAdapter, type Idea, type IdeaQuery, type Page, type QueueItem } from '@civic-widgets/core';
import { asked, check } from './promise.ts';

/** More pages than any case has; a list that goes on forever ends here. */
const manyPages = 500;

/** Reads a list to its end. `between` runs after every page that has one behind it. */
export async function walk<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item>>,
  between?: () => Promise<unknown>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < manyPages; pages++) {
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.next;
    if (cursor === undefined) return items;
    await between?.();
  }
  check(false, `A list should end, but goes on after ${manyPages} pages.`);
  return items;
}

/** Every idea of a query. The order is one that the adapter offers, unless the query names one. */
export async function allIdeas(adapter: CivicAdapter, query: IdeaQuery = {}): Promise<Idea[]> {
  const order = query.order ?? (await anyOrder(adapter));
  return walk((cursor) => adapter.ideas({ limit: 100, ...query, order, ...(cursor !== undefined && { cursor }) }));
}

/** Everything that waits for somebody's decision, in one project or wherever they decide. */
export function waiting(adapter: CivicAdapter, project?: string): Promise<QueueItem[]> {
  return walk((cursor) =>
    asked(adapter.queue?.({ ...(project && { project }), ...(cursor !== undefined && { cursor }) })),
  );
}

export async function anyOrder(adapter: CivicAdapter): Promise<NonNullable<IdeaQuery['order']>> {
  const [order] = (await adapter.space()).supports.orders;
  check(order !== undefined, 'An adapter should support at least one order of ideas.');
  return order;
}

export function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

/** The ids without regard to order, so that two lists can be compared. */
export function sortedIds(items: readonly { readonly id: string }[]): readonly string[] {
  return idsOf(items).toSorted();
}

/** Everything that a stream yields. */
export async function gather<Item>(stream: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of stream) items.push(item);
  return items;
}
