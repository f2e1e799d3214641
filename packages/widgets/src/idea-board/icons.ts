import type { Status } from '@civic-widgets/core';
import { html, svg, type TemplateResult } from 'lit';

/** Told apart by shape; the words beside it say the same. */
const marks: Readonly<Record<Status['meaning'], TemplateResult>> = {
  open: svg`<circle cx="8" cy="8" r="5.5"></circle>`,
  considered: svg`<circle cx="8" cy="8" r="5.5"></circle><path d="M8 4.8V8l2.2 1.6"></path>`,
  planned: svg`<circle cx="8" cy="8" r="5.5"></circle><circle cx="8" cy="8" r="1.6" class="full"></circle>`,
  done: svg`<path d="M2.5 8.5l3.5 3.5 7.5-8"></path>`,
  declined: svg`<circle cx="8" cy="8" r="5.5"></circle><path d="M4.2 11.8l7.6-7.6"></path>`,
};

/** @param shape drawn in lines on a square of 16 */
export function icon(shape: TemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${shape}</svg>`;
}

export function statusIcon(meaning: Status['meaning']): TemplateResult {
  return icon(marks[meaning]);
}

export const checkIcon = icon(marks.done);
export const upIcon = icon(svg`<path d="M8 13V3.5M3.5 8L8 3.5 12.5 8"></path>`);
export const answerIcon = icon(svg`<path d="M2.5 3h11v7.5H7L4 13.5v-3H2.5z"></path>`);
