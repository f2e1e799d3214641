import type { Sql, Statement } from '../sql.ts';

/** One of several questions, or of several changes, that become one statement. */
export interface Part {
  /** Distinct among those that go together; the same name is always the same text. */
  readonly name: string;
  /** `$1` is the space, its own values are `$2` and on. */
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What was put together, by the names of the parts: so it is done once, and few statements are prepared. */
const texts = new Map<string, string>();

/** The rows that each part selects, as JSON has them. */
export async function askTogether(
  sql: Sql,
  space: string,
  parts: readonly Part[],
): Promise<readonly (readonly object[])[]> {
  if (parts.length === 0) return [];
  const { text, values } = together('ask', space, parts, (all) => {
    const columns = all.map(({ name, text }) => `(select json_agg(f) from (${text}) f) as "${name}"`);
    return `select ${columns.join(', ')}`;
  });
  const [row] = await sql.query<Record<string, readonly object[] | null>>(text, values);
  return parts.map(({ name }) => row?.[name] ?? []);
}

/** One statement that does what each part does. No part sees what another does, and no two may touch the same row. */
export function doTogether(space: string, parts: readonly Part[]): Statement {
  return together('do', space, parts, (all) => {
    const before = all.slice(0, -1).map(({ name, text }) => `"${name}" as (${text})`);
    return `${before.length > 0 ? `with ${before.join(', ')} ` : ''}${all.at(-1)?.text ?? ''}`;
  });
}

function together(
  how: 'ask' | 'do',
  space: string,
  parts: readonly Part[],
  write: (parts: readonly Part[]) => string,
): Statement {
  const name = [how, ...parts.map((part) => part.name)].join('\n');
  let text = texts.get(name);
  if (text === undefined) texts.set(name, (text = write(numbered(parts))));
  return { text, values: [space, ...parts.flatMap(({ values }) => values)] };
}

/** The same parts, each with numbers of its own for its values. */
function numbered(parts: readonly Part[]): readonly Part[] {
  let before = 0;
  return parts.map((part) => {
    const shift = before;
    before += part.values.length;
    const text = part.text.replace(/\$(\d+)/g, (_, number) => `$${number === '1' ? 1 : Number(number) + shift}`);
    return { ...part, text };
  });
}
