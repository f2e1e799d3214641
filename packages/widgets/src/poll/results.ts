import type { Poll, PollOption } from '@civic-widgets/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { headingOf } from '../controls/frame.ts';
import type { Voice } from '../controls/words-controller.ts';
import { leaders, shares, type Share } from './shares.ts';
import type { PollMessages } from './words.ts';

export interface ResultOptions {
  readonly poll: Poll;
  readonly voice: Voice<PollMessages>;
  readonly tell: (words: PollOption['title']) => string;
  readonly level: number;
}

/** The result as one sentence, as bars with their numbers, and as a table; nothing where it may not be seen. */
export function results(options: ResultOptions): TemplateResult | typeof nothing {
  const { poll, voice, tell, level } = options;
  const { say } = voice;
  const all = shares(poll);
  if (!all) return nothing;
  const percent = new Intl.NumberFormat(voice.language, { style: 'percent', maximumFractionDigits: 0 });
  const title = (id: string): string => tell(poll.options.find((option) => option.id === id)?.title ?? id);
  return html`<div class="result" part="result">
    ${headingOf(say(poll.state === 'closed' ? 'result' : 'interim'), level)}
    <p class="finding">${finding(all, options, title, percent)}</p>
    <ul class="bars">
      ${all.map(
        ({ option, votes, share }) =>
          html`<li>
            <p class="bar-line">
              <span class="bar-title"
                >${title(option)}${
                  poll.myBallot?.[option] ? html` <span class="mine">${say('yourVote')}</span>` : nothing
                }</span
              >
              <span class="bar-number"><b>${percent.format(share)}</b> ${say('votes', { count: votes })}</span>
            </p>
            ${bar(share)}
          </li>`,
      )}
    </ul>
    <p class="fine">
      ${say('ballots', { count: poll.ballotCount })} ${poll.method === 'multiple' ? say('severalPossible') : nothing}
    </p>
    <details>
      <summary>${say('asTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${say('option')}</th>
            <th scope="col" class="number">${say('votesColumn')}</th>
            <th scope="col" class="number">${say('shareColumn')}</th>
          </tr>
        </thead>
        <tbody>
          ${all.map(
            ({ option, votes, share }) =>
              html`<tr>
                <th scope="row">${title(option)}</th>
                <td class="number">${new Intl.NumberFormat(voice.language).format(votes)}</td>
                <td class="number">${percent.format(share)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </div>`;
}

function finding(
  all: readonly Share[],
  { poll, voice: { say, language } }: ResultOptions,
  title: (id: string) => string,
  percent: Intl.NumberFormat,
): string {
  const [first, ...others] = leaders(all);
  if (!first) return say('noBallots');
  const share = percent.format(first.share);
  if (others.length > 0) {
    const names = [first, ...others].map(({ option }) => title(option));
    return say('tied', { share, options: new Intl.ListFormat(language).format(names) });
  }
  return say(poll.state === 'closed' ? 'won' : 'leads', { option: title(first.option), share });
}

/** Says nothing that the numbers beside it do not say. A width by attribute, since pages forbid styles of their own. */
function bar(share: number): TemplateResult {
  return html`<svg class="bar" part="bar" aria-hidden="true" width="100%" height="10">
    ${svg`<rect class="track" width="100%" height="100%"></rect><rect class="fill" width="${share * 100}%" height="100%"></rect>`}
  </svg>`;
}
