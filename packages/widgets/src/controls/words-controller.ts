import type { ReactiveControllerHost } from './drawn-element.ts';
import { choose, languageAround } from '../locales/language.ts';
import { lastResort, type Spoken } from '../locales/languages.ts';
import { sayIn, type Messages, type Say, type Translation } from '@civic-widgets/core';
import type { WordsPart } from '../locales/words.ts';
import type { shared } from '../locales/en/shared.ts';
import type { trouble } from '../locales/en/trouble.ts';

export type SharedMessages = typeof shared & typeof trouble;

/** How an element speaks just now. */
export interface Voice<M extends Messages> {
  readonly language: Spoken;
  /** Its own messages and the shared ones. */
  readonly say: Say<SharedMessages & M>;
  /** The same for the controls that all elements share. */
  readonly shared: Say<SharedMessages>;
}

/** What an element says, in the language of its place on the page; fetched when it is needed. */
export class WordsController<M extends Messages> {
  readonly #host: ReactiveControllerHost & Element;
  /** What is said, or will be, by this element; each with when it is there. */
  readonly #parts: Map<WordsPart, Promise<void>>;
  #wanted: Spoken | undefined;
  #messages: object = {};
  #voice: Voice<M> | undefined;
  #lacked = false;

  /** @param first what the element says from the start, the shared words among it; the rest is learnt */
  constructor(host: ReactiveControllerHost & Element, first: WordsPart) {
    this.#host = host;
    this.#parts = new Map([[first, Promise.resolve()]]);
  }

  /** Undefined until the words are there. */
  get voice(): Voice<M> | undefined {
    return this.#voice;
  }

  /**
   * @param spaceLanguages of the space, for pages in a language that the widgets do not speak; undefined while unknown,
   * null where it will stay unknown
   */
  choose(spaceLanguages: readonly string[] | undefined | null): void {
    const page = choose([languageAround(this.#host)]);
    const wanted = page ?? (spaceLanguages === undefined ? undefined : (choose(spaceLanguages ?? []) ?? lastResort));
    if (wanted === undefined || wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#messages = {};
    const all = this.#load(wanted, [...this.#parts.keys()]).catch((error: unknown) => {
      // Without words nothing can be said: the fallback of the page stays, if there is one. The console tells why.
      this.#wanted = undefined;
      console.error(error);
      if (!this.#host.textContent.trim()) this.#host.append('Nicht geladen. Not loaded.');
    });
    for (const part of this.#parts.keys()) this.#parts.set(part, all);
  }

  /** Fetches a part of the words that was not needed until now; resolves once it can be said, or cannot be had. */
  learn(part: WordsPart): Promise<void> {
    const known = this.#parts.get(part);
    if (known || !this.#wanted) return known ?? Promise.resolve();
    const learning = this.#load(this.#wanted, [part]).catch((error: unknown) => {
      this.#parts.delete(part);
      console.error(error);
    });
    this.#parts.set(part, learning);
    return learning;
  }

  async #load(language: Spoken, parts: readonly WordsPart[]): Promise<void> {
    const messages = await Promise.all(parts.map((part) => part(language)));
    if (this.#wanted === language) this.#speak(language, Object.assign({}, this.#messages, ...messages) as object);
  }

  /** Notes that something cannot be shown yet, for want of what it says. */
  lack(): void {
    this.#lacked = true;
  }

  /** Whether something was to be said since the last call for which the words have not come yet. */
  lacked(): boolean {
    const lacked = this.#lacked;
    this.#lacked = false;
    return lacked;
  }

  #speak(language: Spoken, messages: object): void {
    this.#messages = messages;
    const say = sayIn<SharedMessages & M>(messages as Translation<SharedMessages & M>, language, () => this.lack());
    this.#voice = { language, say, shared: say as unknown as Say<SharedMessages> };
    this.#host.requestUpdate();
  }
}
