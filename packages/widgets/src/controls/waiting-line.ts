import { CivicError, type Action, type Receipt, type Say } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { keep, type Connection } from '../connection.ts';
import type { Styles } from './css.ts';
import { openWaiting, waitingStore, type WaitingView } from '../stores/outbox.ts';
import { StoreController } from '../stores/store-controller.ts';
import { button } from './button.ts';
import type { ReactiveControllerHost } from './drawn-element.ts';
import type * as waitingList from './waiting-list.ts';
import { waitingLineStyles } from './waiting-line.styles.ts';
import type { SharedMessages } from './words-controller.ts';

/** The element, as far as the line needs it. */
export interface WaitingHost extends ReactiveControllerHost, HTMLElement {
  wear(styles: Styles): void;
  announce(text: string): void;
  focusOn(selector: string): Promise<void>;
  fetchTrouble(): Promise<void>;
}

/** What the element says. */
export interface WaitingWords {
  readonly voice: { readonly shared: Say<SharedMessages> } | undefined;
}

/** Says quietly how much waits on this device, and opens the list of it. Nothing is to be seen where nothing waits. */
export class WaitingLine {
  readonly host: WaitingHost;
  readonly words: WaitingWords;
  /** Of headings inside the element. */
  level = 3;
  readonly #acts: boolean;
  readonly #view: StoreController<WaitingView>;
  #connection: Connection | undefined;
  #list: waitingList.WaitingList | undefined;
  #fetched: Promise<typeof waitingList> | undefined;
  #isOpen = false;

  /** @param acts whether people can do something in this element */
  constructor(host: WaitingHost, words: WaitingWords, acts: boolean) {
    this.host = host;
    this.words = words;
    this.#acts = acts;
    this.#view = new StoreController(host);
    host.wear(waitingLineStyles);
  }

  /** Resolves once it holds of what waits. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        leave?.();
        resolve();
      };
      const leave = this.#connection && waitingStore(this.#connection).listen(look);
      look();
    });
  }

  get view(): WaitingView | undefined {
    return this.#view.value;
  }

  /** Gives a new act to the outbox. */
  async submit(action: Action): Promise<Receipt> {
    if (!this.#connection) throw new CivicError('unavailable');
    return (await this.#connection.adapter).submit(action);
  }

  /** Follows what waits behind this connection; goes on with what waits from an earlier visit. */
  async follow(connection: Connection): Promise<void> {
    this.#connection = connection;
    this.#view.watch(waitingStore(connection));
    linesOf(connection).add(this);
    // What is needed to keep an act is fetched before the net is gone; where nobody acts, only if something waits.
    if (this.#acts || (await isSomethingKept())) {
      await openWaiting(connection);
      void this.#fetchList();
    }
  }

  render(shared: Say<SharedMessages>, level: number): TemplateResult | typeof nothing {
    this.level = level;
    const items = this.view?.items ?? [];
    if (items.length === 0 || !this.#isPlace()) {
      this.#isOpen = false;
      return nothing;
    }
    const back = items.filter(({ state }) => state === 'given-back').length;
    const waits = items.length - back;
    const label = [
      waits > 0 ? shared('waits', { count: waits }) : '',
      back > 0 ? shared('cameBack', { count: back }) : '',
    ];
    const isUnsaved = items.some(({ state }) => state === 'unsaved');
    return html`<div class="waits" part="waiting">
      <p>
        ${button({
          label: label.filter(Boolean).join(' · '),
          kind: 'link',
          expanded: this.#isOpen,
          id: 'waits',
          press: () => void this.#toggle(),
        })}
      </p>
      ${isUnsaved ? html`<p>${shared('unsaved')}</p>` : nothing}
      ${this.#isOpen && this.#list ? this.#list.render(items) : nothing}
    </div>`;
  }

  /** In elements where people act; elsewhere only where there is none of those on the page. */
  #isPlace(): boolean {
    if (this.#acts || !this.#connection) return this.#acts;
    return ![...linesOf(this.#connection)].some((line) => line.#acts && line.host.isConnected);
  }

  /** The list and its words, while there is a net: when something waits, there often is none. Tried again when it is wanted. */
  async #fetchList(): Promise<void> {
    this.#fetched ??= import('./waiting-list.ts');
    await Promise.allSettled([this.#fetched, this.host.fetchTrouble()]);
  }

  async #toggle(): Promise<void> {
    if (!this.#isOpen && !this.#list) {
      try {
        const fetched = await this.#fetched?.catch(() => undefined);
        const { WaitingList } = fetched ?? (await import('./waiting-list.ts'));
        const list = new WaitingList(this);
        await list.ready();
        this.#list = list;
      } catch (error) {
        console.error(error);
        this.host.announce(this.#say('error.unavailable'));
        return;
      }
    }
    this.#isOpen = !this.#isOpen;
    this.host.requestUpdate();
    await this.host.focusOn(this.#isOpen ? '#waiting-title' : '#waits');
  }

  #say(key: keyof SharedMessages & 'error.unavailable'): string {
    return this.words.voice?.shared(key) ?? '';
  }
}

function linesOf(connection: Connection): Set<WaitingLine> {
  return keep(connection, 'waiting lines', () => new Set<WaitingLine>());
}

/** Whether an earlier visit left something, as far as the browser can tell without making a storage. */
async function isSomethingKept(): Promise<boolean> {
  try {
    const all = await indexedDB.databases();
    return all.some(({ name }) => name?.startsWith('civic-outbox:'));
  } catch {
    return false;
  }
}
