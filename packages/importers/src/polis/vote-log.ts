export interface LoggedVote {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The place of the comment among all comments. */
  readonly comment: number;
  readonly voter: string;
  readonly vote: 1 | 0 | -1;
}

/**
 * Votes in columns of numbers, some 20 bytes each: a million has to be put in order of time without a million objects.
 */
export class VoteLog {
  #at = new Float64Array(1024);
  #comment = new Uint32Array(1024);
  #voter = new Uint32Array(1024);
  #vote = new Int8Array(1024);
  #length = 0;
  readonly #voters = new Map<string, number>();

  add({ at, comment, voter, vote }: LoggedVote): void {
    if (this.#length === this.#at.length) this.#grow();
    let place = this.#voters.get(voter);
    if (place === undefined) this.#voters.set(voter, (place = this.#voters.size));
    this.#at[this.#length] = at;
    this.#comment[this.#length] = comment;
    this.#voter[this.#length] = place;
    this.#vote[this.#length] = vote;
    this.#length += 1;
  }

  /** Whether someone voted at all. */
  has(voter: string): boolean {
    return this.#voters.has(voter);
  }

  #grow(): void {
    const size = this.#at.length * 2;
    this.#at = grown(this.#at, new Float64Array(size));
    this.#comment = grown(this.#comment, new Uint32Array(size));
    this.#voter = grown(this.#voter, new Uint32Array(size));
    this.#vote = grown(this.#vote, new Int8Array(size));
  }

  /**
   * By time; of two at the same moment the one that was added first comes first. `again` counts earlier votes that are
   * the same in every respect.
   */
  *inTime(): Generator<LoggedVote & { readonly again: number }> {
    const voters = [...this.#voters.keys()];
    const same = new Map<string, number>();
    let now = NaN;
    for (const row of this.#order()) {
      const at = this.#at[row] ?? 0;
      const comment = this.#comment[row] ?? 0;
      const voter = this.#voter[row] ?? 0;
      const vote = this.#vote[row] as LoggedVote['vote'];
      if (at !== now) same.clear();
      now = at;
      const key = `${comment} ${voter} ${vote}`;
      const again = same.get(key) ?? 0;
      same.set(key, again + 1);
      yield { at, comment, voter: voters[voter] ?? '', vote, again };
    }
  }

  #order(): Uint32Array {
    const order = new Uint32Array(this.#length).map((_, row) => row);
    return order.sort((a, b) => (this.#at[a] ?? 0) - (this.#at[b] ?? 0) || a - b);
  }
}

function grown<Column extends { set(values: Column): void }>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}
