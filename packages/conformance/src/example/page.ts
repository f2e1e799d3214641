import { checkSpace, type CivicAdapter } from '@civic-widgets/core';
import { suggestionsAdapter } from './suggestions-adapter.ts';

/** What `data-adapter` names: a module whose default export makes the page's adapter. */
export default async function makeAdapter(page: { space: string; backend: string }): Promise<CivicAdapter> {
  const file = await fetch(`${page.backend}/${page.space}.json`);
  return suggestionsAdapter({ url: page.backend, space: checkSpace(await file.json()), project: 'square' });
}
