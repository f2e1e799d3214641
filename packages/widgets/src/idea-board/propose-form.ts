import { CivicError, limits, type IdeaId, type Permission, type Viewer } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { selectField, textField } from '../controls/field.ts';
import { headingOf } from '../controls/frame.ts';
import { errorText } from '../controls/notice.ts';
import { propose, type Proposal } from '../stores/contribute.ts';
import type { Draft } from '../stores/drafts.ts';
import { sendingKey, type Sending } from '../stores/sending.ts';
import { retry } from '../stores/submit.ts';
import { keptHere, type Board, type Scene } from './board.ts';
import { draftLine, signedDraft } from './draft-line.ts';
import { CivicProposeEvent } from './events.ts';

export { pageStyles } from './idea-page.styles.ts';

/** `begun`: whether the title was there already and the rest was asked for. */
const blank = { title: '', text: '', topic: '', area: '', name: '', begun: false };
type Entered = typeof blank;

/** Asks for an idea: its title first, then what else there is to say. */
export class ProposeForm {
  readonly #board: Board;
  readonly #sent: (idea: IdeaId) => void;
  readonly #cancel: () => void;
  #wrong: CivicError | undefined;

  /** @param sent is called with the new idea once the backend has it */
  constructor(board: Board, sent: (idea: IdeaId) => void, cancel: () => void) {
    this.#board = board;
    this.#sent = sent;
    this.#cancel = cancel;
  }

  render(scene: Scene): TemplateResult {
    const { voice, project, level } = scene;
    const { say, shared } = voice;
    const draft = signedDraft(scene, `propose:${project.id}`, blank);
    const entered = draft.value;
    const sending = scene.sending.get(sendingKey.propose(project.id));
    const error = this.#wrong ?? (sending?.state === 'failed' ? sending.error : undefined);
    const wrong = (field: string): string | undefined =>
      error?.field === field ? errorText(shared, error) : undefined;
    const busy = sending?.state === 'sending';
    return html`<form
      class="form"
      part="form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        if (!busy) void this.#submit(scene, draft);
      }}
    >
      ${headingOf(say('propose'), level, { id: 'propose-title', focusable: true })}
      ${textField({
        id: 'title-field',
        label: say('title'),
        hint: say('titleHint'),
        error: wrong('payload.title'),
        value: entered.title,
        limit: limits.title,
        required: true,
        input: (title) => this.#set(draft, { title }),
      })}
      ${
        entered.begun
          ? html`${textField({
                id: 'text-field',
                label: say('text'),
                aside: say('optional'),
                hint: say('textHint'),
                error: wrong('payload.text'),
                value: entered.text,
                lines: 5,
                limit: limits.text,
                input: (text) => this.#set(draft, { text }),
              })}
              ${place(scene, entered, wrong, (change) => this.#set(draft, change))}
              ${textField({
                id: 'name-field',
                label: say('name'),
                aside: say('optional'),
                hint: say('nameHint'),
                error: wrong('payload.name'),
                value: entered.name,
                limit: limits.name,
                autocomplete: 'name',
                input: (name) => this.#set(draft, { name }),
              })}
              <p class="fine">
                <b>${say('whatNext')}:</b> ${say(project.review === 'before' ? 'whatNextBefore' : 'whatNextAfter')}
              </p>`
          : nothing
      }
      ${
        error && (error.field === undefined || sending?.state === 'failed')
          ? html`<p class="error">${say('notSent')} ${errorText(shared, error)}</p>`
          : nothing
      }
      <div class="actions">
        ${button({
          label: busy ? say('sending') : this.#submitLabel(scene, entered),
          kind: 'primary',
          type: 'submit',
          busy,
        })}
        ${button({
          label: say(draft.empty ? 'cancel' : 'discard'),
          press: () => {
            draft.drop();
            this.#cancel();
          },
        })}
      </div>
      ${draftLine(draft, scene)}
    </form>`;
  }

  #submitLabel({ voice: { say }, project }: Scene, { begun }: Entered): string {
    if (!begun) return say('next');
    return say(project.review === 'before' ? 'sendForReview' : 'send');
  }

  #set(draft: Draft<Entered>, change: Partial<Entered>): void {
    draft.set(change);
    this.#wrong = undefined;
    this.#board.requestUpdate();
  }

