import { html, nothing, type TemplateResult } from 'lit';
import { penName, draftOf, type Draft, type Keeper } from '../stores/drafts.ts';
import type { Scene } from './board.ts';

/** What a form holds whose text appears under the person's name, if they give one. */
type Signed = Readonly<Record<string, string | boolean | number>> & { readonly name: string };

/** A draft with a name: one that was given in another form of the page stands here too. */
export function signedDraft<T extends Signed>(
  { connection, space }: Scene,
  what: string,
  blank: T,
  keeper?: Keeper,
): Draft<T> {
  const draft = draftOf(connection, space.id, what, blank, keeper);
  const pen = penName(connection);
  pen.name ||= draft.value.name;
  return {
    get value() {
      return { ...draft.value, name: pen.name };
    },
    get empty() {
      return draft.empty;
    },
    keeper: draft.keeper,
    get stored() {
      return draft.stored;
    },
    get refused() {
      return draft.refused;
    },
    set(change) {
      pen.name = change.name ?? pen.name;
      draft.set({ ...change, name: pen.name });
    },
    drop: () => draft.drop(),
    reread: () => draft.reread(),
  };
}

/** Says where the draft is kept, or that the browser keeps none. */
export function draftLine(
  { stored, refused, keeper }: Pick<Draft<Signed>, 'stored' | 'refused' | 'keeper'>,
  { voice: { say } }: Scene,
): TemplateResult | typeof nothing {
  if (refused) return html`<p class="fine">${say('draftRefused')}</p>`;
  if (!stored) return nothing;
  return html`<p class="fine">${say(keeper === 'device' ? 'draftDevice' : 'draft')}</p>`;
}
