import type { Idea, IdeaId } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Connection } from '../connection.ts';
import { button } from '../controls/button.ts';
import { loadingNotice } from '../controls/loading.ts';
import { errorText, notice } from '../controls/notice.ts';
import type { Voice } from '../controls/words-controller.ts';
import { ideaList, type IdeaList } from '../stores/idea-list.ts';
import { knownIdeas } from '../stores/known-ideas.ts';
import { valueOf, type Loadable } from '../stores/loadable.ts';
import type { Pages } from '../stores/paged-resource.ts';
import { sendingKey } from '../stores/sending.ts';
import { StoreController } from '../stores/store-controller.ts';
import { mayPropose, type Board, type Scene } from './board.ts';
import type * as filters from './filters.ts';
import { ideaCard } from './idea-card.ts';
import { searchBar } from './search-bar.ts';
import { filtersIn, type Wish } from './wish.ts';
import type { BoardMessages } from './words.ts';

/** The ideas of a project: what is looked for, what was found, and the way to more. */
export class ListView {
  readonly #board: Board;
  readonly #list: StoreController<Loadable<Pages<Idea>>>;
  readonly #known: StoreController<ReadonlyMap<IdeaId, Idea>>;
  readonly #unread: StoreController<ReadonlyMap<string, ReadonlySet<IdeaId>>>;
  #connection: Connection | undefined;
  #project = '';
  #wish: Wish = {};
  #typed = '';
  /** Whether the filters are open. They are fetched when they are first asked for. */
  #open = false;
  #filters: typeof filters | undefined;
  /** What is shown while another list is read. */
  #shown: Pages<Idea> | undefined;
  /** What this person proposed here, on top of the list, whatever its order. */
  #proposed: readonly IdeaId[] = [];
  #toTell = false;
  /** What was drawn of each idea; empty once what else is in a card has changed. */
  #cards = new WeakMap<Idea, TemplateResult>();
  /** What else is in every card. */
  #around: readonly unknown[] = [];

  constructor(board: Board) {
    this.#board = board;
    this.#list = new StoreController(board);
    this.#known = new StoreController(board);
    this.#unread = new StoreController(board);
  }

  /** Shows the ideas of this project from now on. What was looked for in another one is forgotten. */
  watch(connection: Connection | undefined, project: string): void {
    if (project !== this.#project) this.#wish = {};
    this.#connection = connection;
    this.#project = project;
    this.#shown = undefined;
    this.#proposed = [];
    const known = connection && knownIdeas(connection);
    this.#known.watch(known?.ideas);
    this.#unread.watch(known?.unread);
    this.#list.watch(this.#store);
  }

  /** Whether ideas are on their way for the first time. */
  get pending(): boolean {
    return !this.#shown && this.#list.value?.state !== 'failed';
  }

  refresh(): void {
    void this.#store?.refresh();
  }

  /** Puts an idea of this person on top. */
  add(idea: IdeaId): void {
    this.#proposed = [idea, ...this.#proposed];
  }

  /** Says how much a search or filter found, once that is known. */
  tellFound(voice: Voice<BoardMessages> | undefined): void {
    if (!this.#toTell || !this.#filters || !voice || this.#list.value?.state !== 'ready') return;
    this.#toTell = false;
    this.#board.announce(this.#found(voice));
  }

  render(scene: Scene): TemplateResult {
    const { say } = scene.voice;
    const below = this.#filters
      ? html`${this.#open ? this.#filters.filterPanel(scene, this.#wish, this.#look) : nothing}
        ${this.#filters.chosen(scene, this.#wish, this.#found(scene.voice), this.#drop)}`
      : nothing;
    return html`${searchBar(
        {
          wish: this.#wish,
          typed: this.#typed,
          open: this.#open,
          type: (text) => (this.#typed = text),
          search: () => this.#look({ ...this.#wish, text: this.#typed.trim() }),
          toggle: () => void this.#toggle(),
          below,
        },
        scene,
      )}
      ${this.#renderUnread(scene)}
      <div class="list" role="region" aria-label=${say('ideas')} id="list" tabindex="-1">
        ${this.#renderList(scene)}
      </div>`;
  }

  #renderUnread({ voice: { say }, project }: Scene): unknown {
    const count = this.#unread.value?.get(project.id)?.size ?? 0;
    if (count === 0) return nothing;
    const show = (): void => {
      this.#look({ order: 'newest' });
      this.refresh();
      void this.#board.focusOn('#list');
    };
    return html`<p class="unread">${button({ label: say('unread', { count }), press: show })}</p>`;
  }

  #renderList(scene: Scene): TemplateResult {
    const { say, shared } = scene.voice;
    const list = this.#list.value;
    if (list?.state === 'failed') return this.#board.failure(list.error, () => this.refresh());
    if (list?.state === 'ready') this.#shown = list.value;
    const shown = this.#shown;
    if (!shown) return html`<div class="waiting">${loadingNotice(shared)}</div>`;
    const ideas = this.#withProposed(shown.items);
    if (ideas.length === 0) return this.#renderEmpty(scene);
    const { more, next, items } = shown;
    this.#compareSurroundings(scene);
    return html`<ul
        class="cards ${ideas.length > 60 ? 'long' : ''}"
        aria-busy=${list?.state === 'ready' ? 'false' : 'true'}
      >
        ${ideas.map((idea) => this.#card(idea, scene))}
      </ul>
      ${more.state === 'failed' ? html`<p class="error">${errorText(shared, more.error)}</p>` : nothing}
      ${
        next === undefined
          ? nothing
          : html`<p class="more">
              ${button({
                label: say(more.state === 'loading' ? 'loading' : 'more'),
                busy: more.state === 'loading',
                press: () => void this.#more(items.length),
              })}
            </p>`
      }`;
  }

