import {
  ideaChanges,
  inScope,
  needsReset,
  pollChange,
  subjectsOf,
  type Change,
  type Position,
  type Scope,
  type Unsubscribe,
} from '@civic-widgets/core';
import { readBallotCounts } from '../poll/read.ts';
import type { Head } from '../space-files.ts';
import type { Ledger } from './commit.ts';
import { readEntries } from './entries.ts';
import { findRows } from './rows.ts';

/** How often other processes' writes are looked for, and only while somebody listens. Milliseconds. */
const interval = 1_000;
/** Entries that a listener is told of one by one; further behind, it is told to read again. */
const mostBehind = 1_000;

interface Listener {
  readonly scope: Scope;
  readonly hear: (change: Change) => void;
  /** The last position that it knows; missing until it is known where "new" begins. */
  seen: Position | undefined;
  version: number | undefined;
}

/** Follows the ledger by its positions and tells listeners what changed. */
export class Tail {
  readonly #ledger: Ledger;
  readonly #listeners = new Set<Listener>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #again = false;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  listen(scope: Scope, hear: (change: Change) => void, since: Position | undefined): Unsubscribe {
    // What is no position lies beyond the ledger: such a listener is told to read again.
    const seen = since === undefined || (Number.isSafeInteger(since) && since >= 0) ? since : Infinity;
    const listener: Listener = { scope, hear, seen, version: undefined };
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => this.poke(), interval).unref();
    this.poke();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#rest();
    };
  }

  /** Something may have been written. */
  poke(): void {
    if (this.#listeners.size === 0) return;
    this.#again = true;
    this.#looking ??= this.#look();
  }

  /** Resolves once every listener has its place: what is written after that is new to it. */
  async placed(): Promise<void> {
    while (this.#looking && [...this.#listeners].some(({ version }) => version === undefined)) await this.#looking;
  }

  close(): void {
    this.#listeners.clear();
    this.#rest();
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #look(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      // What cannot be read now is read with the next look; each listener goes on from where it was.
      await this.#tell().catch(() => {});
    }
    this.#looking = undefined; // In the same turn in which nothing was asked, so that no question comes in between.
  }

  async #tell(): Promise<void> {
    const newcomers = [...this.#listeners].filter(({ version }) => version === undefined);
    const head = await this.#ledger.files.head();
    for (const newcomer of newcomers) {
      newcomer.version = head.version;
      newcomer.seen ??= head.position;
    }
    for (const [from, listeners] of this.#behind(head)) {
      const changes = from === undefined ? undefined : await this.#changes(from, head);
      for (const listener of listeners) {
        listener.seen = head.position;
        listener.version = head.version;
        this.#send(listener, changes ?? [{ kind: 'reset', position: head.position }]);
      }
    }
  }

  /** Listeners that something is new to, by their position; those that have to read again stand under `undefined`. */
  #behind({ version, position }: Head): ReadonlyMap<Position | undefined, readonly Listener[]> {
    const groups = new Map<Position | undefined, Listener[]>();
    for (const listener of this.#listeners) {
      const { seen = position } = listener;
      if (listener.version === undefined || (seen === position && listener.version === version)) continue;
      const lost = listener.version !== version || seen > position || position - seen > mostBehind;
      const from = lost ? undefined : seen;
      groups.set(from, [...(groups.get(from) ?? []), listener]);
    }
    return groups;
  }

  async #changes(from: Position, { position, version }: Head): Promise<readonly Change[]> {
    const { space, connection, files } = this.#ledger;
    const entries = await readEntries(connection, space, from, position - from);
    if (needsReset(entries)) return [{ kind: 'reset', position }];
    const news = subjectsOf(entries);
    const { ideas, polls } = news;
    const file = await files.at(version);
    const rows =
      ideas.length === 0
        ? []
        : await findRows(
            connection,
            space,
            'idea',
            ideas.map((id) => [id]),
          );
    const counts = polls.length === 0 ? undefined : await readBallotCounts(connection, space, polls);
    return [
      ...rows.flatMap((row) => ideaChanges(row, news, position)),
      ...file.polls
        .filter(({ id }) => polls.includes(id))
        .map((poll) => pollChange(poll, counts?.get(poll.id) ?? 0, position)),
    ];
  }

  #send(listener: Listener, changes: readonly Change[]): void {
    for (const change of changes) {
      if (!this.#listeners.has(listener)) return;
      if (!inScope(change, listener.scope)) continue;
      try {
        listener.hear(change);
      } catch (error) {
        queueMicrotask(() => {
          throw error; // The listener's fault is reported as its own, and the others hear all the same.
        });
      }
    }
  }
}
