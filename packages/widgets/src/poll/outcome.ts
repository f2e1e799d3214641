import type { Words } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { deniedText, remedyButton } from '../controls/failure.ts';
import { notice } from '../controls/notice.ts';
import { dateTime, fromNow } from '../locales/dates.ts';
import { picture, waitingFor, type Scene } from './ballot-form.ts';
import { results } from './results.ts';

export interface OutcomeOptions extends Scene {
  readonly level: number;
  /** What became of the ballot just now. */
  readonly said: string | undefined;
  /** Why a ballot was not taken just now. */
  readonly problem: string | undefined;
  /** Lets the person change their mind. */
  readonly change: () => void;
}

/** Where there is no ballot to fill in: why not, the result or else the options, and what this person voted. */
export function outcome(options: OutcomeOptions): TemplateResult {
  const { poll, voice, space, said, problem, change } = options;
  const { say, shared, language } = voice;
  const can = poll.can['poll.cast'];
  const because = can?.allowed === false ? can.because : undefined;
  const isToldAlready = because === 'already-cast' || poll.state !== 'open';
  const denial = can?.allowed === false && !isToldAlready ? can : undefined;
  // What can be voted on says more than bars of nothing.
  const isEmpty = poll.state !== 'closed' && (poll.state === 'upcoming' || poll.ballotCount === 0);
  const result = isEmpty ? nothing : results(options);
  return html`${time(options)}
  ${said === undefined ? nothing : html`<p class="done" id="done" tabindex="-1">${said}</p>`}
  ${problem === undefined ? nothing : html`<p class="error">${problem}</p>`}
  ${denial ? notice(say('notAllowedTitle'), html`${deniedText(shared, denial, language, space.timeZone)} ${forWhom(options)}`, remedyButton(shared, denial, space)) : nothing}
  ${
    result === nothing
      ? html`${optionList(options)}
          <p class="fine">
            ${poll.state === 'upcoming' ? nothing : isEmpty && poll.result ? say('noBallots') : waitingFor(options)}
          </p>`
      : result
  }
  ${can?.allowed && poll.change ? html`<p>${button({ label: say('changeMine'), press: change, id: 'change' })}</p>` : nothing}
  ${because === 'already-cast' ? html`<p class="fine">${shared('error.already-cast')}</p>` : nothing}`;
}

/** Whom the city asks, where it does not ask everyone. */
function forWhom({ poll, voice: { say, language }, space, tell }: OutcomeOptions): string {
  const needs = space.projects.find(({ id }) => id === poll.project)?.policy['poll.cast'];
  const list = (ids: readonly string[], all: readonly { id: string; title: Words }[]): string =>
    new Intl.ListFormat(language, { type: 'disjunction' }).format(
      ids.map((id) => tell(all.find((one) => one.id === id)?.title ?? id)),
    );
  return [
    needs?.areas && say('forAreas', { list: list(needs.areas, space.areas) }),
    needs?.groups && say('forGroups', { list: list(needs.groups, space.groups) }),
    needs?.minimumAge !== undefined && say('forAges', { age: needs.minimumAge }),
  ]
    .filter((text) => typeof text === 'string')
    .map((text) => text.replace(/\.\.$/, '.')) // a name may end with a full stop of its own
    .join(' ');
}

function time({ poll, voice: { say, language }, space: { timeZone } }: OutcomeOptions): unknown {
  const when = poll.state === 'upcoming' ? poll.opens : poll.closes;
  if (when === undefined) return poll.state === 'closed' ? html`<p class="fine">${say('closedPoll')}</p>` : nothing;
  const key = poll.state === 'closed' ? 'closedOn' : poll.state === 'upcoming' ? 'opensOn' : 'closes';
  const text = say(key, { distance: fromNow(when, language), date: dateTime(when, language, timeZone) });
  return html`<p class=${poll.state === 'upcoming' ? 'soon' : 'fine'}><time datetime=${when}>${text}</time></p>`;
}

/** The options to read, where nothing can be chosen; with what this person chose. */
function optionList({ poll, tell, voice: { say } }: OutcomeOptions): TemplateResult {
  return html`<ul class="options" aria-label=${say('options')}>
    ${poll.options.map((option) => {
      const { id, title, description } = option;
      const isMine = poll.myBallot?.[id];
      return html`<li class="option ${isMine ? 'mine' : ''}" part="option">
        ${picture(option, tell)}
        <span class="choice">
          <span>
            <b>${tell(title)}</b> ${isMine ? html`<span class="chip">${say('yourVote')}</span>` : nothing}
            ${description && html`<span class="fine">${tell(description)}</span>`}
          </span>
        </span>
      </li>`;
    })}
  </ul>`;
}
