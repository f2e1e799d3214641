import { keep, type Connection } from '../connection.ts';

/**
 * Reaches the person's other tabs on this site. A change tells everyone the counters; only the person's own tabs have to learn
 * that a vote is theirs. Nothing is stored.
 */
export function otherTabs(connection: Connection): BroadcastChannel | undefined {
  return keep(connection, 'other tabs', () =>
    'document' in globalThis && 'BroadcastChannel' in globalThis ? new BroadcastChannel('civic-acts') : undefined,
  );
}
