/** Where a check says what it finds. */
export type Write = (text: string) => void;

/** What one of several checks that run side by side says: held until it is its turn to be read, then let through as it comes. */
export class Turn {
  readonly #out: Write;
  #held: string[] | undefined = [];

  constructor(out: Write = (text) => void process.stdout.write(text)) {
    this.#out = out;
  }

  readonly write: Write = (text) => {
    if (this.#held) this.#held.push(text);
    else this.#out(text);
  };

  open(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const text of held) this.#out(text);
  }
}
