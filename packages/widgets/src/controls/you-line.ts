import type { CivicError, Say, Viewer } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { keep, type Connection } from '../connection.ts';
import type { WordsPart } from '../locales/words.ts';
import { join, touch } from '../stores/live.ts';
import { civicError, valueOf, type Loadable } from '../stores/loadable.ts';
import { isSomebody, openMyself, signIn, signOut, takesPageLogin, waitingCount, type Here } from '../stores/myself.ts';
import { openWaiting, waitingStore } from '../stores/outbox.ts';
import { spaceStore } from '../stores/space.ts';
import { StoreController } from '../stores/store-controller.ts';
import { viewerStore } from '../stores/viewer.ts';
import { button } from './button.ts';
import { headingOf } from './frame.ts';
import { HelpEvent } from './help-event.ts';
import type { ReactiveController } from './drawn-element.ts';
import type { WaitingHost, WaitingWords } from './waiting-line.ts';
import type { SharedMessages } from './words-controller.ts';
import { youLineStyles } from './you-line.styles.ts';
import type { SayYou } from './you-words.ts';
import type { YourData } from './your-data.ts';

const nobody: Viewer = { role: 'visitor', can: {} };

/** What the element says, and learns to say. */
export interface YouWords extends WaitingWords {
  readonly voice: { readonly shared: Say<SharedMessages>; readonly language: string } | undefined;
  learn(part: WordsPart): Promise<void>;
}

/** Where people act, and this line stands. */
const actingElements = 'civic-idea-board, civic-poll, civic-badges';

/** Says quietly as whom people act here, and lets them sign in and out and see what is kept of them. */
export class YouLine implements ReactiveController {
  readonly host: WaitingHost;
  readonly words: YouWords;
  readonly #viewer: StoreController<Loadable<Viewer>>;
  readonly #waiting: StoreController<unknown>;
  readonly #acts: boolean;
  #connection: Connection | undefined;
  #here: Here | undefined;
  #data: YourData | undefined;
  #open: 'data' | 'sign-out' | undefined;
  #signingIn: Promise<Viewer | undefined> | undefined;
  #leave: (() => void) | undefined;

  /** @param acts whether people can do something in this element */
  constructor(host: WaitingHost, words: YouWords, acts: boolean) {
    this.host = host;
    this.words = words;
    this.#acts = acts;
    this.#viewer = new StoreController(host);
    this.#waiting = new StoreController(host);
    host.addController(this);
    host.wear(youLineStyles);
    // In the very press: a browser opens no window that comes later.
    host.addEventListener('civic-help', (event) => {
      if (event instanceof HelpEvent) this.#help(event);
    });
  }

