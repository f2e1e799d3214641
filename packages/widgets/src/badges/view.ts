import type { Styles } from '../controls/css.ts';
import { stillStyles } from '../controls/still.styles.ts';
import type { Space, Standing } from '@civic-widgets/core';
import { html, type TemplateResult } from 'lit';
import type { Connection } from '../connection.ts';
import type { Voice, WordsController } from '../controls/words-controller.ts';
import { blankForm } from './blank-form.ts';
import { isBlank } from './blank.ts';
import { cardForm, compactForm } from './forms.ts';
import type * as pictures from './pictures.ts';
import { scoreStyles } from './score.styles.ts';
import { newsText, pictureOf, sightOf, type Sight } from './sight.ts';
import { fullWords, scoreWords, type BadgesMessages } from './words.ts';

/** The element, as far as its view needs it. */
export interface Host {
  readonly words: Pick<WordsController<BadgesMessages>, 'learn'>;
  /** Of the headings inside the widget. */
  readonly innerLevel: number;
  wear(styles: Styles): void;
  announce(text: string): void;
  requestUpdate(): void;
}

/** What the element shows beyond a first visit: pictures, what someone has, what came just now. */
export class View {
  readonly #host: Host;
  readonly #connection: Connection;
  #pictures: typeof pictures | undefined;
  #full: ((sight: Sight) => TemplateResult) | undefined;
  #fetchingFull: Promise<void> | undefined;
  /** What was earned when the person last looked, and what came since. */
  #earned: ReadonlySet<string> | undefined;
  #fresh: ReadonlySet<string> = new Set();
  #isUnsaid = false;

  /** Resolves once what someone has can be drawn. Pictures come a moment later, into the place that is kept for them. */
  static async of(host: Host, connection: Connection): Promise<View> {
    await host.words.learn(scoreWords);
    return new View(host, connection);
  }

  private constructor(host: Host, connection: Connection) {
    this.#host = host;
    this.#connection = connection;
    host.wear([scoreStyles, stillStyles]);
    this.#fetchPictures().catch(console.error);
  }

  /** Undefined until what draws the form is there; rejects, by `failed`, where it cannot be had. */
  draw(
    voice: Voice<BadgesMessages>,
    space: Space,
    standing: Standing,
    form: string,
    failed: (error: unknown) => void,
  ): TemplateResult | undefined {
    this.#notice(standing);
    const draw = this.#pictures?.picturesOf(space);
    const sight = sightOf({ standing, space, voice, draw, fresh: this.#fresh, level: this.#host.innerLevel });
    if (form === 'full' && !this.#full) this.#fetchFull().catch(failed);
    if (this.#isUnsaid) {
      this.#isUnsaid = false;
      queueMicrotask(() => this.#host.announce(newsText(sight)));
    }
    const all = form === 'full' ? this.#full?.(sight) : undefined;
    if (isBlank(standing)) {
      const row = html`${sight.badges.slice(0, 7).map((badge) => pictureOf(badge, sight))}`;
      return html`${blankForm(space, voice, form, row)}${all}`;
    }
    if (form === 'full') return all;
    return form === 'compact' ? compactForm(sight) : cardForm(sight);
  }

  async #fetchPictures(): Promise<void> {
    const pictures = await import('./pictures.ts');
    this.#host.wear(pictures.pictureStyles);
    this.#pictures = pictures;
    this.#host.requestUpdate();
  }

  #fetchFull(): Promise<void> {
    return (this.#fetchingFull ??= this.#learnFull().finally(() => (this.#fetchingFull = undefined)));
  }

  async #learnFull(): Promise<void> {
    const [full] = await Promise.all([import('./full-form.ts'), this.#host.words.learn(fullWords)]);
    this.#host.wear(full.fullStyles);
    this.#full = full.fullForm(this.#connection, () => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }

  /** A badge that was earned just now is worth a word; points are not, as each vote would speak. */
  #notice({ badges }: Standing): void {
    const earned = badges.flatMap(({ badge, earnedAt }) => (earnedAt === undefined ? [] : [badge]));
    const fresh = earned.filter((badge) => this.#earned && !this.#earned.has(badge));
    this.#earned = new Set(earned);
    if (fresh.length === 0) return;
    this.#fresh = new Set(fresh);
    this.#isUnsaid = true;
  }
}
