import { setImmediate } from 'node:timers/promises';
import { CivicError, isRefusal, refusalError, type Candidate, type Receipt } from '@civic-widgets/core';
import { failure, isPassing } from '../failure.ts';
import { commit, type Ledger } from './commit.ts';
import { gatherStatistics } from './statistics.ts';

/** Actions that are committed together at most. */
const mostAtOnce = 256;

interface Waiting {
  readonly candidate: Candidate;
  readonly resolve: (receipt: Receipt) => void;
  readonly reject: (error: CivicError) => void;
}

/**
 * Group commit: what arrives while a batch is on its way becomes the next batch. One transaction pays for many, and
 * the lock on the space does not set the pace. While one batch waits for the disk, the next one waits for the lock.
 */
export class Queue {
  readonly #ledger: Ledger;
  /** Resolves once a batch may begin. */
  readonly #ready: () => Promise<unknown>;
  readonly #grown: () => void;
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;
  readonly #unanswered = new Set<Promise<void>>();

  constructor(ledger: Ledger, ready: () => Promise<unknown>, grown: () => void) {
    this.#ledger = ledger;
    this.#ready = ready;
    this.#grown = grown;
  }

  /** @throws CivicError why it was not accepted, or could not be kept */
  submit(candidate: Candidate): Promise<Receipt> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ candidate, resolve, reject });
      this.#running ??= this.#drain();
    });
  }

  /** Resolves once everything that waits has been answered. */
  async idle(): Promise<void> {
    while (this.#running || this.#unanswered.size > 0) await Promise.all([this.#running, ...this.#unanswered]);
  }

  async #drain(): Promise<void> {
    await setImmediate(); // What arrives in the same turn comes along.
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, mostAtOnce);
      await this.#ready().catch(() => {}); // Whatever is wrong, the batch will learn it by itself.
      await this.#untilNext(batch);
    }
    this.#running = undefined; // In the same turn in which nothing waited, so that nobody comes in between.
  }

  /** Resolves once the next batch may begin: while this one is written, if as many wait by then; else when it is answered. */
  #untilNext(batch: readonly Waiting[]): Promise<void> {
    return new Promise((resolve) => {
      const answered = this.#commit(batch, () => {
        // With less it would only make more batches of the same work.
        if (this.#waiting.length >= batch.length) resolve();
      }).finally(() => {
        this.#unanswered.delete(answered);
        resolve();
      });
      this.#unanswered.add(answered);
    });
  }

  async #commit(batch: readonly Waiting[], sent?: () => void): Promise<void> {
    try {
      const { outcomes, before, after } = await commit(
        this.#ledger,
        batch.map(({ candidate }) => candidate),
        sent,
      );
      if (after > before) this.#grown();
      for (const [index, { resolve, reject }] of batch.entries()) {
        const outcome = outcomes[index];
        if (outcome && !isRefusal(outcome)) resolve(outcome.receipt);
        else reject(outcome ? refusalError(outcome) : new CivicError('internal'));
      }
      // Nobody waits for it, and without it everything still works.
      void gatherStatistics(this.#ledger.connection, before, after).catch(() => {});
    } catch (cause) {
      await this.#fail(batch, cause);
    }
  }

  /** Nothing of the batch was kept. One that broke it must not take the others down. */
  async #fail(batch: readonly Waiting[], cause: unknown): Promise<void> {
    if (batch.length > 1 && !isPassing(cause) && !(cause instanceof CivicError)) {
      for (const one of batch) await this.#commit([one]);
      return;
    }
    for (const { reject } of batch) reject(failure(cause));
  }
}
