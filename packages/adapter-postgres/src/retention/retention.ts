import { erasedComment, erasedIdea, erasedReport, instant, type PersonId } from '@civic-widgets/core';
import { only } from '../failure.ts';
import type { Connection, Sql } from '../sql.ts';

/** Somebody with an account who has not used it. */
export interface Idle {
  readonly person: PersonId;
  /** When they last signed in, used a token, or did something. */
  readonly since: number;
  /** Whether they can be written to. */
  readonly mail: boolean;
}

/**
 * Forgets what has been kept long enough. Each method may be called again and again, and by several processes. Moments are
 * milliseconds since 1970.
 */
export interface Retention {
  /**
   * Tokens of guests that were last used before a moment, and what such guests told of themselves. What they did stays; nobody
   * can go on as them.
   */
  dropGuests(before: number): Promise<number>;
  /**
   * The words of ideas and comments that were hidden, or refused by a review, before a moment: in the ledger and in the views,
   * as an erasure of their person would, so that a rebuild gives the same. What still waits for a review stays.
   */
  blankHidden(before: number): Promise<number>;
  /** The reasons of reports that were made before a moment and have been decided upon. */
  blankReports(before: number): Promise<number>;
  /** Accounts that were last used before a moment; of those whom the city granted a role none. */
  idle(before: number): Promise<readonly Idle[]>;
}

export function retentionOf(connection: Connection, space: string): Retention {
  return {
    dropGuests: (before) => only(dropGuests(connection, space, before)),
    blankHidden: (before) => only(locked(connection, space, (sql) => blankHidden(sql, space, before))),
    blankReports: (before) => only(locked(connection, space, (sql) => blankReports(sql, space, before))),
    idle: (before) =>
      only(
        connection.query<Idle>(
          `select * from (
             select a.person, a.mail is not null as mail, greatest(a.seen_at,
               coalesce((select max(t.used_at) from token t where t.space = $1 and t.person = a.person), 0),
               coalesce((select max(e.accepted_at) from entry e where e.space = $1 and e.person = a.person), 0)) as since
             from account a where a.space = $1 and not exists (
               select from member m where m.space = $1 and m.person = a.person and m.granted is not null)
           ) idle where since < $2 order by since, person`,
          [space, before],
        ),
      ),
  };
}

function dropGuests(connection: Connection, space: string, before: number): Promise<number> {
  // When a token was used is known as a day.
  const day = before - (before % 86_400_000);
  return connection.transaction(async (sql) => {
    const dropped = await sql.query<{ person: PersonId }>(
      `delete from token t where t.space = $1 and t.used_at < $2
         and not exists (select from account a where a.space = $1 and a.person = t.person)
         and not exists (select from member m where m.space = $1 and m.person = t.person and m.granted is not null)
       returning person`,
      [space, day],
    );
    const people = [...new Set(dropped.map(({ person }) => person))];
    for (const table of ['member', 'demographics'])
      await sql.query(
        `delete from ${table} d where d.space = $1 and d.person = any($2::text[])
           and not exists (select from token t where t.space = $1 and t.person = d.person)`,
        [space, people],
      );
    return dropped.length;
  });
}

/** Acts are kept one batch after the other, on a lock of the space's row: none of them meets a row that is half blank. */
function locked<T>(connection: Connection, space: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  return connection.transaction(async (sql) => {
    await sql.query('select 1 as one from space where space = $1 for update', [space]);
    return work(sql);
  });
}

async function blankHidden(sql: Sql, space: string, before: number): Promise<number> {
  const { title, folded, attachments, text } = erasedIdea;
  // What waits for a review nobody has hidden: it would leave the queue, and its author, without a decision.
  const old = `space = $1 and hidden is not null and not erased and hidden ->> 'at' < $2
    and hidden ->> 'review' is distinct from 'waits'`;
  const ideas = await sql.query<{ id: string }>(
    `update idea set name = null, organisation = null, lang = null, point = null, erased = true,
       title = $3, folded = $4, attachments = $5::text::jsonb, text = $6
     where ${old} returning id`,
    [space, instant(before), title, folded, JSON.stringify(attachments), text],
  );
  const comments = await sql.query<{ id: string }>(
    `update comment set name = null, organisation = null, lang = null, erased = true, text = $3
     where ${old} returning id`,
    [space, instant(before), erasedComment.text],
  );
  const ids = [...ideas, ...comments].map(({ id }) => id);
  await blankActions(sql, space, ids, ['idea.propose', 'idea.comment']);
  return ids.length;
}

/** What somebody reported as a guest stands under the guest's pseudonym in the ledger, whoever claimed the guest since. */
async function blankReports(sql: Sql, space: string, before: number): Promise<number> {
  const rows = await sql.query<{ idea: string; comment: string; person: string }>(
    `update report set reason = $3 where space = $1 and settled and at < $2 and reason <> $3
     returning idea, comment, person`,
    [space, before, erasedReport.reason],
  );
  if (rows.length === 0) return 0;
  await sql.query(
    `update entry e set action = jsonb_set(action, '{payload}', 'null')
     from json_to_recordset($2::text::json) as r(idea text, comment text, person text)
       cross join lateral (select r.person union all
         select g.person from person g where g.space = $1 and g.claimed_by = r.person) as o(person)
     where e.space = $1 and e.person = o.person and e.kind in ('idea.report', 'comment.report')
       and e.action ->> 'idea' = r.idea and coalesce(e.action ->> 'comment', '') = r.comment`,
    [space, JSON.stringify(rows)],
  );
  return rows.length;
}

async function blankActions(sql: Sql, space: string, ids: readonly string[], kinds: readonly string[]): Promise<void> {
  await sql.query(
    `update entry set action = jsonb_set(action, '{payload}', 'null')
     where space = $1 and action_id = any($2::text[]) and kind = any($3::text[])`,
    [space, ids, kinds],
  );
}
