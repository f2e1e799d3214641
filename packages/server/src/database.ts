import type { Actor, CivicBackend, SpaceId } from '@civic-widgets/core';

/** What the server stands in front of: the backends of many spaces. `openDatabase` of adapter-postgres makes one. */
export interface Database {
  /** Its `file()` rejects with `not-found` until a configuration was applied. */
  backend(space: SpaceId): CivicBackend;
  spaces(): Promise<readonly SpaceId[]>;
  people(space: SpaceId): People;
  close(): Promise<void>;
}

/** Who stands behind a token. Tokens are opaque, bound to one space, and not part of the ledger. */
export interface People {
  /** A fresh pseudonym. */
  guest(): Promise<{ readonly token: string; readonly actor: Actor }>;
  /** A token for a given actor. */
  issue(actor: Actor): Promise<string>;
  /** Undefined for a token that is unknown or was revoked. */
  actorOf(token: string): Promise<Actor | undefined>;
  revoke(token: string): Promise<void>;
}
