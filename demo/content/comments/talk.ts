import type { IdeaKey } from '../ideas/order.ts';

export interface Said {
  readonly text: string;
  /** What this answers: its index among what is said about the same idea, always a smaller one. */
  readonly replyTo?: number;
}

/** What is said about ideas, in the order of time. */
export type Talk = { readonly [Key in IdeaKey]?: readonly Said[] };
