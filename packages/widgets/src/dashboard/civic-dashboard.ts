import { CivicError, contributionsIn, type Insight, type Space } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Styles } from '../controls/css.ts';
import type { PropertyValues } from '../controls/drawn-element.ts';
import { property } from '../controls/property.ts';
import { Measure } from '../charts/measure.ts';
import { Walk } from '../charts/walk.ts';
import { CivicElement, type Content } from '../controls/civic-element.ts';
import type { Voice } from '../controls/words-controller.ts';
import { errorText, notice } from '../controls/notice.ts';
import { insightStore } from '../stores/insight.ts';
import { both, failed, loading, ready, valueOf, type Loadable } from '../stores/loadable.ts';
import type { Resource } from '../stores/resource.ts';
import { StoreController } from '../stores/store-controller.ts';
import { activityPanel } from './activity-panel.ts';
import { styles } from './civic-dashboard.styles.ts';
import { head } from './head.ts';
import { Moved } from './moved.ts';
import { participantsPanel } from './participants-panel.ts';
import { queryFor, rangeIn, type RangeName } from './range.ts';
import { areasPanel, topicsPanel } from './share-panel.ts';
import type { PanelName, Sight } from './sight.ts';
import type * as more from './more-panels.ts';
import { PanelChooser } from './panel-chooser.ts';
import { Calendar, rangeText, type SayDashboard } from './wording.ts';
import { moreWords, words, type DashboardMessages } from './words.ts';
import { wrongIn } from './wrong.ts';

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
  /** Whether whoever reads it can choose other panels, and their order, for their own browser. */
  @property({ type: Boolean }) choosable = false;
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
  readonly #moved = new Moved((count) => this.announce(this.words.voice?.say('moved', { count }) ?? ''));
  #resource: Resource<Insight> | undefined;
  /** What the person chose instead of the attribute's range. */
  #chosen: RangeName | undefined;
  /** Whether what was chosen is still to be said. */
  #unsaid = false;
  /** What is shown until what is asked for is there. */
  #last: Insight | undefined;
  /** Null where it cannot be had: then everything else is shown. */
  #more: typeof more | undefined | null;
  readonly #chooser = new PanelChooser(this, this.words);

  constructor() {
    super(words);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#moved.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('connection') || changed.has('range')) this.#chosen = undefined;
    if (['connection', 'project', 'from', 'to'].some((name) => changed.has(name))) this.#last = undefined;
    const space = valueOf(this.space.value);
    const asked = { range: this.#range, from: this.from, to: this.to, project: this.project };
    // The backend's clock, once it is known, is better than the device's.
    const now = this.#last ? Date.parse(this.#last.asOf) : Date.now();
    const resource = this.connection && space && insightStore(this.connection, queryFor(asked, space.timeZone, now));
    if (resource === this.#resource) return;
    this.#resource = resource;
    this.#moved.forget();
    this.#insight.watch(resource);
  }

  protected override updated(): void {
    this.#sayWhatIsNew();
  }

  protected override content(voice: Voice<DashboardMessages>): Loadable<Content> {
    const { say, language } = voice;
    const found = both(this.space.value, this.#known());
    if (found.state !== 'ready') return found;
    const [space, insight] = found.value;
    if (this.project !== '' && !space.projects.some(({ id }) => id === this.project))
      return failed(new CivicError('not-found', { field: 'project' }));
    if (
      this.#more === undefined &&
      this.#chooser.names(space.id).some((name) => name === 'groups' || name === 'tips')
    ) {
      void this.#fetchMore();
      // What is on the screen stays there until what was chosen beside it is drawn too.
      if (!this.#last) return loading;
    }
    this.#last = insight;
    const sight = this.#sight(say, language, space, insight);
    return ready({
      title: say('title'),
      body: html`${this.#renderHead(sight)} ${this.#chooser.render(sight)} ${this.#renderTrouble(voice)}
      ${this.#renderPanels(sight)}`,
    });
  }

  /** Where people can act on this page it stands there. */
  protected override keepsFoot(): boolean {
    return !this.ownerDocument.querySelector('civic-idea-board, civic-poll, civic-badges');
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
    return head(sight, {
      fetching: this.#insight.value?.state === 'loading',
      ...(this.from === '' && this.to === '' && { range: this.#range }),
      choose: (range) => this.#choose(range),
      ...(this.choosable && { choosing: this.#chooser.isOpen }),
      toggleChoice: () => this.#chooser.toggle(),
    });
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
    const names = this.#chooser.names(sight.space.id);
    const nothingYet = contributionsIn(insight.total) === 0;
    // How many people there are and who they are is of all time.
    const ever = insight.participants === null ? [] : ['participants', 'groups'];
    const shown = nothingYet ? names.filter((name) => ever.includes(name)) : names;
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

  #sayWhatIsNew(): void {
    const { value } = this.#insight;
    const { voice } = this.words;
    if (!voice || !value || value.state === 'loading') return;
    if (value.state === 'ready') this.#moved.show(contributionsIn(value.value.total));
    // Why it failed is said once there are words for it.
    else if (!this.#unsaid || !this.trouble) return;
    if (!this.#unsaid) return;
    this.#unsaid = false;
    const { say, language } = voice;
    if (value.state === 'failed') this.announce(errorText(voice.shared, value.error));
    else this.announce(say('chosen', rangeText(value.value, new Calendar(language))));
  }
}
