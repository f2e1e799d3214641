import type { Space, Standing } from '@civic-widgets/core';
import { html, type TemplateResult } from 'lit';
import type { Styles } from '../controls/css.ts';
import type { PropertyValues } from '../controls/drawn-element.ts';
import { property } from '../controls/property.ts';
import { CivicElement, type Content } from '../controls/civic-element.ts';
import type { Voice } from '../controls/words-controller.ts';
import { standingStore } from '../stores/badge.ts';
import { both, loading, ready, valueOf, type Loadable } from '../stores/loadable.ts';
import { StoreController } from '../stores/store-controller.ts';
import { styles } from './civic-badges.styles.ts';
import { blankForm, cardForm, compactForm } from './forms.ts';
import type { fullForm } from './full-form.ts';
import { isBlank } from './progress.ts';
import { sightOf, type Sight } from './sight.ts';
import { words, type BadgesMessages } from './words.ts';

/**
 * Shows what one person contributed: points, level, badges and what the city gives in return. Only that person sees it;
 * nobody is compared with anyone.
 *
 * @tag civic-badges
 * @csspart score - Points, level and the way to the next one.
 * @csspart next - The badge that is nearest.
 * @csspart badge - One badge's picture.
 */
export class CivicBadges extends CivicElement<BadgesMessages> {
  static override styles: Styles = styles;

  /** How much is shown: `compact` (a line), `card`, or `full` (all badges, rewards, and the history of points). */
  @property() form: 'compact' | 'card' | 'full' = 'card';

  readonly #standing = new StoreController<Loadable<Standing>>(this);
  #before: ReadonlySet<string> | undefined;
  /** Fetched once it is asked for; the card where it cannot be had. */
  #full: typeof fullForm | undefined;
  #fetching: Promise<void> | undefined;

  constructor() {
    super(words);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('form')) this.setAttribute('form', this.form);
    if (this.form === 'full') this.#fetching ??= this.#fetch();
    if (!changed.has('connection')) return;
    this.#before = undefined;
    this.#standing.watch(this.connection && standingStore(this.connection));
  }

  protected override updated(): void {
    this.#sayWhatIsNew();
  }

  protected override content(voice: Voice<BadgesMessages>): Loadable<Content> {
    const found = both(this.space.value, this.#standing.value);
    if (found.state !== 'ready') return found;
    if (this.form === 'full' && !this.#full) return loading;
    const [space, standing] = found.value;
    return ready({ title: voice.say('title'), body: this.#renderForm(voice, space, standing) });
  }

  protected override refresh(): void {
    if (this.connection) void standingStore(this.connection).refresh();
  }

  #renderForm(voice: Voice<BadgesMessages>, space: Space, standing: Standing): TemplateResult {
    const { points, badges } = space.badges;
    if (points.length === 0 && badges.length === 0) return html`<p>${voice.say('noRules')}</p>`;
    const sight = sightOf(standing, space, voice, this.innerLevel);
    if (isBlank(standing)) return this.#withNote(blankForm(sight, this.form === 'compact'), voice);
    if (this.form === 'compact') return compactForm(sight);
    const form = this.form === 'full' ? (this.#full ?? cardForm) : cardForm;
    return this.#withNote(form(sight), voice);
  }

  async #fetch(): Promise<void> {
    const show = (form: (sight: Sight) => TemplateResult): void => {
      this.#full = form;
      this.requestUpdate();
    };
    await import('./full-form.ts').then(({ fullForm }) => show(fullForm)).catch(() => show(cardForm));
  }

  #withNote(form: TemplateResult, { say }: Voice<BadgesMessages>): TemplateResult {
    return html`<div class="form">
      ${form}${this.form === 'compact' ? '' : html`<p class="private">${say('private')}</p>`}
    </div>`;
  }

  /** A badge that was earned just now is worth a word; points are not, as each vote would speak. */
  #sayWhatIsNew(): void {
    const standing = valueOf(this.#standing.value);
    const space = valueOf(this.space.value);
    const { voice } = this.words;
    if (!standing || !space || !voice) return;
    const sight = sightOf(standing, space, voice, 0);
    const earned = sight.badges.filter(({ earnedAt }) => earnedAt !== undefined);
    const fresh = earned.filter(({ badge }) => this.#before && !this.#before.has(badge));
    this.#before = new Set(earned.map(({ badge }) => badge));
    if (fresh.length > 0)
      this.announce(fresh.map(({ rule }) => voice.say('nowEarned', { name: sight.tell(rule.title) })).join(' '));
  }
}
