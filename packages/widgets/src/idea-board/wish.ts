import type { IdeaFilter, IdeaQuery } from '@civic-widgets/core';
import type { Scene } from './board.ts';

/** What the person looks for. */
export type Wish = Pick<IdeaQuery, 'order' | 'topic' | 'area' | 'status' | 'text' | 'mine' | 'followed' | 'hidden'>;

/** How many filters are on; the search and the order do not count. */
export function filtersIn({ topic, area, status, mine, followed, hidden }: Wish): number {
  return [topic, area, status, mine, followed, hidden].filter(Boolean).length;
}

export function offers({ space }: Scene, filter: IdeaFilter): boolean {
  return space.supports.filters.includes(filter);
}
