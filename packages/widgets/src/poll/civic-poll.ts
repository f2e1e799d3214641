import { CivicError, say as tellWords, type OptionId, type Poll } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { PropertyValues } from '../controls/drawn-element.ts';
import { property, state } from '../controls/property.ts';
import { CivicElement, type Content } from '../controls/civic-element.ts';
import { errorText, loadingNotice } from '../controls/notice.ts';
import type { Voice } from '../controls/words-controller.ts';
import { dateTime, fromNow } from '../locales/dates.ts';
import { both, failed, loading, ready, valueOf, type Loadable } from '../stores/loadable.ts';
import { pollStore } from '../stores/poll.ts';
import { sendingKey, sendingStore, type Sending } from '../stores/sending.ts';
import { StoreController } from '../stores/store-controller.ts';
import { ballotForm } from './ballot-form.ts';
import type * as acts from './cast.ts';
import { styles } from './civic-poll.styles.ts';
import type * as outcomes from './outcome.ts';
import { resultWords, words, type PollMessages } from './words.ts';

/**
 * Asks one question and takes one ballot.
 *
 * @tag civic-poll
 * @slot - Shown until the poll is there, where it fails, and where scripts are off: a link to the poll's own page.
 * @fires {CivicCastEvent} civic-cast - The person cast a ballot; cancel it to keep it from being sent.
 * @csspart option - One answer's row.
 * @csspart cast - The button that casts the ballot.
 * @csspart result - The result.
 * @csspart bar - One answer's bar in the result.
 * @cssproperty [--civic-poll-gap=0.75em] - Space between answers.
 */
export class CivicPoll extends CivicElement<PollMessages> {
  static override styles = styles;

  /** Which poll to show. */
  @property({ attribute: 'poll' }) pollId = '';

  /** What the person chose and has not cast yet; undefined while they have not touched anything. */
  @state() private chosen: ReadonlySet<OptionId> | undefined;
  /** Whether someone who has voted is changing their mind. */
  @state() private changing = false;
  @state() private wrong: CivicError | undefined;
  /** Draws what is not a ballot to fill in; fetched once there is such a thing to be seen. */
  @state() private outcomes: typeof outcomes | undefined;
  /** Casts a ballot; fetched once the poll can be seen. */
  #acts: typeof acts | undefined;
  readonly #poll = new StoreController<Loadable<Poll>>(this);
  readonly #sending = new StoreController<ReadonlyMap<string, Sending>>(this);

