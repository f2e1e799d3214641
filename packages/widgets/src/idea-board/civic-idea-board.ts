import { CivicError, say as tellWords, type Idea, type IdeaId, type Viewer, type Vote } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { PropertyValues } from '../controls/drawn-element.ts';
import { button } from '../controls/button.ts';
import { CivicElement, type Content } from '../controls/civic-element.ts';
import { loadingNotice } from '../controls/loading.ts';
import { errorText, notice } from '../controls/notice.ts';
import { property, state } from '../controls/property.ts';
import type { Voice } from '../controls/words-controller.ts';
import type { WordsPart } from '../locales/words.ts';
import { both, failed, ready, valueOf, type Loadable } from '../stores/loadable.ts';
import { hasDraft } from '../stores/has-draft.ts';
import { sendingStore, type Sending } from '../stores/sending.ts';
import { StoreController } from '../stores/store-controller.ts';
import { viewerStore } from '../stores/viewer.ts';
import type * as acts from './acts.ts';
import { mayModerate, type Board, type Scene, type Task } from './board.ts';
import { styles } from './civic-idea-board.styles.ts';
import type { IdeaPage } from './idea-page.ts';
import type { OfficeDesk } from './office-desk.ts';
import { ListView } from './list-view.ts';
import { leaveIdea, onAddress, placeInAddress, type Place } from './route.ts';
import { words, type BoardMessages } from './words.ts';

/**
 * Shows a project's ideas, takes votes, comments and new ideas, and what the city answers. An opened idea is named in the
 * page's address as `#civic-idea=…`, a comment on it by `&civic-comment=…` after that.
 *
 * @tag civic-idea-board
 * @slot - Shown until the board is there, where it fails, and where scripts are off: how else to take part.
 * @fires {CivicVoteEvent} civic-vote - The person voted or took a vote back; cancel it to keep it from being sent.
 * @fires {CivicProposeEvent} civic-propose - The person handed in an idea; cancel it to keep it from being sent.
 * @csspart idea - One idea, in the list or opened.
 * @csspart toolbar - Search, order and filters.
 * @csspart filter - A filter that is on: its button takes it away.
 * @csspart votes - The buttons of one idea's votes.
 * @csspart vote - A vote's button.
 * @csspart answer - The city's answer.
 * @csspart comments - The comments.
 * @csspart comment - One comment.
 * @csspart form - A form: a new idea, a comment, a report, an answer.
 * @csspart similar - Ideas like the one that is being written.
 * @csspart office - What the city's staff may do.
 * @cssproperty [--civic-idea-board-gap=1.25em] - Space between ideas.
 */
export class CivicIdeaBoard extends CivicElement<BoardMessages> implements Board {
  static override styles = styles;

  /** Which project's ideas to show. */
  @property() project = '';

  @state() private place: Place | undefined;
  /** Stands in the place of the list. */
  @state() private task: Task | undefined;
  @state() private page: IdeaPage | undefined;
  /** Of the city's staff; null while it is fetched, or where it cannot be had. */
  @state() private desk: OfficeDesk | null | undefined;
  /** Why a part that was to be fetched is not there. */
  @state() private lost: CivicError | undefined;

  readonly #list = new ListView(this);
  readonly #viewer = new StoreController<Loadable<Viewer>>(this);
  readonly #sending = new StoreController<ReadonlyMap<string, Sending>>(this);
  readonly #add = (idea: IdeaId): void => this.#list.add(idea);
  /** What people do here; fetched once the board can be seen. */
  #acts: typeof acts | undefined;
  #leaveAddress: (() => void) | undefined;
  /** Whether what shows an opened idea is on its way. */
  #fetching = false;
  /** Whether the person is on the way to an idea that is not there yet. */
  #arriving = false;
  /** How far below the window's top the card lay that was opened, in CSS pixels. */
  #cardTop: number | undefined;

  constructor() {
    super(words);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaveAddress = onAddress(() => this.#follow());
    this.place = placeInAddress();
    this.#arriving = this.place !== undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveAddress?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { connection, project } = this;
    if (changed.has('connection') || changed.has('project')) {
      this.task = undefined;
      this.#viewer.watch(connection && viewerStore(connection));
      this.#sending.watch(connection && sendingStore(connection));
      this.#list.watch(connection, project);
    }
    if (this.place && !this.page && !this.lost) void this.#fetchPage();
    this.#list.tellFound(this.words.voice);
  }

  protected override updated(): void {
    if (!this.#arriving || !this.#isOpen) return;
    const found = this.page?.arrival(this.renderRoot);
    if (!found) return;
    this.#arriving = false;
    found.focus();
  }

  protected override content(voice: Voice<BoardMessages>): Loadable<Content> {
    // What may be done is known by the backend alone: without the viewer nothing is offered.
    const there = both(this.space.value, this.#viewer.value);
    if (there.state !== 'ready') return there;
    const scene = this.#sceneIn(voice);
    if (!scene) return failed(new CivicError('not-found', { field: 'project' }));
    this.page?.watch(scene, this.place);
    return ready({
      title: scene.tell(scene.project.title),
      body: this.#isOpen ? this.#renderPage(scene) : (this.task?.render(scene) ?? this.#renderBoard(scene)),
      pending: this.#list.pending,
    });
  }

  protected override refresh(): void {
    if (this.connection) void viewerStore(this.connection).refresh();
    this.#list.refresh();
  }

  protected override async prepare(): Promise<void> {
    this.#acts = await import('./acts.ts');
  }

  get scene(): Scene | undefined {
    const { voice } = this.words;
    return voice && this.#sceneIn(voice);
  }

  #sceneIn(voice: Voice<BoardMessages>): Scene | undefined {
    const space = valueOf(this.space.value);
    const viewer = valueOf(this.#viewer.value);
    const project = space?.projects.find(({ id }) => id === this.project);
    const { connection } = this;
    if (!connection || !space || !viewer || !project) return undefined;
    return {
      connection,
      voice,
      space,
      project,
      viewer,
      sending: this.#sending.value ?? new Map(),
      level: this.innerLevel,
      tell: (text) => tellWords(text, voice.language, space.languages),
    };
  }

  /** Whether the address names an idea of this board; another board of the page shows that of another project. */
  get #isOpen(): boolean {
    return this.place !== undefined && this.page?.isOf(this.project) !== false;
  }

  #renderPage(scene: Scene): TemplateResult {
    if (this.page) return this.page.render(scene);
    return this.lost ? this.failure(this.lost, () => (this.lost = undefined)) : loadingNotice(scene.voice.shared);
  }

  #renderBoard(scene: Scene): TemplateResult {
    const { project, tell } = scene;
    return html`<div class="intro">
        ${project.description === undefined ? nothing : html`<p class="description">${tell(project.description)}</p>`}
        ${this.#renderInvitation(scene)}
      </div>
      ${this.lost ? html`<p class="error">${errorText(scene.voice.shared, this.lost)}</p>` : nothing}
      ${this.#renderDesk(scene)} ${this.#list.render(scene)}`;
  }

