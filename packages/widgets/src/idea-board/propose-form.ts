import type { CivicError, IdeaId } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { headingOf } from '../controls/frame.ts';
import { propose, type Proposal } from '../stores/contribute.ts';
import type { Draft } from '../stores/drafts.ts';
import { sendingKey, type Sending } from '../stores/sending.ts';
import { forget, retry } from '../stores/submit.ts';
import type { Board, Scene } from './board.ts';
import { draftLine } from './draft-line.ts';
import { CivicProposeEvent } from './events.ts';
import { PlaceField } from './place-field.ts';
import { doneText, proposeDone } from './propose-done.ts';
import {
  enteredFrom,
  faultsOf,
  faultText,
  newIdea,
  overLimit,
  placeOfField,
  proposalOf,
  proposeDraft,
  sameProposal,
} from './propose-draft.ts';
import type { Entered, Field } from './propose-draft.ts';
import { detailFields, sentenceField, signature, type Editing } from './propose-fields.ts';
import { preview } from './propose-preview.ts';
import { whatNext } from './propose-next.ts';
import { SimilarIdeas } from './similar-ideas.ts';

export { proposeStyles } from './propose.styles.ts';

const steps = 3;

/** What the board does with the person's way through the form. */
export interface Ways {
  /** The new idea is there. */
  readonly sent: (idea: IdeaId) => void;
  /** Back to the list; to the new idea in it, if there is one. */
  readonly leave: (idea?: IdeaId) => void;
}

/** Asks for an idea: one sentence, then what else there is to say, then whether it may be published like that. */
export class ProposeForm {
  readonly #board: Board;
  readonly #ways: Ways;
  readonly #similar: SimilarIdeas;
  readonly #place: PlaceField;
  #faults: readonly CivicError[] = [];
  /** Whether the person is asked if the draft may really go. */
  #deleting = false;
  #done: Sending | undefined;
  #begun = false;

  constructor(board: Board, ways: Ways) {
    this.#board = board;
    this.#ways = ways;
    this.#similar = new SimilarIdeas(board);
    this.#place = new PlaceField(board);
  }

  render(scene: Scene): TemplateResult {
    const draft = proposeDraft(scene);
    this.#follow(scene, draft);
    if (this.#done) return proposeDone(this.#done, scene, { again: () => this.#again(scene), leave: this.#ways.leave });
    if (!this.#begun) {
      this.#begun = true;
      draft.reread();
      this.#similar.look(draft.value.title, scene);
    }
    const { step } = draft.value;
    const busy = this.#sending(scene)?.state === 'sending';
    return html`<form
      class="form propose"
      part="form"
      novalidate
      @keydown=${submitOnEnter}
      @submit=${(event: Event) => {
        event.preventDefault();
        if (!busy) void this.#submit(scene, draft);
      }}
    >
      ${step < 2 ? this.#renderWriting(scene, draft) : this.#renderReview(scene, draft, busy)}
      <div class="kept">${draftLine(draft, scene)} ${this.#renderDelete(scene, draft)}</div>
    </form>`;
  }

  #renderWriting(scene: Scene, draft: Draft<Entered>): TemplateResult {
    const { say } = scene.voice;
    const editing = this.#editing(scene, draft);
    const { step } = editing.entered;
    return html`${this.#renderHeading(scene, say('propose'), step)} ${sentenceField(editing)}
      ${this.#similar.render(scene, (idea) => this.#insteadOf(draft, idea))}
      ${step === 0 ? nothing : detailFields(editing, this.#place)}
      <div class="actions">
        ${button({ label: say(step === 0 ? 'next' : 'toReview'), kind: 'primary', type: 'submit' })}
        ${button({ label: say(draft.empty ? 'cancel' : 'later'), press: () => this.#leave() })}
      </div>`;
  }

