import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { deniedText } from '../controls/failure.ts';
import { notice } from '../controls/notice.ts';
import { hasPictures, isImage, waitingFor } from './ballot-form.ts';
import { results, type ResultOptions } from './results.ts';

export { results };
export { resultStyles } from './results.styles.ts';

export interface OutcomeOptions extends ResultOptions {
  readonly timeZone: string;
  /** Lets the person change their mind. */
  readonly change: () => void;
}

/** Where there is no ballot to fill in: why not, the result or else the options, and what this person voted. */
export function outcome(options: OutcomeOptions): TemplateResult {
  const { poll, voice, timeZone, change } = options;
  const { say, shared, language } = voice;
  const can = poll.can['poll.cast'];
  const denial = can?.allowed === false && can.because !== 'closed' && can.because !== 'already-cast' ? can : undefined;
  const result = results(options);
  return html`
    ${denial ? notice(say('notAllowedTitle'), deniedText(shared, denial, language, timeZone)) : nothing}
    ${result === nothing ? optionList(options) : result}
    ${result === nothing ? html`<p class="fine">${mine(options)} ${waitingFor(poll, say)}</p>` : nothing}
    ${can?.allowed ? html`<p>${button({ label: say('changeMine'), press: change, id: 'change' })}</p>` : nothing}
    ${
      can?.allowed === false && can.because === 'already-cast'
        ? html`<p class="fine">${shared('error.already-cast')}</p>`
        : nothing
    }
  `;
}

function mine({ poll, voice: { say }, tell }: ResultOptions): unknown {
  const chosen = poll.options.filter(({ id }) => poll.myBallot?.[id]);
  if (chosen.length === 0) return nothing;
  return html`${say('yourVote')}: <b>${chosen.map(({ title }) => tell(title)).join(', ')}</b>.`;
}

/** The options to read, where nothing can be chosen. */
function optionList({ poll, tell, voice }: ResultOptions): TemplateResult {
  return html`<ul class="options ${hasPictures(poll) ? 'pictured' : ''}" aria-label=${voice.say('options')}>
    ${poll.options.map(
      ({ title, description, picture }) =>
        html`<li class="option" part="option">
          ${
            picture && isImage(picture.url)
              ? html`<img src=${picture.url} alt=${tell(picture.description)} loading="lazy" decoding="async" />`
              : nothing
          }
          <span class="choice">
            <span>
              <span class="option-title">${tell(title)}</span>
              ${description === undefined ? nothing : html`<span class="option-more">${tell(description)}</span>`}
            </span>
          </span>
        </li>`,
    )}
  </ul>`;
}
