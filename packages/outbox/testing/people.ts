import {
  CivicError,
  type Action,
  type CivicAdapter,
  type SubmitOptions,
  type Viewer,
  type Waiting,
} from '@civic-widgets/core';
import type { Kept } from '../src/item.ts';
import { outbox } from '../src/outbox.ts';
import { memoryStorage, nothingKept, type OutboxStorage } from '../src/storage.ts';
import { surroundings, type Surroundings } from '../src/surroundings.ts';

/** A browser in which people come and go, behind a way to the city that can be shut. */
export class Browser {
  token: string | undefined;
  isAway = true;
  /** Not even who acts here can be asked. */
  isDeaf = false;
  readonly received: { readonly id: string; readonly as: string | undefined }[] = [];
  /** What was asked for, whatever came of it. */
  readonly asked: string[] = [];
  /** Whether the city knows the token no longer. */
  isForgotten = false;
  /** Whether the city takes nothing. */
  refuses = false;
  readonly storage = memoryStorage();
  readonly #make: typeof outbox;

  constructor(make = outbox) {
    this.#make = make;
  }

  page(storage: OutboxStorage = this.storage): ReturnType<typeof outbox> {
    const viewer = (): Viewer =>
      this.token === undefined || this.isForgotten
        ? { role: 'visitor', can: {} }
        : { role: this.token.startsWith('guest') ? 'guest' : 'participant', person: this.token, can: {} };
    const adapter = {
      who: () => Promise.resolve(this.token),
      viewer: () => (this.isDeaf ? Promise.reject(new CivicError('unavailable')) : Promise.resolve(viewer())),
      submit: (action: Action, options?: SubmitOptions) => {
        this.asked.push(action.id);
        if (options && options.who !== this.token)
          return Promise.reject(new CivicError('unauthenticated', { field: 'who' }));
        if (this.refuses) return Promise.reject(new CivicError('closed'));
        if (this.isAway) return Promise.reject(new CivicError('unavailable'));
        if (!this.received.some(({ id }) => id === action.id)) this.received.push({ id: action.id, as: this.token });
        return Promise.resolve({ action: action.id, position: 1, acceptedAt: '', subject: action.id });
      },
    } as Partial<CivicAdapter> as CivicAdapter;
    // Where tabs cannot agree, each of them sends.
    return this.#make(adapter, storage, { world: { ...surroundings('people'), after } });
  }

  /** Another person opens a page of their own. */
  async as(token: string | undefined): Promise<Waiting> {
    this.token = token;
    return this.page().waiting();
  }
}

/** A page that is left open keeps no test from ending. */
const after: Surroundings['after'] = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds).unref();
  return () => clearTimeout(timer);
};

export const ids = ({ items }: Waiting): readonly string[] => items.map(({ action }) => action.id);

/** Resolves once it holds of what waits. */
export function until(waiting: Waiting, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds()) return;
      leave();
      resolve();
    };
    const leave = waiting.listen(look);
    look();
  });
}

/** A storage that is held back before a certain writing. */
export class Held implements OutboxStorage {
  readonly #storage: OutboxStorage;
  readonly #isIt: (before: Kept, after: Kept) => boolean;
  readonly #gate: Promise<void>;
  #reach!: () => void;
  /** Resolves once it is held. */
  readonly reached: Promise<void>;
  /** Lets it go on. */
  release!: () => void;

  constructor(storage: OutboxStorage, isIt: (before: Kept, after: Kept) => boolean) {
    this.#storage = storage;
    this.#isIt = isIt;
    this.reached = new Promise((resolve) => (this.#reach = resolve));
    this.#gate = new Promise((resolve) => (this.release = resolve));
  }

  read(): ReturnType<OutboxStorage['read']> {
    return this.#storage.read();
  }

  async change(next: Parameters<OutboxStorage['change']>[0]): ReturnType<OutboxStorage['change']> {
    const before = (await this.#storage.read()) ?? nothingKept('');
    if (this.#isIt(before, next(before))) {
      this.#reach();
      await this.#gate;
    }
    return this.#storage.change(next);
  }
}
