import 'axe-core/axe.min.js';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { localAdapter, localBackend, memoryStore } from '@civic-widgets/adapter-local';
import { act, start, town } from '@civic-widgets/conformance';
import { CivicError, instant, newId, type Action, type CivicAdapter, type LoadEntry } from '@civic-widgets/core';
import { axeViolations } from '../../testing/axe.ts';
import { byRole, textOf, until } from '../../testing/screen.ts';
import { connect, connectionOf } from '../connection.ts';
import { submit } from '../stores/submit.ts';
import './define.ts';

const day = 86_400_000;
const entry = (person: string, daysAgo: number, action: Action): LoadEntry => {
  return { acceptedAt: instant(start - daysAgo * day), person, role: 'guest', channel: 'online', action };
};

/** Three ideas, then votes: `perDay[n]` of them n days ago, each by another person. */
function lively(perDay: readonly number[]): LoadEntry[] {
  const ideas = [
    entry('ada', 40, act.propose('square', 'Trees', { id: 'trees', topic: 'green', area: 'north' })),
    entry('bea', 40, act.propose('square', 'Ramp', { id: 'ramp', topic: 'paths', area: 'south' })),
    entry('cem', 40, act.propose('square', 'Slide', { id: 'slide', topic: 'play', area: 'fields' })),
  ];
  const targets = ['trees', 'trees', 'ramp', 'trees', 'slide'];
  let voter = 0;
  const votes = perDay.flatMap((count, daysAgo) =>
    Array.from({ length: count }, () => {
      voter += 1;
      return entry(`voter-${voter}`, daysAgo, act.vote(targets[voter % 5] ?? 'trees'));
    }),
  );
  return [...ideas, ...votes.sort((a, b) => (a.acceptedAt < b.acceptedAt ? -1 : 1))];
}
const busy = lively([2, 6, 5, 7, 6, 5, 8, 6, 3, 2, 3, 2, 3, 2, 3]);

const adapterOf = (seed: readonly LoadEntry[]): CivicAdapter =>
  localAdapter({ space: town(), seed, store: memoryStore(), clock: () => start });

let disconnect: (() => void) | undefined;

async function show(adapter: CivicAdapter, attributes: Record<string, string> = {}, width = 900) {
  const place = document.createElement('main');
  place.lang = 'en';
  // Through the object model, as a page's own style sheet would.
  place.style.inlineSize = `${width}px`;
  const element = document.createElement('civic-dashboard');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  place.append(element);
  document.body.append(place);
  disconnect = connect(adapter);
  await until(() => element.shadowRoot?.querySelector('section, .notice'));
  await frames(2);
  return element;
}

async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
}

/** Of today, each by another person. */
function votesFor(idea: string, count: number): LoadEntry[] {
  return Array.from({ length: count }, (_, i) => entry(`more-${i}`, 0, act.vote(idea)));
}

async function vote(idea: string): Promise<void> {
  const connection = connectionOf(document);
  if (connection) await submit(connection, idea, { kind: 'idea.vote', idea, vote: 'for' });
}

const root = (element: HTMLElement): ShadowRoot => element.shadowRoot ?? expect.fail('no shadow root');
const panel = (element: HTMLElement, title: string): HTMLElement =>
  byRole(root(element), 'heading', new RegExp(`^\\s*${title}\\s*$`)).closest('section') ?? expect.fail(title);
const points = (chart: Element): HTMLElement[] => [...chart.querySelectorAll<HTMLElement>('[role="img"]')];
const label = (point: Element | null | undefined): string => point?.getAttribute('aria-label') ?? '';

