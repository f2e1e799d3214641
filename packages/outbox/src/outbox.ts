import {
  CivicError,
  isId,
  sameAction,
  type Action,
  type ActionId,
  type CivicAdapter,
  type ReadOptions,
  type Receipt,
  type Viewer,
  type Waiting,
  type WaitingItem,
} from '@civic-widgets/core';
import { around } from './around.ts';
import { Identity } from './identity.ts';
import { errorOf, idOf, type Item, type Kept, type Owner } from './item.ts';
import { isBecoming, isLeft, isOf, isSeenBy, recognise } from './owner.ts';
import { pendingFor, type Pending } from './pending.ts';
import { end, goAlong, know, mayHaveArrived, put, replace } from './queue.ts';
import { Sender } from './sender.ts';
import { Shelf } from './shelf.ts';
import type { OutboxStorage } from './storage.ts';
import { surroundings, type Surroundings } from './surroundings.ts';

export interface OutboxOptions {
  /** The browser's unless given. */
  readonly world?: Surroundings;
  /** Names the lock and the channel that the tabs share; the same for all of one queue. */
  readonly name?: string;
}

/**
 * An adapter whose acts are kept on this device until the one behind it has them. `submit` resolves with the receipt and
 * rejects with what was refused for good, however long that takes; `waiting` tells how far everything is. Stores nothing
 * before the first act. What waits from an earlier visit goes on once `waiting` or `submit` is called.
 */
export function outbox(
  adapter: CivicAdapter,
  storage: OutboxStorage,
  options: OutboxOptions = {},
): CivicAdapter & { waiting(): Promise<Waiting> } {
  const box = new Outbox(adapter, storage, options.world ?? surroundings(options.name ?? 'civic-outbox'));
  return around(adapter, {
    submit: (action: Action) => box.submit(action),
    waiting: () => box.waiting(),
    viewer: (options?: ReadOptions) => box.viewer(options),
  });
}

class Outbox implements Waiting {
  readonly #world: Surroundings;
  readonly #identity: Identity;
  readonly #shelf: Shelf;
  readonly #sender: Sender;
  readonly #pending = new Map<ActionId, Pending>();
  readonly #listeners = new Set<() => void>();
  #begun: Promise<unknown> | undefined;
  #items: readonly WaitingItem[] = [];

