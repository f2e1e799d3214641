import { CivicError, contributionsIn, type Insight, type Space } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Styles } from '../controls/css.ts';
import type { PropertyValues } from '../controls/drawn-element.ts';
import { property } from '../controls/property.ts';
import { Measure } from '../charts/measure.ts';
import { Walk } from '../charts/walk.ts';
import { CivicElement, type Content } from '../controls/civic-element.ts';
import type { Voice } from '../controls/words-controller.ts';
import { notice } from '../controls/notice.ts';
import { dateTime } from '../locales/dates.ts';
import { insightStore } from '../stores/insight.ts';
import { both, failed, ready, valueOf, type Loadable } from '../stores/loadable.ts';
import type { Resource } from '../stores/resource.ts';
import { StoreController } from '../stores/store-controller.ts';
import { activityPanel } from './activity-panel.ts';
import { styles } from './civic-dashboard.styles.ts';
import { participantsPanel } from './participants-panel.ts';
import { queryFor } from './range.ts';
import { areasPanel, topicsPanel } from './share-panel.ts';
import { panelsIn, type PanelName, type Sight } from './sight.ts';
import { Calendar, type SayDashboard } from './wording.ts';
import { words, type DashboardMessages } from './words.ts';

/** Milliseconds for which new figures stay unsaid after some were said. */
const quiet = 15_000;

/**
 * Shows how people take part: activity over time, topics, neighbourhoods, and how many they are. Every chart says its
 * finding in a sentence, can be walked with the arrow keys, and has its numbers as a table.
 *
 * @tag civic-dashboard
 * @csspart panel - One panel.
 * @csspart finding - What a panel says in a sentence.
 */
export class CivicDashboard extends CivicElement<DashboardMessages> {
  static override styles: Styles = styles;

  /** Which panels, in which order, parted by spaces: `activity`, `participants`, `topics`, `areas`. All unless given. */
  @property() panels = '';
  /** How far back: `30d`, `90d` or `365d`. */
  @property() range = '90d';
  /** First day, e.g. `2026-03-01`, in the space's zone; goes before `range`. */
  @property() from = '';
  /** Last day; today unless given. */
  @property() to = '';
  /** Narrows everything but the number of people to one project. */
  @property() project = '';

  readonly #insight = new StoreController<Loadable<Insight>>(this);
  readonly #measure = new Measure(this, '.ruler');
  readonly #walks = {
    activity: new Walk(this, 'columns'),
    topics: new Walk(this, 'bars'),
    areas: new Walk(this, 'bars'),
  };
  readonly #open = new Set<PanelName>();
  #resource: Resource<Insight> | undefined;
  #said: number | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super(words);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#said = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const space = valueOf(this.space.value);
    const resource =
      this.connection && space && insightStore(this.connection, queryFor(this, space.timeZone, Date.now()));
    if (resource === this.#resource) return;
    this.#resource = resource;
    this.#said = undefined;
    this.#insight.watch(resource);
  }

  protected override updated(): void {
    this.#sayWhatMoved();
  }

  protected override content({ say, language }: Voice<DashboardMessages>): Loadable<Content> {
    const found = both(this.space.value, this.#insight.value);
    if (found.state !== 'ready') return found;
    const [space, insight] = found.value;
    if (this.project !== '' && !space.projects.some(({ id }) => id === this.project))
      return failed(new CivicError('not-found', { field: 'project' }));
    return ready({ title: say('title'), body: this.#renderPanels(this.#sight(say, language, space, insight)) });
  }

  protected override refresh(): void {
    void this.#resource?.refresh();
  }

  #sight(say: SayDashboard, language: string, space: Space, insight: Insight): Sight {
    return {
      ...{ say, language, space, insight },
      calendar: new Calendar(language),
      level: this.innerLevel,
      isOpen: (name) => this.#open.has(name),
      toggle: (name, open) => this.#toggle(name, open),
    };
  }

  #renderPanels(sight: Sight): TemplateResult {
    const { insight, space, say, calendar, language } = sight;
    const names = panelsIn(this.panels);
    const nothingYet = contributionsIn(insight.total) === 0;
    const shown = nothingYet ? names.filter((name) => name === 'participants' && insight.participants !== null) : names;
    const range = say('range', {
      from: calendar.day(insight.from, insight.to),
      to: calendar.write(insight.to, { day: 'numeric', month: 'long', year: 'numeric' }),
    });
    const asOf = say('asOf', { date: dateTime(insight.asOf, language, space.timeZone) });
    return html`<p class="meta"><span>${range}</span> <span>${asOf}</span></p>
      ${nothingYet ? notice(say('emptyTitle'), say('empty')) : nothing}
      ${shown.length === 0 ? nothing : html`<div class="panels">${shown.map((name) => this.#renderPanel(name, sight))}</div>`}`;
  }

  #renderPanel(name: PanelName, sight: Sight): TemplateResult {
    switch (name) {
      case 'activity':
        return activityPanel(sight, this.#measure.room, this.#walks.activity);
      case 'topics':
        return topicsPanel(sight, this.#walks.topics);
      case 'areas':
        return areasPanel(sight, this.#walks.areas);
      case 'participants':
        return participantsPanel(sight);
    }
  }

  #toggle(name: PanelName, open: boolean): void {
    if (this.#open.has(name) === open) return;
    if (open) this.#open.add(name);
    else this.#open.delete(name);
    this.requestUpdate();
  }

  /** New figures are said once they are shown, then not again for a while: a lively day must not talk without end. */
  #sayWhatMoved(): void {
    const insight = valueOf(this.#insight.value);
    const { voice } = this.words;
    if (!insight || !voice || this.#pause !== undefined) return;
    const total = contributionsIn(insight.total);
    const before = this.#said;
    this.#said = total;
    if (before === undefined || before === total) return;
    this.announce(voice.say('moved', { count: total }));
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.#sayWhatMoved();
    }, quiet);
  }
}
