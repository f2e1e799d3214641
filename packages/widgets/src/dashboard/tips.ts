import {
  contributionsIn,
  type ActivityCounts,
  type AreaId,
  type Day,
  type Insight,
  type Space,
  type TopicId,
} from '@civic-widgets/core';
import { dayIn } from '../charts/days.ts';
import { sinceBegun } from '../charts/buckets.ts';
import { activityFinding, enough } from './findings.ts';
import { homeGroups } from './groups.ts';

/** Something that a city could do, with the numbers that speak for it; `tips-panel.ts` puts it into words. */
export type Tip =
  /** Of those who live in an area far fewer took part than of those who live in another: go there. */
  | {
      readonly kind: 'homes';
      readonly area: AreaId;
      readonly perThousand: number;
      readonly most: AreaId;
      readonly mostPerThousand: number;
    }
  /** About an area there is far less than about another, for its inhabitants; told where nobody knows who lives where. */
  | {
      readonly kind: 'reach';
      readonly area: AreaId;
      readonly perThousand: number;
      readonly most: AreaId;
      readonly mostPerThousand: number;
    }
  /** The last seven days that are over have half of the seven before, or less: tell what has become of it. */
  | { readonly kind: 'slower'; readonly last: number; readonly before: number }
  /** A topic that the city asks about and nobody spoke of: ask about it alone. */
  | { readonly kind: 'unheard'; readonly topic: TopicId }
  /** On one day of the week comes more than on any other: tell what is new then. `day` is such a day. */
  | { readonly kind: 'weekday'; readonly day: Day; readonly percent: number };

/** What the numbers of a range can honestly suggest, the weightiest first; of little or nothing nothing. */
export function tipsFor(insight: Insight, space: Pick<Space, 'areas' | 'topics' | 'timeZone'>): readonly Tip[] {
  const tips = [
    homes(insight, space) ?? reach(insight, space),
    slower(insight, space),
    unheard(insight, space),
    weekday(insight, space),
  ];
  return tips.filter((tip) => tip !== undefined);
}

/** As far as it may be told; twice as many are a difference, and rounding could make one of less than ten. */
function homes({ people }: Insight, space: Pick<Space, 'areas'>): Tip | undefined {
  if (!people) return undefined;
  const { shown, by } = homeGroups(people, space.areas);
  const [most] = shown;
  const least = shown.at(-1);
  if (by !== 'rate' || !most?.name || !least?.name || Math.min(most.people, least.people) < 10) return undefined;
  const [rate, mostRate] = [least.perThousand ?? 0, most.perThousand ?? 0];
  if (rate * 2 > mostRate) return undefined;
  return { kind: 'homes', area: least.name, perThousand: rate, most: most.name, mostPerThousand: mostRate };
}

/** Areas whose inhabitants are known, nobody's contribution included; twice as much is a difference. */
function reach({ areas }: Insight, space: Pick<Space, 'areas'>): Tip | undefined {
  const rows = new Map(areas.map((row) => [row.area, row]));
  const known = space.areas
    .filter(({ population }) => population)
    .map(({ id }) => ({ id, rate: rows.get(id)?.perThousand ?? 0, total: totalOf(rows.get(id)) }))
    .sort((a, b) => b.rate - a.rate);
  const [most] = known;
  const least = known.at(-1);
  if (!most || !least || most === least || most.total < enough || least.rate * 2 > most.rate) return undefined;
  return { kind: 'reach', area: least.id, perThousand: least.rate, most: most.id, mostPerThousand: most.rate };
}

function slower(insight: Insight, { timeZone }: Pick<Space, 'timeZone'>): Tip | undefined {
  const finding = activityFinding(insight, timeZone);
  if (finding.kind !== 'trend' || finding.percent > -50) return undefined;
  return { kind: 'slower', last: finding.last, before: finding.before };
}

function unheard({ topics }: Insight, space: Pick<Space, 'topics'>): Tip | undefined {
  if (topics.reduce((all, row) => all + contributionsIn(row), 0) < 2 * enough) return undefined;
  const silent = space.topics.find(({ id }) => !topics.some(({ topic }) => topic === id));
  return silent && { kind: 'unheard', topic: silent.id };
}

/** Four whole weeks or more, of days that are over, and a day with half as much again as its seventh. */
function weekday(insight: Insight, { timeZone }: Pick<Space, 'timeZone'>): Tip | undefined {
  const today = dayIn(timeZone, Date.parse(insight.asOf));
  const over = sinceBegun(insight.days.filter(({ day }) => day < today));
  const weeks = over.slice(over.length % 7);
  const all = weeks.reduce((sum, day) => sum + contributionsIn(day), 0);
  if (weeks.length < 28 || all < 5 * enough) return undefined;
  const sums = weeks.slice(0, 7).map(({ day }, place) => ({
    day,
    sum: weeks.reduce((sum, row, i) => (i % 7 === place ? sum + contributionsIn(row) : sum), 0),
  }));
  const [first, second] = sums.sort((a, b) => b.sum - a.sum);
  if (!first || first.sum === second?.sum || first.sum * 14 < all * 3) return undefined;
  return { kind: 'weekday', day: first.day, percent: Math.round((first.sum / all) * 100) };
}

function totalOf(row: ActivityCounts | undefined): number {
  return row ? contributionsIn(row) : 0;
}
