import type { Idea } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../controls/frame.ts';
import { ideaList, type IdeaList } from '../stores/idea-list.ts';
import { valueOf, type Loadable } from '../stores/loadable.ts';
import type { Pages } from '../stores/paged-resource.ts';
import { StoreController } from '../stores/store-controller.ts';
import type { Board, Scene } from './board.ts';
import { titleOf } from './idea-facts.ts';
import { ideaAddress } from './route.ts';
import { offers } from './wish.ts';

/** The ideas that were joined to the opened one: their texts and comments stay to be read, and stand in no list but this. */
export class Joined {
  readonly #list: StoreController<Loadable<Pages<Idea>>>;

  constructor(board: Board) {
    this.#list = new StoreController<Loadable<Pages<Idea>>>(board);
  }

  /** Follows what was joined to this idea, where anything was. */
  watch(idea: Idea | undefined, scene: Scene): void {
    this.#list.watch(idea?.mergedFrom && offers(scene, 'mergedInto') ? joinedTo(idea, scene) : undefined);
  }

  render(scene: Scene): TemplateResult | typeof nothing {
    const { items } = valueOf(this.#list.value) ?? { items: [] };
    if (items.length === 0) return nothing;
    return html`<section class="joined" aria-labelledby="joined-title">
      ${headingOf(scene.voice.say('joined'), scene.level + 1, { id: 'joined-title' })}
      <ul>
        ${items.map(
          (idea) =>
            html`<li>
              <a href=${ideaAddress(idea.id)} dir="auto" lang=${idea.lang ?? nothing}>${titleOf(idea, scene)}</a>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

function joinedTo({ id, project }: Idea, { connection }: Scene): IdeaList {
  return ideaList(connection, { project, mergedInto: id, limit: 100 });
}
