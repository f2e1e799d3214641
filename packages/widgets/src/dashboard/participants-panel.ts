import { html, nothing, type TemplateResult } from 'lit';
import { panel, type Sight } from './sight.ts';

/** How many people took part; where they are few, that they are few, and why no number is told. */
export function participantsPanel(sight: Sight): TemplateResult {
  const { insight, say, language } = sight;
  const { participants, smallestGroup, total } = insight;
  const number = new Intl.NumberFormat(language);
  const people =
    participants === null
      ? html`<strong class="figure">${say('peopleFew', { smallest: smallestGroup })}</strong> ${say('peopleFewText')}`
      : html`<strong class="figure">${number.format(participants)}</strong> ${say('people', { count: participants })}`;
  const kinds = (['ideas', 'comments', 'votes', 'ballots'] as const).filter((kind) => total[kind] > 0);
  return panel(
    'participants',
    sight,
    people,
    html`${participants === null ? html`<p class="aside">${say('peopleFewWhy')}</p>` : nothing}
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