  constructor() {
    super(words);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('pollId') && !changed.has('connection')) return;
    const { connection, pollId } = this;
    this.#poll.watch(connection && pollStore(connection, pollId));
    this.#sending.watch(connection && sendingStore(connection));
    this.chosen = undefined;
    this.changing = false;
    this.wrong = undefined;
  }

  protected override content(voice: Voice<PollMessages>): Loadable<Content> {
    const here = both(this.space.value, this.#poll.value);
    if (here.state === 'failed' && here.error.code === 'not-found' && this.space.value?.state === 'ready')
      return failed(new CivicError('not-found', { field: 'poll' }));
    if (here.state !== 'ready') return here;
    const [space, poll] = here.value;
    const tell = (text: Poll['question']): string => tellWords(text, voice.language, space.languages);
    if (!this.outcomes && !this.#isAsking(poll)) {
      void this.#loadOutcomes();
      if (!this.#mySending) return loading;
    }
    const body = html`
      ${poll.description === undefined ? nothing : html`<p class="description">${tell(poll.description)}</p>`}
      ${this.#renderTime(voice, poll, space.timeZone)} ${this.#renderConfirmation(voice, space.supports.keeps)}
      ${this.#renderBallot(voice, poll, tell, space.timeZone)}
    `;
    return ready({ title: tell(poll.question), body });
  }

  protected override refresh(): void {
    if (this.connection) void pollStore(this.connection, this.pollId).refresh();
  }

  protected override async prepare(): Promise<void> {
    this.#acts = await import('./cast.ts');
  }

  #renderTime({ say, language }: Voice<PollMessages>, poll: Poll, zone: string): unknown {
    const when = poll.state === 'upcoming' ? poll.opens : poll.closes;
    if (when === undefined) return poll.state === 'closed' ? html`<p class="when">${say('closed')}</p>` : nothing;
    const values = { date: dateTime(when, language, zone), distance: fromNow(when, language) };
    const text =
      poll.state === 'closed'
        ? say('closedWhen', { date: values.date })
        : say(poll.state === 'upcoming' ? 'fromWhen' : 'untilWhen', values);
    return html`<p class="when"><time datetime=${when}>${text}</time></p>`;
  }

  #renderConfirmation({ say }: Voice<PollMessages>, keeps: 'browser' | 'server'): unknown {
    if (this.#mySending?.state !== 'received' || this.changing) return nothing;
    return html`<p class="done" id="done" tabindex="-1">${say(keeps === 'browser' ? 'castKept' : 'castReceived')}</p>`;
  }

  #renderBallot(
    voice: Voice<PollMessages>,
    poll: Poll,
    tell: (text: Poll['question']) => string,
    timeZone: string,
  ): unknown {
    const options = { poll, voice, tell, level: this.innerLevel };
    if (!this.#isAsking(poll))
      return this.outcomes?.outcome({ ...options, timeZone, change: () => this.#change(poll) });
    const interim = poll.result && !poll.myBallot;
    return html`${this.#renderForm(voice, poll, tell)}
    ${
      interim
        ? html`<details class="interim" @toggle=${() => void this.#loadOutcomes()}>
            <summary>${voice.say('showInterim')}</summary>
            ${this.outcomes?.results(options) ?? loadingNotice(voice.shared)}
          </details>`
        : nothing
    }`;
  }

  #renderForm(voice: Voice<PollMessages>, poll: Poll, tell: (text: Poll['question']) => string): TemplateResult {
    const sending = this.#mySending;
    const error = this.wrong ?? (sending?.state === 'failed' ? sending.error : undefined);
    const text = error && errorText(voice.shared, error);
    return html`${ballotForm({
      poll,
      voice,
      tell,
      chosen: this.#chosenIn(poll),
      busy: sending?.state === 'sending',
      error: sending?.state === 'failed' && !this.wrong ? `${voice.say('castFailed')} ${text}` : text,
      choose: (option, on) => this.#choose(poll, option, on),
      cast: () => void this.#cast(poll),
      cancel: this.changing ? () => this.#stopChanging() : undefined,
    })}`;
  }

  /** Whether there is a ballot to fill in. */
  #isAsking(poll: Poll): boolean {
    return poll.can['poll.cast']?.allowed === true && (!poll.myBallot || this.changing);
  }

  async #loadOutcomes(): Promise<void> {
    try {
      const [outcomes] = await Promise.all([import('./outcome.ts'), this.words.learn(resultWords)]);
      this.wear(outcomes.resultStyles);
      this.outcomes = outcomes;
    } catch (error) {
      // What is shown already stays; it is fetched again when it is asked for.
      console.error(error);
    }
  }

  get #mySending(): Sending | undefined {
    return this.#sending.value?.get(sendingKey.cast(this.pollId));
  }

  #chosenIn(poll: Poll): ReadonlySet<OptionId> {
    return this.chosen ?? new Set(Object.keys(poll.myBallot ?? {}));
  }

  #choose(poll: Poll, option: OptionId, on: boolean): void {
    const chosen = new Set(poll.method === 'single' ? [] : this.#chosenIn(poll));
    if (on) chosen.add(option);
    else chosen.delete(option);
    this.chosen = chosen;
    this.wrong = undefined;
  }

  #change(poll: Poll): void {
    this.chosen = this.#chosenIn(poll);
    this.changing = true;
    void this.focusOn('.ballot input');
  }

  #stopChanging(): void {
    this.chosen = undefined;
    this.changing = false;
    this.wrong = undefined;
    void this.focusOn('#change');
  }

  async #cast(poll: Poll): Promise<void> {
    const { connection } = this;
    const chosen = this.#chosenIn(poll);
    // Most likely there since the poll was drawn.
    if (!this.#acts) await this.prepare().catch(console.error);
    const wrong = this.#acts ? this.#acts.wrongChoice(poll, chosen) : new CivicError('unavailable');
    if (wrong) {
      this.wrong = wrong;
      void this.#announceError(wrong);
      return this.focusOn('.ballot input');
    }
    const sent = connection && this.#acts?.cast({ connection, poll, chosen, before: this.#mySending, element: this });
    if (!sent) return;
    this.announce(this.words.voice?.say('sending') ?? '');
    const drawn = this.#loadOutcomes();
    const sending = await sent;
    if (sending.state === 'failed') {
      return this.#announceError(sending.error);
    }
    this.chosen = undefined;
    this.changing = false;
    const keeps = valueOf(this.space.value)?.supports.keeps;
    this.announce(this.words.voice?.say(keeps === 'browser' ? 'castKept' : 'castReceived') ?? '');
    await drawn;
    await this.focusOn('#done');
  }

  async #announceError(error: CivicError): Promise<void> {
    await this.fetchTrouble();
    const { voice } = this.words;
    if (voice) this.announce(errorText(voice.shared, error));
  }
}
