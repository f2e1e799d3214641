import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { dateTime } from '../locales/dates.ts';
import { rangeChoice } from './range-choice.ts';
import type { RangeName } from './range.ts';
import type { Sight } from './sight.ts';
import { rangeText } from './wording.ts';

export interface HeadOptions {
  /** Whether other figures than those that are shown are on their way. */
  readonly fetching: boolean;
  /** Missing where the page has fixed the days. */
  readonly range?: RangeName;
  readonly choose: (range: RangeName) => void;
  /** Whether the panels can be chosen, and are being chosen; missing where they cannot. */
  readonly choosing?: boolean;
  readonly toggleChoice: () => void;
}

/** Of which days and of when the figures are, and which others there are. */
export function head({ insight, space, say, calendar, language }: Sight, options: HeadOptions): TemplateResult {
  const { fetching, range, choose, choosing, toggleChoice } = options;
  const asOf = say('asOf', { date: dateTime(insight.asOf, language, space.timeZone) });
  return html`<div class="head">
    <p class="meta">
      <span>${fetching ? say('fetching') : say('range', rangeText(insight, calendar))}</span> <span>${asOf}</span>
    </p>
    <div class="tools">
      ${range ? rangeChoice(say, range, choose) : nothing}
      ${
        choosing === undefined
          ? nothing
          : button({ id: 'choose', label: say('choosePanels'), expanded: choosing, press: toggleChoice, kind: 'link' })
      }
    </div>
  </div>`;
}
