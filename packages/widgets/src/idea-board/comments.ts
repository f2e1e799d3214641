import type { Comment, CommentId, Idea, IdeaId } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { deniedText, remedyButton } from '../controls/failure.ts';
import { headingOf } from '../controls/frame.ts';
import { loadingNotice } from '../controls/loading.ts';
import { errorText } from '../controls/notice.ts';
import { commentList } from '../stores/comments.ts';
import { valueOf, type Loadable } from '../stores/loadable.ts';
import type { PagedResource, Pages } from '../stores/paged-resource.ts';
import { StoreController } from '../stores/store-controller.ts';
import { dayOf, takes, type Board, type Scene } from './board.ts';
import { signature } from './byline.ts';
import { CommentForm } from './comment-form.ts';
import type { OfficePart } from './office-part.ts';
import { ReportForm } from './report-form.ts';
import { ideaAddress } from './route.ts';
import { threadsOf, type Thread } from './threads.ts';

/** So many replies are shown at once; where there is one more, it is shown too. */
const fewReplies = 3;

const unseen = { hidden: 'commentHidden', waits: 'commentWaits', refused: 'commentRefused' } as const;

/** The comments on the opened idea, replies under what they reply to, and the forms to write one. */
export class Comments {
  readonly #board: Board;
  readonly #office: OfficePart;
  readonly #report: ReportForm;
  readonly #form: CommentForm;
  readonly #list: StoreController<Loadable<Pages<Comment>>>;
  #store: PagedResource<Comment> | undefined;
  /** The threads of which every reply is shown. */
  readonly #whole = new Set<CommentId>();
  /** The one that the address names, until it has been found. */
  #sought: CommentId | undefined;

  constructor(board: Board, office: OfficePart) {
    this.#board = board;
    this.#office = office;
    this.#report = new ReportForm(board);
    this.#form = new CommentForm(board);
    this.#list = new StoreController<Loadable<Pages<Comment>>>(board);
  }

  /** Follows another idea's comments, or none; and looks for the one that the address names. */
  watch(scene: Scene, idea: IdeaId | undefined, sought: CommentId | undefined): void {
    const store = idea === undefined ? undefined : commentList(scene.connection, idea);
    if (store !== this.#store) {
      this.#store = store;
      this.#whole.clear();
      this.#report.close();
      this.#form.close();
      this.#list.watch(store);
    }
    if (sought !== this.#sought) {
      this.#sought = sought;
      if (sought !== undefined && store) void this.#seek(store, sought);
    }
  }

  /** Where someone is led who followed a link to a comment; the comments, where it is not among them. */
  arrival(root: ParentNode, comment: CommentId): HTMLElement | null {
    const list = this.#list.value;
    if (list?.state === 'failed') return root.querySelector('#idea-title');
    const found = root.querySelector<HTMLElement>(`#${CSS.escape(`comment-${comment}`)}`);
    if (found || list?.state !== 'ready') return found;
    const isAll = list.value.next === undefined && !list.value.items.some(({ id }) => id === comment);
    return isAll || list.value.more.state === 'failed' ? root.querySelector('#comments-title') : null;
  }

  /** Reads every page and opens every thread, for paper. */
  async showAll(): Promise<void> {
    const store = this.#store;
    if (!store) return;
    await readOn(store, () => true);
    for (const { top } of threadsOf(valueOf(store.get())?.items ?? [])) this.#whole.add(top.id);
  }

