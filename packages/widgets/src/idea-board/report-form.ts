import { CivicError, limits } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { textField } from '../controls/field.ts';
import { errorText } from '../controls/notice.ts';
import { draftOf, type Draft } from '../stores/drafts.ts';
import { HeldDraft } from '../stores/held-draft.ts';
import { report, reportKey, type Reported } from '../stores/report.ts';
import { isUnderWay, type Sending } from '../stores/sending.ts';
import { retry } from '../stores/submit.ts';
import { keptHere, type Board, type Scene } from './board.ts';
import { draftLine } from './draft-line.ts';
import { flagIcon } from './page-icons.ts';

const blank = { reason: '' };

/** Asks what is wrong with an idea or a comment, and tells the city; open for one at a time. */
export class ReportForm {
  readonly #board: Board;
  /** The key of what is being reported. */
  #open: string | undefined;
  #missing = false;
  /** By key. */
  readonly #held = new Map<string, HeldDraft>();

  constructor(board: Board) {
    this.#board = board;
  }

  close(): void {
    this.#open = undefined;
    this.#missing = false;
  }

  /** @param name more than the label says, where several stand on the page */
  renderButton(subject: Reported, { voice: { say } }: Scene, name?: string): TemplateResult {
    const key = reportKey(subject);
    return button({
      id: openerId(key),
      label: html`${flagIcon}${say('report')}`,
      ...(name !== undefined && { name }),
      kind: 'link',
      expanded: this.#open === key,
      press: () => this.#toggle(key),
    });
  }

  render(subject: Reported, scene: Scene): TemplateResult | typeof nothing {
    const key = reportKey(subject);
    const { say, shared } = scene.voice;
    const sending = scene.sending.get(key);
    if (this.#held.get(key)?.settle(sending)) this.#held.delete(key);
    if (this.#open !== key) {
      if (!sending || sending.state === 'failed') return nothing;
      return html`<p class="fine received" id="report-done" tabindex="-1">${takenText(sending, scene)}</p>`;
    }
    const draft = draftFor(subject, scene);
    const error = this.#missing
      ? new CivicError('text-missing', { field: 'payload.reason' })
      : sending?.state === 'failed'
        ? sending.error
        : undefined;
    const atField = error?.field === 'payload.reason';
    const busy = sending?.state === 'sending';
    return html`<form
      class="form"
      part="form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        if (!busy) void this.#submit(subject, scene);
      }}
    >
      ${textField({
        id: 'report-field',
        label: say('reportReason'),
        hint: say('reportHint'),
        error: atField ? errorText(shared, error) : undefined,
        value: draft.value.reason,
        lines: 3,
        limit: limits.reason,
        required: true,
        input: (reason) => {
          draft.set({ reason });
          this.#missing = false;
          this.#board.requestUpdate();
        },
      })}
      ${error && !atField ? html`<p class="error">${say('notSent')} ${errorText(shared, error)}</p>` : nothing}
      <div class="actions">
        ${button({ label: say(busy ? 'sending' : 'sendReport'), kind: 'primary', type: 'submit', busy })}
        ${button({
          label: say(draft.empty ? 'cancel' : 'discard'),
          press: () => {
            draft.drop();
            this.#toggle(key);
          },
        })}
      </div>
      ${draftLine(draft, scene)}
    </form>`;
  }

  #toggle(key: string): void {
    const isOpen = this.#open === key;
    this.close();
    if (!isOpen) this.#open = key;
    this.#board.requestUpdate();
    void this.#board.focusOn(isOpen ? `#${CSS.escape(openerId(key))}` : '#report-field');
  }

  async #submit(subject: Reported, scene: Scene): Promise<void> {
    const board = this.#board;
    const { connection, voice, sending } = scene;
    const key = reportKey(subject);
    const draft = draftFor(subject, scene);
    const reason = draft.value.reason.trim();
    this.#missing = reason === '';
    board.requestUpdate();
    if (this.#missing) {
      board.announce(voice.say('error.text-missing'));
      return board.focusOn('#report-field');
    }
    if (this.#held.get(key)?.isSame) {
      board.announce(voice.say('unsaved'));
      return;
    }
    board.announce(voice.say('sending'));
    const before = sending.get(key);
    // What failed and was not changed since is the same act: sent again it cannot be there twice.
    const same =
      before?.state === 'failed' &&
      'payload' in before.action &&
      before.action.payload !== null &&
      'reason' in before.action.payload &&
      before.action.payload.reason === reason;
    const sent = await ((same ? retry(connection, key) : undefined) ?? report(connection, subject, reason));
    if (sent.state !== 'received') await board.fetchTrouble();
    const now = board.scene ?? scene;
    const { say, shared } = now.voice;
    if (sent.state === 'failed') {
      board.announce(`${say('notSent')} ${errorText(shared, sent.error)}`);
      return;
    }
    // Only what is stored elsewhere may leave the draft.
    if (sent.state === 'unsaved') this.#held.set(key, new HeldDraft(draft, sent));
    else draft.drop();
    this.close();
    board.announce(takenText(sent, now));
    board.requestUpdate();
    await board.focusOn('#report-done');
  }
}

/** The button that opens the form, and is gone back to. */
function openerId(key: string): string {
  return `open ${key}`.replaceAll(' ', '-');
}

/** What is said of a report that the city has, or that waits to be sent. */
function takenText(sending: Sending, scene: Scene): string {
  const { say } = scene.voice;
  if (isUnderWay(sending)) return say(sending.state);
  return say(keptHere(scene) ? 'reportKept' : 'reportReceived');
}

function draftFor(subject: Reported, { connection, space }: Scene): Draft<typeof blank> {
  return draftOf(connection, space.id, `report:${subject.comment ?? subject.idea}`, blank);
}