  constructor(adapter: CivicAdapter, storage: OutboxStorage, world: Surroundings) {
    this.#world = world;
    this.#identity = new Identity(adapter, (owner) => void this.#learned(owner));
    this.#shelf = new Shelf(storage, () => this.#changed(false));
    this.#sender = new Sender({
      adapter,
      world,
      identity: this.#identity,
      shelf: this.#shelf,
      changed: (told) => this.#changed(told),
    });
  }

  async submit(action: Action): Promise<Receipt> {
    // What cannot be told apart from others cannot be kept.
    if (!isId((action as Partial<Action> | null)?.id)) throw new CivicError('malformed', { field: 'id' });
    const copy = structuredClone(action); // at once: what the caller changes afterwards was not submitted
    return this.#take(copy, (kept, by, now) => put(kept, copy, by, now));
  }

  async viewer(options?: ReadOptions): Promise<Viewer> {
    const viewer = await this.#identity.viewer(options);
    this.#changed(false); // who is known now may see more, or less
    return viewer;
  }

  async waiting(): Promise<Waiting> {
    await this.#begin();
    return this;
  }

  get items(): readonly WaitingItem[] {
    return this.#items;
  }

  listen(listener: () => void): () => void {
    const own = (): void => listener();
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  sendNow(): void {
    this.#sender.hurry();
  }

  async replace(id: ActionId, action: Action): Promise<Receipt> {
    const copy = structuredClone(action);
    const change = (kept: Kept, by: Owner, now: number): Kept => {
      const before = kept.items.find((item) => idOf(item) === id);
      if (!before || mayHaveArrived(before) || !isSeenBy(before.by, by))
        throw new CivicError('already-there', { field: 'id' });
      return replace(kept, id, copy, by, now);
    };
    // Another tab may be sending it: it has to be able to see that it was replaced.
    return this.#take(copy, change, id);
  }

  async remove(id: ActionId): Promise<void> {
    await this.#begin();
    // Another tab may be about to send it: it has to be able to see that it is gone.
    await this.#shelf.change((kept) => end(kept, id, this.#world.now()), id);
    this.#changed(true);
  }

  async clear(): Promise<void> {
    // What is shown now, and what was done a moment ago: what comes later is not meant, and may be somebody else's by then.
    const shown = new Set(this.#items.map(({ action }) => action.id));
    const here = this.#shelf.known.items.filter((item) => shown.has(idOf(item)));
    const begun = [...this.#pending.values()];
    const [me] = await Promise.all([this.#identity.look(), this.#begin()]);
    const meant = [
      ...here.filter(({ by }) => isSeenBy(by, me)).map(idOf),
      ...begun.filter(({ by }) => by && isOf(by, me)).map(({ action }) => action.id),
    ];
    await this.#shelf.change((kept) => meant.reduce((left, id) => end(left, id, this.#world.now()), kept));
    this.#changed(true);
  }

  async goAlong(guest?: string): Promise<void> {
    // What is a guest's now: what comes later is somebody's of its own, even if that somebody is gone again by then.
    const isTheirs = (by: Owner | undefined): boolean => by !== undefined && isLeft(by, guest);
    const left = this.#shelf.known.items.filter(({ by }) => isTheirs(by)).map(idOf);
    const begun = [...this.#pending.values()];
    const { mark } = await this.#identity.look();
    // Their mark is enough where the backend cannot be asked.
    const me = await this.#identity.learn().catch(() => this.#identity.look());
    // Signed out meanwhile: then what is here may be what somebody did afterwards.
    if (me.mark === undefined || me.mark !== mark || (await this.#identity.look()).mark !== mark)
      throw new CivicError('unauthenticated', { field: 'who' });
    await this.#begin();
    const going = new Set([...left, ...begun.filter(({ by }) => isTheirs(by)).map(({ action }) => action.id)]);
    await this.#shelf.change((kept) => goAlong(kept, me, going, guest));
    this.#changed(true);
    this.#sender.hurry();
  }

  async #take(
    action: Action,
    change: (kept: Kept, by: Owner, now: number) => Kept,
    shared?: ActionId,
  ): Promise<Receipt> {
    const known = this.#pending.get(action.id);
    if (known && !sameAction(known.action, action)) throw new CivicError('id-conflict', { field: 'id' });
    if (known) return known.promise;
    const pending = pendingFor(action);
    this.#pending.set(action.id, pending);
    try {
      // Who it is now, not who it is once everything is ready.
      const [by] = await Promise.all([this.#identity.look(), this.#begin()]);
      pending.by = by;
      // What other pages learned of them says more, whoever acts here by now.
      const owner = (by.mark !== undefined && this.#identity.behind(by.mark)) || by;
      await this.#shelf.change((kept) => change(kept, owner, this.#world.now()), shared);
      pending.isPut = true;
    } catch (error) {
      this.#pending.delete(action.id);
      pending.reject(error as CivicError);
      return pending.promise;
    }
    this.#changed(true);
    this.#sender.kick();
    return pending.promise;
  }

  /** Reads what waits from before, and goes on with it. */
  #begin(): Promise<unknown> {
    return (this.#begun ??= (async () => {
      await this.#shelf.read();
      await this.#identity.look().catch(() => undefined);
      let isReading = false;
      let isStale = false;
      // Tabs that do much tell of it often; one reading answers all that came until it began.
      const again = async (): Promise<void> => {
        isStale = true;
        if (isReading) return;
        isReading = true;
        while (isStale) {
          isStale = false;
          await this.#shelf.read();
          await this.#identity.look().catch(() => undefined);
          this.#changed(false);
        }
        isReading = false;
        this.#sender.kick();
      };
      this.#world.hear(
        () => void again(),
        () => {
          this.#sender.hurry();
          void again();
        },
      );
      this.#changed(false);
      this.#sender.kick();
    })());
  }

  /** Keeps who stands behind a mark, so that what they leave stays theirs, also where nobody can be asked then. */
  async #learned(owner: Owner): Promise<void> {
    await this.#begin();
    if (this.#shelf.known.people?.some(({ mark }) => mark === owner.mark)) return;
    await this.#shelf.change((kept) => know(kept, owner));
    this.#changed(true);
  }

  /** Tells whoever waits how it went, and whoever looks what there is. `mine`: other tabs do not know yet. */
  #changed(mine: boolean): void {
    const { items, ended, people } = this.#shelf.known;
    this.#identity.remember(people);
    for (const [id, { resolve, reject, action, isPut }] of this.#pending) {
      if (!isPut) continue;
      const over = ended.find((one) => one.id === id);
      const item = items.find((one) => idOf(one) === id);
      if (!over && !item?.given) continue;
      this.#pending.delete(id);
      if (over?.receipt) resolve(over.receipt);
      else if (over) reject(over.told ? errorOf(over.told) : new CivicError('taken-back'));
      else {
        reject(errorOf(item?.trouble ?? { code: 'internal' }));
        // Whoever pressed the button hears of it here and now. Words are kept until the person has decided about them.
        if (!('payload' in action)) void this.#forget(id);
      }
    }
    const me = this.#identity.known;
    this.#items = recognise(items, me, this.#identity.behind)
      .filter(({ by }) => isSeenBy(by, me))
      .map((item) => this.#shown(item));
    if (mine) this.#world.tell();
    for (const listener of [...this.#listeners]) {
      try {
        listener();
      } catch (error) {
        // A listener's own mistake is told as such, and keeps nothing from being sent.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  /** Unless it was sent once more meanwhile, by another page to which it came back. */
  async #forget(id: ActionId): Promise<void> {
    await this.#shelf.change((kept) => {
      const back = kept.items.find((item) => idOf(item) === id && item.given);
      return back ? end(kept, id, this.#world.now(), { told: back.trouble ?? { code: 'internal' } }) : kept;
    });
    this.#changed(true);
  }

  #shown(item: Item): WaitingItem {
    const { action, trouble, given } = item;
    const me = this.#identity.known;
    const id = idOf(item);
    const state = given
      ? 'given-back'
      : this.#sender.sending === id
        ? 'sending'
        : !this.#shelf.isSaved(id)
          ? 'unsaved'
          : trouble?.code === 'unauthenticated' || !(isOf(item.by, me) || isBecoming(item.by, me))
            ? 'sign-in'
            : 'saved';
    return { action, state, attempted: mayHaveArrived(item), ...(trouble && { error: errorOf(trouble) }) };
  }
}
