import {
  insight,
  insightRange,
  isId,
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
  const text = 'select count(*) as participants from person where space = $1';
  const [count] = await sql.query<{ participants: number }>(text, [space.id]);
  return insight(query, rows, count?.participants ?? 0, space, now);
}
