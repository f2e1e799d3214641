import type { Comment, Idea, IdeaId } from '@civic-widgets/core';
import { nothing, type TemplateResult } from 'lit';
import type { Board, Scene } from './board.ts';
import type { OfficeForm } from './office-form.ts';
import { officeWords } from './words.ts';

/** What the city's staff may do with an opened idea: fetched for those who may, and nothing for everyone else. */
export class OfficePart {
  readonly #board: Board;
  #form: OfficeForm | undefined;
  #idea: IdeaId | undefined;
  /** Whether it was asked for; where it cannot be had, it is asked for again with the next idea. */
  #asked = false;

  constructor(board: Board) {
    this.#board = board;
  }

  /** Follows another idea, or none. */
  watch(idea: IdeaId | undefined): void {
    if (idea === this.#idea) return;
    this.#idea = idea;
    this.#asked = false;
    this.#form?.reset();
  }

  render(idea: Idea, scene: Scene): TemplateResult | typeof nothing {
    const kinds = ['idea.answer', 'idea.hide', 'idea.restore', 'idea.merge'] as const;
    if (!kinds.some((kind) => idea.can[kind]?.allowed)) return nothing;
    return this.#fetched()?.render(idea, scene) ?? nothing;
  }

  /** What stands among a comment's buttons. */
  commentButton(comment: Comment, scene: Scene): TemplateResult | typeof nothing {
    const { can } = comment;
    if (!can['comment.hide']?.allowed && !can['comment.restore']?.allowed) return nothing;
    return this.#fetched()?.commentButton(comment, scene) ?? nothing;
  }

  /** What its button opened, below the comment. */
  commentForm(comment: Comment, scene: Scene): TemplateResult | typeof nothing {
    return this.#form?.renderReason(comment.id, scene) ?? nothing;
  }

  #fetched(): OfficeForm | undefined {
    if (!this.#form && !this.#asked) void this.#fetch();
    return this.#form;
  }

  async #fetch(): Promise<void> {
    this.#asked = true;
    const part = await this.#board.fetch(import('./office-form.ts'), officeWords);
    if (!part) return;
    this.#board.wear(part.officeStyles);
    this.#form = new part.OfficeForm(this.#board);
    this.#board.requestUpdate();
  }
}