  /** The way to an own idea; or why there is none, which most likely holds for votes too. */
  #renderInvitation(scene: Scene): unknown {
    const { voice, viewer, project, space } = scene;
    const { say, shared, language } = voice;
    const can = viewer?.can[project.id]?.['idea.propose'];
    if (!can) return nothing;
    if (can.allowed) {
      const label = say(hasDraft(space.id, `propose:${project.id}`) ? 'continueDraft' : 'propose');
      return html`<p>${button({ label, kind: 'primary', press: () => this.propose(), id: 'propose' })}</p>`;
    }
    const why = this.trouble?.deniedText(shared, can, language, space.timeZone);
    const help = this.trouble?.remedyButton(shared, can, space);
    return notice(undefined, can.because === 'closed' ? html`${why} ${say('stays')}` : why, help);
  }

  #renderDesk(scene: Scene): unknown {
    if (!mayModerate(scene)) return nothing;
    if (this.desk === undefined) void this.#fetchDesk();
    return this.desk?.renderEntry(scene) ?? nothing;
  }

  async #fetchDesk(): Promise<void> {
    this.desk = null;
    this.desk = (await this.#act(({ makeDesk }) => makeDesk(this, this.#add))) ?? null;
  }

  failure(error: CivicError, again: () => void): TemplateResult {
    const { voice } = this.words;
    if (!voice) return html``;
    return this.trouble?.failedNotice(voice.shared, error, again) ?? loadingNotice(voice.shared);
  }

  voteState(idea: Idea, sending: Sending, scene: Scene): unknown {
    return this.#acts?.voteState(this, idea, sending, scene);
  }

  vote(idea: Idea, wanted: Vote): void {
    void this.#act(({ vote }) => vote(this, idea, wanted));
  }

  retry(key: string): void {
    void this.#act(({ retry }) => retry(this, key));
  }

  propose(): void {
    void this.#act(({ propose }) => propose(this, this.#add));
  }

  filters(): ReturnType<Board['filters']> {
    return this.#act(({ fetchFilters }) => fetchFilters(this));
  }

  /** Most likely what it takes is there since the board was drawn. */
  async #act<T>(act: (part: typeof acts) => Promise<T>): Promise<T | null> {
    if (!this.#acts) await this.fetch(this.prepare());
    return this.#acts ? act(this.#acts) : null;
  }

  show(task: Task | undefined, next: string): void {
    this.task = task;
    void this.focusOn(next);
  }

  async #fetchPage(): Promise<void> {
    if (this.#fetching) return;
    this.#fetching = true;
    this.page = (await this.#act(({ makePage }) => makePage(this))) ?? undefined;
    this.#fetching = false;
  }

  async fetch<T>(part: Promise<T>, ...words: WordsPart[]): Promise<T | undefined> {
    try {
      const [fetched] = await Promise.all([part, ...words.map((each) => this.words.learn(each))]);
      this.lost = undefined;
      return fetched;
    } catch (cause) {
      await this.fetchTrouble();
      this.lost = new CivicError('unavailable', { cause });
      this.announce(this.words.voice?.say('error.unavailable') ?? '');
      return undefined;
    }
  }

  /** The address names another idea now, or none. */
  #follow(): void {
    const before = this.place;
    const place = placeInAddress();
    if (place?.idea === before?.idea && place?.comment === before?.comment) return;
    if (place && !before) this.#noteCard(place.idea);
    this.place = place;
    this.lost = undefined;
    this.#arriving = place !== undefined;
    if (before && !place) void this.#returnTo(before.idea);
  }

  close(): void {
    leaveIdea();
    this.#follow();
  }

  #noteCard(idea: IdeaId): void {
    this.#cardTop = this.#cardOf(idea)?.getBoundingClientRect().top;
  }

  #cardOf(idea: IdeaId): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-idea="${CSS.escape(idea)}"]`);
  }

  /** Leads back to where the person left the list. */
  async #returnTo(idea: IdeaId): Promise<void> {
    await this.updateComplete;
    const card = this.#cardOf(idea);
    if (!card) return this.focusOn('#list, #propose-title, #desk-title');
    if (this.#cardTop !== undefined)
      scrollBy({ top: card.getBoundingClientRect().top - this.#cardTop, behavior: 'instant' });
    card.focus({ preventScroll: this.#cardTop !== undefined });
  }
}
