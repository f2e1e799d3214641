import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { choose, languageAround, lastResort, type Spoken } from '../locales/language.ts';
import { sayIn, type Messages, type Say, type Translation } from '../locales/messages.ts';
import { sharedWords, type Words } from '../locales/words.ts';
import type { shared } from '../locales/en/shared.ts';

export type SharedMessages = typeof shared;

/** What an element says, in the language of its place on the page; fetched when it is needed. */
export class WordsController<M extends Messages> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #words: Words<M>;
  #wanted: Spoken | undefined;
  #said: { readonly language: Spoken; readonly say: Say<SharedMessages & M> } | undefined;

  constructor(host: ReactiveControllerHost & Element, words: Words<M>) {
    this.#host = host;
    this.#words = words;
    host.addController(this);
  }

  /** The language that `say` speaks. */
  get language(): Spoken | undefined {
    return this.#said?.language;
  }

  /** Undefined until the words are there. */
  get say(): Say<SharedMessages & M> | undefined {
    return this.#said?.say;
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
    void this.#load(wanted);
  }

  async #load(language: Spoken): Promise<void> {
    try {
      const [shared, own] = await Promise.all([sharedWords[language](), this.#words[language]()]);
      if (this.#wanted !== language) return;
      const messages = { ...shared, ...own } as Translation<SharedMessages & M>;
      this.#said = { language, say: sayIn<SharedMessages & M>(messages, language) };
      this.#host.requestUpdate();
    } catch (error) {
      // Without words nothing can be said: the fallback of the page stays. The console tells the webmaster why.
      this.#wanted = undefined;
      console.error(error);
    }
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }
}
