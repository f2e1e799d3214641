import type { Actor, PersonId, Role } from '@civic-widgets/core';
import type { Sql } from '../sql.ts';
import type { SignInMethod } from './account.ts';
import { actorFrom, memberColumns, type MemberRow } from './member.ts';

export interface Member {
  readonly actor: Actor;
  /** How they sign in; missing where they never did and no account was made for them. */
  readonly method?: SignInMethod;
  readonly subject?: string;
  /** How many tokens they have. */
  readonly tokens: number;
}

interface Row extends MemberRow {
  readonly person: PersonId;
  readonly method: SignInMethod | null;
  readonly subject: string | null;
  readonly tokens: number;
}

/** @param role only who has exactly this one */
export async function listMembers(sql: Sql, space: string, role?: Role): Promise<readonly Member[]> {
  const rows = await sql.query<Row>(
    `select coalesce(m.person, a.person) as person, ${memberColumns}, a.method, a.subject,
       (select count(*) from token t where t.space = $1 and t.person = coalesce(m.person, a.person)) as tokens
     from (select * from member where space = $1) m full join (select * from account where space = $1) a on a.person = m.person
     order by 1`,
    [space],
  );
  return rows
    .map(({ person, method, subject, tokens, ...row }) => ({
      actor: actorFrom(person, row),
      ...(method !== null && { method }),
      ...(subject !== null && { subject }),
      tokens,
    }))
    .filter(({ actor, method }) =>
      role === undefined ? actor.role !== 'guest' || method !== undefined : actor.role === role,
    );
}
