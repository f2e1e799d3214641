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
import { readPeople } from './people.ts';

export async function readInsight(sql: Sql, query: InsightQuery, look: Look): Promise<Insight> {
  const { space, now } = look;
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
  return insight(query, rows, await readPeople(sql, look), space, now);
}
