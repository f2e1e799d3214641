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
  /** Sent once more after it was given back. */
  resent: boolean;
  /** Where it stands among what was done: an edit where its first words stood, what is sent once more behind everything. */
  place: Place | undefined;
  /** That as it was when it arrived. */
  arrived: Place | undefined;
  /** Never taken into the queue: whoever did it heard so, and has the words. */
  unkept: boolean;
  /** How often the storage had failed until then. */
  readonly faults: number;
  /** The storage was wiped when no page knew of it. */
  excused: boolean;
}

/** Of all that one page did as one person about one subject, as its number. */
export interface Place {
  readonly line: string;
  readonly number: number;
}

export function intend(action: Action, token: string | undefined, tab: number, faults: number): Intention {
  return {
    action,
    token,
    tab,
    faults,
    place: placeOf(action, token, tab, Number(/\d+$/.exec(action.id)?.[0])),
    arrived: undefined,
    unkept: false,
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

export function placeOf(action: Action, token: string | undefined, tab: number, number: number): Place {
  return { line: `${tab} ${token ?? ''} ${'idea' in action ? action.idea : action.id}`, number };
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