  /** A long list is drawn again with every act and every word; only what has changed in it is made anew. */
  #card(idea: Idea, scene: Scene): TemplateResult {
    // How an act goes is not in the idea.
    if (scene.sending.has(sendingKey.vote(idea.id))) return ideaCard(idea, scene, this.#board);
    let card = this.#cards.get(idea);
    if (!card) {
      card = ideaCard(idea, scene, this.#board);
      this.#cards.set(idea, card);
    }
    return card;
  }

  /** Forgets the cards where what is in all of them has changed. */
  #compareSurroundings({ voice, space, project, level }: Scene): void {
    const around = [voice, space, project, level, location.pathname, location.search];
    if (around.every((one, index) => one === this.#around[index])) return;
    this.#around = around;
    this.#cards = new WeakMap();
  }

  #renderEmpty(scene: Scene): TemplateResult {
    const { say, shared } = scene.voice;
    const propose = mayPropose(scene) ? () => this.#board.propose() : undefined;
    if (!this.#isNarrowed)
      return notice(
        undefined,
        say(propose ? 'empty' : 'emptyClosed'),
        propose ? button({ label: say('propose'), press: propose }) : nothing,
      );
    if (!this.#filters) return loadingNotice(shared);
    const clear = (): void => {
      const { order } = this.#wish;
      this.#typed = '';
      this.#look(order ? { order } : {});
      void this.#board.focusOn('#list');
    };
    return this.#filters.nothingFound(scene, this.#wish, clear, propose);
  }

  get #isNarrowed(): boolean {
    return filtersIn(this.#wish) > 0 || !!this.#wish.text;
  }

  get #store(): IdeaList | undefined {
    return this.#connection && ideaList(this.#connection, { ...this.#wish, project: this.#project });
  }

  #withProposed(items: readonly Idea[]): readonly Idea[] {
    if (this.#proposed.length === 0) return items;
    const own = this.#proposed.flatMap((id) => this.#known.value?.get(id) ?? []);
    return [...own, ...items.filter(({ id }) => !this.#proposed.includes(id))];
  }

  readonly #look = (wish: Wish): void => {
    if (!wish.text) this.#typed = '';
    this.#wish = wish;
    this.#toTell = true;
    this.#list.watch(this.#store);
    // What this person follows changes by what they do elsewhere on the page.
    if (wish.followed || wish.mine) this.refresh();
    void this.#fetchFilters();
  };

  /** Takes away what was looked for; the button that did it is gone then. */
  readonly #drop = (wish: Wish): void => {
    this.#look(wish);
    void this.#board.focusOn('.chosen button, #filters, #list');
  };

  async #toggle(): Promise<void> {
    this.#open = !this.#open;
    this.#board.requestUpdate();
    if (!(await this.#fetchFilters())) this.#open = false;
  }

  async #fetchFilters(): Promise<boolean> {
    this.#filters ??= (await this.#board.filters()) ?? undefined;
    this.#board.requestUpdate();
    return this.#filters !== undefined;
  }

  #found({ say }: Voice<BoardMessages>): string {
    const list = valueOf(this.#list.value);
    return list ? say(list.next === undefined ? 'found' : 'foundMore', { count: list.items.length }) : say('loading');
  }

  async #more(before: number): Promise<void> {
    await this.#store?.more();
    // The first of the new ones is where the person goes on reading.
    const next = valueOf(this.#list.value)?.items[before];
    if (next) await this.#board.focusOn(`[data-idea="${CSS.escape(next.id)}"]`);
  }
}
