import { visitor, type CivicAdapter, type IdeaOrder, type IdeaQuery } from '@civic-widgets/core';
import type { Postgres } from '../../postgres.ts';
import { createDatabase } from '../create-database.ts';
import { median } from '../statistics.ts';
import type { Cell } from '../table.ts';
import { cityOfIdeas, filters, further } from './city-of-ideas.ts';
import type { Measured } from './discipline.ts';
import { readsOf, type Reads } from './plans.ts';
import type { Target } from './targets.ts';

const few = 1_000;
const many = 1_000_000;
const orders: readonly IdeaOrder[] = ['fair', 'hot', 'newest'];
const times = 51;
/** Milliseconds after which one list has taken enough of the whole run. */
const enough = 1_000;
const most = 1.5;

/** One list, in the small city and in the large one. */
interface Growth {
  readonly filter: string;
  readonly where: string;
  readonly small: Read;
  readonly large: Read;
}
interface Read extends Reads {
  readonly milliseconds: number;
}

/** The same lists of 20 among 1,000 ideas and among 1,000,000, asked of the adapter itself: the rest does not grow. */
export async function measureGrowth(postgres: Postgres, say: (line: string) => void): Promise<Measured> {
  const addresses = [await createDatabase(postgres, 'small'), await createDatabase(postgres, 'large')];
  say(`Putting ${many.toLocaleString('en')} ideas in place …`);
  const cities = await Promise.all([few, many].map((count, index) => cityOfIdeas(addresses[index] ?? '', count)));
  try {
    const [small, large] = cities.map(({ database, space }) => database.backend(space.id).as(visitor));
    if (!small || !large) throw new Error('There are not two cities.');
    const found: Growth[] = [];
    for (const [filter, query] of Object.entries({ ...filters, ...further })) {
      say(`Lists with ${filter} …`);
      for (const order of orders) found.push(...(await measure(small, large, filter, { ...query, order, limit: 20 })));
    }
    return tell(found);
  } finally {
    await Promise.all(cities.map(({ database }) => database.close()));
  }
}

/** The first page, and one further down: as far as the small city allows. */
async function measure(
  small: CivicAdapter,
  large: CivicAdapter,
  filter: string,
  query: IdeaQuery,
): Promise<readonly Growth[]> {
  const found = [await compare(small, large, filter, `${query.order ?? ''}, first page`, [query, query])];
  for (const limit of [60, 6]) {
    const [here, there] = await Promise.all([small, large].map((city) => city.ideas({ ...query, limit })));
    if (here?.next === undefined || there?.next === undefined) continue;
    const pages = [
      { ...query, cursor: here.next },
      { ...query, cursor: there.next },
    ] as const;
    // Of a page that is not full there is less to read.
    if (limit === 60 && (await small.ideas(pages[0])).items.length < 20) continue;
    found.push(await compare(small, large, filter, `${query.order ?? ''}, after ${limit}`, pages));
    break;
  }
  return found;
}

async function compare(
  small: CivicAdapter,
  large: CivicAdapter,
  filter: string,
  where: string,
  [here, there]: readonly [IdeaQuery, IdeaQuery],
): Promise<Growth> {
  const taken: [number[], number[]] = [[], []];
  const begun = performance.now();
  const lists = [() => small.ideas(here), () => large.ideas(there)] as const;
  for (let time = 0; time < times && performance.now() - begun < enough; time++) {
    for (const [city, list] of lists.entries()) {
      const start = performance.now();
      await list();
      taken[city]?.push(performance.now() - start);
    }
  }
  const [mine, theirs] = [await readsOf(lists[0]), await readsOf(lists[1])];
  return {
    filter,
    where,
    small: { ...mine, milliseconds: median(taken[0]) },
    large: { ...theirs, milliseconds: median(taken[1]) },
  };
}

const measures = ['milliseconds', 'rows', 'buffers'] as const;
/** Pages are not: those of a small table lie together. */
const promised: readonly Measure[] = ['milliseconds', 'rows'];
type Measure = (typeof measures)[number];
const names: Readonly<Record<Measure, string>> = { milliseconds: 'median', rows: 'rows read', buffers: 'pages read' };

const grown = ({ small, large }: Growth, measure: Measure): number => large[measure] / small[measure];

function worst(found: readonly Growth[], measure: Measure): Growth {
  return found.reduce((one, other) => (grown(other, measure) > grown(one, measure) ? other : one));
}

function tell(found: readonly Growth[]): Measured {
  const targets: Target[] = [];
  const rows: Cell[][] = [];
  for (const [filter, lists] of Map.groupBy(found, (one) => one.filter)) {
    for (const measure of measures) {
      const { where, small, large } = worst(lists, measure);
      const growth = large[measure] / small[measure];
      rows.push([
        measure === 'milliseconds' ? filter : '',
        names[measure],
        small[measure],
        large[measure],
        growth,
        where,
      ]);
      if (filter in filters && promised.includes(measure))
        targets.push({ what: `Growth of the ${names[measure]}: ${filter}`, at: where, measured: growth, most });
    }
  }
  const missed = found.filter((one) => one.filter in filters && promised.some((measure) => grown(one, measure) > most));
  return {
    targets,
    tables: [
      {
        title: `Growth: lists of 20, from ${few.toLocaleString('en')} ideas to ${many.toLocaleString('en')}, by the worst of six: three orders, the first page and a later one`,
        columns: ['filter', 'of', 'of 1,000', 'of 1,000,000', 'growth', 'worst'],
        rows,
        notes: [
          'Milliseconds as the adapter answers a visitor, without HTTP, which does not grow. Rows and pages (8 kB, from memory or disk) by the plans that the database keeps for the prepared statements.',
          'No target for the last three: no index that a write could afford serves two filters that seldom meet, or words anywhere in a text.',
        ],
      },
      ...(missed.length === 0 ? [] : [plans(missed)]),
    ],
  };
}

function plans(missed: readonly Growth[]) {
  return {
    title: 'Lists that grow, and what is read for them',
    columns: ['filter', 'list', 'ms', 'rows', 'pages', 'by'],
    rows: missed.map(({ filter, where, large }): Cell[] => [
      ...[filter, where, large.milliseconds, large.rows, large.buffers],
      [...new Set(large.nodes)].join(', '),
    ]),
  };
}
