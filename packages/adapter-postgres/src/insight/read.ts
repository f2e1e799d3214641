import {
  dayIn,
  insight,
  insightRange,
  isId,
  releasedUntil,
  type ActivityRow,
  type Insight,
  type InsightQuery,
  type Look,
} from '@civic-widgets/core';
import { statements } from '../ledger/columns.ts';
import type { Sql } from '../sql.ts';

export async function readInsight(sql: Sql, query: InsightQuery, { space, now }: Look): Promise<Insight> {
  const { from, to } = insightRange(query, space, now);
  const { project } = query;
  const values = [space.id, from, to, ...(project === undefined ? [] : [project])];
  const rows =
    project !== undefined && !isId(project)
      ? []
      : await sql.query<ActivityRow>(
          `select ${statements.activity.select} from activity t
           where t.space = $1 and t.day between $2 and $3${project === undefined ? '' : ' and t.project = $4'}`,
          values,
        );
  const until = releasedUntil(space, now);
  // A person's row tells the day of their last credit: only of those who came today the first one is looked for.
  const text = `select count(*) as participants from person p where p.space = $1 and (p.day < $2 or exists
    (select from credit c where c.space = p.space and c.person = p.person and c.at < $3))`;
  const today = dayIn(space.timeZone, now);
  const [count] = await sql.query<{ participants: number }>(text, [space.id, today, until]);
  return insight(query, rows, count?.participants ?? 0, space, now);
}
