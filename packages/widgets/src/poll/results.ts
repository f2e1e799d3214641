import { html, nothing, svg, type TemplateResult } from 'lit';
import { headingOf } from '../controls/frame.ts';
import type { Scene } from './ballot-form.ts';
import { leaders, shares, type Share } from './shares.ts';

export interface ResultOptions extends Scene {
  readonly level: number;
}

/** The result as one sentence, as bars with their numbers, and as a table; nothing where it may not be seen. */
export function results(options: ResultOptions): TemplateResult | typeof nothing {
  const { poll, voice, level } = options;
  const { say, language } = voice;
  const all = shares(poll);
  if (!all) return nothing;
  const percent = percentIn(language);
  return html`<div class="result" part="result">
    ${headingOf(say(poll.state === 'closed' ? 'result' : 'interim'), level)}
    <p class="finding">${finding(all, options)}</p>
    <ul class="bars">
      ${all.map(({ option, votes, share }) => {
        const isMine = poll.myBallot?.[option];
        return html`<li class=${isMine ? 'mine' : ''}>
          <p class="bar-line">
            <span
              ><b>${titleOf(option, options)}</b>
              ${isMine ? html`<span class="chip">${say('yourVote')}</span>` : nothing}</span
            >
            <span class="number"><b>${percent.format(share)}</b> ${say('votes', { count: votes })}</span>
          </p>
          ${bar(share)}
        </li>`;
      })}
    </ul>
    <p class="fine">
      ${say('ballots', { count: poll.ballotCount })} ${poll.method === 'multiple' ? say('severalPossible') : nothing}
    </p>
    ${poll.ballotCount > 0 ? table(all, options) : nothing}
  </div>`;
}

function table(all: readonly Share[], options: ResultOptions): TemplateResult {
  const { say, language } = options.voice;
  const [number, percent] = [new Intl.NumberFormat(language), percentIn(language)];
  return html`<details>
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
              <th scope="row">${titleOf(option, options)}</th>
              <td class="number">${number.format(votes)}</td>
              <td class="number">${percent.format(share)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

function finding(all: readonly Share[], options: ResultOptions): string {
  const { poll, voice } = options;
  const { say, language } = voice;
  const isClosed = poll.state === 'closed';
  const count = poll.ballotCount;
  const first = leaders(all);
  const names = first.map(({ option }) => say('quoted', { option: titleOf(option, options) }));
  const list = new Intl.ListFormat(language).format(names);
  const [best] = first;
  if (!best) return say(isClosed ? 'noBallotsAtAll' : 'noBallots');
  if (count === 1) return say(isClosed ? 'onlyBallotAtAll' : 'onlyBallot', { options: list });
  const share = percentIn(language).format(best.share);
  if (first.length > 1) return say('tied', { share, count, options: list });
  return say(isClosed ? 'won' : 'leads', { option: titleOf(best.option, options), share, count });
}

function titleOf(id: string, { poll, tell }: ResultOptions): string {
  return tell(poll.options.find((option) => option.id === id)?.title ?? id);
}

function percentIn(language: string): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { style: 'percent' });
}

/** Says nothing that the numbers beside it do not say. A width by attribute, since pages forbid styles of their own. */
function bar(share: number): TemplateResult {
  return html`<svg class="bar" part="bar" aria-hidden="true" width="100%" height="12">
    ${svg`<rect class="track" width="100%" height="100%"></rect><rect class="fill" width="${share * 100}%" height="100%"></rect>`}
  </svg>`;
}
