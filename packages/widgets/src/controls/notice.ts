import type { CivicError, Say } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { css } from './css.ts';
import type { SharedMessages } from './words-controller.ts';

type SayShared = Say<SharedMessages>;

/** A few calm lines where something else would stand: what is the case, and what can be done. */
export function notice(title: string | undefined, body: unknown, action: unknown = nothing): TemplateResult {
  return html`<div class="notice" part="notice">
    ${title === undefined ? nothing : html`<p class="notice-title">${title}</p>`}
    <p>${body}</p>
    ${action === nothing ? nothing : html`<p>${action}</p>`}
  </div>`;
}

export function errorText(say: SayShared, error: CivicError): string {
  return say(`error.${error.code}`);
}

export const noticeStyles = css`
  .notice {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    padding: var(--_space) calc(1.25 * var(--_space));
    border-inline-start: 4px solid var(--_edge);
    background: var(--_soft);
  }

  .notice-title {
    font-weight: 700;
  }

  .notice .button {
    margin-block-start: 0.25em;
  }
`;
