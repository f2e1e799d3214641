import { html, type TemplateResult } from 'lit';
import { css } from './css.ts';
import type { Say } from '@civic-widgets/core';
import type { SharedMessages } from './words-controller.ts';

export function loadingNotice(say: Say<SharedMessages>): TemplateResult {
  return html`<p class="loading" part="loading">${say('loading')}</p>`;
}

export const loadingStyles = css`
  .loading {
    color: var(--_muted);
  }
`;
