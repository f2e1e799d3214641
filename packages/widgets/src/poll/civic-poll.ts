import { CivicError, say as tellWords, type OptionId, type Poll } from '@civic-widgets/core';
import { html, type TemplateResult } from 'lit';
import { CivicElement, type Content } from '../controls/civic-element.ts';
import type { PropertyValues } from '../controls/drawn-element.ts';
import { property, state } from '../controls/property.ts';
import type { Voice } from '../controls/words-controller.ts';
import { both, failed, loading, ready, type Loadable } from '../stores/loadable.ts';
import { pollStore } from '../stores/poll.ts';
import { StoreController } from '../stores/store-controller.ts';
import { ballotForm, type Scene } from './ballot-form.ts';
import { styles } from './civic-poll.styles.ts';
import type { Host, Participation } from './participation.ts';
import { words, type PollMessages } from './words.ts';

/**
 * Asks one question and takes one ballot.
 *
 * @tag civic-poll
 * @slot - Shown until the poll is there, where it fails, and where scripts are off: a link to the poll's own page.
 * @fires {CivicCastEvent} civic-cast - The person cast a ballot; cancel it to keep it from being sent.
 * @csspart option - One answer's row.
 * @csspart cast - The button that casts the ballot.
 * @csspart review - The ballot once more, before it is sent for good.
 * @csspart result - The result.
 * @csspart bar - One answer's bar in the result.
 * @cssproperty [--civic-poll-gap=0.75em] - Space between answers.
 */
export class CivicPoll extends CivicElement<PollMessages> {
  static override styles = styles;

  /** Which poll to show. */
  @property({ attribute: 'poll' }) pollId = '';

  /** What the person chose and has not cast yet; undefined while they have not touched anything. */
  @state() chosen: ReadonlySet<OptionId> | undefined;
  /** Everything but an open poll that nobody has touched yet; fetched once that is on the screen. */
  @state() private participation: Participation | undefined;
  #fetching: Promise<Participation> | undefined;
  #failure: unknown;
  readonly #poll = new StoreController<Loadable<Poll>>(this);

  constructor() {
    super(words);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('pollId') && !changed.has('connection')) return;
    const { connection, pollId } = this;
    this.#poll.watch(connection && pollStore(connection, pollId));
    this.participation?.end();
    this.chosen = this.participation = this.#fetching = undefined;
  }

  protected override content(voice: Voice<PollMessages>): Loadable<Content> {
    const here = both(this.space.value, this.#poll.value);
    if (here.state !== 'ready') return here;
    if (this.#failure) return failed(this.#failure);
    const [space, poll] = here.value;
    const tell: Scene['tell'] = (text) => tellWords(text, voice.language, space.languages);
    const scene: Scene = {
      ...{ poll, voice, tell, space },
      chosen: this.chosen ?? new Set(Object.keys(poll.myBallot ?? {})),
      choose: (option, on) => this.#choose(scene, option, on),
      cast: () => void this.prepare().then((participation) => participation.cast(), this.#fail),
    };
    let body: TemplateResult;
    if (this.participation) body = this.participation.draw(scene);
    else if (poll.can['poll.cast']?.allowed && !poll.myBallot) body = ballotForm(scene);
    else {
      this.prepare().catch(this.#fail);
      return loading;
    }
    const { question, description } = poll;
    return ready({
      title: tell(question),
      body: html`<div class="poll">${description && html`<p>${tell(description)}</p>`}${body}</div>`,
    });
  }

  protected override refresh(): void {
    this.#failure = undefined;
    if (this.connection) void pollStore(this.connection, this.pollId).refresh();
    this.requestUpdate();
  }

  #choose({ poll, chosen: drawn }: Scene, option: OptionId, on: boolean): void {
    const chosen = new Set(poll.method === 'single' ? [] : (this.chosen ?? drawn));
    if (on) chosen.add(option);
    else chosen.delete(option);
    this.chosen = chosen;
  }

  /** Whatever was chosen stays where it cannot be fetched, and can be tried again. */
  readonly #fail = (error: unknown): void => {
    this.#failure = error;
    this.requestUpdate();
  };

  protected override prepare(): Promise<Participation> {
    const { connection } = this;
    return (this.#fetching ??= import('./participation.ts')
      .then(({ Participation }) => Participation.of(this as unknown as Host))
      .then(
        (participation) => {
          if (connection === this.connection) this.participation = participation;
          return participation;
        },
        (cause: unknown) => {
          this.#fetching = undefined;
          throw new CivicError('unavailable', { cause });
        },
      ));
  }
}
