import { newId, type Action, type Say, type WaitingItem } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { waiting as messages } from '../locales/en/waiting.ts';
import { civicError } from '../stores/loadable.ts';
import { button } from './button.ts';
import { fieldStyles } from './field.ts';
import { headingOf } from './frame.ts';
import { editForm } from './waiting-edit.ts';
import type { WaitingLine } from './waiting-line.ts';
import { waitingListStyles } from './waiting-list.styles.ts';
import { textOf, type Written } from './waiting-words.ts';
import type { SharedMessages } from './words-controller.ts';

export type SayWaiting = Say<SharedMessages & typeof messages>;

/** What waits on this device: each with its words, how far it is, and what can be done with it. */
export class WaitingList {
  readonly #line: WaitingLine;
  #editing: { readonly id: string; readonly written: Written } | undefined;

  constructor(line: WaitingLine) {
    this.#line = line;
    line.host.wear([fieldStyles, waitingListStyles]);
  }

  /** Resolves once it can be said. */
  async ready(): Promise<void> {
    await this.#line.host.fetchTrouble();
  }

  get #say(): SayWaiting {
    return this.#line.words.voice?.shared as unknown as SayWaiting;
  }

  render(items: readonly WaitingItem[]): TemplateResult {
    const say = this.#say;
    const canSend = items.some(({ state }) => state !== 'given-back');
    return html`<div class="waiting-list" role="region" aria-labelledby="waiting-title">
      ${headingOf(say('waitingTitle'), this.#line.level, { id: 'waiting-title', focusable: true })}
      <p class="waiting-kept">${say('waitingKept')}</p>
      ${
        canSend
          ? html`<p>
              ${button({ label: say('sendNow'), kind: 'primary', press: () => this.#line.view?.waiting?.sendNow() })}
            </p>`
          : nothing
      }
      <ul>
        ${items.map((item) => this.#renderItem(item))}
      </ul>
    </div>`;
  }

  #renderItem(item: WaitingItem): TemplateResult {
    const say = this.#say;
    const { action, state } = item;
    const words = textOf(action);
    const editing = this.#editing?.id === action.id ? this.#editing : undefined;
    return html`<li class="waiting-item" data-action=${action.id}>
      <p><b>${kindText(say, action)}</b></p>
      ${
        editing
          ? editForm(say, editing.written, state === 'given-back', {
              input: (written) => this.#edit(action.id, written),
              done: () => void this.#keep(item),
              cancel: () => this.#edit(undefined),
            })
          : words === ''
            ? nothing
            : html`<p class="waiting-words" dir="auto" lang=${langOf(action) ?? nothing}>${words}</p>`
      }
      <p class="waiting-state ${state === 'given-back' ? 'back' : ''}">${stateText(say, item)}</p>
      ${editing ? nothing : html`<div class="waiting-acts">${this.#renderActs(item, words)}</div>`}
    </li>`;
  }

  #renderActs(item: WaitingItem, words: string): unknown {
    const say = this.#say;
    const { action, state, attempted } = item;
    const written = writtenIn(action);
    const canEdit = written && (state === 'given-back' || (!attempted && state !== 'sending'));
    const what = (words || kindText(say, action)).slice(0, 60);
    return html`${
      canEdit
        ? button({
            label: say('edit'),
            name: say('editOf', { what }),
            press: () => {
              this.#edit(action.id, written);
              void this.#line.host.focusOn('#waiting-text');
            },
          })
        : nothing
    }
    ${
      words === ''
        ? nothing
        : button({ label: say('copyText'), name: say('copyTextOf', { what }), press: () => void this.#copy(words) })
    }
    ${button({ label: say('remove'), name: say('removeOf', { what }), press: () => void this.#remove(action.id) })}`;
  }

  #edit(id: string | undefined, written?: Written): void {
    this.#editing = id !== undefined && written ? { id, written } : undefined;
    this.#line.host.requestUpdate();
    if (id === undefined) void this.#line.host.focusOn('#waiting-title');
  }

  /** The changed words are another action: the one before is forgotten in the same breath, or after it, where it may have arrived. */
  async #keep({ action, attempted }: WaitingItem): Promise<void> {
    const { host, view } = this.#line;
    const editing = this.#editing;
    if (!editing || !view?.waiting || !('payload' in action) || !action.payload) return;
    const payload = { ...action.payload, ...editing.written };
    const next = { ...action, id: newId(), at: new Date().toISOString(), payload } as Action;
    const sent = attempted ? this.#line.submit(next) : view.waiting.replace(action.id, next);
    const isThere = (): boolean => this.#line.view?.items.some((item) => item.action.id === next.id) ?? false;
    const outcome = await Promise.race([
      sent.then(
        () => 'changed' as const,
        (error: unknown) => civicError(error),
      ),
      this.#line.until(isThere).then(() => 'changed' as const),
    ]);
    const say = this.#say;
    if (outcome !== 'changed') {
      // The words stay in the field, to be copied or sent as something new.
      host.announce(outcome.code === 'already-there' ? say('tooLate') : say(`error.${outcome.code}`));
      return;
    }
    // Where the storage refuses that, the old one stays in the list, to be deleted later.
    if (attempted) await view.waiting.remove(action.id).catch(() => undefined);
    host.announce(say('changed'));
    this.#edit(undefined);
  }

  async #copy(words: string): Promise<void> {
    const say = this.#say;
    try {
      await navigator.clipboard.writeText(words);
      this.#line.host.announce(say('copied'));
    } catch {
      this.#line.host.announce(say('copyFailed'));
    }
  }

  async #remove(id: string): Promise<void> {
    const { host, view } = this.#line;
    try {
      await view?.waiting?.remove(id);
    } catch (error) {
      host.announce(this.#say(`error.${civicError(error).code}`));
      return;
    }
    host.announce(this.#say('removed'));
    await host.focusOn('#waiting-title, #title');
  }
}

function stateText(say: SayWaiting, { state, error, attempted }: WaitingItem): string {
  const reason = error ? say(`error.${error.code}`) : '';
  if (state === 'given-back') {
    // Whose answer never came may have been heard: to send it again is the person's decision.
    const maybe = attempted ? say('maybeTwice') : '';
    // Who cannot be told from others cannot sign in again either.
    const back = error?.code === 'unauthenticated' ? say('stateLost') : say('stateBack', { reason });
    return `${back} ${maybe}`.trim();
  }
  const texts = {
    sending: 'stateSending',
    saved: 'stateSaved',
    unsaved: 'stateUnsaved',
    'sign-in': 'stateSignIn',
  } as const;
  const last = error && state !== 'sign-in' ? say('lastTry', { reason }) : '';
  const maybe = attempted && state !== 'sending' ? say('maybeReceived') : '';
  return [say(texts[state]), last, maybe].filter(Boolean).join(' ');
}

function kindText(say: SayWaiting, action: Action): string {
  switch (action.kind) {
    case 'idea.propose':
      return say('kindIdea');
    case 'idea.comment':
      return say('kindComment');
    case 'idea.vote':
      return say(action.vote === 'withdrawn' ? 'kindWithdrawn' : 'kindVote');
    case 'poll.cast':
      return say('kindBallot');
    default:
      return say('kindOther');
  }
}

function langOf(action: Action): string | undefined {
  return 'payload' in action && action.payload && 'lang' in action.payload ? action.payload.lang : undefined;
}

function writtenIn(action: Action): Written | undefined {
  if (action.kind === 'idea.propose' && action.payload)
    return { title: action.payload.title, text: action.payload.text ?? '' };
  return action.kind === 'idea.comment' && action.payload ? { text: action.payload.text } : undefined;
}
