import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { choose, languageAround, lastResort, type Spoken } from '../locales/language.ts';
import { sayIn, type Messages, type Say, type Translation } from '../locales/messages.ts';
import { sharedWords, troubleWords, type Words } from '../locales/words.ts';
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
export class WordsController<M extends Messages> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #words: Words<M>;
  #wanted: Spoken | undefined;
  #voice: Voice<M> | undefined;
  #lacked = false;

  constructor(host: ReactiveControllerHost & Element, words: Words<M>) {
    this.#host = host;
    this.#words = words;
    host.addController(this);
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
    void this.#load(wanted);
  }

  async #load(language: Spoken): Promise<void> {
    try {
      const [shared, own] = await Promise.all([sharedWords[language](), this.#words[language]()]);
      if (this.#wanted !== language) return;
      this.#speak(language, { ...shared, ...own });
      // What goes wrong is said later, if ever: the widget can be used before its words are there.
      const trouble = await troubleWords[language]();
      if (this.#wanted === language) this.#speak(language, { ...shared, ...own, ...trouble });
    } catch (error) {
      // Without words nothing can be said: the fallback of the page stays. The console tells the webmaster why.
      this.#wanted = undefined;
      console.error(error);
    }
  }

  /** Whether something was to be said since the last call for which the words have not come yet. */
  lacked(): boolean {
    const lacked = this.#lacked;
    this.#lacked = false;
    return lacked;
  }

  #speak(language: Spoken, messages: object): void {
    const lack = (): void => void (this.#lacked = true);
    const say = sayIn<SharedMessages & M>(messages as Translation<SharedMessages & M>, language, lack);
    this.#voice = { language, say, shared: say as unknown as Say<SharedMessages> };
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }
}
