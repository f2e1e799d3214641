import type { CivicAdapter, ReadOptions, Viewer } from '@civic-widgets/core';
import type { Owner } from './item.ts';

/** Who acts here now, as far as it is known. */
export class Identity {
  readonly #adapter: CivicAdapter;
  /** Who stands behind a mark. */
  readonly #people = new Map<string, Owner>();
  readonly #learned: (owner: Owner) => void;
  #known: Owner = {};

  /** @param learned called with whom the backend said stands behind a mark */
  constructor(adapter: CivicAdapter, learned: (owner: Owner) => void) {
    this.#adapter = adapter;
    this.#learned = learned;
  }

  /** As it was last looked at. */
  get known(): Owner {
    return this.#known;
  }

  /** Who stands behind a mark, if that was ever asked. */
  readonly behind = (mark: string): Owner | undefined => this.#people.get(mark);

  /** What was learned before this page was opened, or by another. */
  remember(people: readonly Owner[] = []): void {
    for (const owner of people)
      if (owner.mark !== undefined && !this.#people.has(owner.mark)) this.#people.set(owner.mark, owner);
  }

  /** Asks the backend who acts here, for whoever wants to know; and learns from the answer. */
  async viewer(options?: ReadOptions): Promise<Viewer> {
    const before = await this.#adapter.who?.();
    const viewer = await this.#adapter.viewer(options);
    // Told to whoever asked, whatever becomes of that.
    await this.#note(before, viewer).catch(() => undefined);
    return viewer;
  }

  /** Looks without asking the backend, where the adapter can tell. */
  async look(): Promise<Owner> {
    if (!this.#adapter.who) return this.learn();
    const mark = await this.#adapter.who();
    return (this.#known = mark === undefined ? {} : (this.#people.get(mark) ?? { mark }));
  }

  /** Asks who stands behind the mark, where that is not known yet. */
  async learn(): Promise<Owner> {
    const who = this.#adapter.who !== undefined;
    const before = await this.#adapter.who?.();
    const known = before === undefined ? undefined : this.#people.get(before);
    if (known) return (this.#known = known);
    if (who && before === undefined) return (this.#known = {});
    return this.#note(before, await this.#adapter.viewer());
  }

  /** @param before the mark when it was asked */
  async #note(before: string | undefined, { person, role }: Viewer): Promise<Owner> {
    const who = this.#adapter.who !== undefined;
    const mark = who ? await this.#adapter.who?.() : person;
    // Who came in between is asked about the next time.
    if (who && mark !== before) return this.look();
    // A token that the backend no longer knows reads as a visitor: whose it was stays unknown, and is no guest's.
    if (who && role === 'visitor') return (this.#known = mark === undefined ? {} : { mark });
    const guest = role === 'guest' || role === 'visitor';
    const owner = {
      ...(mark !== undefined && { mark }),
      ...(person !== undefined && { person }),
      ...(guest && { guest }),
    };
    if (who && mark !== undefined) {
      this.#people.set(mark, owner);
      this.#learned(owner);
    }
    return (this.#known = owner);
  }
}
