import { CivicError, type Idea } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { deniedText, remedyButton } from '../controls/failure.ts';
import { headingOf } from '../controls/frame.ts';
import { loadingNotice } from '../controls/loading.ts';
import { notice } from '../controls/notice.ts';
import { ideaStore } from '../stores/idea.ts';
import { failed, valueOf, type Loadable } from '../stores/loadable.ts';
import { StoreController } from '../stores/store-controller.ts';
import { currentAnswer, history } from './answers.ts';
import type { Board, Scene } from './board.ts';
import { byline } from './byline.ts';
import { Comments } from './comments.ts';
import { marks, placeOf, status, titleOf } from './idea-facts.ts';
import { IdeaTools } from './idea-tools.ts';
import { Joined } from './joined.ts';
import { OfficePart } from './office-part.ts';
import { backIcon } from './page-icons.ts';
import { writePoint } from './place.ts';
import { fullAddress, ideaAddress, type Place } from './route.ts';
import { voteButtons, voteCounts } from './vote-buttons.ts';

export { pageStyles } from './idea-page.styles.ts';

/** What is there in place of an idea whose address can be none. */
const noIdea = failed(new CivicError('not-found'));

/** One idea in full: its words, the vote, what the city answered, what people say, and what the city's staff may do. */
export class IdeaPage {
  readonly #board: Board;
  readonly #office: OfficePart;
  readonly #comments: Comments;
  readonly #tools: IdeaTools;
  readonly #idea: StoreController<Loadable<Idea>>;
  readonly #joined: Joined;
  /** The one that the opened idea was joined to. */
  readonly #joint: StoreController<Loadable<Idea>>;
  #place: Place | undefined;

  constructor(board: Board) {
    this.#board = board;
    this.#office = new OfficePart(board);
    this.#comments = new Comments(board, this.#office);
    this.#tools = new IdeaTools(board, this.#comments);
    this.#joined = new Joined(board);
    this.#idea = new StoreController(board);
    this.#joint = new StoreController(board);
  }

