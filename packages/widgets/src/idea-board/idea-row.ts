import type { Idea, Status } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../controls/frame.ts';
import { dayOf, type Board, type Scene } from './board.ts';
import { statusIcon } from './icons.ts';
import { ideaAddress } from './route.ts';
import { voteButtons } from './vote-buttons.ts';

/** One idea in the list. */
export function ideaRow(idea: Idea, scene: Scene, board: Board): TemplateResult {
  const { voice } = scene;
  const title = titleOf(idea, scene);
  const link = html`<a href=${ideaAddress(idea.id)} data-idea=${idea.id} dir="auto" lang=${idea.lang ?? nothing}
    >${title}</a
  >`;
  return html`<li class="row" part="idea">
    <div class="row-text">
      ${headingOf(link, scene.level)}
      ${idea.text === '' ? nothing : html`<p class="excerpt" dir="auto" lang=${idea.lang ?? nothing}>${idea.text}</p>`}
      ${marks(idea, scene)}
      <p class="facts">
        ${status(idea, scene)} ${placeOf(idea, scene).map((place) => html`<span>${place}</span>`)}
        <time datetime=${idea.createdAt}>${dayOf(idea.createdAt, scene)}</time>
        ${idea.comments > 0 ? html`<span>${voice.say('comments', { count: idea.comments })}</span>` : nothing}
        ${idea.answers.length > 0 ? html`<strong>${voice.say('answered')}</strong>` : nothing}
      </p>
    </div>
    ${voteButtons(idea, scene, board)}
  </li>`;
}

function marks(idea: Idea, { voice: { say } }: Scene): unknown {
  const texts = [
    idea.hidden && say('hiddenMark'),
    idea.mergedInto !== undefined && say('mergedMark'),
    idea.author.mine && say('mine'),
  ].filter((text) => typeof text === 'string');
  return texts.length === 0
    ? nothing
    : html`<p class="marks">${texts.map((text) => html`<span class="mark">${text}</span>`)}</p>`;
}

/** An idea's title, or what stands for it once its author has been erased. */
export function titleOf(idea: Idea, { voice }: Scene): string {
  return idea.title === '' ? voice.say('erased') : idea.title;
}

export function status(idea: Idea, { space, tell }: Scene): unknown {
  const found = space.statuses.find(({ id }) => id === idea.status);
  return found ? statusMark(found, tell) : nothing;
}

/** A status in its own shape and words; one that says no more than that the idea is there stays quiet. */
export function statusMark({ meaning, title }: Status, tell: Scene['tell']): TemplateResult {
  return html`<span class="status ${meaning === 'open' ? '' : 'moved'}">${statusIcon(meaning)}${tell(title)}</span>`;
}

/** Topic and area, as far as they are known. */
export function placeOf(idea: Idea, { space, tell }: Scene): readonly string[] {
  const topic = space.topics.find(({ id }) => id === idea.topic);
  const area = space.areas.find(({ id }) => id === idea.area);
  return [topic, area].flatMap((found) => (found ? [tell(found.title)] : []));
}