  #renderReview(scene: Scene, draft: Draft<Entered>, busy: boolean): TemplateResult {
    const { voice, project, level, viewer } = scene;
    const { say } = voice;
    const editing = this.#editing(scene, draft);
    const failure = this.#failure(scene);
    // Whoever decides about ideas publishes their own at once.
    const waits = project.review === 'before' && !viewer?.can[project.id]?.['idea.hide']?.allowed;
    const label = say(waits ? 'sendForReview' : 'send');
    return html`${this.#renderHeading(scene, say('review'), 2)} ${preview(editing)} ${signature(editing)}
      <section aria-labelledby="next-title">
        ${headingOf(say('whatNext'), level + 1, { id: 'next-title' })} ${whatNext(scene, false, waits)}
      </section>
      ${failure === undefined ? nothing : html`<p class="error">${say('notSent')} ${failure}</p>`}
      <div class="actions">
        ${button({ label: busy ? say('sending') : label, kind: 'primary', type: 'submit', busy, id: 'send' })}
        ${button({ label: say('changeIdea'), press: () => this.#go(draft, 1, '#title-field') })}
        ${button({ label: say('later'), press: () => this.#leave() })}
      </div>`;
  }

  #renderHeading({ voice: { say }, level }: Scene, text: string, step: number): TemplateResult {
    return html`<div>
      <p class="fine">${say('step', { step: step + 1, steps })}</p>
      ${headingOf(text, level, { id: 'propose-title', focusable: true })}
    </div>`;
  }

  #renderDelete({ voice: { say } }: Scene, draft: Draft<Entered>): unknown {
    if (draft.empty) return nothing;
    const ask = (deleting: boolean, next: string): void => {
      this.#deleting = deleting;
      this.#board.requestUpdate();
      void this.#board.focusOn(next);
    };
    if (!this.#deleting)
      return html`<p>
        ${button({ label: say('deleteDraft'), kind: 'link', id: 'delete', press: () => ask(true, '#keep') })}
      </p>`;
    const drop = (): void => {
      draft.drop();
      this.#board.announce(say('draftDeleted'));
      this.#leave();
    };
    return html`<div role="group" aria-labelledby="delete-title" class="sure">
      <p id="delete-title">${say('deleteSure')}</p>
      <div class="actions">
        ${button({ label: say('deleteYes'), press: drop })}
        ${button({ label: say('deleteNo'), id: 'keep', press: () => ask(false, '#delete') })}
      </div>
    </div>`;
  }

  #editing(scene: Scene, draft: Draft<Entered>): Editing {
    const entered = draft.value;
    return {
      scene,
      entered,
      fault: (field) => {
        const fault = this.#faults.find((found) => found.field === field) ?? overLimit(field, entered);
        return fault && faultText(scene, fault, entered);
      },
      set: (change, field) => this.#set(scene, draft, change, field),
    };
  }

  #set(scene: Scene, draft: Draft<Entered>, change: Partial<Entered>, field: Field): void {
    const before = overLimit(field, draft.value);
    draft.set(change);
    this.#faults = this.#faults.filter((fault) => fault.field !== field);
    const fault = overLimit(field, draft.value);
    if (fault && !before) this.#board.announce(faultText(scene, fault, draft.value));
    if (change.title !== undefined) this.#similar.look(change.title, scene);
    this.#board.requestUpdate();
  }

  #go(draft: Draft<Entered>, step: number, next: string): void {
    draft.set({ step });
    this.#board.requestUpdate();
    void this.#board.focusOn(next);
  }

  #leave(): void {
    this.#similar.stop();
    this.#ways.leave();
  }

  #again({ connection, project }: Scene): void {
    forget(connection, sendingKey.propose(project.id));
    this.#done = undefined;
    this.#begun = false;
    this.#board.requestUpdate();
    void this.#board.focusOn('#title-field');
  }

  #insteadOf(draft: Draft<Entered>, idea: IdeaId): void {
    draft.drop();
    this.#similar.stop();
    this.#ways.leave(idea);
  }

  async #submit(scene: Scene, draft: Draft<Entered>): Promise<void> {
    const { step } = draft.value;
    const faults = faultsOf(draft.value, step);
    if (faults.length > 0) await this.#blame(scene, draft, faults);
    else if (step === 0) this.#go(draft, 1, '#text-field');
    else if (step === 1) this.#go(draft, 2, '#propose-title');
    else await this.#hand(scene, draft);
  }

  async #hand(scene: Scene, draft: Draft<Entered>): Promise<void> {
    this.#similar.stop();
    const proposal = proposalOf(draft.value, scene);
    if (!this.#board.dispatchEvent(new CivicProposeEvent(proposal))) return;
    this.#board.announce(scene.voice.say('sending'));
    const sending = await this.#send(scene, proposal);
    if (sending.state === 'failed') return this.#fail(scene, draft, sending.error);
    if (sending.state === 'sending') return;
    // What is not received yet may still go wrong: what is said of it is fetched before it is needed.
    if (sending.state !== 'received') await this.#board.fetchTrouble();
    this.#done = sending;
    this.#settle(sending, draft);
    this.#board.announce(doneText(sending, this.#board.scene ?? scene));
    this.#board.requestUpdate();
    await this.#board.focusOn('#done');
  }

  /** What waits on this device arrives in the end, or comes back; then the person has it before them again. */
  #follow(scene: Scene, draft: Draft<Entered>): void {
    const now = this.#sending(scene);
    if (!this.#done || !now || now === this.#done || now.action.id !== this.#done.action.id) return;
    this.#done = now.state === 'failed' ? undefined : now;
    this.#settle(now, draft);
  }

  #settle(sending: Sending, draft: Draft<Entered>): void {
    const idea = newIdea(sending);
    if (idea !== undefined) this.#ways.sent(idea);
    // Only what is stored elsewhere may leave the draft.
    if (idea !== undefined || sending.state === 'saved') draft.drop();
    if (sending.state === 'failed' && draft.empty) draft.set(enteredFrom(sending.action));
  }

  #sending({ sending, project }: Scene): Sending | undefined {
    return sending.get(sendingKey.propose(project.id));
  }

  #send(scene: Scene, proposal: Proposal): Promise<Sending> {
    const { connection, project } = scene;
    const before = this.#sending(scene);
    // What failed and was not changed since is the same act: sent again it cannot be there twice.
    const same = before?.state === 'failed' && sameProposal(before, proposal);
    return (same ? retry(connection, sendingKey.propose(project.id)) : undefined) ?? propose(connection, proposal);
  }

  /** Says at the first field what has to change, and leads there. */
  async #blame(scene: Scene, draft: Draft<Entered>, faults: readonly CivicError[]): Promise<void> {
    const [first] = faults;
    const place = placeOfField(first?.field);
    if (!first || !place) return;
    await this.#board.fetchTrouble();
    this.#faults = faults;
    this.#board.announce(faultText(this.#board.scene ?? scene, first, draft.value));
    this.#go(draft, place.step === 0 ? draft.value.step : place.step, `#${place.id}`);
  }

  async #fail(scene: Scene, draft: Draft<Entered>, error: CivicError): Promise<void> {
    await this.#board.fetchTrouble();
    const spoken = this.#board.scene ?? scene;
    this.#board.announce(`${spoken.voice.say('notSent')} ${faultText(spoken, error, draft.value)}`);
    const place = placeOfField(error.field);
    if (!place) return this.#board.focusOn('#send');
    this.#faults = [error];
    this.#go(draft, Math.max(1, place.step), `#${place.id}`);
  }

  /** Why it could not be sent, where that is no field's fault. */
  #failure(scene: Scene): string | undefined {
    const sending = this.#sending(scene);
    if (sending?.state !== 'failed' || placeOfField(sending.error.field)) return undefined;
    return faultText(scene, sending.error, proposeDraft(scene).value);
  }
}

/** The sentence may need more than one line on a phone, and is still one sentence: Enter goes on. */
function submitOnEnter(event: KeyboardEvent): void {
  const { target, key, isComposing } = event;
  if (key !== 'Enter' || isComposing || (target as HTMLElement).id !== 'title-field') return;
  event.preventDefault();
  (target as HTMLTextAreaElement).form?.requestSubmit();
}
