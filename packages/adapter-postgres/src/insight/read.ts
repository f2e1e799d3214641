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
  type PeopleCount,
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
  // A person's row tells the day of their last credit: only of those who came today the first one is looked for.
  const people = await sql.query<PeopleCount>(
    `select d.told ->> 'ageBand' as age, d.told ->> 'area' as area, count(*) as people
     from person p left join demographics d on d.space = p.space and d.person = p.person
     where p.space = $1 and p.claimed_by is null and (p.day < $2 or exists
       (select from credit c where c.space = p.space and c.person = p.person and c.at < $3))
     group by 1, 2`,
    [space.id, dayIn(space.timeZone, now), releasedUntil(space, now)],
  );
  return insight(query, rows, people, space, now);
}
