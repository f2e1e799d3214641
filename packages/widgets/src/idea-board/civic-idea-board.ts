import { CivicError, say as tellWords, type Idea, type IdeaId, type Viewer, type Vote } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { PropertyValues } from '../controls/drawn-element.ts';
import { property, state } from '../controls/property.ts';
import type { Connection } from '../connection.ts';
import { button } from '../controls/button.ts';
import { CivicElement, type Content } from '../controls/civic-element.ts';
import { errorText, loadingNotice, notice } from '../controls/notice.ts';
import type { Voice } from '../controls/words-controller.ts';
import type { WordsPart } from '../locales/words.ts';
import type * as contribute from '../stores/contribute.ts';
import { ideaList, ideaStore } from '../stores/idea.ts';
import { knownIdeas } from '../stores/known-ideas.ts';
import { failed, loading, ready, valueOf, type Loadable } from '../stores/loadable.ts';
import type { Pages } from '../stores/paged-resource.ts';
import { StoreController } from '../stores/store-controller.ts';
import { sendingKey, sendingStore, type Sending } from '../stores/sending.ts';
import { viewerStore } from '../stores/viewer.ts';
import type { Board, Scene, Task } from './board.ts';
import { styles } from './civic-idea-board.styles.ts';
import { CivicVoteEvent } from './events.ts';
import { backIcon } from './icons.ts';
import type { IdeaPage } from './idea-page.ts';
import { ideaRow } from './idea-row.ts';
import { ideaInAddress, leaveIdea, onAddress } from './route.ts';
import { filtersIn, toolbar, type Wish } from './toolbar.ts';
import { receivedText } from './vote-buttons.ts';
import { pageWords, proposeWords, words, type BoardMessages } from './words.ts';

/**
 * Shows a project's ideas, takes votes, comments and new ideas, and what the city answers. An opened idea is named in the
 * page's address as `#civic-idea=…`.
 *
 * @tag civic-idea-board
 * @slot - Shown until the board is there, where it fails, and where scripts are off: how else to take part.
 * @fires {CivicVoteEvent} civic-vote - The person voted or took a vote back; cancel it to keep it from being sent.
 * @fires {CivicProposeEvent} civic-propose - The person handed in an idea; cancel it to keep it from being sent.
 * @csspart idea - One idea, in the list or opened.
 * @csspart toolbar - Search, order and filters.
 * @csspart vote - A vote's button.
 * @csspart answer - The city's answer.
 * @csspart comments - The comments.
 * @cssproperty [--civic-idea-board-gap=1.5em] - Space between ideas.
 */
export class CivicIdeaBoard extends CivicElement<BoardMessages> implements Board {
  static override styles = styles;

  /** Which project's ideas to show. */
  @property() project = '';

  @state() private wish: Wish = {};
  @state() private typed = '';
  @state() private filtering = false;
  @state() private opened: IdeaId | undefined;
  /** Stands in the place of the list. */
  @state() private task: Task | undefined;
  /** What this person proposed here, on top of the list, whatever its order. */
  @state() private proposed: readonly IdeaId[] = [];
  @state() private page: IdeaPage | undefined;
  /** Why a part that was to be fetched is not there. */
  @state() private lost: CivicError | undefined;

  /** Sends votes; fetched once the board can be seen. */
  #acts: typeof contribute | undefined;
  readonly #viewer = new StoreController<Loadable<Viewer>>(this);
  readonly #list = new StoreController<Loadable<Pages<Idea>>>(this);
  readonly #idea = new StoreController<Loadable<Idea>>(this);
  readonly #known = new StoreController<ReadonlyMap<IdeaId, Idea>>(this);
  readonly #unread = new StoreController<ReadonlyMap<string, ReadonlySet<IdeaId>>>(this);
  readonly #sending = new StoreController<ReadonlyMap<string, Sending>>(this);
  /** What is shown while another list is read. */
  #shown: Pages<Idea> | undefined;
  #leaveAddress: (() => void) | undefined;
  #announceList = false;
  /** Whether the person is on the way to an idea that is not there yet. */
  #arriving = false;

