import { counters, keys, owners, tables, type Owned, type Rows, type Table } from '@civic-widgets/core';

type ColumnType = 'text' | 'bigint' | 'float8' | 'boolean' | 'jsonb';

const written = {
  person: 'text',
  role: 'text',
  name: 'text',
  organisation: 'text',
  text: 'text',
  lang: 'text',
  channel: 'text',
  createdAt: 'bigint',
  hidden: 'jsonb',
  reports: 'bigint',
  reportedAt: 'bigint',
  moderatedAt: 'bigint',
  erased: 'boolean',
} as const;

/** The columns of the views; the compiler sees to it that none of core's is missing. */
const columns: { readonly [T in Table]: Readonly<Record<keyof Rows[T], ColumnType>> } = {
  idea: {
    ...written,
    id: 'text',
    project: 'text',
    title: 'text',
    topic: 'text',
    area: 'text',
    point: 'jsonb',
    attachments: 'jsonb',
    source: 'text',
    status: 'text',
    answers: 'jsonb',
    turned: 'bigint',
    mergedInto: 'text',
    mergedFrom: 'bigint',
    up: 'bigint',
    down: 'bigint',
    pass: 'bigint',
    importedUp: 'bigint',
    importedDown: 'bigint',
    importedPass: 'bigint',
    talliedAt: 'bigint',
    comments: 'bigint',
    shuffle: 'bigint',
    hot: 'float8',
    folded: 'text',
  },
  comment: { ...written, id: 'text', idea: 'text', replyTo: 'text', source: 'text' },
  vote: { idea: 'text', person: 'text', vote: 'text', role: 'text', at: 'bigint' },
  follow: { idea: 'text', person: 'text', follows: 'boolean', at: 'bigint' },
  report: { idea: 'text', comment: 'text', person: 'text', reason: 'text', at: 'bigint', settled: 'boolean' },
  ballot: { poll: 'text', person: 'text', ballot: 'jsonb', at: 'bigint' },
  poll: { poll: 'text', ballots: 'bigint' },
  option: { poll: 'text', option: 'text', votes: 'bigint', points: 'bigint' },
  person: {
    person: 'text',
    claimedBy: 'text',
    points: 'bigint',
    counts: 'jsonb',
    badges: 'jsonb',
    day: 'text',
    today: 'jsonb',
  },
  consent: { person: 'text', text: 'text', version: 'text', given: 'boolean', at: 'bigint' },
  credit: { person: 'text', kind: 'text', subject: 'text', points: 'bigint', at: 'bigint' },
  activity: {
    day: 'text',
    project: 'text',
    topic: 'text',
    area: 'text',
    ideas: 'bigint',
    comments: 'bigint',
    votes: 'bigint',
    ballots: 'bigint',
  },
};

/** The SQL of one view, written once at start-up. */
export interface Statements {
  /** The columns as a row of core has them, of the table under the alias `t`. */
  readonly select: string;
  /** The rows of a space ($1) by their keys: one array of texts for each column of the key, from $2 on. */
  readonly find: string;
  /** Every row of a space ($1) whose key begins with `columns` values: one array of texts for each of them, from $2 on. */
  readonly list: (columns: number) => string;
  /** Every row of a space ($1) that is one of these persons' ($2), where they can be found; see core's `owners`. */
  readonly of: string | undefined;
  /** Puts or adds rows (JSON, $2) of a space ($1). */
  readonly write: string;
  /** Takes away the rows of a space ($1) by their keys: one array of texts for each column of the key, from $2 on. */
  readonly drop: string;
}

export const statements = Object.fromEntries(
  tables.map((table) => [
    table,
    {
      select: selectOf(table),
      find: findOf(table),
      list: (columns: number) => listOf(table, columns),
      of: table in owners ? ofOf(table as Owned) : undefined,
      write: writeOf(table),
      drop: dropOf(table),
    },
  ]),
) as Readonly<Record<Table, Statements>>;

function selectOf(table: Table): string {
  return Object.keys(columns[table])
    .map((column) => `t.${snake(column)} as "${column}"`)
    .join(', ');
}

function findOf(table: Table): string {
  const key: readonly string[] = keys[table];
  const arrays = key.map((_column, index) => `$${index + 2}::text[]`).join(', ');
  const names = key.map((column) => `k_${snake(column)}`).join(', ');
  const same = key.map((column) => `f.${snake(column)} = k_${snake(column)}`).join(' and ');
  // One look into the index for each key, whatever the planner believes of a table that was empty a moment ago.
  return (
    `select ${selectOf(table)} from unnest(${arrays}) as k(${names}) ` +
    `cross join lateral (select * from ${table} f where f.space = $1 and ${same} limit 1) t`
  );
}

function listOf(table: Table, columns: number): string {
  const beginning: readonly string[] = keys[table].slice(0, columns);
  const arrays = beginning.map((_column, index) => `$${index + 2}::text[]`).join(', ');
  const names = beginning.map((column) => `k_${snake(column)}`).join(', ');
  const same = beginning.map((column) => `t.${snake(column)} = k_${snake(column)}`).join(' and ');
  return `select ${selectOf(table)} from unnest(${arrays}) as k(${names}) join ${table} t on t.space = $1 and ${same}`;
}

function ofOf(table: Owned): string {
  return `select ${selectOf(table)} from ${table} t where t.space = $1 and t.${snake(owners[table])} = any($2::text[])`;
}

function dropOf(table: Table): string {
  const key: readonly string[] = keys[table];
  const arrays = key.map((_column, index) => `$${index + 2}::text[]`).join(', ');
  const names = key.map((column) => `k_${snake(column)}`).join(', ');
  const same = key.map((column) => `d.${snake(column)} = k_${snake(column)}`).join(' and ');
  return `delete from ${table} d using unnest(${arrays}) as k(${names}) where d.space = $1 and ${same}`;
}

function writeOf(table: Table): string {
  const key: readonly string[] = keys[table];
  const added: readonly string[] = table in counters ? counters[table as keyof typeof counters] : [];
  const names = Object.keys(columns[table]);
  const record = Object.entries(columns[table]).map(([column, type]) => `"${column}" ${type}`);
  const changes = names
    .filter((column) => !key.includes(column))
    .map(snake)
    .map((column) => `${column} = ${added.includes(column) ? `${table}.${column} + ` : ''}excluded.${column}`);
  return (
    `insert into ${table} (space, ${names.map(snake).join(', ')}) ` +
    `select $1, r.* from json_to_recordset($2::text::json) as r(${record.join(', ')}) ` +
    `on conflict (space, ${key.map(snake).join(', ')}) do update set ${changes.join(', ')}`
  );
}

function snake(column: string): string {
  return column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
