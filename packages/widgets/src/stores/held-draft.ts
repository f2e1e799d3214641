import type { Draft } from './drafts.ts';
import type { Sending } from './sending.ts';

/**
 * A draft that was sent and is nowhere else yet, since the browser refuses to store what could not be sent: its words stay
 * where they were written until they are.
 */
export class HeldDraft {
  readonly #draft: Pick<Draft<Record<string, string>>, 'value' | 'drop'>;
  readonly #words: string;
  readonly #sending: Sending;

  constructor(draft: Pick<Draft<Record<string, string>>, 'value' | 'drop'>, sending: Sending) {
    this.#draft = draft;
    this.#words = JSON.stringify(draft.value);
    this.#sending = sending;
  }

  /** Whether it is the same words still: sent again they would be there twice. */
  get isSame(): boolean {
    return JSON.stringify(this.#draft.value) === this.#words;
  }

  /** Lets go of the draft once it is stored elsewhere, unless other words were written meanwhile. True: it is held no longer. */
  settle(now: Sending | undefined): boolean {
    if (now?.action !== this.#sending.action) return true;
    const isStored = now.state === 'saved' || now.state === 'received';
    if (isStored && this.isSame) this.#draft.drop();
    return isStored || now.state === 'failed';
  }
}
