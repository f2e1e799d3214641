import type { IdeaId } from '@civic-widgets/core';
import type { Board } from './board.ts';
import type * as filters from './filters.ts';
import type { IdeaPage } from './idea-page.ts';
import type { OfficeDesk } from './office-desk.ts';
import { filterWords, officeWords, pageWords, proposeWords } from './words.ts';

/*
 * What people do on the board, and the way to whatever else that needs: fetched once the board can be seen, so that who only
 * reads waits for none of it.
 */

export { retry, vote, voteState } from './voting.ts';

/** What shows an opened idea. */
export async function makePage(board: Board): Promise<IdeaPage | undefined> {
  const part = await board.fetch(import('./idea-page.ts'), pageWords);
  if (!part) return undefined;
  board.wear(part.pageStyles);
  return new part.IdeaPage(board);
}

/** Order and filters. */
export async function fetchFilters(board: Board): Promise<typeof filters | undefined> {
  const part = await board.fetch(import('./filters.ts'), filterWords);
  if (part) board.wear(part.filterStyles);
  return part;
}

/**
 * The desk of the city's staff.
 *
 * @param added takes an idea that was recorded for someone, to be seen on top of the list
 */
export async function makeDesk(board: Board, added: (idea: IdeaId) => void): Promise<OfficeDesk | undefined> {
  const parts = Promise.all([import('./office-desk.ts'), import('./form.styles.ts')]);
  const [part, forms] = (await board.fetch(parts, pageWords, officeWords)) ?? [];
  if (!part || !forms) return undefined;
  board.wear([...forms.formStyles, part.officeStyles]);
  return new part.OfficeDesk(board, added);
}

/**
 * Shows the form for a new idea in the place of the list.
 *
 * @param sent takes the new idea, to be seen on top of the list
 */
export async function propose(board: Board, sent: (idea: IdeaId) => void): Promise<void> {
  const parts = Promise.all([import('./propose-form.ts'), import('./form.styles.ts')]);
  const [part, forms] = (await board.fetch(parts, pageWords, proposeWords)) ?? [];
  if (!part || !forms) return;
  board.wear([...forms.formStyles, part.proposeStyles]);
  const leave = (idea?: IdeaId): void => {
    board.show(undefined, idea === undefined ? '#propose' : `[data-idea="${CSS.escape(idea)}"], #propose`);
  };
  board.show(new part.ProposeForm(board, { sent, leave }), '#title-field, #propose-title');
}
