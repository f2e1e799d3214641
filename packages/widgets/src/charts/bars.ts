import { html, nothing, svg, type TemplateResult } from 'lit';
import { max } from 'd3';
import { hatch } from './hatch.ts';
import type { Walk } from './walk.ts';

export interface Bar {
  readonly id: string;
  readonly title: string;
  /** Of the title, where it is known. */
  readonly lang?: string | undefined;
  readonly value: number;
  /** The value as it stands beside the bar. */
  readonly text: string;
  /** What the point says, e.g. `Green: 34 contributions, 12 %`. */
  readonly label: string;
  /** Stands for what has no name; hatched, so that it is not taken for one of the others. */
  readonly rest?: boolean;
}

export interface BarsOptions {
  /** Unique in the element's shadow root. */
  readonly id: string;
  readonly bars: readonly Bar[];
  readonly walk: Walk;
  /** Names the chart. */
  readonly label: string;
}

/**
 * Bars one below the other, each with its name and number. Names are text of the page, so that they wrap and grow; bars
 * are a share of the width, so that nothing has to be measured.
 */
export function bars({ id, bars, walk, label }: BarsOptions): TemplateResult {
  const longest = max(bars, ({ value }) => value) ?? 0;
  const focusable = walk.focusable(bars.length);
  return html`<div
    class="bars"
    role="group"
    aria-label=${label}
    @keydown=${walk.onKeydown}
    @focusin=${walk.onFocusin}
    @focusout=${walk.onFocusout}
  >
    ${bars.map(
      (bar, i) =>
        html`<div
          class="bar-row"
          data-point=${i}
          role="img"
          tabindex=${i === focusable ? 0 : -1}
          aria-label=${bar.label}
        >
          <span class="bar-title" aria-hidden="true" lang=${bar.lang ?? nothing} dir="auto">${bar.title}</span>
          <span class="bar-value" aria-hidden="true">${bar.text}</span>
          ${line(longest > 0 ? bar.value / longest : 0, bar.rest ? `${id}-rest` : undefined)}
        </div>`,
    )}
  </div>`;
}

function line(share: number, hatched: string | undefined): TemplateResult {
  const width = `${Math.round(share * 1000) / 10}%`;
  return html`<svg class="bar-line" aria-hidden="true" focusable="false" width="100%" height="10">
    ${hatched === undefined ? nothing : hatch(hatched)}
    ${svg`<rect class="track" width="100%" height="10" rx="2"></rect>`}
    ${
      hatched === undefined
        ? svg`<rect class="bar" width=${width} height="10" rx="2"></rect>`
        : svg`<rect class="bar cut" width=${width} height="10" rx="2" fill="url(#${hatched})"></rect>`
    }
  </svg>`;
}
