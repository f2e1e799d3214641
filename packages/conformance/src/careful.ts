import type { Need } from './harness.ts';

/** The project that looks at what people write before it is published. */
export const careful = 'careful';
export const needsReview = [
  'project:careful',
  'idea.propose',
  'idea.hide',
  'idea.restore',
] as const satisfies readonly Need[];
export const needsCommentReview = [
  ...needsReview,
  'idea.comment',
  'comment.hide',
  'comment.restore',
] as const satisfies readonly Need[];
