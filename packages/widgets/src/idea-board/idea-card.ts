import type { Idea } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../controls/frame.ts';
import { dayOf, type Board, type Scene } from './board.ts';
import { answerIcon } from './icons.ts';
import { marks, placeOf, status, titleOf } from './idea-facts.ts';
import { ideaAddress } from './route.ts';
import { voteButtons } from './vote-buttons.ts';

/** One idea in the list. */
export function ideaCard(idea: Idea, scene: Scene, board: Board): TemplateResult {
  const { voice, level } = scene;
  const link = html`<a href=${ideaAddress(idea.id)} data-idea=${idea.id} dir="auto" lang=${idea.lang ?? nothing}
    >${titleOf(idea, scene)}</a
  >`;
  return html`<li class="card" part="idea">
    ${headingOf(link, level)}
    <p class="facts over">${status(idea, scene)} ${placeOf(idea, scene).map((place) => html`<span>${place}</span>`)}</p>
    ${idea.text === '' ? nothing : html`<p class="excerpt" dir="auto" lang=${idea.lang ?? nothing}>${idea.text}</p>`}
    ${marks(idea, scene)}
    <p class="facts">
      <time datetime=${idea.createdAt}>${dayOf(idea.createdAt, scene)}</time>
      ${idea.comments > 0 ? html`<span>${voice.say('comments', { count: idea.comments })}</span>` : nothing}
      ${idea.answers.length > 0 ? html`<strong>${answerIcon}${voice.say('answered')}</strong>` : nothing}
    </p>
    ${idea.hidden?.review ? nothing : voteButtons(idea, scene, board)}
  </li>`;
}
