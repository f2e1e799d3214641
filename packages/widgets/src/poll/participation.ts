import type { Ballot, CivicError, OptionId, Poll, Space } from '@civic-widgets/core';
import type { TemplateResult } from 'lit';
import type { Connection } from '../connection.ts';
import { button } from '../controls/button.ts';
import type { ReactiveControllerHost } from '../controls/drawn-element.ts';
import { errorText } from '../controls/notice.ts';
import type { Voice, WordsController } from '../controls/words-controller.ts';
import { valueOf, type Loadable } from '../stores/loadable.ts';
import { pollStore } from '../stores/poll.ts';
import { sendingKey, sendingStore, type Sending } from '../stores/sending.ts';
import { StoreController } from '../stores/store-controller.ts';
import { ballotForm, type Scene } from './ballot-form.ts';
import { cast, wrongChoice } from './cast.ts';
import { outcome } from './outcome.ts';
import { outcomeStyles } from './outcome.styles.ts';
import { results } from './results.ts';
import { resultStyles } from './results.styles.ts';
import { review } from './review.ts';
import { laterWords, type PollMessages } from './words.ts';

/** The element, as far as taking part needs it. */
export interface Host extends ReactiveControllerHost, EventTarget {
  readonly connection: Connection | undefined;
  readonly pollId: string;
  readonly innerLevel: number;
  readonly updateComplete: Promise<unknown>;
  readonly words: Pick<WordsController<PollMessages>, 'learn' | 'voice'>;
  readonly space: { readonly value: Loadable<Space> | undefined };
  chosen: ReadonlySet<OptionId> | undefined;
  wear(styles: typeof resultStyles): void;
  announce(text: string): void;
  focusOn(selector: string): Promise<void>;
  fetchTrouble(): Promise<void>;
}

/** What happens from the first press of the button on: casting, changing one's mind, and what came of it. */
export class Participation {
  readonly #host: Host;
  readonly #sending: StoreController<ReadonlyMap<string, Sending>>;
  #scene: Scene | undefined;
  /** Whether someone who has voted is changing their mind. */
  #isChanging = false;
  /** Whether the ballot is shown once more before it is sent for good. */
  #isReviewing = false;
  /** Whether a ballot came that was not cast here. */
  #isElsewhere = false;
  #wrong: CivicError | undefined;
  /** The choice that is wrong, until it is changed. */
  #wrongChoice: unknown;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Resolves once there are words for it. */
  static async of(host: Host): Promise<Participation> {
    await host.words.learn(laterWords);
    return new Participation(host);
  }

  private constructor(host: Host) {
    this.#host = host;
    host.wear(outcomeStyles);
    host.wear(resultStyles);
    this.#sending = new StoreController(host);
    this.#sending.watch(host.connection && sendingStore(host.connection));
  }

