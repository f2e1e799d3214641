import type { Comment, CommentId } from '@civic-widgets/core';

/** A comment and everything that was said in reply, however deep: one level is shown, so that narrow pages hold it. */
export interface Thread {
  readonly top: Comment;
  /** Oldest first. */
  readonly replies: readonly Comment[];
}

/** @param comments oldest first; a reply to one that is not among them stands for itself */
export function threadsOf(comments: readonly Comment[]): readonly Thread[] {
  const tops = new Map<CommentId, CommentId>();
  const threads = new Map<CommentId, { top: Comment; replies: Comment[] }>();
  for (const comment of comments) {
    const top = comment.replyTo === undefined ? undefined : tops.get(comment.replyTo);
    tops.set(comment.id, top ?? comment.id);
    const thread = top === undefined ? undefined : threads.get(top);
    if (thread) thread.replies.push(comment);
    else threads.set(comment.id, { top: comment, replies: [] });
  }
  return [...threads.values()];
}
