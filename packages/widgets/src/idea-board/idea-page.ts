import type { Idea, IdeaId } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { deniedText } from '../controls/failure.ts';
import { headingOf } from '../controls/frame.ts';
import { answers } from './answers.ts';
import type { Board, Scene } from './board.ts';
import { byline } from './byline.ts';
import { Comments } from './comments.ts';
import { placeOf, status, titleOf } from './idea-row.ts';
import { OfficePart } from './office-part.ts';
import { ideaAddress } from './route.ts';
import { voteButtons } from './vote-buttons.ts';

export { pageStyles } from './idea-page.styles.ts';

/** One idea in full: its words, the vote, what the city answered, what people say, and what the city's staff may do. */
export class IdeaPage {
  readonly #board: Board;
  readonly #office: OfficePart;
  readonly #comments: Comments;

  constructor(board: Board) {
    this.#board = board;
    this.#office = new OfficePart(board);
    this.#comments = new Comments(board, this.#office);
  }

  /** Follows another idea, or none. */
  watch(scene: Scene | undefined, idea: IdeaId | undefined): void {
    this.#comments.watch(scene, idea);
    this.#office.watch(idea);
  }

  render(idea: Idea, scene: Scene): TemplateResult {
    const { voice, level } = scene;
    const { say } = voice;
    const title = html`<span dir="auto" lang=${idea.lang ?? nothing}>${titleOf(idea, scene)}</span>`;
    return html`<article class="idea" part="idea">
      ${headingOf(title, level, { id: 'idea-title', focusable: true })}
      <p class="facts">
        ${status(idea, scene)} ${placeOf(idea, scene).map((place) => html`<span>${place}</span>`)}
        ${byline(idea, scene)}
      </p>
      ${this.#renderWhy(idea, scene)}
      ${idea.text === '' ? nothing : html`<p class="words" dir="auto" lang=${idea.lang ?? nothing}>${idea.text}</p>`}
      ${voteButtons(idea, scene, this.#board)} ${this.#renderDenial(idea, scene)}
      ${idea.imported > 0 ? html`<p class="fine">${say('imported', { count: idea.imported })}</p>` : nothing}
      ${answers(idea, scene)} ${this.#comments.render(idea, scene)} ${this.#office.render(idea, scene)}
    </article>`;
  }

  /** What became of it, where it is no longer an idea like others. */
  #renderWhy({ hidden, mergedInto, erased, title }: Idea, { voice: { say } }: Scene): unknown {
    if (hidden)
      return html`<div class="notice">
        <p class="notice-title">${say('hiddenNotice')}</p>
        ${hidden.reason === '' ? nothing : html`<p dir="auto">${say('reason', { reason: hidden.reason })}</p>`}
      </div>`;
    if (mergedInto !== undefined)
      return html`<div class="notice">
        <p>${say('merged')} <a href=${ideaAddress(mergedInto)}>${say('mergedLink')}</a></p>
      </div>`;
    return erased && title !== '' ? html`<p class="fine">${say('erased')}</p>` : nothing;
  }

  #renderDenial(idea: Idea, { voice, space }: Scene): unknown {
    const can = idea.can['idea.vote'];
    if (!can || can.allowed || can.because === 'hidden' || idea.mergedInto !== undefined) return nothing;
    return html`<p class="fine">${deniedText(voice.shared, can, voice.language, space.timeZone)}</p>`;
  }
}
