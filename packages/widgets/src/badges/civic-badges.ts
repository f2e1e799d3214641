import type { Standing } from '@civic-widgets/core';
import { html } from 'lit';
import type { PropertyValues } from '../controls/drawn-element.ts';
import { property } from '../controls/property.ts';
import { CivicElement, type Content } from '../controls/civic-element.ts';
import type { Voice } from '../controls/words-controller.ts';
import { standingStore } from '../stores/badge.ts';
import { both, failed, loading, ready, type Loadable } from '../stores/loadable.ts';
import { StoreController } from '../stores/store-controller.ts';
import { blankForm } from './blank-form.ts';
import { isBlank } from './blank.ts';
import { styles } from './civic-badges.styles.ts';
import type { Host, View } from './view.ts';
import { words, type BadgesMessages } from './words.ts';

/**
 * Shows what one person contributed: points, level, badges and what the city gives in return. Only that person sees it;
 * nobody is compared with anyone.
 *
 * @tag civic-badges
 * @csspart score - Points, level and the way to the next one.
 * @csspart news - A badge that was earned just now.
 * @csspart next - The badge that is nearest.
 * @csspart badge - One badge's picture.
 */
export class CivicBadges extends CivicElement<BadgesMessages> {
  static override styles = styles;

  /** How much is shown: `compact` (a line), `card`, or `full` (all badges, rewards, and the history of points). */
  @property() form: 'compact' | 'card' | 'full' = 'card';

  readonly #standing = new StoreController<Loadable<Standing>>(this);
  /** Draws whatever is more than a first visit; fetched once that is to be seen, or may be in a moment. */
  #view: View | undefined;
  #fetching: Promise<void> | undefined;
  #failure: unknown;

  constructor() {
    super(words);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('connection')) return;
    this.#standing.watch(this.connection && standingStore(this.connection));
    this.#view = this.#fetching = undefined;
  }

  protected override content(voice: Voice<BadgesMessages>): Loadable<Content> {
    const here = both(this.space.value, this.#standing.value);
    if (here.state !== 'ready') return here;
    if (this.#failure) return failed(this.#failure);
    const [space, standing] = here.value;
    const { form } = this;
    const { points, badges } = space.badges;
    const fail = (error: unknown): void => this.#fail(error);
    let body = this.#view?.draw(voice, space, standing, form, fail);
    if (points.length + badges.length === 0) body = html`<p>${voice.say('noRules')}</p>`;
    else if (isBlank(standing)) body ??= blankForm(space, voice, form);
    if (!body) {
      this.prepare().catch(fail);
      return loading;
    }
    const note = form === 'compact' ? '' : html`<p class="aside">${voice.say('private')}</p>`;
    return ready({ title: voice.say('title'), body: html`<div class="form ${form}">${body}${note}</div>` });
  }

  protected override refresh(): void {
    this.#failure = undefined;
    if (this.connection) void standingStore(this.connection).refresh();
    this.requestUpdate();
  }

  protected override prepare(): Promise<void> {
    return (this.#fetching ??= this.#fetch().catch((error: unknown) => {
      this.#fetching = undefined;
      throw error;
    }));
  }

  async #fetch(): Promise<void> {
    const { connection } = this;
    const { View } = await import('./view.ts');
    const view = connection && (await View.of(this as unknown as Host, connection));
    if (connection === this.connection) this.#view = view;
    this.requestUpdate();
  }

  #fail(error: unknown): void {
    this.#failure = error;
    this.requestUpdate();
  }
}