  async #submit(scene: Scene, draft: Draft<Entered>): Promise<void> {
    const board = this.#board;
    const entered = draft.value;
    if (entered.title.trim() === '') {
      this.#wrong = new CivicError('text-missing', { field: 'payload.title' });
      board.announce(errorText(scene.voice.shared, this.#wrong));
      return board.focusOn('#title-field');
    }
    if (!entered.begun) {
      this.#set(draft, { begun: true });
      return board.focusOn('#text-field');
    }
    const proposal = proposalOf(entered, scene);
    if (!board.dispatchEvent(new CivicProposeEvent(proposal))) return;
    board.announce(scene.voice.say('sending'));
    const sending = await this.#send(scene, proposal);
    if (sending.state === 'failed') return this.#fail(scene, sending.error);
    if (sending.state === 'sending') return;
    draft.drop();
    board.announce(scene.voice.say(keptHere(scene) ? 'proposeKept' : 'proposeReceived'));
    this.#sent(sending.receipt.subject);
  }

  #send({ connection, project, sending }: Scene, proposal: Proposal): Promise<Sending> {
    const key = sendingKey.propose(project.id);
    const before = sending.get(key);
    // What failed and was not changed since is the same act: sent again it cannot be there twice.
    const same = before?.state === 'failed' && sameProposal(before, proposal);
    return (same ? retry(connection, key) : undefined) ?? propose(connection, proposal);
  }

  #fail({ voice: { say, shared } }: Scene, error: CivicError): Promise<void> {
    this.#board.announce(`${say('notSent')} ${errorText(shared, error)}`);
    const field: Readonly<Record<string, string>> = {
      'payload.title': '#title-field',
      'payload.text': '#text-field',
      'payload.name': '#name-field',
    };
    return this.#board.focusOn(field[error.field ?? ''] ?? '.form [type=submit]');
  }
}

function place(
  { voice: { say }, space, project, tell }: Scene,
  entered: Entered,
  wrong: (field: string) => string | undefined,
  set: (change: Partial<Entered>) => void,
): unknown {
  const none = { value: '', label: say('none') };
  const topics = space.topics.map(({ id, title }) => ({ value: id, label: tell(title) }));
  const areas = project.place === 'none' ? [] : space.areas.map(({ id, title }) => ({ value: id, label: tell(title) }));
  const aside = say('optional');
  return html`<div class="pair">
    ${
      topics.length === 0
        ? nothing
        : selectField({
            id: 'topic-field',
            label: say('chooseTopic'),
            aside,
            error: wrong('topic'),
            value: entered.topic,
            options: [none, ...topics],
            change: (topic) => set({ topic }),
          })
    }
    ${
      areas.length === 0
        ? nothing
        : selectField({
            id: 'area-field',
            label: say('chooseArea'),
            aside,
            error: wrong('area'),
            value: entered.area,
            options: [none, ...areas],
            change: (area) => set({ area }),
          })
    }
  </div>`;
}

function proposalOf({ title, text, topic, area, name }: Entered, { project }: Scene): Proposal {
  return {
    project: project.id,
    ...(topic !== '' && { topic }),
    ...(area !== '' && { area }),
    payload: {
      title: title.trim(),
      ...(text.trim() !== '' && { text: text.trim() }),
      ...(name.trim() !== '' && { name: name.trim() }),
    },
  };
}

function sameProposal({ action }: Sending, { project, topic, area, payload }: Proposal): boolean {
  if (action.kind !== 'idea.propose') return false;
  const { project: before, topic: topicBefore, area: areaBefore, payload: payloadBefore } = action;
  return (
    JSON.stringify([before, topicBefore, areaBefore, payloadBefore]) === JSON.stringify([project, topic, area, payload])
  );
}

/** Why this person may not propose, if that is so. */
export function proposeDenial(
  viewer: Viewer | undefined,
  project: string,
): Extract<Permission, { allowed: false }> | undefined {
  const can = viewer?.can[project]?.['idea.propose'];
  return can && !can.allowed ? can : undefined;
}
