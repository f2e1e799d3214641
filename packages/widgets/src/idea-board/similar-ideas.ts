import type { Idea, IdeaId } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { headingOf } from '../controls/frame.ts';
import { knownIdeas } from '../stores/known-ideas.ts';
import type { Board, Scene } from './board.ts';
import { status, titleOf } from './idea-facts.ts';
import { ideaAddress } from './route.ts';
import { voteButtons } from './vote-buttons.ts';

/** Milliseconds without a keystroke after which a text is looked up. */
const pause = 500;
/** A text shorter than this is like everything. */
const least = 8;
const most = 3;

/** Ideas like the one that is being written, found while one types; each can be read in place and supported instead. */
export class SimilarIdeas {
  readonly #board: Board;
  #found: readonly IdeaId[] = [];
  #open: IdeaId | undefined;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;
  /** Told once: who goes on typing is not spoken to with every word. */
  #told = false;

  constructor(board: Board) {
    this.#board = board;
  }

  /** Looks up the text once the person pauses; the answer to an earlier one is no longer waited for. */
  look(text: string, scene: Scene): void {
    const wanted = text.trim();
    if (!scene.space.supports.similar || wanted === this.#text) return;
    this.stop();
    this.#text = wanted;
    if (wanted.length < least) {
      this.#found = [];
      return;
    }
    this.#timer = setTimeout(() => void this.#ask(wanted, scene), pause);
  }

  /** Asks no more, e.g. where the form is left. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  async #ask(text: string, scene: Scene): Promise<void> {
    const { connection, project, voice } = scene;
    const { signal } = (this.#asking = new AbortController());
    const known = knownIdeas(connection);
    const began = known.begin();
    const adapter = await connection.adapter;
    let ideas: readonly Idea[];
    try {
      ideas = (await adapter.similar?.(text, { project: project.id, signal })) ?? [];
    } catch {
      // It was a kindness: who cannot be helped by it goes on without.
      return;
    }
    if (signal.aborted) return;
    const own = ideas.filter((idea) => idea.project === project.id && !idea.hidden && idea.mergedInto === undefined);
    known.put(own, began);
    this.#found = own.slice(0, most).map(({ id }) => id);
    if (this.#found.length > 0 && !this.#told) {
      this.#told = true;
      this.#board.announce(voice.say('similarFound', { count: this.#found.length }));
    }
    this.#board.requestUpdate();
  }

  /** @param instead gives up what was begun, and goes to that idea */
  render(scene: Scene, instead: (idea: IdeaId) => void): TemplateResult | typeof nothing {
    const { say } = scene.voice;
    const known = knownIdeas(scene.connection).ideas.get();
    const ideas = this.#found.flatMap((id) => known.get(id) ?? []);
    if (ideas.length === 0) return nothing;
    return html`<section class="similar" part="similar" aria-labelledby="similar-title">
      ${headingOf(say('similarTitle', { count: ideas.length }), scene.level + 1, { id: 'similar-title' })}
      <p class="hint">${say('similarHint')}</p>
      <ul>
        ${ideas.map((idea) => this.#renderOne(idea, scene, instead))}
      </ul>
    </section>`;
  }

  #renderOne(idea: Idea, scene: Scene, instead: (idea: IdeaId) => void): TemplateResult {
    const { say } = scene.voice;
    const isOpen = this.#open === idea.id;
    const toggle = (): void => {
      this.#open = isOpen ? undefined : idea.id;
      this.#board.requestUpdate();
    };
    return html`<li>
      ${button({
        label: html`<span dir="auto" lang=${idea.lang ?? nothing}>${titleOf(idea, scene)}</span>`,
        kind: 'link',
        expanded: isOpen,
        press: toggle,
      })}
      ${
        isOpen
          ? html`<div class="similar-idea">
              ${
                idea.text === ''
                  ? nothing
                  : html`<p class="words" dir="auto" lang=${idea.lang ?? nothing}>${idea.text}</p>`
              }
              <p class="facts">
                ${status(idea, scene)}
                ${idea.comments > 0 ? html`<span>${say('comments', { count: idea.comments })}</span>` : nothing}
              </p>
              ${voteButtons(idea, scene, this.#board)}
              ${
                idea.myVote === 'for'
                  ? html`<p>${say('similarSupported')}</p>
                      ${button({ label: say('similarInstead'), press: () => instead(idea.id) })}`
                  : nothing
              }
              <a class="go" href=${ideaAddress(idea.id)}>${say('similarOpen')}</a>
            </div>`
          : nothing
      }
    </li>`;
  }
}
