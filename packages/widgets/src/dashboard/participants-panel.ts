import { dayAfter, dayIn } from '../charts/days.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { panel, type Sight } from './sight.ts';

/**
 * How many people took part; where they are few, that they are few, and why no number is told. The number is one that was
 * released at the end of a day: it says of which, and does not move with what happens meanwhile.
 */
export function participantsPanel(sight: Sight): TemplateResult {
  const { insight, say, language } = sight;
  const { participants, smallestGroup, total } = insight;
  const number = new Intl.NumberFormat(language);
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
        ${releasedOn(sight)}
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

/** Of which day numbers of people are: the one before the figures were read. */
export function releasedOn({ insight, space, say, calendar }: Sight): string {
  const released = dayAfter(dayIn(space.timeZone, Date.parse(insight.asOf)), -1);
  return say('peopleOn', { date: calendar.day(released, insight.to) });
}
