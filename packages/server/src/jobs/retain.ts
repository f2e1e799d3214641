import type { SpaceId } from '@civic-widgets/core';
import type { Database } from '../database.ts';

/** Forgets what a space has kept for as long as it wants to. */
export async function retain(database: Database, space: SpaceId, _now: number): Promise<void> {
  await database.people(space).attempts.sweep();
  await database.letters(space).sweep();
}