  async follow(connection: Connection): Promise<void> {
    this.#connection = connection;
    this.#leave?.();
    this.#leave = join(connection, {
      refresh: (topic) => (topic === '*' || topic === 'viewer' ? this.#look(connection) : undefined),
    });
    await this.#look(connection);
  }

  hostConnected(): void {
    if (this.#connection && !this.#leave) void this.follow(this.#connection);
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  /** Nobody is asked who they are where nobody has acted; and where nobody can sign in either, nothing is said. */
  async #look(connection: Connection): Promise<void> {
    const adapter = await connection.adapter;
    const isKnown = await isSomebody(adapter);
    if (!isKnown && !valueOf(spaceStore(connection).get())?.signIn) return;
    const here = await openMyself(connection);
    if (!here || this.#connection !== connection) return;
    this.#here = here;
    linesOf(connection).add(this);
    await this.host.fetchTrouble();
    this.#viewer.watch(isKnown ? viewerStore(connection) : undefined);
    this.#waiting.watch(waitingStore(connection));
    this.host.requestUpdate();
    const { cameBack } = here.myself;
    if (cameBack && once(connection))
      this.host.announce(this.#say(cameBack === 'failed' ? 'signInFailed' : 'signedIn'));
  }

  get here(): Here | undefined {
    return this.#here;
  }
  get connection(): Connection | undefined {
    return this.#connection;
  }

  render(_shared: Say<SharedMessages>, level: number): TemplateResult | typeof nothing {
    const viewer = this.#viewer.store ? valueOf(this.#viewer.value) : nobody;
    const space = this.#connection && valueOf(spaceStore(this.#connection).get());
    if (!viewer || !space || !this.#here || !this.#isPlace()) return nothing;
    const { role } = viewer;
    const isPerson = role !== 'visitor' && role !== 'guest';
    if (!space.signIn && role === 'visitor') return nothing;
    const say = this.#say.bind(this);
    return html`<div class="you" part="you">
      <p class="you-line">
        <span id="you" tabindex="-1">${say(isPerson ? 'asPerson' : role === 'guest' ? 'asGuest' : 'asVisitor')}</span>
        ${
          isPerson
            ? button({ label: say('toSignOut'), kind: 'link', press: () => void this.#askSignOut(), id: 'sign-out' })
            : space.signIn
              ? button({ label: say('toSignIn'), kind: 'link', press: () => void this.#signIn(), id: 'sign-in' })
              : nothing
        }
        ${
          role === 'visitor'
            ? nothing
            : button({
                label: say('yourData'),
                kind: 'link',
                expanded: this.#open === 'data',
                press: () => void this.toggleData(),
                id: 'your-data',
              })
        }
      </p>
      ${this.#signingIn && this.#connection ? html`<p>${say(this.#opened(this.#connection))}</p>` : nothing}
      ${this.#open === 'sign-out' ? this.#renderSignOut(level) : nothing}
      ${this.#open === 'data' && this.#data ? this.#data.render(viewer, space, level) : nothing}
    </div>`;
  }

  #renderSignOut(level: number): TemplateResult {
    const say = this.#say.bind(this);
    return html`<div class="you-panel" role="region" aria-labelledby="sign-out-title">
      ${headingOf(say('signOutTitle'), level, { id: 'sign-out-title', focusable: true })}
      <p>${say('signOutWaits')}</p>
      <div class="you-acts">
        ${button({ label: say('signOutSend'), kind: 'primary', press: () => void this.#sendNow() })}
        ${button({ label: say('signOutKeep'), press: () => void this.#signOut('keep') })}
        ${button({ label: say('signOutDelete'), press: () => void this.#signOut('delete') })}
        ${button({ label: say('stay'), press: () => void this.close() })}
      </div>
    </div>`;
  }

  /** In elements where people act; elsewhere only where there is none of those on the page. */
  #isPlace(): boolean {
    if (this.#acts || !this.#connection) return this.#acts;
    // What is still on its way is on the page already: a line here would be gone again once it is there.
    if (this.host.ownerDocument.querySelector(actingElements)) return false;
    return ![...linesOf(this.#connection)].some((line) => line.#acts && line.host.isConnected);
  }

  #help({ remedy, age }: HelpEvent): void {
    if (remedy === 'sign-in') void this.#signIn();
    else if (age !== undefined) void this.declare(age);
  }

  async #signIn(): Promise<void> {
    const connection = this.#connection;
    const here = this.#here;
    if (!connection || !here) return;
    const signingIn = signIn(connection, here, this.words.voice?.language.replace(/-x-.*|-simple/, '') ?? 'en');
    this.#signingIn = signingIn;
    this.host.announce(this.#say(this.#opened(connection)));
    this.host.requestUpdate();
    const ended = await signingIn.then(
      (viewer) => (viewer ? 'signedIn' : 'signInGivenUp'),
      (error: unknown) => howItFailed(civicError(error)),
    );
    // Pressed once more, the window is that press's, which tells how it ends.
    if (this.#signingIn !== signingIn) return;
    this.#signingIn = undefined;
    this.host.announce(this.#say(ended));
    this.host.requestUpdate();
    await this.host.focusOn('#you');
  }

  #opened(connection: Connection): 'signInByPage' | 'signInOpen' {
    return takesPageLogin(connection) ? 'signInByPage' : 'signInOpen';
  }

  /** Says that one is at least so old. */
  async declare(age: number | null): Promise<void> {
    if (!this.#here || !this.#connection) return;
    try {
      await this.#here.myself.declare(age);
      await touch(this.#connection, '*');
      if (age !== null) this.host.announce(this.#say('declared', { age: String(age) }));
    } catch (error) {
      this.tell(error);
    }
  }

  async #askSignOut(): Promise<void> {
    if (!this.#connection) return;
    await openWaiting(this.#connection).catch(() => undefined);
    if (waitingCount(this.#connection) === 0) return this.#signOut('keep');
    this.#open = 'sign-out';
    this.host.requestUpdate();
    await this.host.focusOn('#sign-out-title');
  }

  async #sendNow(): Promise<void> {
    const connection = this.#connection;
    if (!connection) return;
    waitingStore(connection).get().waiting?.sendNow();
    await this.close();
  }

  async #signOut(left: 'keep' | 'delete'): Promise<void> {
    if (!this.#connection || !this.#here) return;
    try {
      await signOut(this.#connection, this.#here, left);
      this.#open = undefined;
      this.host.announce(this.#say('signedOut'));
      this.host.requestUpdate();
      await this.host.focusOn('#you, #title');
    } catch (error) {
      this.tell(error);
    }
  }

  async toggleData(): Promise<void> {
    if (this.#open === 'data') return this.close();
    try {
      const { YourData } = await import('./your-data.ts');
      this.#data ??= new YourData(this);
      await this.#data.ready();
    } catch (error) {
      this.tell(error);
      return;
    }
    this.#open = 'data';
    this.host.requestUpdate();
    await this.host.focusOn('#data-title');
  }

  async close(): Promise<void> {
    const from = this.#open === 'data' ? '#your-data, #you' : '#sign-out, #you';
    this.#open = undefined;
    this.host.requestUpdate();
    await this.host.focusOn(from);
  }

  /** Says why something did not work. */
  tell(error: unknown): void {
    console.error(error);
    const say = this.words.voice?.shared;
    if (say) this.host.announce(say(`error.${civicError(error).code}`));
  }

  #say(key: Parameters<SayYou>[0], values?: Readonly<Record<string, string>>): string {
    const say = this.words.voice?.shared as unknown as ((...of: unknown[]) => string) | undefined;
    return say?.(key, values) ?? '';
  }
}

function howItFailed({ code, field }: CivicError): 'signInImpossible' | 'signInAtPage' | 'signInFailed' {
  if (code === 'not-supported') return 'signInImpossible';
  return field === 'data-login' && code === 'unauthenticated' ? 'signInAtPage' : 'signInFailed';
}

function linesOf(connection: Connection): Set<YouLine> {
  return keep(connection, 'you lines', () => new Set<YouLine>());
}

/** Whether this is the first to tell how signing in ended. */
function once(connection: Connection): boolean {
  const told = connection.kept.has('told how it ended');
  connection.kept.set('told how it ended', true);
  return !told;
}
