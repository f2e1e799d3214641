import type { IdeaId } from './idea.ts';
import type { AreaId, ProjectId, StatusId, TopicId } from '../space/space.ts';

/** Where a page ends; opaque, made by the backend that reads it. */
export type Cursor = string;

/** Items in order, and where to go on. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Missing on the last page. */
  readonly next?: Cursor;
}

/**
 * - `fair`: a stored random key with a start that changes daily, so that every idea gets its turn on top;
 * - `hot`: support with time decay, see `hotness`;
 * - `newest`: by creation.
 */
export const ideaOrders = ['fair', 'hot', 'newest'] as const;
export type IdeaOrder = (typeof ideaOrders)[number];

export const ideaFilters = [
  'project',
  'topic',
  'area',
  'status',
  'text',
  'mine',
  'followed',
  'hidden',
  'mergedInto',
] as const;
export type IdeaFilter = (typeof ideaFilters)[number];

export interface IdeaQuery {
  /** `fair` unless given. */
  readonly order?: IdeaOrder;
  readonly project?: ProjectId;
  readonly topic?: TopicId;
  readonly area?: AreaId;
  readonly status?: StatusId;
  /** Words that all have to occur, in any order, without regard to case or accents. */
  readonly text?: string;
  /** Only what this person proposed, hidden and merged ones included. */
  readonly mine?: boolean;
  /** Only what this person follows. */
  readonly followed?: boolean;
  /** Only for those who may restore: hidden ideas instead of visible ones. */
  readonly hidden?: boolean;
  /** The ideas that were joined to this one, which every other list leaves out. */
  readonly mergedInto?: IdeaId;
  /** 1 to 100, otherwise brought into that range; 20 unless given. */
  readonly limit?: number;
  readonly cursor?: Cursor;
}

/** A limit in its range; what is no number is taken for none. */
export function pageLimit(limit: number | undefined): number {
  return Math.min(100, Math.max(1, Math.trunc(limit === undefined || Number.isNaN(limit) ? 20 : limit)));
}
