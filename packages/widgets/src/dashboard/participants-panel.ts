import { dayAfter, dayIn, milliseconds } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { panel, type Sight } from './sight.ts';

/**
 * How many people took part; where they are few, that they are few, and why no number is told. The number is one that was
 * released at the end of a day: it says of which, and does not move with what happens meanwhile.
 */
export function participantsPanel(sight: Sight): TemplateResult {
  const { insight, say, language, calendar } = sight;
  const { participants, smallestGroup, total } = insight;
  const number = new Intl.NumberFormat(language);
  const released = dayAfter(dayIn(sight.space.timeZone, milliseconds(insight.asOf)), -1);
  const people =
    participants === null
      ? html`<strong class="figure">${say('peopleFew', { smallest: smallestGroup })}</strong> ${say('people')}`
      : html`<span class="least">${say('peopleLeast')}</span>
          <strong class="figure">${number.format(participants)}</strong> ${say('people')}`;
  const kinds = (['ideas', 'comments', 'votes', 'ballots'] as const).filter((kind) => total[kind] > 0);
  return panel(
    'participants',
    sight,
    people,
    html`<p class="aside">
        ${participants === null ? say('peopleFewWhy') : say('peopleWhy', { smallest: smallestGroup })}
        ${say('peopleOn', { date: calendar.day(released, insight.to) })}
      </p>
      ${
        kinds.length === 0
          ? nothing
          : html`<div class="kinds">
              <p>${say('inRange')}</p>
              <ul>
                ${kinds.map((kind) => html`<li>${say(kind, { count: total[kind] })}</li>`)}
              </ul>
            </div>`
      }`,
  );
}
