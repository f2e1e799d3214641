import { openDatabase } from '@civic-widgets/adapter-postgres';
import { town } from '@civic-widgets/conformance';
import type { Actor, SpaceFile } from '@civic-widgets/core';

/** Where its routes lie, below a server's address. */
export const harbourBase = '/api/v1/spaces/harbour';

/** A space in which everything is open at every time of day. */
export function harbour(): SpaceFile {
  const { polls, ...file } = town();
  const bench = polls.find(({ id }) => id === 'bench');
  if (!bench) throw new Error('Aubach has no benches any more.');
  return { ...file, id: 'harbour', polls: [bench] };
}

/** Puts the space in place in an empty database, with a token for each of these people. */
export async function settle(database: string, actors: readonly Actor[]): Promise<readonly string[]> {
  const opened = await openDatabase(database);
  try {
    const file = harbour();
    await opened.backend(file.id).apply(file);
    const people = opened.people(file.id);
    return await Promise.all(actors.map((actor) => people.issue(actor)));
  } finally {
    await opened.close();
  }
}
