import { limits, type Comment, type Idea } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { selectField, textField } from '../controls/field.ts';
import { headingOf } from '../controls/frame.ts';
import { errorText } from '../controls/notice.ts';
import * as contribute from '../stores/contribute.ts';
import { draftOf, type Draft } from '../stores/drafts.ts';
import { sendingKey, type Sending } from '../stores/sending.ts';
import { dayOf, type Board, type Scene } from './board.ts';
import { draftLine } from './draft-line.ts';

/** What is being hidden, and how that is sent once there is a reason. */
interface Hiding {
  /** The id of the idea or comment. */
  readonly subject: string;
  readonly send: (scene: Scene, reason: string) => Promise<Sending>;
}

/** An answer being written; a status that is empty is the idea's own. */
const blank = { status: '', office: '', text: '' };

/** What the city's staff may do with an idea and its comments: answer, hide with a reason, show again. */
export class OfficeForm {
  readonly #board: Board;
  #hiding: Hiding | undefined;
  #reason = '';
  #missing = false;
  /** Stays from one idea to the next: it is the same person. */
  #office = '';

  constructor(board: Board) {
    this.#board = board;
  }

  /** Forgets what was to be hidden, when another idea is opened. */
  reset(): void {
    this.#hiding = undefined;
  }

  render(idea: Idea, scene: Scene): TemplateResult | typeof nothing {
    const { say } = scene.voice;
    const may = (kind: 'idea.answer' | 'idea.hide' | 'idea.restore'): boolean => idea.can[kind]?.allowed === true;
    if (!may('idea.answer') && !may('idea.hide') && !may('idea.restore')) return nothing;
    const hiding: Hiding = {
      subject: idea.id,
      send: ({ connection }, reason) => contribute.hideIdea(connection, idea.id, reason),
    };
    return html`<section class="office" part="office" aria-labelledby="office-title">
      ${headingOf(say('office'), scene.level + 1, { id: 'office-title', focusable: true })}
      ${may('idea.answer') ? this.#renderAnswer(idea, scene) : nothing}
      <div class="actions">
        ${may('idea.hide') ? button({ label: say('hideIdea'), press: () => this.hide(hiding) }) : nothing}
        ${
          may('idea.restore')
            ? button({
                label: say('restore'),
                press: () => void this.#send(scene, contribute.restoreIdea(scene.connection, idea.id), '#idea-title'),
              })
            : nothing
        }
      </div>
      ${this.renderReason(idea.id, scene)} ${this.#renderState(idea.id, scene)}
    </section>`;
  }

  #renderAnswer(idea: Idea, scene: Scene): TemplateResult {
    const { voice, space, tell, sending, connection } = scene;
    const { say } = voice;
    const busy = sending.get(sendingKey.office(idea.id))?.state === 'sending';
    const draft: Draft<typeof blank> = draftOf(connection, space.id, `answer:${idea.id}`, blank);
    const office = (): string => draft.value.office || this.#office;
    const status = (): string => draft.value.status || idea.status;
    const drop = (): void => this.#set(() => draft.drop());
    const discard = (): void => {
      drop();
      void this.#board.focusOn('#office-text');
    };
    const submit = async (): Promise<void> => {
      const payload = { text: draft.value.text.trim() };
      const answering = contribute.answer(connection, idea.id, status(), office().trim() || undefined, payload);
      if (await this.#send(scene, answering, '#office-title')) drop();
    };
    return html`<form
      class="form"
      part="form"
      novalidate
      aria-labelledby="office-answer"
      @submit=${(event: Event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      ${headingOf(say('answerTitle'), scene.level + 2, { id: 'office-answer' })}
      <div class="pair">
        ${selectField({
          id: 'office-status',
          label: say('answerStatus'),
          value: status(),
          options: space.statuses.map(({ id, title }) => ({ value: id, label: tell(title) })),
          change: (value) => this.#set(() => draft.set({ status: value })),
        })}
        ${textField({
          id: 'office-name',
          label: say('answerOffice'),
          aside: say('optional'),
          hint: say('answerOfficeHint'),
          value: office(),
          limit: limits.name,
          input: (value) =>
            this.#set(() => {
              this.#office = value;
              draft.set({ office: value });
            }),
        })}
      </div>
      ${textField({
        id: 'office-text',
        label: say('answerText'),
        value: draft.value.text,
        lines: 4,
        limit: limits.text,
        input: (value) => this.#set(() => draft.set({ text: value })),
      })}
      <div class="actions">
        ${button({ label: busy ? say('sending') : say('sendAnswer'), kind: 'primary', type: 'submit', busy })}
        ${draft.empty ? nothing : button({ label: say('discard'), press: discard })}
      </div>
      ${draftLine(draft, scene)}
    </form>`;
  }

