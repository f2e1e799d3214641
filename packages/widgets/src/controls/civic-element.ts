import { direction, type Messages, type Space } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { sheetsOf, type Styles } from './css.ts';
import { DrawnElement, type PropertyValues } from './drawn-element.ts';
import { property, state } from './property.ts';
import { connectionOf, onConnect, type Connection } from '../connection.ts';
import { troubleWords, type WordsPart } from '../locales/words.ts';
import { loading, valueOf, type Loadable } from '../stores/loadable.ts';
import { spaceStore } from '../stores/space.ts';
import { StoreController } from '../stores/store-controller.ts';
import { afterPaint } from './after-paint.ts';
import type * as failures from './failure.ts';
import { footer, headingLevel, headingOf } from './frame.ts';
import { loadingNotice } from './loading.ts';
import type { Foot } from './settle.ts';
import { WordsController, type Voice } from './words-controller.ts';

/** What an element shows once everything is there. */
export interface Content {
  readonly title: string;
  /** Of the title, where it is known to differ from the page's. */
  readonly lang?: string | undefined;
  readonly body: TemplateResult;
  /** Whether what the person came for is still on its way, and has its place kept. */
  readonly pending?: boolean;
}

/**
 * What every widget has: the page's connection, words, a heading, a region that says what happened, the space's legal
 * links. Until its content is there, what stands inside the element in the page is shown; and again when it fails.
 *
 * @slot - Shown until the widget is there, where it fails, and where scripts are off.
 * @csspart frame - Everything that the widget draws.
 * @csspart heading - A heading.
 * @csspart preview - The line that says that only this browser keeps what is done.
 * @csspart notice - A few lines where something else would stand: empty, failed, not allowed.
 * @csspart loading - The line that says that something is on its way.
 * @csspart button - A button.
 * @csspart field - A field of a form with its label, hint and error.
 * @csspart footer - The legal links.
 * @csspart waiting - The line that says what waits on this device, and the list of it.
 * @csspart you - The line that says as whom people act here, and what opens from it.
 */
export abstract class CivicElement<M extends Messages> extends DrawnElement {
  /** The level of the widget's heading, 1 to 6; those inside it follow. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Keeps the heading for screen readers alone, where the page has one of its own right above. */
  @property({ attribute: 'hide-heading', type: Boolean }) hideHeading = false;

  /** The page's connection, once there is one. */
  @state() protected connection: Connection | undefined;
  @state() private announced = '';
  @state() private failures: typeof failures | undefined;
  @state() private waiting: Foot | undefined;
  protected readonly words: WordsController<M>;
  protected readonly space = new StoreController<Loadable<Space>>(this);
  #disconnect: (() => void) | undefined;
  #shown = false;
  /** The connection with which it was shown first. */
  #settled: Connection | undefined;

  /** @param words what the element says from the start, the shared words among it */
  constructor(words: WordsPart) {
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
    const isLacking = this.words.lacked();
    if (isLacking) void this.fetchTrouble();
    const isShown = view !== undefined && (!isLacking || this.#shown);
    this.#shown = isShown;
    const isUsable = isShown && !(content.state === 'ready' && content.value.pending);
    if (isUsable && this.#settled !== this.connection) {
      this.#settled = this.connection;
      afterPaint(() => void this.#settle().catch(console.error));
    }
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

  /** Fetches what the person's next act needs, once the element is on the screen. */
  protected prepare?(): Promise<unknown>;

  /** Whether the line will stand here that says as whom people act. It comes a moment later, and its room is kept. */
  protected keepsFoot(): boolean {
    return !!this.prepare;
  }

  /** Reads again what failed. */
  protected abstract refresh(): void;

  /** The level of headings inside the widget. */
  protected get innerLevel(): number {
    return headingLevel(this.headingLevel) + 1;
  }

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

  /** Words what failed and what is denied. Where it is not there yet it is fetched, and nothing shown until then. */
  protected get trouble(): typeof failures | undefined {
    if (!this.failures) this.words.lack();
    return this.failures;
  }

  /** Adds the styles of a part that was fetched later. */
  wear(styles: Styles): void {
    const { renderRoot } = this;
    renderRoot.adoptedStyleSheets = [...new Set([...renderRoot.adoptedStyleSheets, ...sheetsOf(styles)])];
  }

  /** What can wait until the element is on the screen. */
  async #settle(): Promise<void> {
    // Whatever cannot be had is tried again when it is needed; until then nothing is lacking.
    this.prepare?.().catch(console.error);
    await this.fetchTrouble();
    const { connection, failures } = this;
    if (!connection || !failures) return;
    this.waiting = await failures.settle(this, this.words, connection, !!this.prepare, this.waiting);
  }

  /** Resolves once it can be said what went wrong, or once that cannot be had. */
  async fetchTrouble(): Promise<void> {
    const learnt = this.words.learn(troubleWords);
    try {
      if (!this.failures) {
        this.failures = await import('./failure.ts');
        this.wear(this.failures.troubleStyles);
      }
    } catch (error) {
      console.error(error);
    }
    await learnt;
  }

  #renderWaiting(voice: Voice<M> | undefined): unknown {
    return html`<div class="waiting">
      <slot>${voice ? loadingNotice(voice.shared) : nothing}</slot>
    </div>`;
  }

  #renderState(voice: Voice<M>, content: Exclude<Loadable<Content>, { state: 'loading' }>): unknown {
    const { shared } = voice;
    if (content.state === 'failed') {
      const failed = this.trouble?.failedElement(shared, content.error, this as unknown as failures.Failed);
      return html`${failed}<slot></slot>`;
    }
    const { title, lang, body } = content.value;
    const space = valueOf(this.space.value);
    return html`<section aria-labelledby="title">
      ${headingOf(title, this.headingLevel, { id: 'title', lang, quiet: this.hideHeading })}
      ${space?.supports.keeps === 'browser' ? this.trouble?.previewLine(shared, this) : nothing} ${body}
      <div class=${space?.signIn && this.keepsFoot() ? 'foot' : nothing}>
        ${this.waiting?.render(shared, this.innerLevel)}
      </div>
      ${space ? footer(shared, space.legal) : nothing}
    </section>`;
  }
}
