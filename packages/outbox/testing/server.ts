import { canonical, CivicError, type Action, type Receipt, type Viewer } from '@civic-widgets/core';

/** What happens to what is sent. */
export const nets = [
  'well',
  'away',
  'lost on the way back',
  'portal',
  'foreign',
  'failing',
  'busy',
  'mistaken',
] as const;
export type Net = (typeof nets)[number];

/** The city's server, at the other end of a line on which anything can happen. It knows people by their tokens. */
export class Server {
  net: Net = 'well';
  /** In the order in which it accepted them. */
  readonly ledger: { readonly action: Action; readonly person: string }[] = [];
  readonly guests: string[] = [];
  /** Tokens that it knows no longer. */
  readonly revoked = new Set<string>();
  onAccept: (action: Action, token: string) => void = () => {};
  onGuest: (guest: string) => void = () => {};
  /** Who stands behind the token of somebody who signed in; each sign-in has one of its own. */
  readonly #people = new Map<string, string>();
  readonly #accounts = new Map([
    ['A', 'ada'],
    ['B', 'ben'],
  ]);
  /** Who each guest turned out to be. */
  readonly #claims = new Map<string, string>();

  /** Who a token stands for; guests are called as their tokens. */
  personOf(token: string): string {
    return this.#people.get(token) ?? token;
  }

  isGuest(token: string): boolean {
    return !this.#people.has(token);
  }

  /** Whether one of these is somebody who signs in. */
  hasAccount(people: ReadonlySet<string | undefined> = new Set()): boolean {
    return [...this.#accounts.values()].some((person) => people.has(person));
  }

  guest(): string {
    const token = `guest-${this.guests.length + 1}`;
    this.guests.push(token);
    this.onGuest(token);
    return token;
  }

  /**
   * Somebody signs in. `N` has no account before: that is the same person as the guest then.
   *
   * @param guest whose acts go along; their token is known no longer
   * @returns a new token
   */
  signIn(account: string, guest: string | undefined): string {
    const known = guest === undefined || this.revoked.has(guest) ? undefined : guest;
    const person = this.#accounts.get(account) ?? known ?? 'nina';
    this.#accounts.set(account, person);
    const token = `${account}-${this.#people.size + 1}`;
    this.#people.set(token, person);
    if (known !== undefined) {
      this.#claims.set(known, person);
      this.revoked.add(known);
    }
    return token;
  }

  viewer(token: string | undefined): Viewer {
    if (this.net === 'away') throw new CivicError('unavailable');
    if (token === undefined || this.revoked.has(token)) return { role: 'visitor', can: {} };
    return { role: this.isGuest(token) ? 'guest' : 'participant', person: this.personOf(token), can: {} };
  }

  answer(action: Action, token: string): Receipt {
    switch (this.net) {
      case 'away':
        throw new CivicError('unavailable');
      case 'portal':
        throw new CivicError('bad-answer');
      case 'failing':
        throw new CivicError('internal');
      case 'busy':
        throw new CivicError('too-many-requests', { retryAfter: 3_600 });
      case 'mistaken':
        throw new TypeError('x is not a function');
      case 'foreign':
        return { action: 'another', position: 1, acceptedAt: '', subject: action.id };
      case 'lost on the way back':
        this.#accept(action, token);
        throw new CivicError('timed-out');
      case 'well':
        return this.#accept(action, token);
    }
  }

  #accept(action: Action, token: string): Receipt {
    if (this.revoked.has(token)) throw new CivicError('unauthenticated');
    const person = this.personOf(token);
    const known = this.ledger.find((entry) => entry.action.id === action.id);
    // A retry of what the guest sent whom the person turned out to be is a retry of their own.
    const isOwn = known && (this.#claims.get(known.person) ?? known.person) === person;
    if (known && !(isOwn && canonical(known.action) === canonical(action)))
      throw new CivicError('id-conflict', { field: 'id' });
    if (!known) {
      if (isUnwelcome(action)) throw new CivicError('closed');
      this.onAccept(action, token);
      this.ledger.push({ action, person });
    }
    return { action: action.id, position: 1, acceptedAt: '', subject: action.id };
  }
}

/** The server refuses it, whatever happens. */
export function isUnwelcome(action: Action): boolean {
  return 'idea' in action && action.idea === 'closed';
}
