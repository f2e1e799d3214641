import { CivicError, type ActionId } from '@civic-widgets/core';
import { idOf, type Item, type Kept, type Owner } from './item.ts';
import { nothingKept, type OutboxStorage } from './storage.ts';

type Next = (kept: Kept) => Kept;

/**
 * What this page knows of the queue, and whether the storage has it. Where the storage refuses, this page goes on in memory
 * and says so; once the storage takes something again, it takes all that it missed.
 */
export class Shelf {
  readonly #storage: OutboxStorage;
  readonly #changed: () => void;
  #known: Kept = nothingKept('');
  /** What the storage had, as far as it ever said. */
  #had: Kept = this.#known;
  /** Items that the storage has as they are known here, as it said last. */
  #saved: ReadonlySet<ActionId> = new Set();
  /** Items that other tabs may know of, since they were stored once. */
  readonly #shared = new Set<ActionId>();
  /** Changes that the storage refused. */
  #missed: readonly Next[] = [];
  #wiped = false;
  #queue: Promise<unknown> = Promise.resolve();

  /** @param changed called as soon as something else is known, before anything else is tried */
  constructor(storage: OutboxStorage, changed: () => void) {
    this.#storage = storage;
    this.#changed = changed;
  }

  get known(): Kept {
    return this.#known;
  }

  isSaved(id: ActionId): boolean {
    return this.#saved.has(id);
  }

  /** Whether the storage lacks something that this page knows. */
  get isBehind(): boolean {
    return this.#wiped || this.#missed.length > 0;
  }

  /** Reads again what is kept; and has it kept again where the storage lost it. */
  async read(): Promise<void> {
    await this.#inTurn(async () => {
      try {
        const kept = await this.#storage.read();
        this.#wiped = this.#known.items.length > 0 && kept?.epoch !== this.#known.epoch;
        if (this.#wiped || this.#missed.length > 0) this.#saved = saved(this.#known, kept);
        else if (kept) this.#take(kept);
      } catch {
        this.#saved = new Set();
      }
      this.#changed();
    });
    if (this.isBehind) await this.change((kept) => kept);
  }

  /**
   * Changes what is kept; in this page's memory alone where the storage refuses.
   *
   * @param shared an item that is not to be changed in memory alone, if other tabs may know of it
   * @throws CivicError what `next` throws; `storage-refused` where a shared item cannot be changed
   */
  change(next: Next, shared?: ActionId): Promise<Kept> {
    return this.#inTurn(async () => {
      try {
        const kept = await this.#storage.change((stored) => next(this.#missed.reduce(tryIn, this.#whole(stored))));
        this.#missed = [];
        this.#wiped = false;
        this.#take(kept);
      } catch (error) {
        if (error instanceof CivicError) throw error;
        if (shared !== undefined && this.#shared.has(shared)) throw new CivicError('storage-refused', { cause: error });
        this.#known = next(this.#known);
        this.#missed = [...this.#missed, next];
        // Never claim what is not known: what is there still is there only if it can be read.
        this.#saved = new Set();
        this.#changed();
        this.#saved = saved(this.#known, await this.#storage.read().catch(() => undefined));
      }
      this.#changed();
      return this.#known;
    });
  }

  /**
   * What is stored; and what was there before it was wiped. Another page may have tried it meanwhile. What the storage missed is
   * not in it: that is done once more, and only once.
   */
  #whole(stored: Kept): Kept {
    const { items, ended, epoch, people = [] } = this.#had;
    if (epoch === '' || (stored.epoch === epoch && !this.#wiped)) return stored;
    const there = new Set([...stored.items.map(idOf), ...stored.ended.map(({ id }) => id)]);
    // That an act was replaced is told by what took its place for as long as that waits; its end is soon forgotten.
    const taken = new Set(stored.items.flatMap(({ instead = [] }) => instead));
    const lost = items
      .filter((item) => !there.has(idOf(item)) && !taken.has(idOf(item)))
      .map((item) => again(item, there));
    const replaced = new Set([...stored.items, ...lost].flatMap(({ given, instead = [] }) => (given ? instead : [])));
    const over = new Set(ended.map(({ id }) => id).filter((id) => !replaced.has(id)));
    return {
      ...stored,
      items: [...stored.items, ...lost].filter((item) => !over.has(idOf(item))).sort((a, b) => a.order - b.order),
      ended: [...stored.ended, ...ended.filter(({ id }) => !stored.ended.some((one) => one.id === id))],
      ...(people.length > 0 && { people: (stored.people ?? []).concat(people.filter((one) => !isAmong(one, stored))) }),
    };
  }

  #take(kept: Kept): void {
    this.#known = this.#had = kept;
    this.#saved = new Set(kept.items.map(idOf));
    for (const id of this.#saved) this.#shared.add(id);
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(run);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

/**
 * What is kept again after it was lost. Another tab, which never heard that something took its place, may have kept and sent
 * that again: then the person has to decide whether both are to count.
 */
function again(item: Item, there: ReadonlySet<ActionId>): Item {
  const tried = { ...item, attempts: Math.max(1, item.attempts) };
  if (!item.instead?.some((id) => there.has(id))) return tried;
  return { ...tried, given: true, trouble: { code: 'id-conflict' } };
}

function isAmong({ mark }: Owner, { people = [] }: Kept): boolean {
  return people.some((one) => one.mark === mark);
}

function saved({ items }: Kept, stored: Kept | undefined): ReadonlySet<ActionId> {
  const kept = new Map(stored?.items.map((item) => [idOf(item), wordsOf(item)]));
  return new Set(items.filter((item) => kept.get(idOf(item)) === wordsOf(item)).map(idOf));
}

/** What must not be lost: how often it was tried may be. */
function wordsOf({ action }: Item): string {
  return JSON.stringify(action);
}

function tryIn(kept: Kept, next: Next): Kept {
  try {
    return next(kept);
  } catch {
    return kept; // settled otherwise since
  }
}
