import { limits, type CivicError, type IdeaId } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { selectField, textField } from '../controls/field.ts';
import { headingOf } from '../controls/frame.ts';
import { errorText } from '../controls/notice.ts';
import { record } from '../stores/contribute.ts';
import { draftOf, type Draft } from '../stores/drafts.ts';
import { sendingKey } from '../stores/sending.ts';
import { retry } from '../stores/submit.ts';
import { canDerive, pseudonym } from './behalf-person.ts';
import type { Board, Scene } from './board.ts';
import { draftLine } from './draft-line.ts';
import { sendOffice } from './office-send.ts';
import { blank as noIdea, faultsOf, faultText, newIdea, proposalOf, sameProposal } from './propose-draft.ts';
import type { Field } from './propose-draft.ts';
import { choices, room, type Editing } from './propose-fields.ts';
import { ideaAddress } from './route.ts';

export { proposeStyles } from './propose.styles.ts';

const channels = ['paper', 'on-site'] as const;
const blank = { ...noIdea, channel: 'paper', reference: '' };
type Recorded = typeof blank;
type Set = (change: Partial<Recorded>, field?: Field) => void;

const fields = {
  'payload.title': '#behalf-title',
  'payload.text': '#behalf-text',
  'payload.name': '#behalf-name',
} as const;

/** Enters the idea of someone who wrote a letter, came to a workshop or called: it counts for that person. */
export class BehalfForm {
  readonly #board: Board;
  readonly #back: () => void;
  readonly #sent: (idea: IdeaId) => void;
  #faults: readonly CivicError[] = [];
  #done: IdeaId | undefined;

  /** @param sent is called with the idea once the backend has it */
  constructor(board: Board, sent: (idea: IdeaId) => void, back: () => void) {
    this.#board = board;
    this.#sent = sent;
    this.#back = back;
  }

  render(scene: Scene): TemplateResult {
    return this.#done === undefined ? this.#renderForm(scene) : this.#renderDone(scene, this.#done);
  }

