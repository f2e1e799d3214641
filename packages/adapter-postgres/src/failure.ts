import { CivicError } from '@civic-widgets/core';

/** Classes of SQLSTATE after which the same may be tried again: connection, rollback, resources, operator. */
const passing = ['08', '40', '53', '57', '58'];
/** A lock that was waited for too long. */
const lockNotAvailable = '55P03';

/** What `pg` and PGlite say without a code when there is no connection (any more). */
const lost =
  /^(Connection terminated|Connection ended|timeout e|Query read timeout|Client has encountered a connection error|Client was closed|Cannot use a pool|PGlite is clos)/;

/** Turns whatever was thrown into what may leave: `unavailable` for connection trouble, `internal` otherwise. */
export function failure(cause: unknown): CivicError {
  if (cause instanceof CivicError) return cause;
  return new CivicError(isPassing(cause) ? 'unavailable' : 'internal', { cause });
}

/** The same answer, which rejects with a `CivicError` and nothing else. */
export function only<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((cause: unknown) => {
    throw failure(cause);
  });
}

/** The same methods, each of which rejects with a `CivicError` and nothing else. What is no method stays as it is. */
export function onlyCivicErrors<Methods extends object>(methods: Methods): Methods {
  const wrapped = Object.entries(methods).map(([name, method]) => {
    if (typeof method !== 'function') return [name, method] as const;
    const call = method as (...args: unknown[]) => Promise<unknown>;
    return [name, (...args: unknown[]) => only(call(...args))] as const;
  });
  return Object.fromEntries(wrapped) as Methods;
}

/** Whether a thing failed for reasons outside of what was asked, so that asking again may help. */
export function isPassing(cause: unknown): boolean {
  if (cause instanceof CivicError) return cause.then === 'again' && cause.code !== 'internal';
  if (!(cause instanceof Error)) return false;
  const code = sqlState(cause);
  if (code === undefined) return lost.test(cause.message);
  return code.length === 5 && !code.startsWith('E')
    ? code === lockNotAvailable || passing.includes(code.slice(0, 2))
    : /^E[A-Z_]+$/.test(code);
}

/** The SQLSTATE, or the system's code such as `ECONNREFUSED`. */
export function sqlState(cause: unknown): string | undefined {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
