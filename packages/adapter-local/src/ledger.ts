import {
  accept,
  blank,
  canonical,
  checkSpace,
  CivicError,
  decide,
  fileAt,
  isRefusal,
  State,
  type Accepted,
  type Candidate,
  type Day,
  type Demographics,
  type Entry,
  type LoadEntry,
  type PeopleCount,
  type PersonId,
  type Refusal,
  type SpaceFile,
  type Version,
} from '@civic-widgets/core';
import type { LedgerStore } from './store.ts';
import { keptVersions, moved, withNewest } from './versions.ts';

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
  /** In order, the first one from position 0. */
  #versions: readonly Version[];
  /** Whether the store keeps them all. Nothing is kept before something is written. */
  #versionsKept = false;
  #state = new State();
  #entries: Entry[] = [];
  #known = new Map<string, Entry>();
  #seeded = 0;
  #counted: { readonly day: Day; readonly people: readonly PeopleCount[] } | undefined;
  #stale = true;
  #catching: Promise<void> | undefined;

  constructor(options: LedgerOptions) {
    this.#options = options;
    this.#versions = [{ from: 0, file: options.space }];
    this.#unlisten = options.store.listen(() => {
      this.#stale = true;
      void this.ready().then(() => this.#tell());
    });
  }

  get file(): SpaceFile {
    return fileAt(this.#versions, Infinity);
  }
  get versions(): readonly Version[] {
    return this.#versions;
  }
  get state(): State {
    return this.#state;
  }
  get entries(): readonly Entry[] {
    return this.#entries;
  }
  /** Whether the views have been read at all. */
  get loaded(): boolean {
    return !this.#stale && !this.#catching;
  }
  now(): number {
    return this.#options.clock();
  }

  /** Resolves once the views show everything that is kept, whoever began to read it. */
  async ready(): Promise<void> {
    while (this.#stale || this.#catching) {
      this.#catching ??= this.#catchUp().finally(() => (this.#catching = undefined));
      await this.#catching;
    }
  }

  async #catchUp(): Promise<void> {
    const { store, space, seed } = this.#options;
    this.#stale = false;
    try {
      const before = this.#entries.length - this.#seeded;
      // Entries first: what judged an entry is kept before it.
      const resumed = await store.read(before);
      const kept = await keptVersions(store);
      const versions = withNewest(kept, space, before + resumed.length);
      if (this.#entries.length === 0 && seed) {
        this.#take(
          seed.map((entry) => ({ entry })),
          fileAt(versions, 0),
        );
        this.#seeded = this.#entries.length;
      }
      this.#versions = moved(versions, this.#seeded);
      this.#versionsKept = versions === kept;
      this.#resume(resumed);
    } catch (cause) {
      this.#stale = true;
      throw cause instanceof CivicError ? cause : new CivicError('storage-refused', { cause });
    }
  }

  #take(candidates: readonly Candidate[], space: SpaceFile): readonly (Accepted | Refusal)[] {
    const outcomes = accept(candidates, {
      space,
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
      const effects = decide({
        entry,
        space: fileAt(this.#versions, entry.position),
        facts: this.#state,
        settled: true,
      });
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
      const taken = this.#take(candidates, this.file);
      if (this.#entries.length > before) await this.#keep(before);
      await this.#undescribe(taken);
      return taken;
    });
    this.#tell();
    return outcomes;
  }

  async #keep(before: number): Promise<void> {
    const { store } = this.#options;
    const erased = this.#entries.slice(before).some(({ action }) => action.kind === 'person.erase');
    try {
      await this.#keepVersions(this.#versions);
      if (erased) await store.rewrite(this.#entries.slice(this.#seeded));
      else await store.append(before - this.#seeded, this.#entries.slice(before));
    } catch (cause) {
      this.#forget(); // what could not be kept was never accepted
      throw new CivicError('storage-refused', { cause });
    }
  }

  async #keepVersions(versions: readonly Version[]): Promise<void> {
    if (this.#versionsKept && versions === this.#versions) return;
    await this.#options.store.set('versions', moved(versions, -this.#seeded));
    this.#versions = versions;
    this.#versionsKept = true;
  }

  #forget(): void {
    this.#state = new State();
    this.#entries = [];
    this.#known = new Map();
    this.#seeded = 0;
    this.#stale = true;
  }

  async apply(file: SpaceFile): Promise<void> {
    const next = checkSpace(file);
    await this.#options.store.exclusive(async () => {
      this.#stale = true; // another tab may have written since
      await this.ready();
      const { id, version } = this.file;
      if (next.id !== id) throw new CivicError('invalid', { field: 'id' });
      if (canonical(next) === canonical(this.file)) return this.#keepVersions(this.#versions);
      if (next.version <= version)
        throw new CivicError('invalid', { field: 'version', detail: `Version ${version} is in force.` });
      return this.#keepVersions([...this.#versions, { from: this.#entries.length, file: next }]);
    });
    this.#tell();
  }

  /** Who had taken part, as it was counted on a day for the first time; neither an erasure nor what is told since moves it. */
  countedOn(day: Day, count: () => readonly PeopleCount[]): readonly PeopleCount[] {
    if (this.#counted?.day !== day) this.#counted = { day, people: count() };
    return this.#counted.people;
  }

  /** What came from elsewhere is counted at once. */
  countAgain(): void {
    this.#counted = undefined;
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

  /** Forgets what those told of themselves who were erased. Only within `exclusive`. */
  async #undescribe(outcomes: readonly (Accepted | Refusal)[]): Promise<void> {
    const effects = outcomes.flatMap((outcome) => (isRefusal(outcome) ? [] : (outcome.fresh?.effects ?? [])));
    const erased = effects.flatMap((effect) => (effect.do === 'erase' ? [effect.person] : []));
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
