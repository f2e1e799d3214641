import type { Space } from '@civic-widgets/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { connectionOf, onConnect, type Connection } from '../connection.ts';
import { direction } from '../locales/language.ts';
import type { Messages } from '../locales/messages.ts';
import type { Words } from '../locales/words.ts';
import { loading, valueOf, type Loadable } from '../stores/loadable.ts';
import { spaceStore } from '../stores/space.ts';
import { StoreController } from '../stores/store-controller.ts';
import { footer, headingOf, previewLine } from './frame.ts';
import { failedNotice, loadingNotice } from './notice.ts';
import { setUpNotice } from './set-up.ts';
import { WordsController, type Voice } from './words-controller.ts';

/** What an element shows once everything is there. */
export interface Content {
  readonly title: string;
  /** Of the title, where it is known to differ from the page's. */
  readonly lang?: string | undefined;
  readonly body: TemplateResult;
}

/**
 * What every widget has: the page's connection, words, a heading, a region that says what happened, the space's legal
 * links. Until its content is there, what stands inside the element in the page is shown; and again when it fails.
 *
 * @slot - Shown until the widget is there, where it fails, and where scripts are off.
 */
export abstract class CivicElement<M extends Messages> extends LitElement {
  /** The level of the widget's heading, 1 to 6; those inside it follow. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Keeps the heading for screen readers alone, where the page has one of its own right above. */
  @property({ attribute: 'hide-heading', type: Boolean }) hideHeading = false;

  /** The page's connection, once there is one. */
  @state() protected connection: Connection | undefined;
  @state() private announced = '';
  protected readonly words: WordsController<M>;
  protected readonly space = new StoreController<Loadable<Space>>(this);
  #disconnect: (() => void) | undefined;
  #shown = false;

  constructor(words: Words<M>) {
    super();
    this.words = new WordsController<M>(this, words);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === 'lang') this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const follow = (): void => {
      this.connection = connectionOf(this.ownerDocument);
      this.requestUpdate();
    };
    this.#disconnect = onConnect(this.ownerDocument, follow);
    follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#disconnect?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('connection')) this.space.watch(this.connection && spaceStore(this.connection));
    const space = this.space.value;
    this.words.choose(space?.state === 'ready' ? space.value.languages : space?.state === 'failed' ? null : undefined);
  }

  protected override render(): unknown {
    const { voice } = this.words;
    this.words.lacked();
    const content = voice ? this.content(voice) : loading;
    const view = voice && content.state !== 'loading' ? this.#renderState(voice, content) : undefined;
    // What lacks words is held back until they are there; but what someone is using already is not taken away for it.
    const isShown = view !== undefined && (!this.words.lacked() || this.#shown);
    this.#shown = isShown;
    return html`<div
      class="frame"
      part="frame"
      lang=${voice?.language ?? nothing}
      dir=${voice ? direction(voice.language) : nothing}
    >
      ${isShown ? view : this.#renderWaiting(voice)}
      <p class="quiet" role="status">${this.announced}</p>
    </div>`;
  }

  /** What to show; whatever it needs that is not there yet makes it `loading`. */
  protected abstract content(voice: Voice<M>): Loadable<Content>;

  /** Reads again what failed. */
  protected abstract refresh(): void;

  /** Says what happened, to those who do not see it. Saying the same twice is heard twice. */
  announce(text: string): void {
    // A region speaks up when its text changes; a space at the end is not spoken.
    this.announced = this.announced === text ? `${text}\u00a0` : text;
  }

  /** Gives focus to the first that matches, once what is new has been drawn. */
  async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    // In the order of the wishes, not of the document.
    for (const wish of selector.split(', ')) {
      const found = this.renderRoot.querySelector<HTMLElement>(wish);
      if (!found) continue;
      found.focus();
      return;
    }
  }

  #renderWaiting(voice: Voice<M> | undefined): unknown {
    return html`<div class="waiting">
      <slot>${voice ? loadingNotice(voice.shared) : nothing}</slot>
    </div>`;
  }

  #renderState({ shared }: Voice<M>, content: Exclude<Loadable<Content>, { state: 'loading' }>): unknown {
    if (content.state === 'failed') {
      const again = (): void => {
        if (this.space.value?.state === 'failed' && this.connection) void spaceStore(this.connection).refresh();
        this.refresh();
      };
      const isSpace = this.space.value?.state === 'failed';
      const notice = setUpNotice(shared, content.error, this, isSpace) ?? failedNotice(shared, content.error, again);
      return html`${notice}<slot></slot>`;
    }
    const { title, lang, body } = content.value;
    const space = valueOf(this.space.value);
    return html`<section aria-labelledby="title">
      ${headingOf(title, this.headingLevel, { id: 'title', lang, quiet: this.hideHeading })}
      ${space?.supports.keeps === 'browser' ? previewLine(shared) : nothing} ${body}
      ${space ? footer(shared, space.legal) : nothing}
    </section>`;
  }
}