  #renderForm(scene: Scene): TemplateResult {
    const { voice, level, project } = scene;
    const { say, shared } = voice;
    const draft = draftFor(scene);
    const sending = scene.sending.get(keyOf(project.id));
    const busy = sending?.state === 'sending';
    const set: Set = (change, field) => {
      draft.set(change);
      this.#faults = this.#faults.filter((fault) => fault.field !== field);
      this.#board.requestUpdate();
    };
    return html`<form
      class="form propose"
      part="form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        if (!busy) void this.#submit(scene);
      }}
    >
      ${headingOf(say('record'), level, { id: 'behalf-heading', focusable: true })}
      <p>${say('recordIntro')}</p>
      ${this.#renderPerson(scene, draft.value, set)} ${this.#renderIdea(scene, draft.value, set)}
      ${
        sending?.state === 'failed'
          ? html`<p class="error">${say('notSent')} ${errorText(shared, sending.error)}</p>`
          : nothing
      }
      <div class="actions">
        ${button({ label: say(busy ? 'sending' : 'recordSend'), kind: 'primary', type: 'submit', busy, id: 'record' })}
        ${button({ label: say('toDesk'), press: this.#back })}
        ${
          draft.empty
            ? nothing
            : button({
                label: say('discard'),
                press: () => {
                  draft.drop();
                  this.#board.requestUpdate();
                  void this.#board.focusOn('#behalf-heading');
                },
              })
        }
      </div>
      ${draftLine(draft, scene)}
    </form>`;
  }

  #renderPerson({ voice: { say } }: Scene, { channel, reference }: Recorded, set: Set): TemplateResult {
    return html`${selectField({
      id: 'behalf-channel',
      label: say('behalfChannel'),
      value: channel,
      options: channels.map((value) => ({ value, label: say(`behalf.${value}`) })),
      change: (value) => set({ channel: value }),
    })}
    ${
      canDerive()
        ? textField({
            id: 'behalf-reference',
            label: say('behalfReference'),
            aside: say('optional'),
            hint: say('behalfReferenceHint'),
            value: reference,
            limit: 200,
            autocomplete: 'off',
            input: (value) => set({ reference: value }),
          })
        : html`<p class="hint">${say('behalfNoReference')}</p>`
    }`;
  }

  #renderIdea(scene: Scene, entered: Recorded, set: Set): TemplateResult {
    const { say } = scene.voice;
    const fault = (field: Field): string | undefined => {
      const found = this.#faults.find((one) => one.field === field);
      return found && faultText(scene, found, entered);
    };
    const editing: Editing = { scene, entered, fault, set };
    return html`${textField({
      id: 'behalf-title',
      label: say('recordTitle'),
      hint: room(scene, entered.title, limits.title),
      error: fault('payload.title'),
      value: entered.title,
      required: true,
      input: (title) => set({ title }, 'payload.title'),
    })}
    ${textField({
      id: 'behalf-text',
      label: say('recordText'),
      aside: say('optional'),
      hint: room(scene, entered.text, limits.text),
      error: fault('payload.text'),
      value: entered.text,
      lines: 5,
      input: (text) => set({ text }, 'payload.text'),
    })}
    ${choices(editing)}
    ${textField({
      id: 'behalf-name',
      label: say('recordName'),
      aside: say('optional'),
      hint: say('recordNameHint'),
      error: fault('payload.name'),
      value: entered.name,
      autocomplete: 'off',
      input: (name) => set({ name }, 'payload.name'),
    })}`;
  }

  #renderDone({ voice: { say }, level }: Scene, idea: IdeaId): TemplateResult {
    const again = (): void => {
      this.#done = undefined;
      this.#board.requestUpdate();
      void this.#board.focusOn('#behalf-title');
    };
    return html`<div class="form done-propose">
      ${headingOf(say('recordReceived'), level, { id: 'done', focusable: true })}
      <div class="actions">
        ${button({ label: say('recordAnother'), kind: 'primary', press: again })}
        <a class="button plain" href=${ideaAddress(idea)}><span>${say('openIdea')}</span></a>
        ${button({ label: say('toDesk'), press: this.#back })}
      </div>
    </div>`;
  }

  async #submit(scene: Scene): Promise<void> {
    const { connection, space, project, voice } = scene;
    const draft = draftFor(scene);
    const { channel, reference, ...idea } = draft.value;
    this.#faults = faultsOf(idea, 2);
    const [first] = this.#faults;
    if (first) {
      this.#board.announce(faultText(scene, first, idea));
      this.#board.requestUpdate();
      return this.#board.focusOn(fields[first.field as keyof typeof fields]);
    }
    const person = await pseudonym(space.id, reference);
    const behalf = { person, channel: channels.find((known) => known === channel) ?? 'paper' };
    const proposal = { ...proposalOf(idea, scene), behalf };
    const key = keyOf(project.id);
    const before = scene.sending.get(key);
    // What failed and was not changed since is the same act. Without a reference it keeps its person.
    const isSame =
      before?.state === 'failed' &&
      sameProposal(
        before,
        reference.trim() === '' ? { ...proposal, behalf: before.action.behalf ?? behalf } : proposal,
      );
    const sending = await sendOffice(
      this.#board,
      scene,
      (isSame ? retry(connection, key) : undefined) ?? record(connection, key, proposal),
      '#done',
    );
    if (!sending) return void this.#board.focusOn('#record');
    draft.drop();
    const recorded = newIdea(sending);
    this.#done = recorded ?? '';
    if (recorded !== undefined) this.#sent(recorded);
    this.#board.announce(voice.say('recordReceived'));
    this.#board.requestUpdate();
    await this.#board.focusOn('#done');
  }
}

function keyOf(project: string): string {
  return sendingKey.office(`behalf ${project}`);
}

/** In this tab alone: it tells of somebody else. */
function draftFor({ connection, space, project }: Scene): Draft<Recorded> {
  return draftOf(connection, space.id, `behalf:${project.id}`, blank);
}
