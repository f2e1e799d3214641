import {
  CivicError,
  type Action,
  type ActionId,
  type ErrorCode,
  type PersonId,
  type Receipt,
} from '@civic-widgets/core';

/** Whose an item is, as far as it is known. */
export interface Owner {
  /** What the adapter's `who` told when it was done; missing: nobody had acted here yet. */
  readonly mark?: string;
  readonly person?: PersonId;
  /** Whether that was someone who had not signed in. */
  readonly guest?: boolean;
}

/** What went wrong, as it can be stored. */
export interface Trouble {
  readonly code: ErrorCode;
  readonly field?: string;
  readonly detail?: string;
}

/** Milliseconds since 1970. `since` tells a wait from a clock that went backwards. */
export interface Wait {
  readonly since: number;
  readonly until: number;
}

/** An act that waits. */
export interface Item {
  readonly action: Action;
  /** Its place among all; grows, as the clock does as long as it is not set back. */
  readonly order: number;
  readonly by: Owner;
  /** What it took the place of. */
  readonly instead?: readonly ActionId[];
  /** How often sending it began, written before it begins: 0 is surely unknown to the backend. */
  readonly attempts: number;
  /** How the last attempt ended, where that is known. */
  readonly trouble?: Trouble;
  /** Not before then. */
  readonly wait?: Wait;
  /** Refused for good, and the person's again. */
  readonly given?: true;
}

/** What is remembered for a while of an item that is over, for the page that waits to hear of it. Holds no words. */
export interface Ended {
  readonly id: ActionId;
  readonly at: number;
  /** Missing: it was taken back, or refused. */
  readonly receipt?: Receipt;
  /** Why it was refused, where nothing of it had to be kept for the person: it may be sent once more. */
  readonly told?: Trouble;
}

/** Everything that the storage holds. */
export interface Kept {
  /** Minted with the storage: another one tells that it was wiped in between. */
  readonly epoch: string;
  /** By `order`. */
  readonly items: readonly Item[];
  readonly ended: readonly Ended[];
  /** Who the backend said stands behind a mark: the last few, and those whose acts wait. */
  readonly people?: readonly Owner[];
}

export function idOf({ action }: Item): ActionId {
  return action.id;
}

export function troubleOf({ code, field, detail }: CivicError): Trouble {
  return { code, ...(field !== undefined && { field }), ...(detail !== undefined && { detail }) };
}

export function errorOf({ code, field, detail }: Trouble): CivicError {
  return new CivicError(code, { field, detail });
}
