import type { Engine, Letters, People, Proofs, Retention } from '@civic-widgets/adapter-postgres';
import type { CivicBackend, SpaceId } from '@civic-widgets/core';

/** What the server stands in front of: the backends of many spaces. `openDatabase` of adapter-postgres makes one. */
export interface Database {
  /** Its `file()` rejects with `not-found` until a configuration was applied. */
  backend(space: SpaceId): CivicBackend;
  spaces(): Promise<readonly SpaceId[]>;
  /** Resolves where it answers and its schema is one that this program knows; rejects otherwise. */
  ready(): Promise<void>;
  /** Who stands behind a token, and how people sign in. */
  people(space: SpaceId): People;
  /** What new guests prove where the space asks for it. */
  proofs(space: SpaceId): Proofs;
  /** What waits to be told by mail, and to whom. */
  letters(space: SpaceId): Letters;
  /** Forgets what was kept long enough. */
  retention(space: SpaceId): Retention;
  readonly engine: Engine;
  close(): Promise<void>;
}

export type { People };
