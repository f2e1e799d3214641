import { viewConsents, type Consented, type ConsentRow, type Look } from '@civic-widgets/core';
import { statements } from '../ledger/columns.ts';
import type { Sql } from '../sql.ts';

/** What somebody agreed to; without asking where nobody is, or where there is nothing to agree to. */
export async function readConsents(sql: Sql, { space, actor: { person } }: Look): Promise<readonly Consented[]> {
  if (person === undefined || !space.texts) return [];
  const rows = await sql.query<ConsentRow>(
    `select ${statements.consent.select} from consent t where t.space = $1 and t.person = $2`,
    [space.id, person],
  );
  return viewConsents(rows);
}