  /** Asks why, for what is being hidden. */
  renderReason(subject: string, scene: Scene): TemplateResult | typeof nothing {
    const hiding = this.#hiding;
    if (hiding?.subject !== subject) return nothing;
    const { say, shared } = scene.voice;
    const submit = async (): Promise<void> => {
      const reason = this.#reason.trim();
      this.#missing = reason === '';
      this.#board.requestUpdate();
      if (this.#missing) return this.#board.focusOn('#office-reason');
      if (await this.#send(scene, hiding.send(scene, reason), '#idea-title'))
        this.#set(() => (this.#hiding = undefined));
    };
    return html`<form
      class="form"
      part="form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void submit();
      }}
    >
      ${textField({
        id: 'office-reason',
        label: say('hideReason'),
        hint: say('hideReasonHint'),
        error: this.#missing ? shared('error.text-missing') : undefined,
        value: this.#reason,
        lines: 2,
        limit: limits.reason,
        required: true,
        input: (value) => this.#set(() => (this.#reason = value)),
      })}
      <div class="actions">
        ${button({ label: say('hide'), kind: 'primary', type: 'submit' })}
        ${button({ label: say('cancel'), press: () => this.#set(() => (this.#hiding = undefined)) })}
      </div>
    </form>`;
  }

  #renderState(subject: string, { sending, voice }: Scene): unknown {
    const key = sendingKey.office(subject);
    const state = sending.get(key);
    if (state?.state === 'received') return html`<p class="vote-state">${voice.say('officeReceived')}</p>`;
    if (state?.state !== 'failed') return nothing;
    const again = button({ label: voice.say('again'), press: () => this.#board.retry(key), kind: 'link' });
    return html`<p class="error">${voice.say('notSent')} ${errorText(voice.shared, state.error)}</p>
      ${state.error.then === 'again' ? again : nothing}`;
  }

  hide(hiding: Hiding): void {
    this.#set(() => (this.#hiding = hiding));
    this.#reason = '';
    void this.#board.focusOn('#office-reason');
  }

  restoreComment(comment: Comment, scene: Scene): void {
    const sending = contribute.restoreComment(scene.connection, comment.idea, comment.id);
    void this.#send(scene, sending, `#${CSS.escape(`comment-${comment.id}`)}`);
  }

  /** Sends, says how it went, and leads to where the person would look next. */
  async #send({ voice }: Scene, work: Promise<Sending>, next: string): Promise<boolean> {
    this.#board.announce(voice.say('sending'));
    const sending = await work;
    if (sending.state === 'failed') {
      this.#board.announce(`${voice.say('notSent')} ${errorText(voice.shared, sending.error)}`);
      return false;
    }
    this.#board.announce(voice.say('officeReceived'));
    await this.#board.focusOn(next);
    return true;
  }

  #set(change: () => unknown): void {
    change();
    this.#board.requestUpdate();
  }

  /** The button that hides a comment or shows it again, for those who may. */
  commentButton(comment: Comment, scene: Scene): TemplateResult | typeof nothing {
    const { say } = scene.voice;
    const { id, idea, can, createdAt } = comment;
    const date = dayOf(createdAt, scene);
    if (can['comment.hide']?.allowed) {
      const send: Hiding['send'] = ({ connection }, reason) => contribute.hideComment(connection, idea, id, reason);
      return button({
        label: say('hide'),
        name: say('hideComment', { date }),
        kind: 'link',
        press: () => this.hide({ subject: id, send }),
      });
    }
    if (!can['comment.restore']?.allowed) return nothing;
    return button({
      label: say('restore'),
      name: say('restoreComment', { date }),
      kind: 'link',
      press: () => this.restoreComment(comment, scene),
    });
  }
}
