import { CivicError, contributionsIn, milliseconds, type Insight, type Space } from '@civic-widgets/core';
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
import { both, failed, loading, ready, valueOf, type Loadable } from '../stores/loadable.ts';
import type { Resource } from '../stores/resource.ts';
import { StoreController } from '../stores/store-controller.ts';
import { activityPanel } from './activity-panel.ts';
import { styles } from './civic-dashboard.styles.ts';
import { participantsPanel } from './participants-panel.ts';
import { queryFor, rangeIn, type RangeName } from './range.ts';
import { rangeChoice } from './range-choice.ts';
import { areasPanel, topicsPanel } from './share-panel.ts';
import { panelsIn, type PanelName, type Sight } from './sight.ts';
import type * as more from './more-panels.ts';
import { Calendar, rangeText, type SayDashboard } from './wording.ts';
import { moreWords, words, type DashboardMessages } from './words.ts';
import { wrongIn } from './wrong.ts';

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

  /**
   * Which panels, in which order, parted by spaces: `activity`, `participants`, `topics`, `areas`, `groups`, `tips`. The
   * first four unless given.
   */
  @property() panels = '';
  /** How far back: `30d`, `90d`, `365d` or `all`; whoever reads it can choose another. */
  @property() range = '90d';
  /** First day, e.g. `2026-03-01`, in the space's zone; goes before `range`, and leaves nothing to choose. */
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
    ages: new Walk(this, 'bars'),
    homes: new Walk(this, 'bars'),
  };
  readonly #open = new Set<PanelName>();
  #resource: Resource<Insight> | undefined;
  /** What the person chose instead of the attribute's range. */
  #chosen: RangeName | undefined;
  /** Whether what was chosen is still to be said. */
  #unsaid = false;
  /** What is shown until what is asked for is there. */
  #last: Insight | undefined;
  /** Null where it cannot be had: then everything else is shown. */
  #more: typeof more | undefined | null;
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
    if (changed.has('connection') || changed.has('range')) this.#chosen = undefined;
    if (['connection', 'project', 'from', 'to'].some((name) => changed.has(name))) this.#last = undefined;
    const space = valueOf(this.space.value);
    const asked = { range: this.#range, from: this.from, to: this.to, project: this.project };
    // The backend's clock, once it is known, is better than the device's.
    const now = this.#last ? milliseconds(this.#last.asOf) : Date.now();
    const resource = this.connection && space && insightStore(this.connection, queryFor(asked, space.timeZone, now));
    if (resource === this.#resource) return;
    this.#resource = resource;
    this.#said = undefined;
    this.#insight.watch(resource);
  }

  protected override updated(): void {
    this.#sayWhatMoved();
    this.#sayWhatWasChosen();
  }

  protected override content(voice: Voice<DashboardMessages>): Loadable<Content> {
    const { say, language } = voice;
    const found = both(this.space.value, this.#known());
    if (found.state !== 'ready') return found;
    const [space, insight] = found.value;
    if (this.project !== '' && !space.projects.some(({ id }) => id === this.project))
      return failed(new CivicError('not-found', { field: 'project' }));
    if (this.#more === undefined && panelsIn(this.panels).names.some((name) => name === 'groups' || name === 'tips')) {
      void this.#fetchMore();
      return loading;
    }
    this.#last = insight;
    const sight = this.#sight(say, language, space, insight);
    return ready({
      title: say('title'),
      body: html`${this.#renderHead(sight)} ${this.#renderTrouble(voice)} ${this.#renderPanels(sight)}`,
    });
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

  get #range(): RangeName {
    return this.#chosen ?? rangeIn(this.range);
  }

  /** The figures that were asked for; the ones before while others are fetched, and where those cannot be had. */
  #known(): Loadable<Insight> | undefined {
    const { value } = this.#insight;
    return value?.state !== 'ready' && this.#last ? ready(this.#last) : value;
  }

  #renderHead(sight: Sight): TemplateResult {
    const { insight, space, say, calendar, language } = sight;
    const isFetching = this.#insight.value?.state === 'loading';
    const asOf = say('asOf', { date: dateTime(insight.asOf, language, space.timeZone) });
    return html`<div class="head">
      <p class="meta">
        <span>${isFetching ? say('fetching') : say('range', rangeText(insight, calendar))}</span> <span>${asOf}</span>
      </p>
      ${this.from === '' && this.to === '' ? rangeChoice(say, this.#range, (range) => this.#choose(range)) : nothing}
    </div>`;
  }

  /** What the webmaster wrote that is not there, and why what the person chose is not. */
  #renderTrouble({ say, shared }: Voice<DashboardMessages>): unknown {
    const { value } = this.#insight;
    return html`${wrongIn(this).map(({ attribute, value, known }) =>
      notice(undefined, say('notThere', { attribute, value, known })),
    )}
    ${value?.state === 'failed' ? this.trouble?.failedNotice(shared, value.error, () => this.refresh()) : nothing}`;
  }

  #renderPanels(sight: Sight): TemplateResult {
    const { insight, say } = sight;
    const { names } = panelsIn(this.panels);
    const nothingYet = contributionsIn(insight.total) === 0;
    const shown = nothingYet ? names.filter((name) => name === 'participants' && insight.participants !== null) : names;
    return html`${nothingYet ? notice(say('emptyTitle'), say('empty')) : nothing}
    ${shown.length === 0 ? nothing : html`<div class="panels">${shown.map((name) => this.#renderPanel(name, sight))}</div>`}`;
  }

  #renderPanel(name: PanelName, sight: Sight): TemplateResult | typeof nothing {
    switch (name) {
      case 'activity':
        return activityPanel(sight, this.#measure.room, this.#walks.activity);
      case 'topics':
        return topicsPanel(sight, this.#walks.topics);
      case 'areas':
        return areasPanel(sight, this.#walks.areas);
      case 'participants':
        return participantsPanel(sight);
      case 'tips':
        return this.#more?.tipsPanel(sight) ?? nothing;
      case 'groups':
        return this.#more?.groupsPanel(sight, this.#walks) ?? nothing;
    }
  }

  #choose(range: RangeName): void {
    if (range === this.#range) return;
    this.#chosen = range;
    this.#unsaid = true;
    this.requestUpdate();
  }

  async #fetchMore(): Promise<void> {
    const learnt = this.words.learn(moreWords);
    const part = await import('./more-panels.ts').catch((error: unknown) => {
      console.error(error);
      return null;
    });
    await learnt;
    this.#more = part;
    this.requestUpdate();
  }

  #toggle(name: PanelName, open: boolean): void {
    if (this.#open.has(name) === open) return;
    if (open) this.#open.add(name);
    else this.#open.delete(name);
    this.requestUpdate();
  }

  #sayWhatWasChosen(): void {
    const insight = valueOf(this.#insight.value);
    const { voice } = this.words;
    if (!this.#unsaid || !insight || !voice) return;
    this.#unsaid = false;
    this.announce(voice.say('chosen', rangeText(insight, new Calendar(voice.language))));
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