describe('civic-dashboard', () => {
  afterEach(() => {
    disconnect?.();
    document.body.replaceChildren();
    document.documentElement.removeAttribute('style');
  });

  it('says in a sentence what each panel found', async () => {
    const element = await show(adapterOf(busy));
    expect(textOf(panel(element, 'Contributions over time'))).to.contain(
      'There were 43 contributions in the last 7 days, 139% more than in the 7 days before (18).',
    );
    expect(textOf(panel(element, 'Topics'))).to.contain('“Green” moves people most: 59% of the contributions to ideas');
    expect(textOf(panel(element, 'Neighbourhoods'))).to.contain('it is most often about South quarter: 28.0');
    expect(textOf(panel(element, 'Neighbourhoods'))).to.contain('Number of inhabitants not known: The fields (13');
    expect(textOf(panel(element, 'How many take part'))).to.contain('At least 60 people have taken part');
  });

  it('says of which day the number of people is, and does not move it with the acts of this day', async () => {
    const element = await show(adapterOf(busy));
    const people = (): string => textOf(panel(element, 'How many take part'));
    expect(people()).to.contain('Rounded down to a multiple of 5').and.contain('Counted up to the end of 10 May.');
    await vote('trees');
    await until(() => people().includes('64 votes'));
    expect(people()).to.contain('At least 60 people');
  });

  it('speaks German where the page does', async () => {
    const element = await show(adapterOf(busy));
    element.lang = 'de';
    await until(() => textOf(root(element).querySelector('[role="heading"]')) === 'Beteiligung in Zahlen');
    expect(textOf(panel(element, 'Themen'))).to.contain('Am meisten bewegt „Grün“: 59 % der Beiträge');
    expect(label(points(byRole(root(element), 'group', /^Beiträge je Tag/)).at(-2))).to.equal('10. Mai: 6 Beiträge');
  });

  it('lets the arrow keys walk through the points, from one place in the tab order', async () => {
    const element = await show(adapterOf(busy));
    const chart = byRole(root(element), 'group', /^Contributions by day/);
    expect(points(chart).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    points(chart).at(-1)?.focus();
    expect(label(root(element).activeElement)).to.equal('11 May, incomplete: 2 contributions');
    await sendKeys({ press: 'ArrowLeft' });
    expect(label(root(element).activeElement)).to.equal('10 May: 6 contributions');
    await sendKeys({ press: 'ArrowLeft' });
    expect(label(root(element).activeElement)).to.equal('9 May: 5 contributions');
    await element.updateComplete;
    expect(textOf(panel(element, 'Contributions over time'))).to.contain('9 May: 5 contributions 5 votes');
    await sendKeys({ press: 'Home' });
    expect(root(element).activeElement).to.equal(points(chart)[0]);
    await sendKeys({ press: 'ArrowLeft' });
    expect(root(element).activeElement).to.equal(points(chart)[0]);
    await sendKeys({ press: 'End' });
    expect(root(element).activeElement).to.equal(points(chart).at(-1));
    await element.updateComplete;
    expect(points(chart).filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([points(chart).at(-1)]);
  });

  it('walks bars up and down', async () => {
    const element = await show(adapterOf(busy));
    const bars = points(byRole(root(element), 'group', /^Topics/));
    bars[0]?.focus();
    expect(label(root(element).activeElement)).to.equal('Green: 39 contributions, 59%');
    await sendKeys({ press: 'ArrowDown' });
    expect(label(root(element).activeElement)).to.match(/^(Paths|Play): /);
    await sendKeys({ press: 'ArrowUp' });
    expect(root(element).activeElement).to.equal(bars[0]);
  });

  it('has the chart’s numbers as a table', async () => {
    const element = await show(adapterOf(busy));
    const activity = panel(element, 'Contributions over time');
    activity.querySelector('summary')?.click();
    const rows = await until(() => {
      const rows = [...activity.querySelectorAll('tbody tr')];
      return rows.length > 0 && rows;
    });
    const chart = points(byRole(root(element), 'group', /^Contributions by day/));
    expect(rows).to.have.length(chart.length);
    const sum = rows.reduce((all, row) => all + Number(row.querySelector('td')?.textContent), 0);
    expect(sum).to.equal(busy.length);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('shows the panels that the attribute names, in its order', async () => {
    const element = await show(adapterOf(busy), { panels: 'topics activity nonsense' });
    const titles = [...root(element).querySelectorAll('[role="heading"][aria-level="3"]')].map(textOf);
    expect(titles).to.deep.equal(['Topics', 'Contributions over time']);
  });

  it('tells the webmaster of a panel and of a range that there is not, and shows the rest', async () => {
    const element = await show(adapterOf(busy), { panels: 'topics maps', range: '7d' });
    const text = textOf(root(element));
    expect(text).to.contain('In panels there is “maps”, which is unknown. Known are: activity, participants');
    expect(text).to.contain('In range there is “7d”, which is unknown. Known are: 30d, 90d, 365d, all.');
    expect(textOf(panel(element, 'Topics'))).to.contain('39 contributions');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('lets the reader choose another range, says when it is there, and stores nothing', async () => {
    const stored = localStorage.length;
    const element = await show(adapterOf(busy));
    const month = byRole(root(element), 'button', '30 days');
    expect(byRole(root(element), 'button', '90 days').getAttribute('aria-pressed')).to.equal('true');
    month.focus();
    month.click();
    await until(() => textOf(root(element)).includes('12 April to 11 May 2026'));
    expect(month.getAttribute('aria-pressed')).to.equal('true');
    expect(root(element).activeElement).to.equal(month);
    await until(() => textOf(root(element).querySelector('[role="status"]')) !== '');
    expect(textOf(root(element).querySelector('[role="status"]'))).to.equal('Figures from 12 April to 11 May 2026.');
    expect(localStorage.length).to.equal(stored);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('keeps what is shown while another range is fetched, and where that fails says so', async () => {
    const adapter = adapterOf(busy);
    const insight = adapter.insight?.bind(adapter);
    adapter.insight = (query, ...rest) =>
      insight && query?.from === undefined ? insight(query, ...rest) : Promise.reject(new CivicError('unavailable'));
    const element = await show(adapter);
    byRole(root(element), 'button', '1 year').click();
    await until(() => textOf(root(element)).includes('The server cannot be reached.'));
    expect(textOf(panel(element, 'Topics'))).to.contain('39 contributions');
    expect(textOf(root(element))).to.contain('11 February to 11 May 2026');
    await until(() => textOf(root(element).querySelector('[role="status"]')) !== '');
    expect(textOf(root(element).querySelector('[role="status"]'))).to.contain('The server cannot be reached.');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('offers no choice where the page has fixed the days', async () => {
    const element = await show(adapterOf(busy), { from: '2026-05-01', panels: 'activity' });
    expect([...root(element).querySelectorAll('button')].map(textOf)).to.deep.equal([]);
  });

  it('shows what has no topic as a share of its own, in the chart and in the table', async () => {
    const bare = entry('ada', 0, act.propose('square', 'Anything', { id: 'bare' }));
    const element = await show(adapterOf([...busy, bare, ...votesFor('bare', 30)]));
    const topics = panel(element, 'Topics');
    expect(label(points(topics).at(-1))).to.equal('Without a topic: 31 contributions, 32%');
    topics.querySelector('summary')?.click();
    await until(() => topics.querySelector('tbody tr'));
    expect(textOf([...topics.querySelectorAll('tbody tr')].at(-1))).to.equal('Without a topic 311030');
    expect(textOf(panel(element, 'Neighbourhoods'))).to.contain('31 contributions name no neighbourhood.');
  });

  it('says what the numbers suggest, where a page asks for it', async () => {
    const element = await show(adapterOf([...busy, ...votesFor('ramp', 30)]), { panels: 'tips' });
    await until(() => root(element).querySelector('section section'));
    expect(textOf(panel(element, 'What the city could do')))
      .to.contain('North quarter: 9.8 contributions per 1,000 inhabitants. South quarter: 88.0. An event on site')
      .and.contain('Worked out from these figures alone.');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('tells who takes part without small groups, says which and why, and walks and lists the rest', async () => {
    const backend = localBackend({ space: town(), seed: busy, store: memoryStore(), clock: () => start });
    const bands = ['25-44', '45-64', '65-'] as const;
    // Of 66 people 63 voted, 2 of them today: every third told another age, and a few nothing of where they live.
    await backend.describe(
      Array.from({ length: 60 }, (_, i) => {
        const ageBand = i < 3 ? '0-15' : (bands[i % 3] ?? '65-');
        return { person: `voter-${i + 3}`, ageBand, ...(i % 9 > 0 && { area: i % 3 === 0 ? 'south' : 'north' }) };
      }),
    );
    const element = await show(backend.as({ role: 'guest', person: 'ada' }), { panels: 'groups' });
    await until(() => root(element).querySelector('section section'));
    const groups = panel(element, 'Who takes part');
    const text = textOf(groups);
    expect(text).to.contain('Not shown: up to 15, 16 to 24');
    expect(text).to.contain('They are fewer than 5 people, or would tell how many others are.');
    expect(text).to.contain('Rounded down to a multiple of 5').and.contain('Counted up to the end of 10 May.');
    const ages = points(byRole(groups, 'group', /^Age/));
    expect(ages.map(label)).to.deep.equal([
      '25 to 44: at least 15 people',
      '45 to 64: at least 15 people',
      '65 and older: at least 15 people',
    ]);
    ages[0]?.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(label(root(element).activeElement)).to.equal('45 to 64: at least 15 people');
    groups.querySelector('summary')?.click();
    await until(() => groups.querySelector('tbody tr'));
    expect(textOf(groups.querySelector('tbody')))
      .to.contain('up to 15')
      .and.contain('not shown');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('asks for the range that the attributes name', async () => {
    const element = await show(adapterOf(busy), { from: '2026-05-01', to: '2026-05-04', panels: 'activity' });
    expect(textOf(root(element))).to.contain('1 May to 4 May 2026');
    expect(points(byRole(root(element), 'group', /^Contributions by day/)).map(label)).to.deep.equal([
      '1 May: 3 contributions',
      '2 May: 2 contributions',
      '3 May: 3 contributions',
      '4 May: 6 contributions',
    ]);
  });

  it('counts by week where there is little room, and stays inside it', async () => {
    const element = await show(adapterOf(busy), {}, 280);
    expect(label(points(byRole(root(element), 'group', /^Contributions by week/)).at(-2))).to.equal(
      'Week from 4 May to 10 May: 43 contributions',
    );
    expect(root(element).querySelector('[part="frame"]')?.scrollWidth).to.be.at.most(280);
  });

  it('does not call a stretch incomplete whose first days were merely empty', async () => {
    // From 40 days ago on, a Wednesday.
    const element = await show(adapterOf(busy), { panels: 'activity' }, 280);
    expect(label(points(byRole(root(element), 'group', /^Contributions by week/))[0])).to.equal(
      'Week from 30 March to 5 April: 3 contributions',
    );
  });

  it('moves at once when someone votes on this page, and says so once', async () => {
    const element = await show(adapterOf(busy));
    const status = root(element).querySelector('[role="status"]');
    expect(textOf(status)).to.equal('');
    await vote('trees');
    await until(() => textOf(panel(element, 'Topics')).includes('40 contributions'));
    expect(textOf(status)).to.equal('New figures: now 67 contributions.');
    await vote('ramp');
    await until(() => textOf(panel(element, 'How many take part')).includes('65 votes'));
    expect(textOf(status)).to.equal('New figures: now 67 contributions.');
  });

  it('claims nothing of little, and tells no small number of people', async () => {
    const element = await show(adapterOf(lively([1])));
    expect(textOf(panel(element, 'Contributions over time'))).to.contain('4 contributions in this time: too few');
    expect(textOf(panel(element, 'Topics')))
      .to.contain('too few for a comparison')
      .and.not.contain('%');
    expect(textOf(panel(element, 'How many take part')))
      .to.contain('fewer than 5')
      .and.contain('nobody can be recognised');
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('is honest where nobody has taken part yet', async () => {
    const element = await show(adapterOf([]));
    expect(textOf(root(element))).to.contain('Nobody has taken part in this time');
    expect(root(element).querySelector('svg')).to.equal(null);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('says why it failed, and shows everything once it works again', async () => {
    let works = false;
    const adapter = adapterOf(busy);
    const insight = adapter.insight?.bind(adapter);
    adapter.insight = (...question) =>
      works && insight ? insight(...question) : Promise.reject(new CivicError('unavailable'));
    const element = await show(adapter);
    expect(textOf(root(element))).to.contain('The server cannot be reached.');
    expect(await axeViolations(element)).to.deep.equal([]);
    works = true;
    byRole(root(element), 'button', 'Try again').click();
    await until(() => textOf(root(element)).includes('Topics'));
    expect(textOf(panel(element, 'How many take part'))).to.contain('60 people');
  });

  it('tells the webmaster of a project that does not exist', async () => {
    const element = await show(adapterOf(busy), { project: `nowhere-${newId()}` });
    expect(textOf(root(element))).to.contain('There is no project named “nowhere-');
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in the ${scheme}, and carries no style attribute`, async () => {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.style.background = 'Canvas';
      document.documentElement.style.color = 'CanvasText';
      const element = await show(adapterOf(busy));
      expect(await axeViolations(element)).to.deep.equal([]);
      expect(root(element).querySelector('[style]')).to.equal(null);
    });
  }
});