  /** Follows what the address names, or nothing. */
  watch(scene: Scene, place: Place | undefined): void {
    const id = place?.idea === '' ? undefined : place?.idea;
    this.#place = place;
    this.#idea.watch(id === undefined ? undefined : ideaStore(scene.connection, id));
    const idea = valueOf(this.#idea.value);
    const into = idea?.mergedInto;
    this.#joined.watch(idea, scene);
    this.#joint.watch(into === undefined ? undefined : ideaStore(scene.connection, into));
    this.#comments.watch(scene, id, place?.comment);
    this.#office.watch(id);
    this.#tools.watch(id);
  }

  /** Whether the opened idea belongs to a project; one that is not there belongs to any. */
  isOf(project: string): boolean {
    const idea = valueOf(this.#idea.value);
    return idea === undefined || idea.project === project;
  }

  /** Where the person who opened it is led, once that is there. */
  arrival(root: ParentNode): HTMLElement | null {
    // What cannot be read is no place to be led to; the way back is.
    if (this.#state?.state === 'failed') return root.querySelector('#back');
    if (this.#state?.state !== 'ready') return null;
    const { comment } = this.#place ?? {};
    if (comment === undefined) return root.querySelector('#idea-title');
    return this.#comments.arrival(root, comment);
  }

  get #state(): Loadable<Idea> | undefined {
    return this.#place?.idea === '' ? noIdea : this.#idea.value;
  }

  render(scene: Scene): TemplateResult {
    const { say } = scene.voice;
    const close = (): void => this.#board.close();
    return html`<div class="page">
      <p class="back">${button({ label: html`${backIcon}${say('back')}`, kind: 'link', press: close, id: 'back' })}</p>
      ${this.#renderState(scene)}
    </div>`;
  }

  #renderState(scene: Scene): TemplateResult {
    const { say, shared } = scene.voice;
    const idea = this.#state;
    if (!idea || idea.state === 'loading') return loadingNotice(shared);
    if (idea.state === 'ready') return this.#renderIdea(idea.value, scene);
    // An address may also hold what can be no id: to whoever followed it, that is the same.
    if (['not-found', 'malformed'].includes(idea.error.code))
      return notice(
        say('ideaGone'),
        say('ideaGoneHint'),
        button({ label: say('backToAll'), press: () => this.#board.close() }),
      );
    const id = this.#place?.idea ?? '';
    return this.#board.failure(idea.error, () => void ideaStore(scene.connection, id).refresh());
  }

  #renderIdea(idea: Idea, scene: Scene): TemplateResult {
    const { voice, level } = scene;
    const { say } = voice;
    const title = html`<span dir="auto" lang=${idea.lang ?? nothing}>${titleOf(idea, scene)}</span>`;
    return html`<article class="idea" part="idea">
      <header>
        ${headingOf(title, level, { id: 'idea-title', focusable: true })}
        <p class="facts">
          ${status(idea, scene)} ${placeOf(idea, scene).map((place) => html`<span>${place}</span>`)}
          ${pointOf(idea, scene)} ${byline(idea, scene)}
        </p>
        ${idea.hidden || idea.mergedInto !== undefined ? nothing : marks(idea, scene)} ${this.#renderWhy(idea, scene)}
      </header>
      <div class="body">
        ${idea.text === '' ? nothing : html`<p class="words" dir="auto" lang=${idea.lang ?? nothing}>${idea.text}</p>`}
        ${currentAnswer(idea, scene)}
      </div>
      <div class="side">
        ${
          idea.hidden?.review
            ? nothing
            : html`${voteButtons(idea, scene, this.#board)}
                <div class="on-paper">${voteCounts(idea, scene)}</div>`
        }
        ${this.#renderDenial(idea, scene)}
        ${idea.imported > 0 ? html`<p class="fine">${say('imported', { count: idea.imported })}</p>` : nothing}
        ${this.#tools.render(idea, scene)}
      </div>
      ${history(idea, scene)} ${this.#joined.render(scene)} ${this.#comments.render(idea, scene)}
      ${this.#office.render(idea, scene)}
      <p class="on-paper fine">${say('address', { address: fullAddress(idea.id) })}</p>
    </article>`;
  }

  /** What became of it, where it is no longer an idea like others. */
  #renderWhy({ hidden, mergedInto, erased, title }: Idea, scene: Scene): unknown {
    const { say } = scene.voice;
    if (hidden)
      return html`<div class="notice">
        <p class="notice-title">${say(notices[hidden.review ?? 'hidden'])}</p>
        ${hidden.reason === '' ? nothing : html`<p dir="auto">${say('reason', { reason: hidden.reason })}</p>`}
      </div>`;
    if (mergedInto !== undefined) {
      const joint = valueOf(this.#joint.value);
      const link = html`<a href=${ideaAddress(mergedInto)} dir="auto"
        >${joint ? titleOf(joint, scene) : say('mergedLink')}</a
      >`;
      return notice(say('merged'), html`${say('mergedHint')} ${link}`);
    }
    return erased && title !== '' ? html`<p class="fine">${say('erased')}</p>` : nothing;
  }

  #renderDenial(idea: Idea, { voice, space }: Scene): unknown {
    const can = idea.can['idea.vote'];
    if (!can || can.allowed || can.because === 'hidden' || idea.mergedInto !== undefined) return nothing;
    return html`<p class="fine">${deniedText(voice.shared, can, voice.language, space.timeZone)}</p>
      <p>${remedyButton(voice.shared, can, space)}</p>`;
  }
}

const notices = { hidden: 'hiddenNotice', waits: 'reviewNotice', refused: 'refusedNotice' } as const;

/** The spot on the map, as a link that a phone opens in its own. */
function pointOf({ point }: Idea, { voice: { say } }: Scene): unknown {
  if (!point) return nothing;
  const spot = writePoint(point);
  return html`<a href="geo:${spot.replace(' ', '')}">${say('spot', { spot })}</a>`;
}
