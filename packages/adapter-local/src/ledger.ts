import {
  accept,
  blank,
  checkSpace,
  CivicError,
  decide,
  isRefusal,
  State,
  type Accepted,
  type Candidate,
  type Demographics,
  type Entry,
  type LoadEntry,
  type PersonId,
  type Refusal,
  type SpaceFile,
} from '@civic-widgets/core';
import type { LedgerStore } from './store.ts';

export interface LedgerOptions {
  readonly space: SpaceFile;
  /** What the ledger begins with, e.g. for a demo. Held in memory, never kept. */
  readonly seed?: readonly LoadEntry[];
  readonly store: LedgerStore;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** One space's entries and views in memory, in step with what the store keeps. */
export class Ledger {
  readonly #options: LedgerOptions;
  readonly #listeners = new Set<() => void>();
  readonly #unlisten: () => void;
  #file: SpaceFile;
  #state = new State();
  #entries: Entry[] = [];
  #known = new Map<string, Entry>();
  #seeded = 0;
  #stale = true;
  #catching: Promise<void> | undefined;

  constructor(options: LedgerOptions) {
    this.#options = options;
    this.#file = options.space;
    this.#unlisten = options.store.listen(() => {
      this.#stale = true;
      void this.ready().then(() => this.#tell());
    });
  }

  get file(): SpaceFile {
    return this.#file;
  }
  get state(): State {
    return this.#state;
  }
  get entries(): readonly Entry[] {
    return this.#entries;
  }
  /** Whether the views have been read at all. */
  get loaded(): boolean {
    return !this.#stale;
  }
  now(): number {
    return this.#options.clock();
  }

  /** Resolves once the views show everything that is kept. */
  async ready(): Promise<void> {
    if (!this.#stale) return;
    this.#catching ??= this.#catchUp().finally(() => (this.#catching = undefined));
    await this.#catching;
  }

  async #catchUp(): Promise<void> {
    const { store, space, seed } = this.#options;
    this.#stale = false;
    try {
      const kept = (await store.get('space')) as SpaceFile | undefined;
      this.#file = kept && kept.version >= space.version ? kept : space;
      if (this.#entries.length === 0 && seed) {
        this.#take(seed.map((entry) => ({ entry })));
        this.#seeded = this.#entries.length;
      }
      this.#resume(await store.read(this.#entries.length - this.#seeded));
    } catch (cause) {
      this.#stale = true;
      throw cause instanceof CivicError ? cause : new CivicError('storage-refused', { cause });
    }
  }

  #take(candidates: readonly Candidate[]): readonly (Accepted | Refusal)[] {
    const outcomes = accept(candidates, {
      space: this.#file,
      state: this.#state,
      known: (id) => this.#known.get(id),
      position: this.#entries.length,
      now: this.now(),
    });
    for (const outcome of outcomes) {
      if (isRefusal(outcome) || !outcome.fresh) continue;
      const { entry, effects } = outcome.fresh;
      this.#entries.push(entry);
      this.#known.set(entry.action.id, entry);
      for (const effect of effects) if (effect.do === 'erase') this.#blank(effect.person);
    }
    return outcomes;
  }

  /**
   * Goes on with entries that were kept before, which nobody judges again. One whose subject left with an earlier seed comes
   * to nothing and keeps its place: what is kept and what is read have to be equally long.
   */
  #resume(kept: readonly Entry[]): void {
    for (const one of kept) {
      const entry = { ...one, position: this.#entries.length + 1 };
      const effects = decide({ entry, space: this.#file, facts: this.#state, settled: true });
      this.#entries.push(entry);
      if (!this.#known.has(entry.action.id)) this.#known.set(entry.action.id, entry);
      if (isRefusal(effects)) continue;
      this.#state.apply(effects);
      for (const effect of effects) if (effect.do === 'erase') this.#blank(effect.person);
    }
  }

  #blank(person: PersonId): void {
    this.#entries = this.#entries.map((entry) => (entry.person === person ? blank(entry) : entry));
    this.#known = new Map(this.#entries.map((entry) => [entry.action.id, entry]));
  }

  /** Accepts candidates and keeps what is fresh, all at once. */
  async write(candidates: readonly Candidate[]): Promise<readonly (Accepted | Refusal)[]> {
    const outcomes = await this.#options.store.exclusive(async () => {
      this.#stale = true; // another tab may have written since
      await this.ready();
      const before = this.#entries.length;
      const taken = this.#take(candidates);
      if (this.#entries.length > before) await this.#keep(before);
      await this.#undescribe(this.#entries.slice(before));
      return taken;
    });
    this.#tell();
    return outcomes;
  }

  async #keep(before: number): Promise<void> {
    const { store } = this.#options;
    const erased = this.#entries.slice(before).some(({ action }) => action.kind === 'person.erase');
    try {
      if (erased) await store.rewrite(this.#entries.slice(this.#seeded));
      else await store.append(before - this.#seeded, this.#entries.slice(before));
    } catch (cause) {
      this.#forget(); // what could not be kept was never accepted
      throw new CivicError('storage-refused', { cause });
    }
  }

  #forget(): void {
    this.#state = new State();
    this.#entries = [];
    this.#known = new Map();
    this.#seeded = 0;
    this.#stale = true;
  }

  async apply(file: SpaceFile): Promise<void> {
    await this.ready();
    const next = checkSpace(file);
    const same = JSON.stringify(next) === JSON.stringify(this.#file);
    if (next.id !== this.#file.id) throw new CivicError('invalid', { field: 'id' });
    if (!same && next.version <= this.#file.version) {
      throw new CivicError('invalid', { field: 'version', detail: `Version ${this.#file.version} is in force.` });
    }
    await this.#options.store.set('space', next);
    this.#file = next;
    this.#tell();
  }

  async people(): Promise<readonly Demographics[]> {
    return ((await this.#options.store.get('people')) as readonly Demographics[] | undefined) ?? [];
  }

  async describe(people: readonly Demographics[]): Promise<void> {
    await this.#options.store.exclusive(async () => {
      const known = new Map((await this.people()).map((person) => [person.person, person]));
      for (const person of people) known.set(person.person, person);
      await this.#options.store.set('people', [...known.values()]);
    });
  }

  /** Forgets what those told of themselves whom these entries erase. Only within `exclusive`. */
  async #undescribe(entries: readonly Entry[]): Promise<void> {
    const erased = entries.flatMap(({ action }) => (action.kind === 'person.erase' ? [action.person] : []));
    if (erased.length === 0) return;
    const left = (await this.people()).filter(({ person }) => !erased.includes(person));
    await this.#options.store.set('people', left);
  }

  /** Forgets everything that was derived, and derives it from what is kept. */
  async rebuild(): Promise<void> {
    await this.#options.store.exclusive(async () => {
      await this.ready(); // so that no reading is under way
      this.#forget();
      await this.ready();
    });
  }

  /** Calls after something was written here or in another tab. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  close(): void {
    this.#unlisten();
    this.#listeners.clear();
    this.#options.store.close();
  }
}
