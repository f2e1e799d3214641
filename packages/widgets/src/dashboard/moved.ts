/** Milliseconds for which new figures stay unsaid after some were said. */
const quiet = 15_000;

/** Has new figures said once they are shown, then not again for a while: a lively day must not talk without end. */
export class Moved {
  readonly #say: (total: number) => void;
  #said: number | undefined;
  #last: number | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(say: (total: number) => void) {
    this.#say = say;
  }

  /** What is shown now; the first is not news. */
  show(total: number): void {
    this.#last = total;
    if (this.#pause !== undefined) return;
    const before = this.#said;
    this.#said = total;
    if (before === undefined || before === total) return;
    this.#say(total);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (this.#last !== undefined) this.show(this.#last);
    }, quiet);
  }

  /** What comes next is something else, and no news. */
  forget(): void {
    this.#said = undefined;
    this.#last = undefined;
  }

  /** Nobody is there to hear it. */
  stop(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.forget();
  }
}
