import { canonical, CivicError, type Action, type CivicAdapter, type Receipt, type Viewer } from '@civic-widgets/core';
import type { Kept } from '../src/item.ts';
import { nothingKept, type OutboxStorage } from '../src/storage.ts';
import type { Surroundings } from '../src/surroundings.ts';

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

/** One thing that is under way. Each waits twice: before it takes effect, and before whoever asked hears of it. */
interface Step {
  readonly tab: number;
  readonly run: () => void;
}

/** Who a token stands for. Guests are made on the way. */
export const people: Readonly<Record<string, string>> = { A: 'ada', A2: 'ada', B: 'ben' };

interface Timer {
  readonly tab: number;
  readonly at: number;
  readonly run: () => void;
}

/**
 * A browser with tabs, one disk and one line to one server, in which nothing happens by itself: every answer is a step that
 * someone has to take, so that a tab can die between any two.
 */
export class Town {
  net: Net = 'well';
  token: string | undefined;
  disk: Kept | undefined;
  /** `writes`: there is no room, and what is there can be read. */
  diskRefuses: 'nothing' | 'writes' | 'everything' = 'nothing';
  /** Set by wiping, per tab: it could not know yet. */
  readonly unaware = new Set<number>();
  readonly dead = new Set<number>();
  readonly steps: Step[] = [];
  /** In the order in which the server accepted them. */
  readonly ledger: { readonly action: Action; readonly person: string }[] = [];
  readonly guests: string[] = [];
  readonly revoked = new Set<string>();
  onAccept: (action: Action, person: string) => void = () => {};
  /** Whether the disk ever refused or lost anything. */
  isDiskSound = true;
  #clock = 1_000_000_000;
  #monotonic = 0;
  #timers: Timer[] = [];
  #epochs = 0;
  #wipes = 0;
  readonly #tabs = new Set<number>();
  #locks: { readonly tab: number; readonly start: () => void; held: boolean }[] = [];
  readonly #hearers = new Map<number, { changed: () => void; awake: () => void }>();

  /** Takes a step that is under way, and lets everything follow that follows at once. */
  async step(pick: number): Promise<boolean> {
    if (this.steps.length === 0) await settled();
    const step = this.steps.splice(pick % Math.max(1, this.steps.length), 1)[0];
    if (!step) return false;
    if (!this.dead.has(step.tab)) step.run();
    await settled();
    return true;
  }

  async pass(milliseconds: number): Promise<void> {
    this.#clock += milliseconds;
    this.#monotonic += milliseconds;
    const due = this.#timers.filter(({ at }) => at <= this.#monotonic).sort((a, b) => a.at - b.at);
    this.#timers = this.#timers.filter((timer) => !due.includes(timer));
    for (const { tab, run } of due) if (!this.dead.has(tab)) run();
    await settled();
  }

  /** The clock is set, to anything. */
  jump(milliseconds: number): void {
    this.#clock += milliseconds;
  }

