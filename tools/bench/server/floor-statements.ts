/** The floor's tables and statements, as somebody would write them who wants nothing but this. All are prepared. */
import type { QueryConfig } from 'pg';

export type Order = 'fair' | 'hot' | 'newest';

/** Descending orders are written as negative keys, as an index and a cursor want them. */
export const orders: Readonly<Record<Order, { readonly key: string; readonly type: string }>> = {
  fair: { key: 'shuffle', type: 'bigint' },
  hot: { key: 'cold', type: 'float8' },
  newest: { key: 'age', type: 'bigint' },
};
const keys = Object.values(orders).map(({ key }) => key);

export const schema = `
  create table idea (
    id text collate "C" primary key, title text not null, text text not null, topic text not null, area text not null,
    created_at bigint not null, up int not null, hot float8 not null, shuffle bigint not null,
    cold float8 not null generated always as (-hot) stored, age bigint not null generated always as (-created_at) stored
  );
  ${['', 'topic, ', 'area, ', 'topic, area, '].flatMap((by) => keys.map((key) => `create index on idea (${by}${key}, id);`)).join('\n')}
  create table vote (idea text, person text, vote text not null, primary key (idea, person));
  create table ballot (poll text, person text, ballot jsonb not null, primary key (poll, person));
  create table proposed (id text primary key, person text not null, topic text not null, title text not null, text text not null);
  create table option (poll text, option text, votes int not null, primary key (poll, option));
  insert into option select 'marktplatz-baeume', unnest(array['a', 'b', 'c', 'keine']), 0;
`;

export interface List {
  readonly order: Order;
  readonly topic: string | null;
  readonly area: string | null;
  readonly after: readonly string[] | undefined;
  /** Where the ring of the fair order begins today. */
  readonly start: number;
}

const columns = 'id, title, text, topic, area, created_at, up, hot, shuffle, cold, age';

export const statementOf = {
  /** One more than the 20 of a page, to know whether there is another. */
  list({ order, topic, area, after, start }: List): QueryConfig {
    const { key, type } = orders[order];
    const values: unknown[] = [];
    const bind = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
    const filter = [
      ...(topic === null ? [] : [`topic = ${bind(topic, 'text')}`]),
      ...(area === null ? [] : [`area = ${bind(area, 'text')}`]),
    ];
    const range = (...conditions: string[]): string =>
      `(select ${columns} from idea where ${[...filter, ...conditions].join(' and ') || 'true'} order by ${key}, id limit 21)`;
    const beyond = after && `(${key}, id) > (${bind(after[0], type)}, ${bind(after[1], 'text')})`;
    let text = range(...(beyond === undefined ? [] : [beyond]));
    if (order === 'fair') {
      const begin = bind(start, 'bigint');
      // The ring is cut where it begins: what lies beyond, then what lies before.
      if (beyond === undefined)
        text = `${range(`${key} >= ${begin}`)} union all ${range(`${key} < ${begin}`)} limit 21`;
      else if (Number(after?.[0]) < start) text = range(beyond, `${key} < ${begin}`);
      else text = `${range(beyond)} union all ${range(`${key} < ${begin}`)} limit 21`;
    }
    return { name: nameOf(text), text, values };
  },
  poll: (poll: string): QueryConfig => ({
    name: 'poll',
    text: 'select option, votes from option where poll = $1',
    values: [poll],
  }),
  vote: (idea: string, person: string): QueryConfig => ({
    name: 'vote',
    text: `insert into vote (idea, person, vote) values ($1, $2, 'for')
      on conflict (idea, person) do update set vote = excluded.vote`,
    values: [idea, person],
  }),
  cast: (poll: string, person: string, ballot: object): QueryConfig => ({
    name: 'cast',
    text: `insert into ballot (poll, person, ballot) values ($1, $2, $3)
      on conflict (poll, person) do update set ballot = excluded.ballot`,
    values: [poll, person, JSON.stringify(ballot)],
  }),
  propose: (...values: readonly string[]): QueryConfig => ({
    name: 'propose',
    text: 'insert into proposed (id, person, topic, title, text) values ($1, $2, $3, $4, $5)',
    values: [...values],
  }),
} as const;

const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = `list_${names.size}`));
  return name;
}
