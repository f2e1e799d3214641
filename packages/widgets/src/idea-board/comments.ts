import {
  CivicError,
  limits,
  type Comment,
  type CommentId,
  type Idea,
  type IdeaId,
  type TextPayload,
} from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { textField } from '../controls/field.ts';
import { headingOf } from '../controls/frame.ts';
import { deniedText, failedNotice } from '../controls/failure.ts';
import { errorText, loadingNotice } from '../controls/notice.ts';
import { comment as send } from '../stores/contribute.ts';
import type { Draft } from '../stores/drafts.ts';
import { commentList } from '../stores/idea.ts';
import type { Loadable } from '../stores/loadable.ts';
import type { Pages } from '../stores/paged-resource.ts';
import { StoreController } from '../stores/store-controller.ts';
import { sendingKey, type Sending } from '../stores/sending.ts';
import { retry } from '../stores/submit.ts';
import { dayOf, keptHere, type Board, type Scene } from './board.ts';
import { byline } from './byline.ts';
import { draftLine, signedDraft } from './draft-line.ts';
import type { OfficePart } from './office-part.ts';

const blank = { text: '', name: '' };
type Entered = typeof blank;

/** The comments on the opened idea, replies under what they reply to, and the forms to write one. */
export class Comments {
  readonly #board: Board;
  readonly #office: OfficePart;
  readonly #list: StoreController<Loadable<Pages<Comment>>>;
  #replyTo: CommentId | undefined;
  #wrong: { readonly key: string; readonly error: CivicError } | undefined;

  constructor(board: Board, office: OfficePart) {
    this.#board = board;
    this.#office = office;
    this.#list = new StoreController<Loadable<Pages<Comment>>>(board);
  }

  /** Follows another idea's comments, or none. */
  watch(scene: Scene | undefined, idea: IdeaId | undefined): void {
    const list = scene && idea !== undefined ? commentList(scene.connection, idea) : undefined;
    if (list === this.#list.store) return;
    this.#replyTo = undefined;
    this.#wrong = undefined;
    this.#list.watch(list);
  }

  render(idea: Idea, scene: Scene): TemplateResult {
    const { say } = scene.voice;
    return html`<section class="comments" part="comments" aria-labelledby="comments-title">
      ${headingOf(say('commentsTitle'), scene.level + 1, { id: 'comments-title', focusable: true })}
      ${this.#renderList(idea, scene)} ${this.#renderWriting(idea, scene)}
    </section>`;
  }

  #renderList(idea: Idea, scene: Scene): unknown {
    const { voice, connection } = scene;
    const list = this.#list.value;
    if (!list || list.state === 'loading') return loadingNotice(voice.shared);
    const store = commentList(connection, idea.id);
    if (list.state === 'failed') return failedNotice(voice.shared, list.error, () => void store.refresh());
    const { items, next, more } = list.value;
    if (items.length === 0) return html`<p class="fine">${voice.say('noComments')}</p>`;
    const there = new Set(items.map(({ id }) => id));
    const replies = Map.groupBy(items, ({ replyTo }) => (replyTo !== undefined && there.has(replyTo) ? replyTo : ''));
    return html`<ol class="thread">
        ${(replies.get('') ?? []).map((top) => this.#renderThread(top, replies, idea, scene))}
      </ol>
      ${more.state === 'failed' ? html`<p class="error">${errorText(voice.shared, more.error)}</p>` : nothing}
      ${
        next === undefined
          ? nothing
          : button({
              label: voice.say('moreComments'),
              press: () => void store.more(),
              busy: more.state === 'loading',
            })
      }`;
  }

