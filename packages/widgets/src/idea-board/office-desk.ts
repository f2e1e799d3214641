import type { Idea } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { headingOf } from '../controls/frame.ts';
import { loadingNotice } from '../controls/loading.ts';
import { restoreIdea } from '../stores/contribute.ts';
import { ideaList, type IdeaList } from '../stores/idea-list.ts';
import type { Loadable } from '../stores/loadable.ts';
import type { Pages } from '../stores/paged-resource.ts';
import { StoreController } from '../stores/store-controller.ts';
import type { BehalfForm } from './behalf-form.ts';
import { mayPropose, type Board, type Scene, type Task } from './board.ts';
import { titleOf } from './idea-facts.ts';
import { sendOffice } from './office-send.ts';
import { QueueList } from './queue-list.ts';
import { ideaAddress } from './route.ts';
import { pageWords, proposeWords } from './words.ts';

export { officeStyles } from './office.styles.ts';

/** Where the city's staff works on a project: what waits for a decision, what is hidden, and what came in elsewhere. */
export class OfficeDesk implements Task {
  readonly #board: Board;
  readonly #queue: QueueList;
  readonly #hidden: StoreController<Loadable<Pages<Idea>>>;
  readonly #added: (idea: string) => void;
  #behalf: BehalfForm | undefined;

  /** @param added is called with an idea that was recorded here */
  constructor(board: Board, added: (idea: string) => void) {
    this.#board = board;
    this.#added = added;
    this.#queue = new QueueList(board, () => void (board.scene && hiddenIn(board.scene)?.refresh()));
    this.#hidden = new StoreController<Loadable<Pages<Idea>>>(board);
  }

  /** The line above the list that leads here. */
  renderEntry(scene: Scene): TemplateResult {
    const { say } = scene.voice;
    this.#queue.watch(scene);
    const { count } = this.#queue;
    const open = (): void => {
      this.#queue.refresh(scene);
      this.#board.show(this, '#desk-title');
    };
    return html`<div class="desk-entry" part="office">
      <p>${say('officeActing')}</p>
      ${button({ label: count ? say('deskOpenWaiting', { count }) : say('deskOpen'), press: open, id: 'desk' })}
    </div>`;
  }

  render(scene: Scene): TemplateResult {
    const { say } = scene.voice;
    if (this.#behalf) return this.#behalf.render(scene);
    this.#queue.watch(scene);
    this.#hidden.watch(hiddenIn(scene));
    return html`<section class="desk" part="office" aria-labelledby="desk-title">
      ${headingOf(say('deskTitle'), scene.level, { id: 'desk-title', focusable: true })}
      <p>${say('officeActing')}</p>
      <div class="actions">
        ${button({ label: say('back'), press: () => this.#board.show(undefined, '#desk') })}
        ${
          mayPropose(scene)
            ? button({ label: say('record'), press: () => void this.#record(), id: 'record-open' })
            : nothing
        }
      </div>
      ${this.#queue.render(scene)} ${this.#renderHidden(scene)}
    </section>`;
  }

  #renderHidden(scene: Scene): TemplateResult | typeof nothing {
    const { say, shared } = scene.voice;
    const store = hiddenIn(scene);
    if (!store) return nothing;
    const list = this.#hidden.value;
    const body =
      !list || list.state === 'loading'
        ? loadingNotice(shared)
        : list.state === 'failed'
          ? this.#board.failure(list.error, () => void store.refresh())
          : this.#renderCases(list.value, store, scene);
    return html`<section class="queue" aria-labelledby="hidden-title">
      ${headingOf(say('hiddenTitle'), scene.level + 1, { id: 'hidden-title', focusable: true })} ${body}
    </section>`;
  }

  #renderCases({ items, next, more }: Pages<Idea>, store: IdeaList, scene: Scene): unknown {
    const { say } = scene.voice;
    // What waits for a review stands above.
    const hidden = items.filter((idea) => idea.hidden && idea.hidden.review !== 'waits');
    if (hidden.length === 0) return html`<p class="fine">${say('hiddenEmpty')}</p>`;
    return html`<ul class="cases">
        ${hidden.map((idea) => {
          const title = titleOf(idea, scene);
          const again = say(idea.hidden?.review ? 'publish' : 'restore');
          return html`<li class="case">
            <p><a href=${ideaAddress(idea.id)} dir="auto" lang=${idea.lang ?? nothing}>${title}</a></p>
            <p class="fine" dir="auto">${say('reason', { reason: idea.hidden?.reason ?? '' })}</p>
            ${
              idea.can['idea.restore']?.allowed
                ? html`<div class="actions">
                    ${button({
                      label: again,
                      name: `${again}: ${title}`,
                      press: () => this.#restore(idea, store, scene),
                    })}
                  </div>`
                : nothing
            }
          </li>`;
        })}
      </ul>
      ${
        next === undefined
          ? nothing
          : button({ label: say('queueMore'), press: () => void store.more(), busy: more.state === 'loading' })
      }`;
  }

  #restore({ id }: Idea, store: IdeaList, scene: Scene): void {
    const restoring = restoreIdea(scene.connection, id).then(async (sending) => {
      await store.refresh();
      return sending;
    });
    void sendOffice(this.#board, scene, restoring, '#hidden-title');
  }

  async #record(): Promise<void> {
    const part = await this.#board.fetch(import('./behalf-form.ts'), pageWords, proposeWords);
    if (!part) return;
    this.#board.wear(part.proposeStyles);
    this.#behalf = new part.BehalfForm(this.#board, this.#added, () => {
      this.#behalf = undefined;
      this.#board.requestUpdate();
      void this.#board.focusOn('#desk-title');
    });
    this.#board.requestUpdate();
    await this.#board.focusOn('#behalf-heading');
  }
}

/** Hidden ideas are listed where the backend can. */
function hiddenIn({ connection, project, space, viewer }: Scene): IdeaList | undefined {
  const may = viewer?.can[project.id]?.['idea.hide']?.allowed && space.supports.filters.includes('hidden');
  return may ? ideaList(connection, { project: project.id, hidden: true, order: 'newest' }) : undefined;
}