  async #seek(store: PagedResource<Comment>, sought: CommentId): Promise<void> {
    await readOn(store, (items) => !items.some(({ id }) => id === sought));
    const items = valueOf(store.get())?.items ?? [];
    const thread = threadsOf(items).find(({ replies }) => replies.some(({ id }) => id === sought));
    if (thread) this.#whole.add(thread.top.id);
    this.#board.requestUpdate();
  }

  render(idea: Idea, scene: Scene): TemplateResult {
    const { say } = scene.voice;
    const title = idea.comments === 0 ? say('commentsTitle') : say('comments', { count: idea.comments });
    return html`<section class="comments" part="comments" aria-labelledby="comments-title">
      ${headingOf(title, scene.level + 1, { id: 'comments-title', focusable: true })} ${this.#renderList(idea, scene)}
      ${this.#renderWriting(idea, scene)}
    </section>`;
  }

  #renderList(idea: Idea, scene: Scene): unknown {
    const { voice } = scene;
    const list = this.#list.value;
    if (!list || list.state === 'loading') return loadingNotice(voice.shared);
    if (list.state === 'failed') return this.#board.failure(list.error, () => void this.#store?.refresh());
    const { items, next, more } = list.value;
    if (items.length === 0) return html`<p class="fine">${voice.say('noComments')}</p>`;
    return html`<ol class="thread">
        ${threadsOf(items).map((thread) => this.#renderThread(thread, idea, scene))}
      </ol>
      ${more.state === 'failed' ? html`<p class="error">${errorText(voice.shared, more.error)}</p>` : nothing}
      ${
        next === undefined
          ? nothing
          : html`<p>
              ${button({
                label: voice.say(more.state === 'loading' ? 'loading' : 'moreComments'),
                press: () => void this.#more(items),
                busy: more.state === 'loading',
              })}
            </p>`
      }`;
  }

  #renderThread({ top, replies }: Thread, idea: Idea, scene: Scene): unknown {
    const isWhole = this.#whole.has(top.id) || replies.length <= fewReplies + 1;
    const shown = isWhole ? replies : replies.slice(0, fewReplies);
    const rest = replies.length - shown.length;
    return html`<li>
      ${this.#renderComment(top, idea, scene)}
      ${
        shown.length === 0
          ? nothing
          : html`<ol class="thread">
              ${shown.map((reply) => html`<li>${this.#renderComment(reply, idea, scene)}</li>`)}
              ${
                rest === 0
                  ? nothing
                  : html`<li>
                      ${button({
                        label: scene.voice.say('moreReplies', { count: rest }),
                        press: () => void this.#showReplies(top.id, replies[shown.length]),
                      })}
                    </li>`
              }
            </ol>`
      }
    </li>`;
  }

  #renderComment(comment: Comment, idea: Idea, scene: Scene): TemplateResult {
    const { say } = scene.voice;
    const { id, hidden, erased, author, can } = comment;
    const date = dayOf(comment.createdAt, scene);
    const subject = { idea: idea.id, comment: id };
    const mayReply = idea.can['idea.comment']?.allowed && !hidden && !erased;
    const isReportable = takes(scene, can, 'comment.report') && !author.mine && !erased;
    return html`<article
      class="comment ${author.official ? 'city' : ''}"
      part="comment"
      id=${`comment-${id}`}
      tabindex="-1"
    >
      <p class="facts">${signature(comment, ideaAddress(idea.id, id), scene)}</p>
      ${
        hidden
          ? html`<p class="mark" dir="auto">
              ${say(unseen[hidden.review ?? 'hidden'])}
              ${hidden.review === 'waits' ? nothing : say('reason', { reason: hidden.reason })}
            </p>`
          : nothing
      }
      ${
        erased
          ? html`<p class="fine">${say('commentErased')}</p>`
          : html`<p class="words" dir="auto" lang=${comment.lang ?? nothing}>${comment.text}</p>`
      }
      <div class="actions">
        ${mayReply ? this.#form.renderButton(id, date, scene) : nothing}
        ${isReportable ? this.#report.renderButton(subject, scene, say('reportComment', { date })) : nothing}
        ${this.#office.commentButton(comment, scene)}
      </div>
      ${isReportable ? this.#report.render(subject, scene) : nothing} ${this.#office.commentForm(comment, scene)}
      ${mayReply ? this.#form.renderReply(idea, id, scene) : nothing}
    </article>`;
  }

  #renderWriting(idea: Idea, scene: Scene): unknown {
    const can = idea.can['idea.comment'];
    if (can?.allowed) return this.#form.render(idea, undefined, scene);
    const { voice, space } = scene;
    if (!can || can.because === 'hidden' || idea.mergedInto !== undefined) return nothing;
    return html`<p class="fine">${deniedText(voice.shared, can, voice.language, space.timeZone)}</p>
      <p>${remedyButton(voice.shared, can, space)}</p>`;
  }

  async #showReplies(top: CommentId, first: Comment | undefined): Promise<void> {
    this.#whole.add(top);
    this.#board.requestUpdate();
    if (first) await this.#board.focusOn(`#${CSS.escape(`comment-${first.id}`)}`);
  }

  /** Reads the next page, and leads to the first comment of it. */
  async #more(before: readonly Comment[]): Promise<void> {
    await this.#store?.more();
    const known = new Set(before.map(({ id }) => id));
    const first = valueOf(this.#store?.get())?.items.find(({ id }) => !known.has(id));
    if (first) await this.#board.focusOn(`#${CSS.escape(`comment-${first.id}`)}`);
  }
}

/** Reads page after page while something is wanted and there is more; an end to it is set by what people can read. */
async function readOn(store: PagedResource<Comment>, wants: (items: readonly Comment[]) => boolean): Promise<void> {
  if (store.get().state === 'loading') await store.refresh();
  for (let page = 0; page < 40; page++) {
    const list = valueOf(store.get());
    if (list?.next === undefined || list.more.state === 'failed' || !wants(list.items)) return;
    await store.more();
  }
}