  /** A comment with everything that was said in reply, however deep: one level is shown, so that narrow pages hold it. */
  #renderThread(top: Comment, replies: ReadonlyMap<string, readonly Comment[]>, idea: Idea, scene: Scene): unknown {
    const below = descendants(top.id, replies);
    return html`<li>
      ${this.#renderComment(top, idea, scene)}
      ${
        below.length === 0
          ? nothing
          : html`<ol class="thread">
              ${below.map((reply) => html`<li>${this.#renderComment(reply, idea, scene)}</li>`)}
            </ol>`
      }
    </li>`;
  }

  #renderComment(comment: Comment, idea: Idea, scene: Scene): TemplateResult {
    const { say } = scene.voice;
    const date = dayOf(comment.createdAt, scene);
    const mayReply = idea.can['idea.comment']?.allowed && !comment.hidden && !comment.erased;
    const isOpen = this.#replyTo === comment.id;
    return html`<article class="comment" part="comment" id=${`comment-${comment.id}`} tabindex="-1">
      <p>${byline(comment, scene)}</p>
      ${
        comment.hidden
          ? html`<p class="mark">${say('commentHidden')} ${say('reason', { reason: comment.hidden.reason })}</p>`
          : nothing
      }
      ${
        comment.erased
          ? html`<p class="fine">${say('commentErased')}</p>`
          : html`<p class="words" dir="auto" lang=${comment.lang ?? nothing}>${comment.text}</p>`
      }
      <div class="actions">
        ${
          mayReply
            ? button({
                label: say('reply'),
                name: say('replyTo', { date }),
                kind: 'link',
                expanded: isOpen,
                press: () => this.#toggle(comment.id),
              })
            : nothing
        }
        ${this.#office.commentButton(comment, scene)}
      </div>
      ${this.#office.commentForm(comment, scene)} ${isOpen ? this.#renderForm(idea, scene, comment.id) : nothing}
    </article>`;
  }

  #renderWriting(idea: Idea, scene: Scene): unknown {
    const can = idea.can['idea.comment'];
    if (can?.allowed) return this.#renderForm(idea, scene, undefined);
    const { voice, space } = scene;
    if (!can || can.because === 'hidden') return nothing;
    return html`<p class="fine">${deniedText(voice.shared, can, voice.language, space.timeZone)}</p>`;
  }

  #renderForm(idea: Idea, scene: Scene, replyTo: CommentId | undefined): TemplateResult {
    const { say, shared } = scene.voice;
    const draft = draftFor(scene, idea.id, replyTo);
    const entered = draft.value;
    const key = sendingKey.comment(idea.id, replyTo);
    const sending = scene.sending.get(key);
    const error =
      this.#wrong?.key === key ? this.#wrong.error : sending?.state === 'failed' ? sending.error : undefined;
    const busy = sending?.state === 'sending';
    const id = fieldId(replyTo);
    const set = (change: Partial<Entered>): void => {
      draft.set(change);
      this.#wrong = undefined;
      this.#board.requestUpdate();
    };
    const discard = (): void => {
      draft.drop();
      if (replyTo !== undefined) {
        this.#toggle(replyTo);
        return;
      }
      this.#board.requestUpdate();
      void this.#board.focusOn(`#${id}`);
    };
    return html`<form
      class="form"
      part="form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        if (!busy) void this.#submit(idea, scene, replyTo);
      }}
    >
      ${textField({
        id,
        label: say(replyTo === undefined ? 'yourComment' : 'yourReply'),
        error: error?.field === 'payload.text' ? errorText(shared, error) : undefined,
        value: entered.text,
        lines: 3,
        limit: limits.comment,
        required: true,
        input: (text) => set({ text }),
      })}
      ${
        entered.text
          ? textField({
              id: `${id}-name`,
              label: say('name'),
              aside: say('optional'),
              hint: say('nameHint'),
              error: error?.field === 'payload.name' ? errorText(shared, error) : undefined,
              value: entered.name,
              limit: limits.name,
              autocomplete: 'name',
              input: (name) => set({ name }),
            })
          : nothing
      }
      ${
        error && error.field !== 'payload.text' && error.field !== 'payload.name'
          ? html`<p class="error">${say('notSent')} ${errorText(shared, error)}</p>`
          : nothing
      }
      ${
        sending?.state === 'received'
          ? html`<p class="vote-state">${say(keptHere(scene) ? 'commentKept' : 'commentReceived')}</p>`
          : nothing
      }
      <div class="actions">
        ${button({
          label: busy ? say('sending') : say(replyTo === undefined ? 'sendComment' : 'sendReply'),
          kind: replyTo === undefined ? 'plain' : 'primary',
          type: 'submit',
          busy,
        })}
        ${replyTo === undefined && !entered.text ? nothing : button({ label: say(entered.text ? 'discard' : 'cancel'), press: discard })}
      </div>
      ${draftLine(draft, scene)}
    </form>`;
  }

  #toggle(comment: CommentId): void {
    this.#replyTo = this.#replyTo === comment ? undefined : comment;
    this.#board.requestUpdate();
    if (this.#replyTo !== undefined) void this.#board.focusOn(`#${fieldId(comment)}`);
  }

  async #submit(idea: Idea, scene: Scene, replyTo: CommentId | undefined): Promise<void> {
    const { say, shared } = scene.voice;
    const draft = draftFor(scene, idea.id, replyTo);
    const key = sendingKey.comment(idea.id, replyTo);
    const text = draft.value.text.trim();
    if (text === '') {
      this.#wrong = { key, error: new CivicError('text-missing', { field: 'payload.text' }) };
      this.#board.announce(errorText(shared, this.#wrong.error));
      this.#board.requestUpdate();
      return this.#board.focusOn(`#${fieldId(replyTo)}`);
    }
    const name = draft.value.name.trim();
    const payload = { text, ...(name !== '' && { name }) };
    this.#board.announce(say('sending'));
    const same = samePayload(scene.sending.get(key), payload);
    const sending = await ((same ? retry(scene.connection, key) : undefined) ??
      send(scene.connection, idea.id, replyTo, payload));
    if (sending.state === 'failed') {
      this.#board.announce(`${say('notSent')} ${errorText(shared, sending.error)}`);
      return;
    }
    if (sending.state === 'sending') return;
    draft.drop();
    if (replyTo !== undefined) this.#replyTo = undefined;
    this.#board.announce(say(keptHere(scene) ? 'commentKept' : 'commentReceived'));
    this.#board.requestUpdate();
    await this.#board.focusOn(`#${CSS.escape(`comment-${sending.receipt.subject}`)}`);
  }
}

function draftFor(scene: Scene, idea: IdeaId, replyTo: CommentId | undefined): Draft<Entered> {
  return signedDraft(scene, replyTo === undefined ? `comment:${idea}` : `reply:${replyTo}`, blank);
}

function fieldId(replyTo: CommentId | undefined): string {
  return replyTo === undefined ? 'comment-field' : 'reply-field';
}

function samePayload(sending: Sending | undefined, payload: TextPayload): boolean {
  return (
    sending?.state === 'failed' &&
    sending.action.kind === 'idea.comment' &&
    sending.action.payload?.text === payload.text &&
    sending.action.payload.name === payload.name
  );
}

/** Everything below a comment, oldest first. */
function descendants(id: CommentId, replies: ReadonlyMap<string, readonly Comment[]>): readonly Comment[] {
  const found: Comment[] = [];
  const waiting: string[] = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const below = replies.get(next) ?? [];
    found.push(...below);
    waiting.push(...below.map((reply) => reply.id));
  }
  return found.sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
}
