import type { CivicAdapter, Insight, People } from '@civic-widgets/core';
import { allByRole, until } from '../screen.ts';
import { few } from './past.ts';
import { failing, never, type State } from './state.ts';

const ninetyDays = { from: '2026-02-11', to: '2026-05-11' };
const dashboard = (name: string, attributes: Record<string, string> = {}, more: Partial<State> = {}): State => ({
  widget: 'dashboard',
  name,
  attributes: { ...ninetyDays, ...attributes },
  ...more,
});

/** What people told of themselves: of one group nothing may be said, and of one area hardly anybody takes part. */
const people: People = {
  ages: [
    { age: '0-15', people: null },
    { age: '16-24', people: null },
    { age: '25-44', people: 45 },
    { age: '45-64', people: 80 },
    { age: '65-', people: 120 },
    { age: null, people: 60 },
  ],
  areas: [
    { area: 'north', people: 20 },
    { area: 'south', people: 130 },
    { area: null, people: 60 },
  ],
};

const telling = (told: People) => (adapter: CivicAdapter) => ({
  ...adapter,
  insight: async (...query: Parameters<NonNullable<CivicAdapter['insight']>>): Promise<Insight> => {
    const insight = await adapter.insight?.(...query);
    if (!insight) throw new Error('This backend has no insight.');
    return { ...insight, participants: 305, people: told };
  },
});
const withPeople = telling(people);
const withFew = telling({ ages: [], areas: [] });

async function openTables(root: ShadowRoot): Promise<void> {
  await until(() => root.querySelector('details'));
  for (const summary of root.querySelectorAll('summary')) summary.click();
}

/** Puts focus on the last point of the first chart. */
async function walk(root: ShadowRoot): Promise<void> {
  const points = await until(() => {
    const found = allByRole(root, 'img').filter((point) => point.tabIndex >= 0);
    return found.length > 0 && found;
  });
  points[0]?.focus();
}

async function choose(root: ShadowRoot): Promise<void> {
  const choose = await until(() => root.querySelector<HTMLElement>('#choose'));
  choose.click();
  await until(() => root.querySelector('.choice li button'));
}

export const dashboardStates: readonly State[] = [
  dashboard(
    'loading',
    {},
    { through: (adapter) => ({ ...adapter, insight: never }), shown: (root) => root.querySelector('.waiting') },
  ),
  dashboard('all panels', {}, { widths: [280, 600, 1200] }),
  dashboard('tables open', {}, { reach: openTables, widths: [280] }),
  dashboard('a point walked to', {}, { reach: walk }),
  dashboard('one panel', { panels: 'topics' }, { widths: [280] }),
  dashboard('two weeks', { from: '2026-04-28' }),
  dashboard('a year', { from: '2025-05-12' }),
  dashboard('one project', { project: 'square' }),
  dashboard('few people', {}, { seed: few }),
  dashboard('nobody', {}, { seed: [] }),
  dashboard('nobody in this time', { from: '2025-01-01', to: '2025-02-01' }),
  dashboard('failed', {}, { through: (adapter) => ({ ...adapter, insight: failing('internal') }) }),
  dashboard('not offered', {}, { through: (adapter) => ({ ...adapter, insight: failing('not-supported') }) }),
  dashboard('unknown panel', { panels: 'activity topics maps' }),
  dashboard('tips', { panels: 'tips' }),
  dashboard('who takes part, and what to do', { panels: 'groups tips' }, { through: withPeople, widths: [280, 600] }),
  dashboard('who takes part, nothing to tell', { panels: 'groups' }, { through: withFew }),
  dashboard('range to choose', { from: '', to: '', range: '365d' }),
  dashboard('panels being chosen', { choosable: '' }, { reach: choose, widths: [280, 600] }),
  dashboard('unknown project', { project: 'no-such-project' }),
];
