import type { OptionId, Poll, PollOption, Space, Words } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import type { Voice } from '../controls/words-controller.ts';
import { dateTime, fromNow } from '../locales/dates.ts';
import type { PollMessages } from './words.ts';

/** What a poll is drawn from. */
export interface Scene {
  readonly poll: Poll;
  readonly voice: Voice<PollMessages>;
  /** A text of the space in the person's language. */
  readonly tell: (words: Words) => string;
  readonly space: Space;
  readonly chosen: ReadonlySet<OptionId>;
  readonly choose: (option: OptionId, on: boolean) => void;
  readonly cast: () => void;
}

/** What stands around the choice once someone is at it. */
export interface FormExtras {
  readonly busy?: boolean;
  /** On the button that casts. */
  readonly label?: string;
  readonly count?: string | undefined;
  readonly error?: string | undefined;
  /** Beside the button that casts. */
  readonly more?: TemplateResult | undefined;
  /** The result so far, where it may be seen. */
  readonly interim?: unknown;
}

export function ballotForm(scene: Scene, extras: FormExtras = {}): TemplateResult {
  const { poll, voice, space, cast } = scene;
  const { say, language } = voice;
  const { method, maximum, closes } = poll;
  const { busy = false, label = say(poll.change ? 'cast' : 'check'), count, error, more, interim } = extras;
  return html`${
      closes &&
      html`<p class="fine">
        <time datetime=${closes}
          >${say('closes', { distance: fromNow(closes, language), date: dateTime(closes, language, space.timeZone) })}</time
        >
      </p>`
    }
    <form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        if (!busy) cast();
      }}
    >
      <fieldset aria-describedby="error rule about">
        <legend class="quiet">${say('answers')}</legend>
        <p class="fine" id="rule">
          ${method === 'single' ? say('chooseOne') : maximum === undefined ? say('chooseAny') : say('chooseUpTo', { count: maximum })}
        </p>
        <div class="options">${poll.options.map((option, index) => answer(option, index, scene))}</div>
      </fieldset>
      ${count && html`<p class="fine">${count}</p>`} ${error && html`<p class="error" id="error">${error}</p>`}
      <div class="actions">${button({ label, kind: 'primary', type: 'submit', busy, part: 'cast' })}${more}</div>
      <p class="fine" id="about">
        ${poll.ballots === 'confidential' ? say('confidential') : ''} ${say(poll.change ? 'canChange' : 'cannotChange')}
        ${waitingFor(scene)}
      </p>
    </form>
    ${
      poll.result && !poll.myBallot
        ? html`<details>
            <summary>${say('showInterim')}</summary>
            ${interim}
          </details>`
        : nothing
    }`;
}

function answer(option: PollOption, index: number, { poll, chosen, tell, choose }: Scene): TemplateResult {
  const { id, title, description } = option;
  return html`<label class="option" part="option">
    ${picture(option, tell)}
    <span class="choice">
      <input
        type=${poll.method === 'single' ? 'radio' : 'checkbox'}
        name="option"
        .checked=${chosen.has(id)}
        aria-labelledby="title-${index}"
        aria-describedby="more-${index}"
        @change=${(event: Event) => choose(id, (event.target as HTMLInputElement).checked)}
      />
      <span>
        <b id="title-${index}">${tell(title)}</b>
        ${description && html`<span class="fine" id="more-${index}">${tell(description)}</span>`}
      </span>
    </span>
  </label>`;
}

/** An option's picture, where it has one that is an image of the web. */
export function picture({ picture }: PollOption, tell: Scene['tell']): unknown {
  if (!/^https?:/.test(picture?.url ?? '')) return nothing;
  return html`<img src=${picture?.url} alt=${picture ? tell(picture.description) : ''} loading="lazy" />`;
}

/** Why there is no result yet, if there is none. */
export function waitingFor({ poll, voice: { say } }: Pick<Scene, 'poll' | 'voice'>): string {
  if (poll.result) return '';
  return say(poll.results === 'after-cast' && !poll.myBallot ? 'resultAfterCast' : 'resultAfterClose');
}
