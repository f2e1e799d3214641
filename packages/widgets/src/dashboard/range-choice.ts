import { html, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { rangeNames, type RangeName } from './range.ts';
import type { SayDashboard } from './wording.ts';

/** How far back is shown: one of a few, chosen for as long as the page is open. */
export function rangeChoice(say: SayDashboard, chosen: RangeName, choose: (range: RangeName) => void): TemplateResult {
  return html`<div class="ranges" role="group" aria-label=${say('choose')}>
    ${rangeNames.map((name) => button({ label: say(name), pressed: name === chosen, press: () => choose(name) }))}
  </div>`;
}