  constructor() {
    super(words);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaveAddress = onAddress(() => void this.#follow());
    this.opened = ideaInAddress();
    this.#arriving = this.opened !== undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveAddress?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { connection, project, wish, opened } = this;
    const isNew = changed.has('connection') || changed.has('project');
    if (isNew) {
      this.#shown = undefined;
      this.task = undefined;
      this.proposed = [];
      this.#viewer.watch(connection && viewerStore(connection));
      this.#known.watch(connection && knownIdeas(connection).ideas);
      this.#unread.watch(connection && knownIdeas(connection).unread);
      this.#sending.watch(connection && sendingStore(connection));
    }
    if (isNew || changed.has('wish')) this.#list.watch(connection && ideaList(connection, { ...wish, project }));
    if (isNew || changed.has('opened'))
      this.#idea.watch(connection && opened !== undefined ? ideaStore(connection, opened) : undefined);
    if (opened !== undefined && !this.page && !this.lost) void this.#loadPage();
    this.#announceFound();
  }

  protected override updated(): void {
    if (!this.#arriving || !this.#isOpen) return;
    // What cannot be read is no place to be led to; the way back is.
    const target = this.#idea.value?.state === 'failed' ? '#back' : '#idea-title';
    const found = this.renderRoot.querySelector<HTMLElement>(target);
    if (!found) return;
    this.#arriving = false;
    found.focus();
  }

  /** Says how much a search or filter found, once it is known. */
  #announceFound(): void {
    const list = valueOf(this.#list.value);
    const say = this.words.voice?.say;
    if (!this.#announceList || !list || !say) return;
    this.#announceList = false;
    const count = list.items.length;
    this.announce(say(list.next === undefined ? 'found' : 'foundMore', { count }));
  }

  protected override content(voice: Voice<BoardMessages>): Loadable<Content> {
    const space = this.space.value;
    if (!space || space.state !== 'ready') return space ?? loading;
    const viewer = this.#viewer.value;
    // What may be done is known by the backend alone: without it nothing is offered.
    if (!viewer || viewer.state === 'loading') return loading;
    if (viewer.state === 'failed') return viewer;
    const project = space.value.projects.find(({ id }) => id === this.project);
    if (!project) return failed(new CivicError('not-found', { field: 'project' }));
    if (!this.connection) return loading;
    const scene: Scene = {
      connection: this.connection,
      voice,
      space: space.value,
      project,
      viewer: viewer.value,
      sending: this.#sending.value ?? new Map(),
      level: this.innerLevel,
      tell: (text) => tellWords(text, voice.language, space.value.languages),
    };
    this.page?.watch(scene, this.opened);
    const body = this.#renderView(scene);
    return ready({
      title: scene.tell(project.title),
      body,
      pending: !this.#shown && this.#list.value?.state !== 'failed',
    });
  }

  protected override refresh(): void {
    if (!this.connection) return;
    void viewerStore(this.connection).refresh();
    void ideaList(this.connection, { ...this.wish, project: this.project }).refresh();
  }

  protected override async prepare(): Promise<void> {
    this.#acts = await import('../stores/contribute.ts');
  }

  #renderView(scene: Scene): TemplateResult {
    if (this.#isOpen) return this.#renderIdea(scene);
    if (this.task) return this.task.render(scene);
    return this.#renderBoard(scene);
  }

  /** Whether the address names an idea of this board; another board of the page shows that of another project. */
  get #isOpen(): boolean {
    const idea = valueOf(this.#idea.value);
    return this.opened !== undefined && (idea === undefined || idea.project === this.project);
  }

  #renderIdea(scene: Scene): TemplateResult {
    const { say, shared } = scene.voice;
    const idea = this.#idea.value;
    // An address may also hold what can be no id: to whoever followed it, that is the same.
    const gone = idea?.state === 'failed' && ['not-found', 'malformed'].includes(idea.error.code);
    const again = (): void => {
      if (this.opened !== undefined) void ideaStore(scene.connection, this.opened).refresh();
    };
    return html`<p class="back">
        ${button({ label: html`${backIcon}${say('back')}`, kind: 'link', press: () => this.#close(), id: 'back' })}
      </p>
      ${
        gone
          ? notice(undefined, say('ideaGone'))
          : idea?.state === 'failed'
            ? this.#renderFailure(scene, idea.error, again)
            : idea?.state === 'ready' && this.page
              ? this.page.render(idea.value, scene)
              : this.lost
                ? this.#renderFailure(scene, this.lost, () => (this.lost = undefined))
                : loadingNotice(shared)
      }`;
  }

  #renderBoard(scene: Scene): TemplateResult {
    const { project, tell, voice } = scene;
    const { say } = voice;
    return html`
      ${project.description === undefined ? nothing : html`<p class="description">${tell(project.description)}</p>`}
      ${this.#renderInvitation(scene)}
      ${toolbar({
        scene,
        wish: this.wish,
        typed: this.typed,
        open: this.filtering,
        type: (text) => (this.typed = text),
        look: (wish) => this.#look(wish),
        toggle: () => (this.filtering = !this.filtering),
      })}
      ${this.#renderUnread(scene)}
      <div class="list" role="region" aria-label=${say('ideas')} id="list" tabindex="-1">
        ${this.#renderList(scene)}
      </div>
    `;
  }

  /** The way to an own idea; or why there is none, which most likely holds for votes too. */
  #renderInvitation({ voice, viewer, project, space, sending }: Scene): unknown {
    const { say, shared, language } = voice;
    const can = viewer?.can[project.id]?.['idea.propose'];
    const done =
      sending.get(sendingKey.propose(project.id))?.state === 'received' && this.proposed.length > 0
        ? html`<p class="done" id="done" tabindex="-1">
            ${say(space.supports.keeps === 'browser' ? 'proposeKept' : 'proposeReceived')}
          </p>`
        : nothing;
    if (can?.allowed)
      return html`${done}
        <p class="invitation">
          ${button({ label: say('propose'), kind: 'primary', press: () => void this.#propose(), id: 'propose' })}
        </p>
        ${this.lost ? html`<p class="error">${errorText(shared, this.lost)}</p>` : nothing}`;
    return html`${done}${can ? notice(undefined, this.trouble?.deniedText(shared, can, language, space.timeZone)) : nothing}`;
  }

