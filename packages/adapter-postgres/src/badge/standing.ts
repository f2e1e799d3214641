import { historyLength, standing, type CreditRow, type Look, type Standing } from '@civic-widgets/core';
import { statements } from '../ledger/columns.ts';
import { findRows } from '../ledger/rows.ts';
import type { Sql } from '../sql.ts';

export async function readStanding(sql: Sql, { space, actor: { person } }: Look): Promise<Standing> {
  if (person === undefined) return standing(undefined, [], space.badges);
  const [row] = await findRows(sql, space.id, 'person', [[person]]);
  const credits = await sql.query<CreditRow>(
    `select ${statements.credit.select} from credit t where t.space = $1 and t.person = $2
     order by t.at desc, t.kind, t.subject limit ${historyLength}`,
    [space.id, person],
  );
  return standing(row, credits, space.badges);
}
