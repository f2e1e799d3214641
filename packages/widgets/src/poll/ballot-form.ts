import type { OptionId, Poll, PollOption } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import type { Voice } from '../controls/words-controller.ts';
import type { PollMessages } from './words.ts';

export interface BallotFormOptions {
  readonly poll: Poll;
  readonly voice: Voice<PollMessages>;
  /** A text of the space in the person's language. */
  readonly tell: (words: PollOption['title']) => string;
  readonly chosen: ReadonlySet<OptionId>;
  readonly busy: boolean;
  readonly error: string | undefined;
  readonly choose: (option: OptionId, on: boolean) => void;
  readonly cast: () => void;
  /** Back to the result without changing anything; where there is nothing to go back to, there is none. */
  readonly cancel: (() => void) | undefined;
}

export function ballotForm(options: BallotFormOptions): TemplateResult {
  const { poll, voice, chosen, busy, error, cast, cancel } = options;
  const { say } = voice;
  const hints = [error === undefined ? '' : 'error', 'rule', 'about'].filter((id) => id !== '').join(' ');
  return html`<form
    class="ballot"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      if (!busy) cast();
    }}
  >
    <fieldset aria-describedby=${hints}>
      <legend class="quiet">${say('answers')}</legend>
      <p class="rule" id="rule">${rule(poll, say)}</p>
      <div class="options ${hasPictures(poll) ? 'pictured' : ''}">
        ${poll.options.map((option, index) => answer(option, index, options))}
      </div>
    </fieldset>
    ${
      poll.method === 'multiple' && poll.maximum !== undefined
        ? html`<p class="count">${say('chosen', { chosen: chosen.size, maximum: poll.maximum })}</p>`
        : nothing
    }
    ${error === undefined ? nothing : html`<p class="error" id="error">${error}</p>`}
    <div class="actions">
      ${button({
        label: busy ? say('sending') : say(poll.myBallot ? 'recast' : 'cast'),
        kind: 'primary',
        type: 'submit',
        busy,
        part: 'cast',
      })}
      ${cancel ? button({ label: say('cancel'), press: cancel }) : nothing}
    </div>
    <p class="fine" id="about">
      ${poll.ballots === 'confidential' ? say('confidential') : nothing}
      ${say(poll.change ? 'canChange' : 'cannotChange')} ${waitingFor(poll, say)}
    </p>
  </form>`;
}

function answer(option: PollOption, index: number, options: BallotFormOptions): TemplateResult {
  const { poll, chosen, tell, choose } = options;
  const { id, title, description, picture } = option;
  const control = `option-${index}`;
  return html`<label class="option" part="option" for=${control}>
    ${
      picture && isImage(picture.url)
        ? html`<img src=${picture.url} alt=${tell(picture.description)} loading="lazy" decoding="async" />`
        : nothing
    }
    <span class="choice">
      <input
        id=${control}
        type=${poll.method === 'single' ? 'radio' : 'checkbox'}
        name="option"
        .checked=${chosen.has(id)}
        aria-describedby=${description === undefined ? nothing : `${control}-more`}
        @change=${(event: Event) => choose(id, (event.target as HTMLInputElement).checked)}
      />
      <span>
        <span class="option-title">${tell(title)}</span>
        ${
          description === undefined
            ? nothing
            : html`<span class="option-more" id="${control}-more">${tell(description)}</span>`
        }
      </span>
    </span>
  </label>`;
}

export function hasPictures(poll: Poll): boolean {
  return poll.options.some(({ picture }) => picture !== undefined);
}

export function isImage(url: string): boolean {
  return /^https?:/i.test(url);
}

type SayPoll = Voice<PollMessages>['say'];

function rule(poll: Poll, say: SayPoll): string {
  if (poll.method === 'single') return say('chooseOne');
  return poll.maximum === undefined ? say('chooseAny') : say('chooseUpTo', { count: poll.maximum });
}

/** Why there is no result yet, if there is none. */
export function waitingFor(poll: Poll, say: SayPoll): string {
  if (poll.result) return '';
  return say(poll.results === 'after-cast' && !poll.myBallot ? 'resultAfterCast' : 'resultAfterClose');
}
