import {
  CivicError,
  dayIn,
  fairRange,
  fairStart,
  isId,
  pageLimit,
  permission,
  readCursor,
  searchWords,
  sortKey,
  writeCursor,
  type Idea,
  type IdeaOrder,
  type IdeaQuery,
  type Look,
  type Page,
  type Place,
  type ShownIdea,
} from '@civic-widgets/core';
import { statements } from '../ledger/columns.ts';
import type { Sql } from '../sql.ts';
import { viewIdeas } from './view.ts';

/** What each order is a range of: the column or expression that indexes of the migrations hold, behind what lists are narrowed by. */
const expressions: Readonly<Record<IdeaOrder, string>> = {
  fair: 'shuffle',
  hot: '(-hot)',
  newest: '(-created_at)',
};
/** Not what is searched in, which is as long as title and text together. */
const shown = statements.idea.select.replace(', t.folded as "folded"', '');
const types: Readonly<Record<IdeaOrder, string>> = { fair: 'bigint', hot: 'float8', newest: 'bigint' };

export async function listIdeas(sql: Sql, query: IdeaQuery, look: Look): Promise<Page<Idea>> {
  const order = query.order ?? 'fair';
  const { space, now } = look;
  const place = readPlace(query, order, fairStart(space.id, dayIn(space.timeZone, now)));
  const limit = pageLimit(query.limit);
  const filter = filterOf(query, order, look);
  if (!filter) return { items: [] };

  const rows: ShownIdea[] = [];
  for (const range of rangesOf(place)) {
    const wanted = limit + 1 - rows.length;
    if (wanted > 0) rows.push(...(await readRange(sql, filter, order, range, wanted)));
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await viewIdeas(sql, page, look),
    ...(last &&
      rows.length > limit && {
        next: writeCursor({ ...place, after: { key: sortKey(last, order, place.start), id: last.id } }),
      }),
  };
}

function readPlace(query: IdeaQuery, order: IdeaOrder, start: number): Place {
  const place = readCursor(query.cursor, order, start);
  const { after } = place;
  const whole = order === 'hot' ? Number.isFinite : Number.isSafeInteger;
  const fits = isStart(place.start) && (!after || (whole(after.key) && isId(after.id)));
  if (!fits) throw new CivicError('malformed', { field: 'cursor' });
  return place;
}

function isStart(start: number): boolean {
  return Number.isInteger(start) && start >= 0 && start < fairRange;
}

/** A stretch of an index: from a key on, up to a key (not counted), or after an idea. */
interface Range {
  readonly from?: number;
  readonly below?: number;
  readonly after?: { readonly key: number; readonly id: string };
}

/** The fair order is a ring that is cut at its start: two stretches, one after the other. */
function rangesOf({ order, start, after }: Place): readonly Range[] {
  if (order !== 'fair') return [after ? { after } : {}];
  if (!after) return [{ from: start }, { below: start }];
  const stored = { key: (after.key + start) % fairRange, id: after.id };
  return stored.key >= start ? [{ after: stored }, { below: start }] : [{ after: stored, below: start }];
}

interface Filter {
  /** What is listed: rows of `idea` as `t`, one after the other as `o` has them. */
  readonly from: string;
  /** The column of `o` that names the idea. */
  readonly id: string;
  readonly conditions: readonly string[];
  readonly values: readonly unknown[];
}

async function readRange(
  sql: Sql,
  filter: Filter,
  order: IdeaOrder,
  { from, below, after }: Range,
  limit: number,
): Promise<readonly ShownIdea[]> {
  const key = expressions[order].replace(/\w+/, 'o.$&');
  const id = `o.${filter.id}`;
  const conditions = [...filter.conditions];
  const values = [...filter.values];
  const bind = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  if (from !== undefined) conditions.push(`${key} >= ${bind(from, types[order])}`);
  if (below !== undefined) conditions.push(`${key} < ${bind(below, types[order])}`);
  if (after) conditions.push(`(${key}, ${id}) > (${bind(after.key, types[order])}, ${bind(after.id, 'text')})`);
  // The limit stands in the text, for a plan that is kept should know how few rows are wanted.
  return sql.query<ShownIdea>(
    `select ${shown} from ${filter.from} where ${conditions.join(' and ')} order by ${key}, ${id} limit ${limit}`,
    values,
  );
}

/** Most lists are of what everybody sees, in an order that no vote changes: see `places.ts`. */
const ofPlaces = {
  from: 'place o cross join lateral (select * from idea i where i.space = o.space and i.id = o.idea limit 1) t',
  id: 'idea',
};
const ofIdeas = { from: 'idea o cross join lateral (select o.*) t', id: 'id' };

/** Nothing when no idea can match. */
function filterOf(query: IdeaQuery, order: IdeaOrder, look: Look): Filter | undefined {
  const { space, actor, now } = look;
  const isPublic = !query.hidden && !query.mine && query.mergedInto === undefined;
  const source = isPublic && order !== 'hot' ? ofPlaces : ofIdeas;
  const conditions = ['o.space = $1'];
  const values: unknown[] = [space.id];
  const where = (condition: (parameter: string) => string, value: unknown): void => {
    conditions.push(condition(`$${values.push(value)}`));
  };
  for (const column of ['project', 'topic', 'area', 'status'] as const) {
    const value = query[column];
    if (value === undefined) continue;
    if (!isId(value)) return undefined;
    where((parameter) => `o.${column} = ${parameter}`, value);
  }
  if (query.mergedInto !== undefined) {
    if (!isId(query.mergedInto)) return undefined;
    where((parameter) => `t.merged_into = ${parameter}`, query.mergedInto);
  }
  if (query.mine) {
    if (actor.person === undefined) return undefined;
    where((parameter) => `t.person = ${parameter}`, actor.person);
  }
  if (query.followed) {
    if (actor.person === undefined) return undefined;
    where(
      (parameter) =>
        `exists (select from follow f where f.space = t.space and f.idea = t.id and f.person = ${parameter} and f.follows)`,
      actor.person,
    );
  }
  for (const word of searchWords(query.text ?? '')) {
    where((parameter) => `t.folded like ${parameter}`, `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  }
  if (query.hidden) {
    const theirs = space.projects.filter((project) => permission('idea.restore', project, actor, now).allowed);
    if (theirs.length === 0) return undefined;
    conditions.push('t.hidden is not null');
    where(
      (parameter) => `t.project = any(${parameter}::text[])`,
      theirs.map(({ id }) => id),
    );
  } else if (!query.mine) {
    // One's own are listed even where they are hidden or were joined to others. Asked of places too: a program from before them,
    // which runs for a while beside this one, hides an idea and leaves its place.
    conditions.push('t.hidden is null');
    if (query.mergedInto === undefined) conditions.push('t.merged_into is null');
  }
  return { ...source, conditions, values };
}
