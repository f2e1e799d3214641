import { CivicError, type Action, type Receipt } from '@civic-widgets/core';
import { troubleOf, type Trouble } from './item.ts';

/** What follows from an answer, or from there being none. Only a receipt ends an item. */
export type Verdict =
  | { readonly then: 'received'; readonly receipt: Receipt }
  /** Refused for good: the person's again. */
  | { readonly then: 'give-back'; readonly trouble: Trouble }
  /** Can go on once the person has signed in again. */
  | { readonly then: 'sign-in'; readonly trouble: Trouble }
  /** `after`: milliseconds that the backend asked for; 0 where it did not. */
  | { readonly then: 'again'; readonly trouble: Trouble; readonly after: number };

/** The longest that a backend may ask for: what asks for a year is more likely wrong. */
const longest = 86_400_000;

/** A receipt counts only where it names the action: whatever else comes back came from somebody else. */
export function ofReceipt(action: Action, receipt: unknown): Verdict {
  if (isReceiptOf(action, receipt)) return { then: 'received', receipt };
  return ofError(new CivicError('bad-answer'));
}

function isReceiptOf(action: Action, receipt: unknown): receipt is Receipt {
  return typeof receipt === 'object' && receipt !== null && 'action' in receipt && receipt.action === action.id;
}

/** By the table of errors. What is no `CivicError` is a mistake of the adapter, and may go by. */
export function ofError(error: unknown): Verdict {
  const known = error instanceof CivicError ? error : new CivicError('internal', { cause: error });
  const trouble = troubleOf(known);
  switch (known.then) {
    case 'again': {
      const after = Math.min(longest, Math.max(0, (known.retryAfter ?? 0) * 1_000)) || 0;
      return { then: 'again', trouble, after };
    }
    case 'sign-in':
      return { then: 'sign-in', trouble };
    case 'change':
    case 'stop':
      return { then: 'give-back', trouble };
  }
}

/** Whether somebody else acts by now, so that nothing was sent at all. */
export function isSomebodyElse({ code, field }: Trouble): boolean {
  return code === 'unauthenticated' && field === 'who';
}

/** Whether it says something of the way to the backend, rather than of this one action. */
export function isAway({ code }: Trouble): boolean {
  return code === 'unavailable' || code === 'timed-out' || code === 'too-many-requests' || code === 'bad-answer';
}
