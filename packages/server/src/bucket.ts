/** So many at once, and from then on so many a second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  readonly rate: Rate;
  left: number;
  at: number;
}

/** Milliseconds after which buckets that are full again are forgotten. */
const sweep = 60_000;

/** Counts by name, in memory alone: each name has a burst that fills up again. */
export class Buckets {
  readonly #now: () => number;
  readonly #most: number;
  readonly #buckets = new Map<string, Bucket>();
  #swept = 0;

  /** @param most names that are remembered; beyond it the oldest one is forgotten, and begins with a whole burst again */
  constructor(now: () => number, most = 200_000) {
    this.#now = now;
    this.#most = most;
  }

  /** Names that are remembered now. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Takes one; answers 0, or the seconds after which there is one again. */
  take(name: string, rate: Rate): number {
    const now = this.#now();
    if (now - this.#swept >= sweep) this.#sweep(now);
    const bucket = this.#buckets.get(name) ?? this.#begin(name, rate, now);
    bucket.left = filled(bucket, now);
    bucket.at = now;
    if (bucket.left < 1) return rate.perSecond > 0 ? (1 - bucket.left) / rate.perSecond : Infinity;
    bucket.left -= 1;
    return 0;
  }

  #begin(name: string, rate: Rate, now: number): Bucket {
    const bucket: Bucket = { rate, left: rate.burst, at: now };
    this.#buckets.set(name, bucket);
    for (const [oldest] of this.#buckets) {
      if (this.#buckets.size <= this.#most) break;
      this.#buckets.delete(oldest);
    }
    return bucket;
  }

  #sweep(now: number): void {
    this.#swept = now;
    for (const [name, bucket] of this.#buckets)
      if (filled(bucket, now) === bucket.rate.burst) this.#buckets.delete(name);
  }
}

function filled({ rate, left, at }: Bucket, now: number): number {
  return Math.min(rate.burst, left + ((now - at) / 1_000) * rate.perSecond);
}
