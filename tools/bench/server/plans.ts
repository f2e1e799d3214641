import pg from 'pg';

/** What statements read, by the plans that the database chose for them. */
export interface Reads {
  /** Rows that were looked at in tables and indexes, whether they were wanted or not. */
  readonly rows: number;
  /** Pages of 8 kB, from the database's memory or from the disk. */
  readonly buffers: number;
  /** The nodes of the plans that read something. */
  readonly nodes: readonly string[];
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Node[];
}

interface Named {
  readonly text: string;
  readonly name?: string;
  readonly values?: readonly Value[];
}

/**
 * What the statements read that this process sends to PostgreSQL meanwhile, one after the other. Each is explained on the connection that has just
 * run it, by the very statement that is prepared there, so that the plan is the one that was kept.
 */
export async function readsOf(work: () => Promise<unknown>): Promise<Reads> {
  const original = Reflect.get(pg.Client.prototype, 'query') as (this: pg.Client, ...args: unknown[]) => unknown;
  const found: Reads[] = [];
  Reflect.set(pg.Client.prototype, 'query', function (this: pg.Client, ...args: unknown[]) {
    const query = (text: string, values?: Value[]) => original.call(this, text, values) as Promise<unknown>;
    const [asked, values] = args as [string | Named, Value[] | undefined];
    const named = typeof asked === 'string' ? { text: asked, ...(Array.isArray(values) && { values }) } : asked;
    const explained = async (): Promise<void> => {
      if (/^\s*(select|with)\b/i.test(named.text)) found.push(await explain(query, named));
    };
    const callback = args.at(-1);
    if (typeof callback !== 'function') {
      return (original.apply(this, args) as Promise<unknown>).then((answer) => explained().then(() => answer));
    }
    return original.call(this, ...args.slice(0, -1), (error: unknown, answer: unknown) => {
      const tell = (): unknown => (callback as (...told: unknown[]) => unknown)(error, answer);
      if (error) tell();
      else void explained().then(tell, callback as (error: unknown) => unknown);
    });
  });
  try {
    await work();
  } finally {
    Reflect.set(pg.Client.prototype, 'query', original);
  }
  return {
    rows: found.reduce((sum, { rows }) => sum + rows, 0),
    buffers: found.reduce((sum, { buffers }) => sum + buffers, 0),
    nodes: found.flatMap(({ nodes }) => nodes),
  };
}

async function explain(
  query: (text: string, values?: Value[]) => Promise<unknown>,
  { name, text, values = [] }: Named,
): Promise<Reads> {
  const how = 'explain (analyze, buffers, format json)';
  const answer =
    name === undefined
      ? query(`${how} ${text}`, [...values])
      : query(`${how} execute ${name}${values.length > 0 ? `(${values.map(literal).join(', ')})` : ''}`);
  const { rows } = (await answer) as { rows: readonly { 'QUERY PLAN': readonly { Plan: Node }[] }[] };
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (!plan) throw new Error(`No plan for ${text}`);
  return {
    rows: rowsOf(plan),
    buffers: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
    nodes: nodesOf(plan),
  };
}

type Value = string | number | boolean | null | undefined | readonly Value[];

function literal(value: Value): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'object') return `array[${value.map(literal).join(', ')}]::text[]`;
  return pg.escapeLiteral(String(value));
}

/** What looks at the rows of a table or an index; a bitmap's heap looks at those again that its index has found. */
const scans = new Set(['Seq Scan', 'Index Scan', 'Index Only Scan', 'Bitmap Index Scan']);

function rowsOf(node: Node): number {
  const below = (node.Plans ?? []).reduce((sum, child) => sum + rowsOf(child), 0);
  if (!scans.has(node['Node Type'])) return below;
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return below + (node['Actual Rows'] + removed) * node['Actual Loops'];
}

function nodesOf(node: Node): readonly string[] {
  const below = (node.Plans ?? []).flatMap(nodesOf);
  if (!scans.has(node['Node Type'])) return below;
  return [`${node['Node Type']}${node['Index Name'] === undefined ? '' : ` ${node['Index Name']}`}`, ...below];
}
