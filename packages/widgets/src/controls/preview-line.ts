import { html, type TemplateResult } from 'lit';
import { css, type Styles } from './css.ts';
import type { Say } from '@civic-widgets/core';
import type { SharedMessages } from './words-controller.ts';

/** Stands there for as long as the backend keeps everything in this browser alone. */
export function previewLine(say: Say<SharedMessages>, element: { wear(styles: Styles): void }): TemplateResult {
  element.wear(previewStyles);
  return html`<p class="preview" part="preview">${say('preview')}</p>`;
}

const previewStyles = css`
  .preview {
    margin-block-end: var(--_space);
    padding: 0.5em 0.9em;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
    font-size: 0.9375em;
  }
`;
