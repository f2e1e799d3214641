import type { Action, ActionId, Waiting } from '@civic-widgets/core';

/** What a person meant to do, and what they were told of it. */
export interface Intention {
  readonly action: Action;
  /** Who did it, by the token then; undefined: nobody yet. */
  readonly token: string | undefined;
  /** The page that has it in hand. */
  tab: number;
  /** Whoever signed in and took along what a guest had left, or sent anew what was given back; undefined: any guest. */
  readonly heirs: Set<string | undefined>;
  saved: boolean;
  /** Sending it began, as the storage tells. */
  begun: boolean;
  /** Taken back or replaced by the person. */
  dropped: boolean;
  /** Taken back for sure: it may not be sent any more. */
  gone: boolean;
  given: boolean;
  /** Sent once more after it was given back: its place is not the first one's. */
  resent: boolean;
  /** The storage was wiped when no page knew of it. */
  excused: boolean;
}

export function intend(action: Action, token: string | undefined, tab: number): Intention {
  return {
    action,
    token,
    tab,
    heirs: new Set(),
    saved: false,
    begun: false,
    dropped: false,
    gone: false,
    given: false,
    resent: false,
    excused: false,
  };
}

/** What took the place of what. */
export interface Edit {
  readonly old: string;
  taken: boolean;
}

export type Kind = 'propose' | 'vote' | 'withdraw' | 'comment';

export function mint(number: number, kind: Kind, idea: string): Action {
  const envelope = { id: `i${number}`, at: '2026-05-11T10:00:00.000Z' };
  if (kind === 'propose')
    return { ...envelope, kind: 'idea.propose', project: 'square', payload: { title: 'A bench' } };
  if (kind === 'comment') return { ...envelope, kind: 'idea.comment', idea, payload: { text: 'Yes.' } };
  return { ...envelope, kind: 'idea.vote', idea, vote: kind === 'vote' ? 'for' : 'withdrawn' };
}

/** What a page shows. */
export function ids(waiting: Waiting | undefined): readonly ActionId[] {
  return waiting?.items.map(({ action }) => action.id) ?? [];
}