  wipe(): void {
    this.disk = undefined;
    this.isDiskSound = false;
    this.#wipes += 1;
    for (const tab of this.#tabs) this.unaware.add(tab);
  }

  kill(tab: number): void {
    this.dead.add(tab);
    this.#hearers.delete(tab);
    this.#locks = this.#locks.filter((lock) => lock.tab !== tab);
    this.#grant();
  }

  awake(tab: number): void {
    this.#hearers.get(tab)?.awake();
  }

  /** What a tab asks for takes two steps. */
  #ask<T>(tab: number, effect: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.steps.push({
        tab,
        run: () => {
          let told: () => void;
          try {
            const result = effect();
            told = () => resolve(result);
          } catch (error) {
            const reason = error as Error;
            told = () => reject(reason);
          }
          this.steps.push({ tab, run: told });
        },
      });
    });
  }

  storage(tab: number): OutboxStorage {
    const open = (writes: boolean): void => {
      if (this.diskRefuses === 'everything' || (writes && this.diskRefuses === 'writes'))
        throw new DOMException('Quota', 'QuotaExceededError');
    };
    /** Whoever hears what the disk said knows of every wiping before it said that. */
    const ask = async <T>(effect: () => T): Promise<T> => {
      let wipes = -1;
      const answer = await this.#ask(tab, () => {
        wipes = this.#wipes;
        return effect();
      });
      if (wipes === this.#wipes) this.unaware.delete(tab);
      return answer;
    };
    return {
      read: () =>
        ask(() => {
          open(false);
          return structuredClone(this.disk);
        }),
      change: (next) =>
        ask(() => {
          open(true);
          this.disk = structuredClone(next(this.disk ?? nothingKept(`epoch ${++this.#epochs}`)));
          return structuredClone(this.disk);
        }),
    };
  }

  world(tab: number): Surroundings {
    this.#tabs.add(tab);
    return {
      now: () => this.#clock,
      random: () => 0.5,
      after: (milliseconds, run) => {
        const timer = { tab, at: this.#monotonic + milliseconds, run };
        this.#timers.push(timer);
        return () => void (this.#timers = this.#timers.filter((one) => one !== timer));
      },
      lead: (start, stop) => {
        const lock = { tab, start, held: false };
        this.#locks.push(lock);
        this.#grant();
        return () => {
          stop();
          this.#locks = this.#locks.filter((one) => one !== lock);
          this.#grant();
        };
      },
      tell: () => {
        for (const [other, { changed }] of this.#hearers)
          if (other !== tab) this.steps.push({ tab: other, run: changed });
      },
      hear: (changed, awake) => {
        this.#hearers.set(tab, { changed, awake });
        return () => undefined;
      },
    };
  }

  #grant(): void {
    const first = this.#locks[0];
    if (!first || first.held) return;
    first.held = true;
    this.steps.push({
      tab: first.tab,
      run: () => {
        if (this.#locks.includes(first)) first.start();
      },
    });
  }

  adapter(tab: number): Pick<CivicAdapter, 'submit' | 'viewer' | 'who'> & CivicAdapter {
    const adapter: Pick<CivicAdapter, 'submit' | 'viewer' | 'who'> = {
      who: () => Promise.resolve(this.token),
      viewer: async () => {
        const { token } = this;
        return this.#ask(tab, (): Viewer => {
          if (this.net === 'away') throw new CivicError('unavailable');
          if (token === undefined || this.#isUnknown(token)) return { role: 'visitor', can: {} };
          const person = people[token];
          return person === undefined
            ? { role: 'guest', person: token, can: {} }
            : { role: 'participant', person, can: {} };
        });
      },
      submit: async (action, options) => {
        const sent = structuredClone(action);
        let { token } = this;
        if (options && options.who !== token) throw new CivicError('unauthenticated', { field: 'who' });
        if (token === undefined) {
          token = await this.#ask(tab, () => {
            if (this.net === 'away') throw new CivicError('unavailable');
            if (this.token !== undefined) throw new CivicError('unauthenticated', { field: 'who' });
            this.token = `guest-${this.guests.length + 1}`;
            this.guests.push(this.token);
            return this.token;
          });
        }
        const as = token;
        return this.#ask(tab, () => this.#answer(sent, as));
      },
    };
    return adapter as CivicAdapter;
  }

  #isUnknown(token: string): boolean {
    if (!this.revoked.has(token)) return false;
    if (this.token === token) this.token = undefined;
    return true;
  }

  #answer(action: Action, token: string): Receipt {
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
    if (this.#isUnknown(token)) throw new CivicError('unauthenticated');
    const person = people[token] ?? token;
    const known = this.ledger.find((entry) => entry.action.id === action.id);
    if (known && (known.person !== person || canonical(known.action) !== canonical(action)))
      throw new CivicError('id-conflict', { field: 'id' });
    if (!known) {
      if (isUnwelcome(action)) throw new CivicError('closed');
      this.onAccept(action, person);
      this.ledger.push({ action, person });
    }
    return { action: action.id, position: 1, acceptedAt: '', subject: action.id };
  }
}

/** The server refuses it, whatever happens. */
export function isUnwelcome(action: Action): boolean {
  return 'idea' in action && action.idea === 'closed';
}

/** Resolves once everything has followed that follows at once. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
