import { limits } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { textField } from '../controls/field.ts';
import { errorText } from '../controls/notice.ts';
import { sendingKey, type Sending } from '../stores/sending.ts';
import type { Board, Scene } from './board.ts';
import { sendOffice } from './office-send.ts';

/** What is being hidden, and how that is sent once there is a reason. */
export interface Hiding {
  /** The id of the idea or comment. */
  readonly subject: string;
  readonly send: (scene: Scene, reason: string) => Promise<Sending>;
  /** Where focus goes once it is done, and where when it is given up. */
  readonly next: string;
  readonly back: string;
  /** What the button says; to hide, unless given. */
  readonly label?: 'refuse';
  /** Called once it is done. */
  readonly done?: () => void;
}

/** Asks why something is hidden; its author will read it. One at a time. */
export class ReasonForm {
  readonly #board: Board;
  #hiding: Hiding | undefined;
  #reason = '';
  #missing = false;

  constructor(board: Board) {
    this.#board = board;
  }

  open(hiding: Hiding): void {
    // A reason begun for the same thing is still there.
    if (hiding.subject !== this.#hiding?.subject) this.#reason = '';
    this.#hiding = hiding;
    this.#missing = false;
    this.#board.requestUpdate();
    void this.#board.focusOn('#office-reason');
  }

  close(): void {
    this.#hiding = undefined;
  }

  isOpen(subject: string): boolean {
    return this.#hiding?.subject === subject;
  }

  render(subject: string, scene: Scene): TemplateResult | typeof nothing {
    const hiding = this.#hiding;
    if (hiding?.subject !== subject) return nothing;
    const { say, shared } = scene.voice;
    const sending = scene.sending.get(sendingKey.office(subject));
    const busy = sending?.state === 'sending';
    const cancel = (): void => {
      this.close();
      this.#board.requestUpdate();
      void this.#board.focusOn(hiding.back);
    };
    return html`<form
      class="form"
      part="form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        if (!busy) void this.#submit(hiding, scene);
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
        input: (value) => {
          this.#reason = value;
          this.#missing = false;
          this.#board.requestUpdate();
        },
      })}
      ${
        sending?.state === 'failed'
          ? html`<p class="error">${say('notSent')} ${errorText(shared, sending.error)}</p>`
          : nothing
      }
      <div class="actions">
        ${button({ label: say(busy ? 'sending' : (hiding.label ?? 'hide')), kind: 'primary', type: 'submit', busy })}
        ${button({ label: say('cancel'), press: cancel })}
      </div>
    </form>`;
  }

  async #submit(hiding: Hiding, scene: Scene): Promise<void> {
    const reason = this.#reason.trim();
    this.#missing = reason === '';
    this.#board.requestUpdate();
    if (this.#missing) {
      this.#board.announce(scene.voice.say('error.text-missing'));
      return this.#board.focusOn('#office-reason');
    }
    const sent = hiding.send(scene, reason).then((sending) => {
      if (sending.state === 'failed') return sending;
      this.close();
      this.#reason = '';
      hiding.done?.();
      this.#board.requestUpdate();
      return sending;
    });
    await sendOffice(this.#board, scene, sent, hiding.next);
  }
}
