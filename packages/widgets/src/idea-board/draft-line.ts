import { html, nothing, type TemplateResult } from 'lit';
import { penName, draftOf, type Draft } from '../stores/drafts.ts';
import type { Scene } from './board.ts';

/** What a form holds whose text appears under the person's name, if they give one. */
type Signed = Readonly<Record<string, string | boolean>> & { readonly name: string };

/** A draft with a name: one that was given in another form of the page stands here too. */
export function signedDraft<T extends Signed>({ connection, space }: Scene, what: string, blank: T): Draft<T> {
  const draft = draftOf(connection, space.id, what, blank);
  const pen = penName(connection);
  pen.name ||= draft.value.name;
  return {
    get value() {
      return { ...draft.value, name: pen.name };
    },
    get empty() {
      return draft.empty;
    },
    get stored() {
      return draft.stored;
    },
    set(change) {
      pen.name = change.name ?? pen.name;
      draft.set({ ...change, name: pen.name });
    },
    drop: () => draft.drop(),
  };
}

/** Says where the draft is kept, where it is. */
export function draftLine({ stored }: { readonly stored: boolean }, { voice }: Scene): TemplateResult | typeof nothing {
  return stored ? html`<p class="fine">${voice.say('draft')}</p>` : nothing;
}
