import { dayIn, releasedUntil, type Look, type PeopleCount } from '@civic-widgets/core';
import type { Sql } from '../sql.ts';

/**
 * Who had taken part by the end of yesterday, as it was known when somebody asked today for the first time. All of today's answers
 * are of that moment, so that neither an erasure nor what somebody tells of themselves moves a number while it is looked at.
 */
export async function readPeople(sql: Sql, { space, now }: Look): Promise<readonly PeopleCount[]> {
  const day = dayIn(space.timeZone, now);
  const kept = await readKept(sql, space.id, day);
  if (kept) return kept;
  // A person's row tells the day of their last credit: only of those who came today the first one is looked for.
  const counts = await sql.query<PeopleCount>(
    `select d.told ->> 'ageBand' as age, d.told ->> 'area' as area, count(*) as people
     from person p left join demographics d on d.space = p.space and d.person = p.person
     where p.space = $1 and p.claimed_by is null and (p.day < $2 or exists
       (select from credit c where c.space = p.space and c.person = p.person and c.at < $3))
     group by 1, 2`,
    [space.id, day, releasedUntil(space, now)],
  );
  await sql.query(`insert into people (space, day, counts) values ($1, $2, $3::text::jsonb) on conflict do nothing`, [
    space.id,
    day,
    JSON.stringify(counts),
  ]);
  await sql.query('delete from people where space = $1 and day < $2', [space.id, day]);
  // Of several processes that count at once the first one is right.
  return (await readKept(sql, space.id, day)) ?? counts;
}

/** What came from elsewhere is counted at once: an import is no act of anybody here. */
export async function countAgain(sql: Sql, space: string): Promise<void> {
  await sql.query('delete from people where space = $1', [space]);
}

async function readKept(sql: Sql, space: string, day: string): Promise<readonly PeopleCount[] | undefined> {
  const text = 'select counts from people where space = $1 and day = $2';
  const [row] = await sql.query<{ counts: readonly PeopleCount[] }>(text, [space, day]);
  return row?.counts;
}
