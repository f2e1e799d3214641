import { limits, type Idea } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { selectField, textField } from '../controls/field.ts';
import { headingOf } from '../controls/frame.ts';
import { answer } from '../stores/contribute.ts';
import { draftOf, type Draft } from '../stores/drafts.ts';
import { sendingKey } from '../stores/sending.ts';
import type { Board, Scene } from './board.ts';
import { draftLine } from './draft-line.ts';
import { sendOffice } from './office-send.ts';
import { writtenIn } from './written-in.ts';

/** An answer being written; a status that is empty is the idea's own. */
const blank = { status: '', office: '', name: '', text: '' };
type Entered = typeof blank;

/** The city's answer to an idea: how far it is, and words for it. Either will do. */
export class AnswerForm {
  readonly #board: Board;
  /** Both stay from one idea to the next: it is the same person. */
  #office = '';
  #name = '';
  /** The idea for which there was neither a new status nor a word. */
  #nothing: string | undefined;

  constructor(board: Board) {
    this.#board = board;
  }

  /** Whether something was begun for this idea. */
  hasDraft(idea: Idea, scene: Scene): boolean {
    return !draftFor(idea, scene).empty;
  }

  render(idea: Idea, scene: Scene): TemplateResult {
    const { voice, space, tell, sending } = scene;
    const { say } = voice;
    const draft = draftFor(idea, scene);
    const { text } = draft.value;
    const busy = sending.get(sendingKey.office(idea.id))?.state === 'sending';
    const status = draft.value.status || idea.status;
    const set = (change: Partial<Entered>): void => {
      draft.set(change);
      this.#nothing = undefined;
      this.#board.requestUpdate();
    };
    const discard = (): void => {
      draft.drop();
      this.#board.requestUpdate();
      void this.#board.focusOn('#office-text');
    };
    return html`<form
      class="form"
      part="form"
      novalidate
      aria-labelledby="office-answer"
      @submit=${(event: Event) => {
        event.preventDefault();
        if (!busy) void this.#submit(idea, scene);
      }}
    >
      ${headingOf(say('answerTitle'), scene.level + 2, { id: 'office-answer' })}
      ${selectField({
        id: 'office-status',
        label: say('answerStatus'),
        error: this.#nothing === idea.id ? say('answerNothing') : undefined,
        value: status,
        options: space.statuses.map(({ id, title }) => ({ value: id, label: tell(title) })),
        change: (value) => set({ status: value === idea.status ? '' : value }),
      })}
      ${textField({
        id: 'office-text',
        label: say('answerText'),
        aside: say('optional'),
        hint: say('answerTextHint'),
        value: text,
        lines: 4,
        limit: limits.text,
        input: (value) => set({ text: value }),
      })}
      <div class="pair">
        ${textField({
          id: 'office-name',
          label: say('answerOffice'),
          aside: say('optional'),
          hint: say('answerOfficeHint'),
          value: draft.value.office || this.#office,
          limit: limits.name,
          autocomplete: 'organization',
          input: (value) => {
            this.#office = value;
            set({ office: value });
          },
        })}
        ${textField({
          id: 'office-person',
          label: say('answerName'),
          aside: say('optional'),
          hint: say('answerNameHint'),
          value: draft.value.name || this.#name,
          limit: limits.name,
          autocomplete: 'name',
          input: (value) => {
            this.#name = value;
            set({ name: value });
          },
        })}
      </div>
      <div class="actions">
        ${button({
          label: say(busy ? 'sending' : text.trim() === '' ? 'setStatus' : 'sendAnswer'),
          kind: 'primary',
          type: 'submit',
          busy,
        })}
        ${draft.empty ? nothing : button({ label: say('discard'), press: discard })}
      </div>
      ${draftLine(draft, scene)}
    </form>`;
  }

  async #submit(idea: Idea, scene: Scene): Promise<void> {
    const draft = draftFor(idea, scene);
    const { status, office, name, text } = draft.value;
    const words = text.trim();
    if (words === '' && status === '') {
      this.#nothing = idea.id;
      this.#board.announce(scene.voice.say('answerNothing'));
      this.#board.requestUpdate();
      return this.#board.focusOn('#office-status');
    }
    const from = (office || this.#office).trim();
    const signed = (name || this.#name).trim();
    const payload = {
      text: words,
      ...writtenIn(words, scene.voice.language),
      ...(signed !== '' && { name: signed }),
    };
    const answering = answer(scene.connection, idea.id, status || idea.status, from || undefined, payload);
    if (await sendOffice(this.#board, scene, answering, '#office-title')) {
      draft.drop();
      this.#board.requestUpdate();
    }
  }
}

/** Kept in this tab alone: what the city is about to say is nobody else's yet. */
function draftFor(idea: Idea, { connection, space }: Scene): Draft<Entered> {
  return draftOf(connection, space.id, `answer:${idea.id}`, blank);
}
