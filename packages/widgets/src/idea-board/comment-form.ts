import {
  CivicError,
  limits,
  type CommentId,
  type Idea,
  type IdeaId,
  type Receipt,
  type TextPayload,
} from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { textField } from '../controls/field.ts';
import { errorText } from '../controls/notice.ts';
import { comment as send } from '../stores/contribute.ts';
import type { Draft } from '../stores/drafts.ts';
import { HeldDraft } from '../stores/held-draft.ts';
import { sendingKey, type Sending } from '../stores/sending.ts';
import { retry } from '../stores/submit.ts';
import { keptHere, type Board, type Scene } from './board.ts';
import { draftLine, signedDraft } from './draft-line.ts';
import { replyIcon } from './page-icons.ts';
import { writtenIn } from './written-in.ts';

const blank = { text: '', name: '' };
type Entered = typeof blank;

/** Takes a comment, or a reply right under what it replies to; one reply at a time. */
export class CommentForm {
  readonly #board: Board;
  #replyTo: CommentId | undefined;
  /** By key. */
  readonly #held = new Map<string, HeldDraft>();
  #wrong: { readonly key: string; readonly error: CivicError } | undefined;

  constructor(board: Board) {
    this.#board = board;
  }

  /** Forgets which reply was being written; what was written stays. */
  close(): void {
    this.#replyTo = undefined;
    this.#wrong = undefined;
  }

  /** The way to a reply. */
  renderButton(comment: CommentId, date: string, { voice: { say } }: Scene): TemplateResult {
    return button({
      id: openerId(comment),
      label: html`${replyIcon}${say('reply')}`,
      name: say('replyTo', { date }),
      kind: 'link',
      expanded: this.#replyTo === comment,
      press: () => this.#toggle(comment),
    });
  }

  /** The form for a reply, where it is open. */
  renderReply(idea: Idea, comment: CommentId, scene: Scene): TemplateResult | typeof nothing {
    return this.#replyTo === comment ? this.render(idea, comment, scene) : nothing;
  }

  render(idea: Idea, replyTo: CommentId | undefined, scene: Scene): TemplateResult {
    const { say, shared } = scene.voice;
    const key = sendingKey.comment(idea.id, replyTo);
    const sending = scene.sending.get(key);
    if (this.#held.get(key)?.settle(sending)) this.#held.delete(key);
    const draft = draftFor(scene, idea.id, replyTo);
    const entered = draft.value;
    const error =
      this.#wrong?.key === key ? this.#wrong.error : sending?.state === 'failed' ? sending.error : undefined;
    const wrong = (field: string): string | undefined =>
      error?.field === field ? errorText(shared, error) : undefined;
    const busy = sending?.state === 'sending';
    const id = fieldId(replyTo);
    const set = (change: Partial<Entered>): void => {
      draft.set(change);
      this.#wrong = undefined;
      this.#board.requestUpdate();
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
        error: wrong('payload.text'),
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
              error: wrong('payload.name'),
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
          ? html`<p class="vote-state">${say(receivedAs(sending.receipt, scene))}</p>`
          : sending?.state === 'saved' || sending?.state === 'unsaved'
            ? html`<p class="vote-state">${say(sending.state)}</p>`
            : nothing
      }
      <div class="actions">
        ${button({
          label: say(busy ? 'sending' : replyTo === undefined ? 'sendComment' : 'sendReply'),
          kind: replyTo === undefined ? 'plain' : 'primary',
          type: 'submit',
          busy,
        })}
        ${
          replyTo === undefined && !entered.text
            ? nothing
            : button({ label: say(entered.text ? 'discard' : 'cancel'), press: () => this.#discard(draft, replyTo) })
        }
      </div>
      ${draftLine(draft, scene)}
    </form>`;
  }

  #toggle(comment: CommentId): void {
    this.#replyTo = this.#replyTo === comment ? undefined : comment;
    this.#board.requestUpdate();
    const next = this.#replyTo === undefined ? openerId(comment) : fieldId(comment);
    void this.#board.focusOn(`#${CSS.escape(next)}`);
  }

  #discard(draft: Draft<Entered>, replyTo: CommentId | undefined): void {
    draft.drop();
    if (replyTo !== undefined) {
      this.#toggle(replyTo);
      return;
    }
    this.#board.requestUpdate();
    void this.#board.focusOn(`#${fieldId(replyTo)}`);
  }

  async #submit(idea: Idea, scene: Scene, replyTo: CommentId | undefined): Promise<void> {
    const board = this.#board;
    const { connection, voice } = scene;
    const draft = draftFor(scene, idea.id, replyTo);
    const key = sendingKey.comment(idea.id, replyTo);
    const text = draft.value.text.trim();
    if (text === '') {
      this.#wrong = { key, error: new CivicError('text-missing', { field: 'payload.text' }) };
      board.announce(errorText(voice.shared, this.#wrong.error));
      board.requestUpdate();
      return board.focusOn(`#${fieldId(replyTo)}`);
    }
    const name = draft.value.name.trim();
    const payload = { text, ...writtenIn(text, voice.language), ...(name !== '' && { name }) };
    if (this.#held.get(key)?.isSame) {
      board.announce(voice.say('unsaved'));
      return;
    }
    board.announce(voice.say('sending'));
    // What failed and was not changed since is the same act: sent again it cannot be there twice.
    const same = samePayload(scene.sending.get(key), payload);
    const sending = await ((same ? retry(connection, key) : undefined) ?? send(connection, idea.id, replyTo, payload));
    if (sending.state !== 'received') await board.fetchTrouble();
    const { say, shared } = (board.scene ?? scene).voice;
    if (sending.state === 'failed') {
      board.announce(`${say('notSent')} ${errorText(shared, sending.error)}`);
      return;
    }
    if (sending.state === 'sending') return;
    // Only what is stored elsewhere may leave the draft.
    if (sending.state === 'unsaved') {
      this.#held.set(key, new HeldDraft(draft, sending));
      board.announce(say('unsaved'));
      board.requestUpdate();
      return;
    }
    draft.drop();
    if (replyTo !== undefined) this.#replyTo = undefined;
    board.requestUpdate();
    if (sending.state !== 'received') {
      board.announce(say(sending.state));
      return board.focusOn(`#${fieldId(undefined)}`);
    }
    board.announce(say(receivedAs(sending.receipt, scene)));
    await board.focusOn(`#${CSS.escape(`comment-${sending.receipt.subject}`)}`);
  }
}

function draftFor(scene: Scene, idea: IdeaId, replyTo: CommentId | undefined): Draft<Entered> {
  return signedDraft(scene, replyTo === undefined ? `comment:${idea}` : `reply:${replyTo}`, blank);
}

function receivedAs({ state }: Receipt, scene: Scene): 'commentKept' | 'commentInReview' | 'commentReceived' {
  if (keptHere(scene)) return 'commentKept';
  return state === 'review' ? 'commentInReview' : 'commentReceived';
}

/** The button that opens a reply, and is gone back to. */
function openerId(comment: CommentId): string {
  return `reply-to-${comment}`;
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
