import type { Comment, Idea } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { headingOf } from '../controls/frame.ts';
import { errorText } from '../controls/notice.ts';
import * as contribute from '../stores/contribute.ts';
import { sendingKey } from '../stores/sending.ts';
import { dayOf, type Board, type Scene } from './board.ts';
import { MergeForm } from './merge-form.ts';
import { AnswerForm } from './office-answer.ts';
import { ReasonForm } from './office-reason.ts';
import { sendOffice } from './office-send.ts';

export { officeStyles } from './office.styles.ts';

type Tool = 'answer' | 'merge';

/** What the city's staff may do with an idea and its comments: answer, join with another, hide with a reason, show again. */
export class OfficeForm {
  readonly #board: Board;
  readonly #answer: AnswerForm;
  readonly #merge: MergeForm;
  readonly #reason: ReasonForm;
  #open: Tool | undefined;

  constructor(board: Board) {
    this.#board = board;
    this.#answer = new AnswerForm(board);
    this.#merge = new MergeForm(board, () => (this.#open = undefined));
    this.#reason = new ReasonForm(board);
  }

  /** Forgets what was about to be done, when another idea is opened. */
  reset(): void {
    this.#open = undefined;
    this.#reason.close();
    this.#merge.reset();
  }

  render(idea: Idea, scene: Scene): TemplateResult {
    const { say } = scene.voice;
    const may = (kind: 'idea.answer' | 'idea.hide' | 'idea.restore' | 'idea.merge'): boolean =>
      idea.can[kind]?.allowed === true;
    // An answer that was begun is not to be looked for.
    const open = this.#open ?? (may('idea.answer') && this.#answer.hasDraft(idea, scene) ? 'answer' : undefined);
    return html`<section class="office" part="office" aria-labelledby="office-title">
      ${headingOf(say('office'), scene.level + 1, { id: 'office-title', focusable: true })}
      <p class="fine">${say('officeActing')}</p>
      ${
        (idea.reports ?? 0) > 0
          ? html`<p class="mark">${say('reportsWaiting', { count: idea.reports ?? 0 })}</p>`
          : nothing
      }
      ${supportOf(idea, scene)}
      <div class="actions">
        ${may('idea.answer') ? this.#toggle('answer', say('openAnswer'), open) : nothing}
        ${
          may('idea.merge') && scene.space.supports.actions.includes('idea.merge')
            ? this.#toggle('merge', say('openMerge'), open)
            : nothing
        }
        ${may('idea.hide') ? this.#hideButton(idea, scene) : nothing}
        ${may('idea.restore') ? this.#restoreButton(idea, scene) : nothing}
      </div>
      ${this.#reason.render(idea.id, scene)} ${open === 'answer' ? this.#answer.render(idea, scene) : nothing}
      ${open === 'merge' ? this.#merge.render(idea, scene) : nothing} ${this.#renderState(idea.id, scene)}
    </section>`;
  }

  #toggle(tool: Tool, label: string, open: Tool | undefined): TemplateResult {
    const press = (): void => {
      this.#open = open === tool ? undefined : tool;
      this.#reason.close();
      this.#board.requestUpdate();
      if (this.#open) void this.#board.focusOn(tool === 'answer' ? '#office-status' : '#merge-search');
    };
    return button({ label, expanded: open === tool, press });
  }

  #hideButton(idea: Idea, { voice: { say } }: Scene): TemplateResult {
    const refuses = idea.hidden?.review === 'waits';
    const press = (): void => {
      this.#open = undefined;
      this.#reason.open({
        subject: idea.id,
        ...(refuses && { label: 'refuse' }),
        send: ({ connection }, reason) => contribute.hideIdea(connection, idea.id, reason),
        next: '#idea-title',
        back: '#office-hide',
      });
    };
    const label = say(refuses ? 'refuseIdea' : 'hideIdea');
    return button({ label, id: 'office-hide', expanded: this.#reason.isOpen(idea.id), press });
  }

  /** Shows again what is hidden; of what is not, it says that the reports are unfounded. */
  #restoreButton(idea: Idea, scene: Scene): TemplateResult {
    const label = scene.voice.say(idea.hidden?.review ? 'publishIdea' : idea.hidden ? 'restore' : 'keep');
    const press = (): void => {
      const restoring = contribute.restoreIdea(scene.connection, idea.id);
      void sendOffice(this.#board, scene, restoring, '#idea-title');
    };
    return button({ label, press });
  }

  #renderState(subject: string, { sending, voice }: Scene): unknown {
    const key = sendingKey.office(subject);
    const state = sending.get(key);
    if (state?.state === 'received') return html`<p class="vote-state">${voice.say('officeReceived')}</p>`;
    if (state?.state !== 'failed' || this.#reason.isOpen(subject)) return nothing;
    const again = button({ label: voice.say('again'), press: () => this.#board.retry(key), kind: 'link' });
    return html`<p class="error">${voice.say('notSent')} ${errorText(voice.shared, state.error)}</p>
      ${state.error.then === 'again' ? again : nothing}`;
  }

  /** The buttons that hide a comment or show it again, for those who may. */
  commentButton(comment: Comment, scene: Scene): TemplateResult | typeof nothing {
    const { say } = scene.voice;
    const { id, idea, can, hidden } = comment;
    const refuses = hidden?.review === 'waits';
    const date = dayOf(comment.createdAt, scene);
    const own = `#${CSS.escape(`comment-${id}`)}`;
    const hide = (): void =>
      this.#reason.open({
        subject: id,
        ...(refuses && { label: 'refuse' }),
        send: ({ connection }, reason) => contribute.hideComment(connection, idea, id, reason),
        next: own,
        back: own,
      });
    const restore = (): void => {
      const restoring = contribute.restoreComment(scene.connection, idea, id);
      void sendOffice(this.#board, scene, restoring, own);
    };
    return html`${
      can['comment.hide']?.allowed
        ? button({
            label: say(refuses ? 'refuse' : 'hide'),
            name: say(refuses ? 'refuseComment' : 'hideComment', { date }),
            kind: 'link',
            press: hide,
          })
        : nothing
    }
    ${
      can['comment.restore']?.allowed
        ? button({
            label: say(hidden?.review ? 'publish' : hidden ? 'restore' : 'keep'),
            name: say(hidden?.review ? 'publishComment' : hidden ? 'restoreComment' : 'keepComment', { date }),
            kind: 'link',
            press: restore,
          })
        : nothing
    }`;
  }

  renderReason(subject: string, scene: Scene): TemplateResult | typeof nothing {
    return this.#reason.render(subject, scene);
  }
}

/** How those are known who support it, which the city's staff alone is told. */
function supportOf({ support, hidden }: Idea, { voice: { say, language } }: Scene): TemplateResult | typeof nothing {
  if (!support || hidden?.review) return nothing;
  const number = new Intl.NumberFormat(language);
  return html`<p class="fine">${say('supportKnown')}</p>
    <ul class="facts">
      ${(['guest', 'participant', 'verified'] as const).map(
        (level) => html`<li>${say(`known.${level}`, { count: number.format(support[level]) })}</li>`,
      )}
    </ul>`;
}
