import { CivicError } from '@civic-widgets/core';
import { nothing } from 'lit';
import type { Styles } from '../controls/css.ts';
import { errorText } from '../controls/notice.ts';
import type { WordsController } from '../controls/words-controller.ts';
import { chosenPanels } from '../stores/chosen-panels.ts';
import type * as choice from './panel-choice.ts';
import { panelsIn, type PanelName, type Sight } from './sight.ts';
import { moreWords, type DashboardMessages } from './words.ts';

interface Host {
  readonly panels: string;
  readonly choosable: boolean;
  announce(text: string): void;
  focusOn(selector: string): Promise<void>;
  requestUpdate(): void;
  wear(styles: Styles): void;
}

/** Which panels an element shows, and the place where they are chosen, which is fetched when someone asks for it. */
export class PanelChooser {
  readonly #host: Host;
  readonly #words: WordsController<DashboardMessages>;
  #part: typeof choice | undefined;
  #refused = false;
  isOpen = false;

  constructor(host: Host, words: WordsController<DashboardMessages>) {
    this.#host = host;
    this.#words = words;
  }

  /** What the person chose for this space, and otherwise what the page names. */
  names(space: string): readonly PanelName[] {
    const { choosable, panels } = this.#host;
    return panelsIn((choosable && chosenPanels(space).get()) || panels).names;
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
    this.#host.requestUpdate();
    if (this.isOpen) this.#open().catch((cause: unknown) => this.#fail(cause));
    else void this.#host.focusOn('#choose');
  }

  render(sight: Sight): unknown {
    const { space, say, language } = sight;
    const host = this.#host;
    if (!this.isOpen || !host.choosable) return nothing;
    const kept = chosenPanels(space.id);
    const put = (names: readonly PanelName[] | undefined): void => {
      this.#refused = !kept.set(names?.join(' '));
      const list = new Intl.ListFormat(language).format(this.names(space.id).map((name) => say(name)));
      host.announce(say('panelsChosen', { list }));
      host.requestUpdate();
    };
    return this.#part?.panelChoice(sight, {
      shown: this.names(space.id),
      own: kept.get() !== undefined,
      refused: this.#refused,
      choose: (names, focus) => {
        if (names.length === 0) host.announce(say('panelsLast'));
        else put(names);
        void host.focusOn(`#${focus}`);
      },
      reset: () => {
        put(undefined);
        void host.focusOn('.choice .primary');
      },
      close: () => this.toggle(),
    });
  }

  async #open(): Promise<void> {
    const [part] = await Promise.all([import('./panel-choice.ts'), this.#words.learn(moreWords)]);
    this.#host.wear(part.panelChoiceStyles);
    this.#part = part;
    this.#host.requestUpdate();
    await this.#host.focusOn('.choice li button');
  }

  #fail(cause: unknown): void {
    this.isOpen = false;
    this.#host.requestUpdate();
    const { voice } = this.#words;
    if (voice) this.#host.announce(errorText(voice.shared, new CivicError('unavailable', { cause })));
  }
}