  /** Listens to nothing any more. */
  end(): void {
    this.#sending.watch(undefined);
    clearTimeout(this.#timer);
  }

  draw(given: Scene): TemplateResult {
    this.#lookElsewhere(given.poll);
    this.#awaitTurn(given.poll);
    const waiting = this.#waiting();
    const poll = waiting ? { ...given.poll, myBallot: waiting } : given.poll;
    const scene = { ...given, poll };
    this.#scene = scene;
    this.#giveBack();
    const level = this.#host.innerLevel;
    if (this.#isAsking(poll)) return this.#isReviewing ? this.#drawReview(scene) : this.#drawForm(scene);
    return outcome({
      ...scene,
      level,
      said: this.#said(scene.voice),
      problem: this.#problem(scene),
      change: () => this.#change(),
    });
  }

  /** Casts what is chosen; where that is for good, shows it once more first. */
  async cast(): Promise<void> {
    const host = this.#host;
    // Fetched for this very press, it has not drawn anything yet.
    if (!this.#scene) await host.updateComplete;
    const scene = this.#scene;
    const { connection } = host;
    if (!scene || !connection) return;
    const { poll, chosen } = scene;
    const wrong = wrongChoice(poll, chosen);
    if (wrong) return this.#tellWrong(wrong);
    if (!poll.change && !this.#isReviewing) {
      this.#isReviewing = true;
      host.requestUpdate();
      return host.focusOn('#review');
    }
    const sent = cast({ connection, poll, chosen, before: this.#mine, element: host });
    if (!sent) return;
    host.announce(scene.voice.say('sending'));
    const sending = await sent;
    if (sending.state === 'failed') return this.#tellFailed(sending.error, connection);
    host.chosen = undefined;
    this.#isChanging = this.#isReviewing = this.#isElsewhere = false;
    host.requestUpdate();
    // The words for what waits are among them.
    if (sending.state !== 'received') await host.fetchTrouble();
    host.announce((host.words.voice && this.#said(host.words.voice)) ?? '');
    await host.focusOn('#done');
  }

  /** The ballot that is kept on this device until it can be sent. */
  #waiting(): Ballot | undefined {
    const mine = this.#mine;
    const isKept = mine?.state === 'saved' || mine?.state === 'unsaved';
    return isKept && mine.action.kind === 'poll.cast' ? mine.action.ballot : undefined;
  }

  /** What was kept and not taken in the end stays chosen. */
  #giveBack(): void {
    const [mine, host] = [this.#mine, this.#host];
    if (mine?.state !== 'failed' || mine.action.kind !== 'poll.cast' || host.chosen) return;
    host.chosen = new Set(Object.keys(mine.action.ballot));
  }

  #drawForm(scene: Scene): TemplateResult {
    const { poll, voice, chosen } = scene;
    const { say } = voice;
    const { maximum } = poll;
    const more = button({ label: say('cancel'), press: () => this.#stopChanging() });
    const isSending = this.#mine?.state === 'sending';
    // The same template as before anyone touched it, so that whoever is at it keeps their place.
    return ballotForm(scene, {
      busy: isSending,
      count: maximum === undefined || chosen.size === 0 ? undefined : say('chosen', { chosen: chosen.size, maximum }),
      error: this.#problem(scene),
      ...(isSending ? { label: say('sending') } : this.#isChanging && { label: say('recast') }),
      ...(this.#isChanging && { more }),
      interim: results({ ...scene, level: this.#host.innerLevel }),
    });
  }

  #drawReview(scene: Scene): TemplateResult {
    const back = (): void => {
      this.#isReviewing = false;
      this.#host.requestUpdate();
      void this.#host.focusOn('input:checked');
    };
    const [busy, problem] = [this.#mine?.state === 'sending', this.#problem(scene)];
    return review({ ...scene, level: this.#host.innerLevel, busy, problem, back });
  }

  /** What to say of the ballot that was sent here, or came from elsewhere. */
  #said({ say }: Voice<PollMessages>): string | undefined {
    if (this.#isElsewhere) return say('castElsewhere');
    if (this.#mine?.state === 'saved' || this.#mine?.state === 'unsaved') return say(this.#mine.state);
    if (this.#mine?.state !== 'received') return undefined;
    const keeps = valueOf(this.#host.space.value)?.supports.keeps;
    return say(keeps === 'browser' ? 'castKept' : 'castReceived');
  }

  /** What is wrong with the choice, or with sending it. */
  #problem({ voice, chosen }: Scene): string | undefined {
    if (this.#wrong && this.#wrongChoice === chosen) return errorText(voice.shared, this.#wrong);
    const mine = this.#mine;
    // Whoever took it back knows.
    if (mine?.state !== 'failed' || mine.error.code === 'taken-back') return undefined;
    return `${voice.say('castFailed')} ${errorText(voice.shared, mine.error)}`;
  }

  /** Whether there is a ballot to fill in. */
  #isAsking({ can, myBallot }: Poll): boolean {
    return can['poll.cast']?.allowed === true && (!myBallot || this.#isChanging);
  }

  get #mine(): Sending | undefined {
    return this.#sending.value?.get(sendingKey.cast(this.#host.pollId));
  }

  /** A ballot that is there all at once, and was not sent from here, was cast in another window or on another device. */
  #lookElsewhere(poll: Poll): void {
    const before = this.#scene?.poll;
    const isNew = before?.id === poll.id && !before.myBallot && poll.myBallot !== undefined;
    if (!isNew || (this.#mine && this.#mine.state !== 'failed')) return;
    const hadFocus = (this.#host as unknown as Element).matches(':focus-within');
    this.#isElsewhere = true;
    this.#isReviewing = false;
    this.#host.chosen = undefined;
    queueMicrotask(() => {
      const { voice } = this.#host.words;
      if (voice) this.#host.announce(voice.say('castElsewhere'));
      if (hadFocus) void this.#host.focusOn('#done');
    });
  }

  /** Reads the poll again at the moment when it opens or closes, for pages that are left open. */
  #awaitTurn({ state, opens, closes }: Poll): void {
    const turn = state === 'upcoming' ? opens : closes;
    const { connection, pollId } = this.#host;
    const left = turn === undefined ? -1 : Date.parse(turn) - Date.now();
    clearTimeout(this.#timer);
    // Browsers know no longer wait.
    if (left < 0 || left > 2 ** 31 - 10_000 || !connection) return;
    this.#timer = setTimeout(() => void pollStore(connection, pollId).refresh(), left + 1_000);
  }

  #change(): void {
    this.#host.chosen = this.#scene?.chosen;
    this.#isChanging = true;
    this.#host.requestUpdate();
    void this.#host.focusOn('input:checked');
  }

  #stopChanging(): void {
    this.#host.chosen = this.#wrong = undefined;
    this.#isChanging = false;
    this.#host.requestUpdate();
    void this.#host.focusOn('#change');
  }

  async #tellWrong(wrong: CivicError): Promise<void> {
    this.#wrong = wrong;
    // Until the next choice; a choice that nobody has touched yet is made anew each time it is drawn.
    this.#wrongChoice = this.#host.chosen = this.#scene?.chosen ?? new Set();
    this.#host.requestUpdate();
    void this.#host.focusOn('input');
    await this.#announceError(wrong);
  }

  async #tellFailed(error: CivicError, connection: Connection): Promise<void> {
    // It may be closed by now, or have been voted in elsewhere.
    if (error.then === 'change') void pollStore(connection, this.#host.pollId).refresh();
    await this.#announceError(error);
  }

  async #announceError(error: CivicError): Promise<void> {
    await this.#host.fetchTrouble();
    const { voice } = this.#host.words;
    if (voice) this.#host.announce(errorText(voice.shared, error));
  }
}