  #renderUnread({ voice: { say }, project }: Scene): unknown {
    const count = this.#unread.value?.get(project.id)?.size ?? 0;
    if (count === 0) return nothing;
    return html`<p class="unread">
      ${button({ label: say('unread', { count }), press: () => this.#look({ order: 'newest' }, true) })}
    </p>`;
  }

  #renderList(scene: Scene): TemplateResult {
    const { say, shared } = scene.voice;
    const list = this.#list.value;
    if (list?.state === 'failed') return this.#renderFailure(scene, list.error, () => this.refresh());
    if (list?.state === 'ready') this.#shown = list.value;
    const shown = this.#shown;
    if (!shown) return html`<div class="waiting">${loadingNotice(shared)}</div>`;
    const ideas = this.#withProposed(shown.items);
    if (ideas.length === 0) return this.#renderEmpty(scene);
    return html`<ul class="rows" aria-busy=${list?.state === 'ready' ? 'false' : 'true'}>
        ${ideas.map((idea) => ideaRow(idea, scene, this))}
      </ul>
      ${shown.more.state === 'failed' ? html`<p class="error">${errorText(shared, shown.more.error)}</p>` : nothing}
      ${
        shown.next === undefined
          ? nothing
          : html`<p class="more">
              ${button({
                label: shown.more.state === 'loading' ? say('loading') : say('more'),
                busy: shown.more.state === 'loading',
                press: () => void this.#more(shown.items.length),
              })}
            </p>`
      }`;
  }

  #renderFailure({ voice }: Scene, error: CivicError, again: () => void): TemplateResult {
    return this.trouble?.failedNotice(voice.shared, error, again) ?? loadingNotice(voice.shared);
  }

  #renderEmpty({ voice: { say }, viewer, project }: Scene): TemplateResult {
    if (filtersIn(this.wish) > 0 || this.wish.text) {
      const clear = (): void => {
        this.typed = '';
        this.#look(this.wish.order ? { order: this.wish.order } : {});
        void this.focusOn('#list');
      };
      return notice(undefined, say('nothingFound'), button({ label: say('clear'), press: clear }));
    }
    return notice(undefined, say(viewer?.can[project.id]?.['idea.propose']?.allowed ? 'empty' : 'emptyClosed'));
  }

  #withProposed(items: readonly Idea[]): readonly Idea[] {
    if (this.proposed.length === 0) return items;
    const own = this.proposed.flatMap((id) => this.#known.value?.get(id) ?? []);
    return [...own, ...items.filter(({ id }) => !this.proposed.includes(id))];
  }

  vote(idea: Idea, wanted: Vote): void {
    const pending = this.#sending.value?.get(sendingKey.vote(idea.id));
    const now = pending?.state === 'sending' && 'vote' in pending.action ? pending.action.vote : idea.myVote;
    const choice = now === wanted ? 'withdrawn' : wanted;
    if (!this.dispatchEvent(new CivicVoteEvent(idea.id, choice))) return;
    void this.#send(({ vote }, connection) => vote(connection, idea.id, choice));
  }

  retry(key: string): void {
    void this.#send(({ retry }, connection) => retry(connection, key));
  }

  async #send(act: (acts: typeof contribute, connection: Connection) => Promise<Sending> | undefined): Promise<void> {
    const { connection } = this;
    if (!connection) return;
    this.announce(this.words.voice?.say('sending') ?? '');
    // Most likely there since the board was drawn.
    if (!this.#acts) await this.prepare().catch(console.error);
    const sending = this.#acts && (await act(this.#acts, connection));
    if (!this.#acts || sending?.state === 'failed') await this.fetchTrouble();
    if (sending) this.#tell(sending);
    else if (!this.#acts) this.announce(this.words.voice?.say('error.unavailable') ?? '');
  }

  /** Says how a vote went. */
  #tell(sending: Sending): void {
    const { voice } = this.words;
    const space = valueOf(this.space.value);
    if (!voice || !space || sending.state === 'sending') return;
    const isVote = sending.action.kind === 'idea.vote';
    if (sending.state === 'failed')
      this.announce(`${voice.say(isVote ? 'voteFailed' : 'notSent')} ${errorText(voice.shared, sending.error)}`);
    else if (isVote) this.announce(receivedText(sending.action, { voice, space } as Scene));
    else this.announce(voice.say('officeReceived'));
  }

  #look(wish: Wish, again = false): void {
    this.wish = wish;
    this.#announceList = true;
    if (again && this.connection) void ideaList(this.connection, { ...wish, project: this.project }).refresh();
  }

  async #more(before: number): Promise<void> {
    if (!this.connection) return;
    await ideaList(this.connection, { ...this.wish, project: this.project }).more();
    // The first of the new ones is where the person goes on reading.
    const next = valueOf(this.#list.value)?.items[before];
    if (next) await this.focusOn(`[data-idea="${CSS.escape(next.id)}"]`);
  }

  async #propose(): Promise<void> {
    const part = await this.fetch(import('./propose-form.ts'), pageWords, proposeWords);
    if (!part) {
      this.announce(this.words.voice?.say('error.unavailable') ?? '');
      return;
    }
    const { ProposeForm, pageStyles } = part;
    this.wear(pageStyles);
    const leave = (selector: string): void => {
      this.task = undefined;
      void this.focusOn(selector);
    };
    this.task = new ProposeForm(
      this,
      (idea) => {
        this.proposed = [idea, ...this.proposed];
        leave('#done');
      },
      () => leave('#propose'),
    );
    await this.focusOn('#title-field');
  }

  async #loadPage(): Promise<void> {
    const part = await this.fetch(import('./idea-page.ts'), pageWords);
    if (!part) return;
    this.wear(part.pageStyles);
    this.page ??= new part.IdeaPage(this);
  }

  async fetch<T>(part: Promise<T>, ...words: WordsPart[]): Promise<T | undefined> {
    try {
      const [fetched] = await Promise.all([part, ...words.map((each) => this.words.learn(each))]);
      this.lost = undefined;
      return fetched;
    } catch (cause) {
      await this.fetchTrouble();
      this.lost = new CivicError('unavailable', { cause });
      return undefined;
    }
  }

  /** The address names another idea now, or none. */
  async #follow(): Promise<void> {
    const before = this.opened;
    this.opened = ideaInAddress();
    if (this.opened === before) return;
    this.lost = undefined;
    this.#arriving = this.opened !== undefined;
    if (this.opened === undefined) await this.#returnTo(before);
  }

  #close(): void {
    const before = this.opened;
    leaveIdea();
    this.opened = undefined;
    this.lost = undefined;
    void this.#returnTo(before);
  }

  #returnTo(idea: IdeaId | undefined): Promise<void> {
    return this.focusOn(idea === undefined ? '#list' : `[data-idea="${CSS.escape(idea)}"], #list`);
  }
}
