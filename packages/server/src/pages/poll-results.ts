import type { Poll } from '@civic-widgets/core';
import { html } from 'hono/html';
import type { Html } from './layout.ts';
import type { Visit } from './visit.ts';

/** The numbers of a poll, where this person may see them now; otherwise when they may. */
export function pollResults(visit: Visit, poll: Poll): Html | '' {
  const { say, words, language } = visit;
  const count = poll.ballotCount;
  if (!poll.result) {
    if (poll.state === 'upcoming') return '';
    const when = poll.results === 'after-close' ? 'resultAfterClose' : 'resultAfterCast';
    return html`<p class="aside">${count > 0 ? say('ballots', { count }) : ''} ${say(when)}</p>`;
  }
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const total = count === 0 ? say(poll.state === 'closed' ? 'noBallotsAtAll' : 'noBallots') : say('ballots', { count });
  const several = poll.method === 'multiple' && count > 0 ? say('severalPossible') : '';
  return html`<section class="part" aria-labelledby="result">
    <h2 id="result">${say(poll.state === 'closed' ? 'result' : 'interim')}</h2>
    <p>${total} ${several}</p>
    <ul class="results">
      ${poll.result.map(({ option, votes }) => {
        const title = poll.options.find(({ id }) => id === option)?.title ?? option;
        const share = count === 0 ? 0 : votes / count;
        return html`<li>
          <div class="between">
            <span dir="auto">${words(title)}</span>
            <b><bdi>${percent.format(share)}</bdi> · <bdi>${say('votes', { count: votes })}</bdi></b>
          </div>
          <meter aria-hidden="true" min="0" max="1" value="${String(share)}">${number.format(share)}</meter>
        </li>`;
      })}
    </ul>
    <p><a href="${visit.to(['polls', poll.id, 'result.csv'])}" type="text/csv">${say('resultTable')}</a></p>
  </section>`;
}
