import type { CivicError, Idea, IdeaId } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { textField } from '../controls/field.ts';
import { headingOf } from '../controls/frame.ts';
import { errorText } from '../controls/notice.ts';
import { mergeIdea } from '../stores/contribute.ts';
import { civicError } from '../stores/loadable.ts';
import { sendingKey } from '../stores/sending.ts';
import type { Board, Scene } from './board.ts';
import { status, titleOf } from './idea-facts.ts';
import { mergedSupport } from './merge-count.ts';
import { sendOffice } from './office-send.ts';

const most = 6;

/** Joins an idea to another that says the same: finds it, says what happens to the votes, and asks once more. */
export class MergeForm {
  readonly #board: Board;
  readonly #done: () => void;
  /** The idea for which the others were looked up. */
  #idea: IdeaId | undefined;
  #typed = '';
  #found: readonly Idea[] | undefined;
  #error: CivicError | undefined;
  #chosen: IdeaId | undefined;
  #missing = false;
  #asked = 0;

  constructor(board: Board, done: () => void) {
    this.#board = board;
    this.#done = done;
  }

  reset(): void {
    this.#idea = undefined;
    this.#typed = '';
    this.#found = undefined;
    this.#chosen = undefined;
    this.#missing = false;
  }

  render(idea: Idea, scene: Scene): TemplateResult {
    const { say, shared } = scene.voice;
    if (this.#idea !== idea.id) {
      this.reset();
      this.#idea = idea.id;
      void this.#look(idea, scene);
    }
    const chosen = this.#found?.find(({ id }) => id === this.#chosen);
    const busy = scene.sending.get(sendingKey.office(idea.id))?.state === 'sending';
    return html`<section class="form" aria-labelledby="merge-title">
      ${headingOf(say('mergeTitle'), scene.level + 2, { id: 'merge-title' })}
      <p class="hint">${say('mergeHint')}</p>
      ${scene.space.supports.filters.includes('text') ? this.#renderSearch(idea, scene) : nothing}
      ${this.#error ? html`<p class="error">${errorText(shared, this.#error)}</p>` : nothing}
      ${this.#renderFound(scene)} ${chosen ? this.#renderPreview(idea, chosen, scene) : nothing}
      <div class="actions">
        ${button({
          label: say(busy ? 'sending' : 'mergeConfirm'),
          kind: 'primary',
          busy,
          press: () => void this.#submit(idea, chosen, scene),
        })}
      </div>
    </section>`;
  }

  #renderSearch(idea: Idea, scene: Scene): TemplateResult {
    const { say } = scene.voice;
    return html`<form
      class="look"
      role="search"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#look(idea, scene, true);
      }}
    >
      ${textField({
        id: 'merge-search',
        label: say('mergeSearch'),
        value: this.#typed,
        limit: 200,
        input: (text) => {
          this.#typed = text;
          this.#board.requestUpdate();
        },
      })}
      ${button({ label: say('searchButton'), type: 'submit' })}
    </form>`;
  }

  #renderFound(scene: Scene): TemplateResult {
    const { say } = scene.voice;
    const found = this.#found;
    if (!found) return html`<p class="fine">${say('loading')}</p>`;
    if (found.length === 0) return html`<p class="fine">${say('mergeNone')}</p>`;
    return html`<fieldset class="choices" aria-describedby=${this.#missing ? 'merge-error' : nothing}>
      <legend>${say('mergeWhich')}</legend>
      ${this.#missing ? html`<p class="error" id="merge-error">${say('mergeChoose')}</p>` : nothing}
      ${found.map(
        (idea) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="into"
              value=${idea.id}
              .checked=${this.#chosen === idea.id}
              @change=${() => {
                this.#chosen = idea.id;
                this.#missing = false;
                this.#board.requestUpdate();
              }}
            /><span
              ><span dir="auto" lang=${idea.lang ?? nothing}>${titleOf(idea, scene)}</span>
              <span class="facts"
                >${status(idea, scene)}
                ${
                  idea.votes.up === null ? nothing : html`<span>${say('supporters', { count: idea.votes.up })}</span>`
                }</span
              ></span
            ></label
          >`,
      )}
    </fieldset>`;
  }

  /** What is true afterwards, as far as it can be told beforehand. */
  #renderPreview(idea: Idea, into: Idea, scene: Scene): TemplateResult {
    const { say } = scene.voice;
    const titles = { from: titleOf(idea, scene), into: titleOf(into, scene) };
    const count = scene.project.mode === 'support' ? mergedSupport(idea, into) : undefined;
    return html`<section class="outcome" aria-labelledby="merge-outcome">
      ${headingOf(say('mergeOutcome'), scene.level + 3, { id: 'merge-outcome' })}
      <ul>
        <li>${say('mergeVotes', titles)}</li>
        ${
          count === undefined
            ? nothing
            : html`<li>
                ${
                  count.least === count.most
                    ? say('mergeExactly', { now: count.now, count: count.least })
                    : say('mergeBetween', count)
                }
              </li>`
        }
        ${idea.imported > 0 ? html`<li>${say('mergeImported', { count: idea.imported })}</li>` : nothing}
        <li>${say('mergeStays')}</li>
        <li>${say('mergeForGood')}</li>
      </ul>
    </section>`;
  }

  /** Ideas that the text names; before anything was typed, those that are like this one. */
  async #look(idea: Idea, scene: Scene, searched = false): Promise<void> {
    const { connection, project, space, voice } = scene;
    const asked = ++this.#asked;
    this.#error = undefined;
    const text = this.#typed.trim();
    const others = (ideas: readonly Idea[]): readonly Idea[] =>
      ideas.filter((one) => one.id !== idea.id && one.project === project.id && !one.hidden && !one.mergedInto);
    try {
      const adapter = await connection.adapter;
      const words = `${idea.title} ${idea.text}`.slice(0, 500);
      const like =
        text === '' && space.supports.similar ? await adapter.similar?.(words, { project: project.id }) : undefined;
      const found = others(like ?? []);
      const query = { project: project.id, ...(text !== '' && { text }) };
      const ideas = found.length > 0 ? found : others((await adapter.ideas(query)).items);
      if (asked !== this.#asked) return;
      this.#found = ideas.slice(0, most);
      if (!this.#found.some(({ id }) => id === this.#chosen)) this.#chosen = undefined;
      if (searched) this.#board.announce(voice.say('mergeFound', { count: this.#found.length }));
    } catch (error) {
      this.#error = civicError(error);
      this.#found ??= [];
    }
    this.#board.requestUpdate();
  }

  async #submit(idea: Idea, into: Idea | undefined, scene: Scene): Promise<void> {
    if (!into) {
      this.#missing = true;
      this.#board.announce(scene.voice.say('mergeChoose'));
      this.#board.requestUpdate();
      return this.#board.focusOn('.choices input, #merge-search');
    }
    const merging = mergeIdea(scene.connection, idea.id, into.id).then((sending) => {
      if (sending.state === 'failed') return sending;
      this.reset();
      this.#done();
      return sending;
    });
    await sendOffice(this.#board, scene, merging, '#idea-title');
  }
}
