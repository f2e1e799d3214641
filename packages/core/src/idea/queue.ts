import type { QueueItem, QueueQuery } from '../adapter.ts';
import { CivicError } from '../errors.ts';
import { instant } from '../ledger/instant.ts';
import type { CommentRow, IdeaRow } from '../ledger/rows.ts';
import { permission } from '../space/policy.ts';
import type { ProjectId } from '../space/space.ts';
import { isWaiting } from './review.ts';
import { viewComment, viewIdea, type Look, type Own } from './view.ts';

/** How many reasons an item of the queue tells at most. */
export const reasonsShown = 20;

/**
 * In which of the projects asked for a person decides about ideas, in which about comments, and in which they see what is
 * hidden: elsewhere a comment on a hidden idea waits for somebody else.
 *
 * @throws CivicError `not-allowed` for those who decide nowhere
 */
export function queueProjects(
  { project }: QueueQuery,
  { space, actor, now }: Look,
): Readonly<Record<'ideas' | 'comments' | 'hidden', readonly ProjectId[]>> {
  const theirs = (kind: 'idea.hide' | 'comment.hide' | 'idea.restore'): readonly ProjectId[] =>
    space.projects.filter((one) => permission(kind, one, actor, now).allowed).map(({ id }) => id);
  const [ideas, comments] = [theirs('idea.hide'), theirs('comment.hide')];
  if (ideas.length === 0 && comments.length === 0) throw new CivicError('not-allowed');
  const asked = (id: ProjectId): boolean => project === undefined || id === project;
  return { ideas: ideas.filter(asked), comments: comments.filter(asked), hidden: theirs('idea.restore') };
}

/** Since when something waits for a decision, in milliseconds, and why; undefined for what does not. */
export function waitingOf(
  row: IdeaRow | CommentRow,
): { readonly at: number; readonly because: QueueItem['because'] } | undefined {
  if (isWaiting(row)) return { at: row.createdAt, because: 'review' };
  return row.reportedAt === null ? undefined : { at: row.reportedAt, because: 'report' };
}

/** @param reasons of the reports that wait, oldest first */
export function viewWaiting(
  idea: IdeaRow,
  comment: CommentRow | undefined,
  reasons: readonly string[],
  own: Own,
  look: Look,
): QueueItem {
  const { at, because } = waitingOf(comment ?? idea) ?? { at: 0, because: 'report' };
  return {
    idea: viewIdea(idea, own, look),
    ...(comment && { comment: viewComment(comment, idea, look) }),
    because,
    since: instant(at),
    reasons: reasons.filter((reason) => reason !== '').slice(0, reasonsShown),
  };
}
