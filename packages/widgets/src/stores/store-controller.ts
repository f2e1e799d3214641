import type { ReactiveController, ReactiveControllerHost } from '../controls/drawn-element.ts';
import type { ReadableAtom } from 'nanostores';

/**
 * Connects a store to an element: its value is there at once, every change of it updates the element, and nothing is
 * listened to while the element is not in the document.
 */
export class StoreController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #store: ReadableAtom<T> | undefined;
  #unsubscribe: (() => void) | undefined;
  #connected = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The store's value; undefined while there is no store. */
  get value(): T | undefined {
    return this.#store?.get();
  }

  get store(): ReadableAtom<T> | undefined {
    return this.#store;
  }

  /** Follows this store from now on, instead of the one before. */
  watch(store: ReadableAtom<T> | undefined): void {
    if (store === this.#store) return;
    const before = this.#unsubscribe;
    this.#store = store;
    this.#listen();
    // Only now, so that what both of them stand on does not end in between.
    before?.();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#listen();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #listen(): void {
    this.#unsubscribe = this.#connected ? this.#store?.listen(() => this.#host.requestUpdate()) : undefined;
    if (this.#connected) this.#host.requestUpdate();
  }
}
