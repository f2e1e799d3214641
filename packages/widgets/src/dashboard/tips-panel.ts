import { html, type TemplateResult } from 'lit';
import { panel, titleOf, type Sight } from './sight.ts';
import { tipsFor, type Tip } from './tips.ts';
import { decimal, percent } from './wording.ts';

/** What the numbers suggest a city could do, each with the numbers that speak for it. */
export function tipsPanel(sight: Sight): TemplateResult {
  const { insight, space, say } = sight;
  const tips = tipsFor(insight, space);
  if (tips.length === 0) return panel('tips', sight, say('tipsNone'));
  return panel(
    'tips',
    sight,
    undefined,
    html`<ul>
        ${tips.map((tip) => html`<li>${sayTip(tip, sight)}</li>`)}
      </ul>
      <p class="aside">${say('tipsBy')}</p>`,
  );
}

function sayTip(tip: Tip, sight: Sight): string {
  const { say, space, language, calendar } = sight;
  const areaName = (id: string): string => titleOf(space.areas, id, sight);
  switch (tip.kind) {
    case 'homes':
    case 'reach':
      return say(tip.kind === 'homes' ? 'tipHomes' : 'tipReach', {
        ...{ area: areaName(tip.area), rate: decimal(tip.perThousand, language) },
        ...{ most: areaName(tip.most), mostRate: decimal(tip.mostPerThousand, language) },
      });
    case 'slower':
      return say('tipSlower', { last: tip.last, before: tip.before });
    case 'unheard':
      return say('tipUnheard', { topic: titleOf(space.topics, tip.topic, sight) });
    case 'weekday':
      return say('tipWeekday', {
        day: calendar.write(tip.day, { weekday: 'long' }),
        percent: percent(tip.percent, language),
      });
  }
}
