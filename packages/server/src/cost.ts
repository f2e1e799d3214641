/** What a request costs the server, or other people. */
export type Cost = 'read' | 'write' | 'guest' | 'sign-in' | 'letter' | 'stream' | 'search';

const reads = ['GET', 'HEAD'];

/**
 * The class of a request, which limits are counted by; undefined for what costs next to nothing: built files, a question
 * whether the process lives, and what a browser asks before it asks.
 *
 * @param route its pattern, e.g. `/api/v1/spaces/:space/ideas`; undefined where no route matches
 */
export function costOf(method: string, route: string | undefined, path: string, searches: boolean): Cost | undefined {
  if (method === 'OPTIONS' || route === '/health') return undefined;
  // Whether there is such a space is asked of the database.
  if (route === undefined) return path.startsWith('/api/') ? 'read' : undefined;
  if (reads.includes(method)) {
    if (route.endsWith('/changes')) return 'stream';
    if (route.includes('/sign-in/') && route.includes('/with/')) return 'sign-in';
    return searches || route.endsWith('/similar') ? 'search' : 'read';
  }
  if (route.endsWith('/guests')) return 'guest';
  // A large import comes in hundreds of parts, all from one administrator.
  if (route.endsWith('/ledger')) return 'read';
  return /\/(tokens|sign-in)(\/|$)/.test(route) ? 'sign-in' : 'write';
}
