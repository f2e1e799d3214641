import type { Comment, IdeaId } from '@civic-widgets/core';
import { keep, type Connection } from '../connection.ts';
import { pagedResource, type PagedResource } from './paged-resource.ts';

/** The comments on an idea, oldest first. */
export function commentList(connection: Connection, id: IdeaId): PagedResource<Comment> {
  return keep(connection, `comments ${id}`, () =>
    pagedResource(connection, `comments:${id}`, (adapter, cursor) =>
      adapter.comments(id, { limit: 50, ...(cursor !== undefined && { cursor }) }),
    ),
  );
}
