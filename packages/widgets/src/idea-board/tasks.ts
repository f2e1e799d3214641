import type { IdeaId } from '@civic-widgets/core';
import { nothing, type TemplateResult } from 'lit';
import type { Board, Scene } from './board.ts';
import type { OfficeDesk } from './office-desk.ts';
import { officeWords, pageWords, proposeWords } from './words.ts';

/** Where an idea stands in the list. */
export function cardOf(idea: IdeaId): string {
  return `[data-idea="${CSS.escape(idea)}"]`;
}

/**
 * Fetches the form for a new idea and shows it.
 *
 * @param add takes the new idea, to be seen on top of the list
 */
export async function propose(board: Board, add: (idea: IdeaId) => void): Promise<void> {
  const parts = Promise.all([import('./propose-form.ts'), import('./form.styles.ts')]);
  const [part, forms] = (await board.fetch(parts, pageWords, proposeWords)) ?? [];
  if (!part || !forms) {
    board.announce(board.scene?.voice.say('error.unavailable') ?? '');
    return;
  }
  board.wear([...forms.formStyles, part.proposeStyles]);
  const form = new part.ProposeForm(board, {
    sent: add,
    leave: (idea) => board.show(undefined, idea === undefined ? '#propose' : `${cardOf(idea)}, #propose`),
  });
  board.show(form, '#title-field, #propose-title');
}

/** The way to the desk of the city's staff; nothing for everyone else. */
export class DeskEntry {
  readonly #board: Board;
  readonly #add: (idea: IdeaId) => void;
  #desk: OfficeDesk | undefined;
  #asked = false;

  constructor(board: Board, add: (idea: IdeaId) => void) {
    this.#board = board;
    this.#add = add;
  }

  render(scene: Scene): TemplateResult | typeof nothing {
    const can = scene.viewer?.can[scene.project.id];
    if (!can?.['idea.hide']?.allowed && !can?.['idea.answer']?.allowed) return nothing;
    if (!this.#asked) void this.#fetch();
    return this.#desk?.renderEntry(scene) ?? nothing;
  }

  async #fetch(): Promise<void> {
    this.#asked = true;
    const parts = Promise.all([import('./office-desk.ts'), import('./form.styles.ts')]);
    const [part, forms] = (await this.#board.fetch(parts, pageWords, officeWords)) ?? [];
    if (!part || !forms) return;
    this.#board.wear([...forms.formStyles, part.officeStyles]);
    this.#desk = new part.OfficeDesk(this.#board, this.#add);
    this.#board.requestUpdate();
  }
}
