import type { Myself } from '@civic-widgets/core';
import { exchange } from './exchange.ts';
import { segment } from './segment.ts';
import { ticketKey, type Ticket } from './sign-in-window.ts';
import { storedTokens, tokenKey } from './tokens.ts';

interface Ended {
  readonly how: NonNullable<Myself['cameBack']>;
  readonly guest?: string | undefined;
}

const ended = new Map<string, Ended>();

/** How signing in ended from which this page was come back to. */
export function cameBack(name: string): Ended | undefined {
  return ended.get(name);
}

/**
 * Ends signing in that came back by the page's address, `#civic-code=…&state=…`, and takes that out of it. A code that this
 * page did not ask for is worth nothing.
 */
export async function takeCode(backend: string, space: string): Promise<void> {
  const given = new URLSearchParams(location.hash.slice(1));
  history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  const { origin } = new URL(backend);
  const name = tokenKey(origin, space);
  const ticket = takeTicket(name);
  const code = given.get('civic-code');
  if (!ticket || !code || given.get('state') !== ticket.state) return;
  const account = {
    line: { fetch: (...of: Parameters<typeof fetch>) => fetch(...of), timeout: 15_000 },
    base: `${origin}/api/v1/spaces/${segment(space)}`,
    name,
    tokens: storedTokens(name),
  };
  const signedIn = exchange(account, { code, verifier: ticket.verifier, keep: true });
  // Whoever it did not work for reads the page as before.
  ended.set(
    name,
    await signedIn.then(
      ({ guest }): Ended => ({ how: 'signed-in', guest }),
      (): Ended => ({ how: 'failed' }),
    ),
  );
}

function takeTicket(name: string): Ticket | undefined {
  try {
    const kept = sessionStorage.getItem(ticketKey(name));
    sessionStorage.removeItem(ticketKey(name));
    return kept === null ? undefined : (JSON.parse(kept) as Ticket);
  } catch {
    return undefined;
  }
}
