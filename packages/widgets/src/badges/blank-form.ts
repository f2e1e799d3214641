import type { Space } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Voice } from '../controls/words-controller.ts';
import type { BadgesMessages } from './words.ts';

/**
 * Honest about that there is nothing, and how one begins.
 *
 * @param pictures of what can be earned, once they are there; their place is kept
 */
export function blankForm(
  { badges }: Space,
  { say }: Voice<BadgesMessages>,
  form: string,
  pictures?: TemplateResult,
): TemplateResult {
  if (form === 'compact') return html`<p>${say('emptyCompact')} <span class="aside">${say('private')}</span></p>`;
  return html`<div class="row">${pictures}</div>
    <p><b>${say('emptyTitle')}</b></p>
    <p>${say('empty')}</p>
    <ul class="ways">
      ${badges.points.map(({ for: kind, points }) =>
        points > 0 ? html`<li>${say(`earns.${kind}`)}: <b>${say('points', { count: points })}</b></li>` : nothing,
      )}
    </ul>`;
}
