import { openDatabase } from '@civic-widgets/adapter-postgres';
import { Clock, rehearsal, rehearsed } from '../rehearsal.ts';
import { serve, type ServeOptions, type Serving } from '../serve.ts';
import { UserError } from './failure.ts';
import { oneLine } from './plain.ts';

/**
 * Serves for the conformance kit, with the calls that make everybody whoever they like and set the clock.
 *
 * @param where a database that holds no space but such that a rehearsal made
 */
export async function serveForTesting(where: string, options: Omit<ServeOptions, 'database'>): Promise<Serving> {
  const clock = new Clock();
  const database = await openDatabase(where, { clock: clock.now });
  const close = (): Promise<void> => database.close();
  try {
    const real = (await database.spaces()).find((space) => !space.startsWith(rehearsed));
    if (real !== undefined)
      throw new UserError(`The database holds the space “${oneLine(real)}”: --testing is for a database of its own.`);
    const serving = await serve({ ...options, database, limits: undefined, more: rehearsal(database, clock) });
    return { url: serving.url, close: () => serving.close().then(close) };
  } catch (error) {
    await close();
    throw error;
  }
}
