import type { Id } from '../ledger/id.ts';
import type { Day } from '../ledger/instant.ts';
import type { Demographics, Viewer } from '../space/person.ts';

export interface SignInOptions {
  /** In which signing in should speak (BCP 47). */
  readonly lang: string;
  /** Whether this device remembers it for longer than a day, which it does unless told otherwise. */
  readonly keep?: boolean;
  /**
   * What the page's own login vouches for, where the space takes that: a statement that a server of the page signed (a JWT).
   * Then nobody is asked for anything.
   */
  readonly assertion?: string;
}

/** A place at which somebody is signed in. */
export interface Session {
  readonly id: Id;
  /** The web site's origin; empty for a program. */
  readonly site: string;
  readonly issued: Day;
  /** No more than the day is known. */
  readonly lastUsed: Day;
  /** Whether it is the one that asks. */
  readonly current: boolean;
}

/** What somebody told of themselves, freely. */
export type About = Omit<Demographics, 'person'>;

/**
 * What an adapter can do for whoever acts here, where people can sign in: an optional power. Every method rejects with a
 * `CivicError` and nothing else.
 */
export interface Myself {
  /** How signing in ended that began before this page was opened: by the address that it came back to. Missing: it did not. */
  readonly cameBack?: 'signed-in' | 'failed';
  /** The mark, as `who` told it, of the guest who signed in last: for an outbox, so that what they left here goes along. */
  readonly guest?: string | undefined;
  /**
   * Signs in, and takes along what was done here as a guest. May open a window, or leave the page and come back to it: so it
   * is called straight from the press of a button. Resolves with undefined where the person gave up.
   */
  signIn(options: SignInOptions): Promise<Viewer | undefined>;
  /** Forgets on this device who acts here, also where the backend cannot be told. */
  signOut(): Promise<void>;
  /** Where this person is signed in, the last used first. */
  sessions(): Promise<readonly Session[]>;
  /** Ends one of them; one that is over already is no error. */
  endSession(id: Id): Promise<void>;
  about(): Promise<About>;
  /** Replaces all that was told before; nothing forgets it. */
  tell(about: About): Promise<About>;
  /** Says that one is at least so old, in years; null takes it back. */
  declare(atLeast: number | null): Promise<Viewer>;
}
