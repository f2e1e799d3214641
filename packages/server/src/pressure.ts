export interface PressureOptions {
  /** Requests under way at a time, at most; 400 unless given. */
  readonly most?: number;
  /** Requests under way that are always taken; 40 unless given. */
  readonly least?: number;
  /** Milliseconds from which on an answer took too long; 400 ms unless given. */
  readonly slow?: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

/** Milliseconds between two cuts, so that a batch that was slow together counts once. */
const pause = 100;

/**
 * How much the server takes on at a time. The bound follows from how long answers take, whatever makes them slow, a busy
 * processor or a busy database: it shrinks by a tenth while they take too long, and grows one by one while they do not. So
 * whoever is let in is answered soon, and the rest is told at once to come back.
 */
export class Pressure {
  readonly #most: number;
  readonly #least: number;
  readonly #slow: number;
  readonly #now: () => number;
  #bound: number;
  #active = 0;
  #cut = -Infinity;

  constructor({ most = 400, least = 40, slow = 400, now = () => performance.now() }: PressureOptions = {}) {
    this.#most = this.#bound = most;
    this.#least = Math.min(least, most);
    this.#slow = slow;
    this.#now = now;
  }

  get full(): boolean {
    return this.#active >= this.bound;
  }

  /** How many may be under way now. */
  get bound(): number {
    return Math.floor(this.#bound);
  }

  /** Something begins; to be called when it ends: what comes back. What says nothing about how busy it is does not count. */
  enter(): (counts?: boolean) => void {
    const start = this.#now();
    const full = ++this.#active >= this.#bound / 2;
    let left = false;
    return (counts = true) => {
      if (left) return;
      left = true;
      this.#active -= 1;
      if (!counts) return;
      const now = this.#now();
      if (now - start > this.#slow) this.#shrink(now);
      // What was never asked for proves nothing.
      else if (full) this.#bound = Math.min(this.#most, this.#bound + 4 / this.#bound);
    };
  }

  #shrink(now: number): void {
    if (now - this.#cut < pause) return;
    this.#cut = now;
    this.#bound = Math.max(this.#least, this.#bound * 0.9);
  }
}
