import { CivicError, inBatches, type Demographics } from '@civic-widgets/core';
import type { Sql } from './sql.ts';
import { unstorable } from './storable.ts';

const batchSize = 1_000;

/** Replaces what was known of each person; of two in a batch the later counts. */
export async function writeDemographics(
  sql: Sql,
  space: string,
  people: AsyncIterable<Demographics> | Iterable<Demographics>,
): Promise<void> {
  for await (const batch of inBatches(people, batchSize)) {
    for (const person of batch) {
      const field = unstorable(person);
      if (field !== undefined) throw new CivicError('invalid', { field });
    }
    const told = [...new Map(batch.map((person) => [person.person, person])).values()];
    await sql.query(
      `insert into demographics (space, person, told)
       select $1, r.told ->> 'person', r.told from jsonb_array_elements($2::text::jsonb) as r(told)
       on conflict (space, person) do update set told = excluded.told`,
      [space, JSON.stringify(told)],
    );
  }
}

/** By person. */
export async function* readDemographics(sql: Sql, space: string): AsyncGenerator<Demographics> {
  for (let after = ''; ;) {
    const rows = await sql.query<{ told: Demographics }>(
      `select told from demographics where space = $1 and person > $2 order by person limit ${batchSize}`,
      [space, after],
    );
    for (const { told } of rows) yield told;
    const last = rows.at(-1);
    if (!last) return;
    after = last.told.person;
  }
}
