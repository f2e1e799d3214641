import { CivicError, type CivicAdapter } from '@civic-widgets/core';
import type { Kept } from '../src/item.ts';
import { nothingKept, type OutboxStorage } from '../src/storage.ts';
import type { Surroundings } from '../src/surroundings.ts';
import { Server } from './server.ts';

/** One thing that is under way. Each waits twice: before it takes effect, and before whoever asked hears of it. */
interface Step {
  readonly tab: number;
  readonly run: () => void;
}

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
  readonly server = new Server();
  disk: Kept | undefined;
  /** `writes`: there is no room, and what is there can be read. */
  diskRefuses: 'nothing' | 'writes' | 'everything' = 'nothing';
  /** Set by wiping, per tab: it could not know yet. */
  readonly unaware = new Set<number>();
  readonly dead = new Set<number>();
  /** Tokens that were there one after the other in one breath: what was heard then may be of either. */
  readonly brief = new Set<string | undefined>();
  /** Which pages heard who stands behind a token; and how often the disk had failed until then. */
  readonly heard = new Map<string, Map<number, number>>();
  readonly steps: Step[] = [];
  /** How often the disk began or ceased to refuse, or lost everything. */
  faults = 0;
  #token: string | undefined;
  #isTokenNew = false;
  #clock = 1_000_000_000;
  #monotonic = 0;
  #timers: Timer[] = [];
  #epochs = 0;
  #wipes = 0;
  readonly #tabs = new Set<number>();
  #locks: { readonly tab: number; readonly start: () => void; held: boolean }[] = [];
  readonly #hearers = new Map<number, { changed: () => void; awake: () => void }>();

  get token(): string | undefined {
    return this.#token;
  }

  set token(token) {
    if (this.#isTokenNew) for (const one of [this.#token, token]) this.brief.add(one);
    this.#isTokenNew = true;
    this.#token = token;
  }

  /** Takes a step that is under way, and lets everything follow that follows at once. */
  async step(pick: number): Promise<boolean> {
    if (this.steps.length === 0) await settled();
    const step = this.steps.splice(pick % Math.max(1, this.steps.length), 1)[0];
    if (!step) return false;
    this.#isTokenNew = false;
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
    this.faults += 1;
    this.#wipes += 1;
    for (const tab of this.#tabs) this.unaware.add(tab);
  }

  refuse(what: Town['diskRefuses']): void {
    if (what !== 'nothing' || this.diskRefuses !== 'nothing') this.faults += 1;
    this.diskRefuses = what;
  }

  /** Whether the disk failed at no time since then; one that refuses now has. */
  isSoundSince(faults: number): boolean {
    return faults === this.faults && this.diskRefuses === 'nothing';
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
          return copy(this.disk);
        }),
      change: (next) =>
        ask(() => {
          open(true);
          this.disk = copy(next(this.disk ?? nothingKept(`epoch ${++this.#epochs}`)));
          return copy(this.disk);
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
        const viewer = await this.#ask(tab, () => {
          if (this.server.net !== 'away') this.#forgetRevoked(token);
          return this.server.viewer(token);
        });
        if (token !== undefined && viewer.role !== 'visitor' && token === this.token)
          this.heard.set(token, (this.heard.get(token) ?? new Map<number, number>()).set(tab, this.faults));
        return viewer;
      },
      submit: async (action, options) => {
        const sent = copy(action);
        let { token } = this;
        if (options && options.who !== token) throw new CivicError('unauthenticated', { field: 'who' });
        if (token === undefined) {
          token = await this.#ask(tab, () => {
            if (this.server.net === 'away') throw new CivicError('unavailable');
            if (this.token !== undefined) throw new CivicError('unauthenticated', { field: 'who' });
            return (this.token = this.server.guest());
          });
        }
        const as = token;
        return this.#ask(tab, () => {
          if (['well', 'lost on the way back'].includes(this.server.net)) this.#forgetRevoked(as);
          return this.server.answer(sent, as);
        });
      },
    };
    return adapter as CivicAdapter;
  }

  /** The page hears that the server knows a token no longer. */
  #forgetRevoked(token: string | undefined): void {
    if (token !== undefined && this.token === token && this.server.revoked.has(token)) this.token = undefined;
  }
}

/** Resolves once everything has followed that follows at once. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** As a disk and a line would hand it on; quicker than `structuredClone`. */
function copy<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
