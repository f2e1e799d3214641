import { CivicError } from '@civic-widgets/core';
import type { Call } from '../context.ts';
import type { Database } from '../database.ts';
import { securityHeaders } from '../headers.ts';
import type { App } from './read.ts';

/** For whoever runs the server: `/health` says that the process lives, `/ready` that it can serve. */
export function addHealth(app: App, database: Database, leaving: AbortSignal | undefined): void {
  const well = (c: Call): Response =>
    c.json({ status: 'ok' }, 200, { ...securityHeaders, 'cache-control': 'no-store' });
  app.get('/health', well);
  app.get('/ready', async (c) => {
    if (leaving?.aborted) throw new CivicError('unavailable', { detail: 'The server is closing.', retryAfter: 5 });
    await database.ready().catch((cause: unknown) => {
      throw new CivicError('unavailable', { detail: 'The database does not answer, or not as it should.', cause });
    });
    return well(c);
  });
}
