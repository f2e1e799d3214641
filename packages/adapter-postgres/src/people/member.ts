import {
  atLeast,
  type Actor,
  type AgeBand,
  type AreaId,
  type GroupId,
  type PersonId,
  type ProjectId,
  type Role,
} from '@civic-widgets/core';
import type { Sql } from '../sql.ts';

/** What a city grants to somebody; `participant` and below take back what was granted. */
export interface Grant {
  readonly role: Role;
  /** What an official's role is limited to; everything where both are missing. */
  readonly projects?: readonly ProjectId[] | undefined;
  readonly offices?: readonly GroupId[] | undefined;
}

/** What a sign-in vouches for. Replaces what an earlier one vouched for. */
export interface Vouched {
  readonly verified: boolean;
  readonly area?: AreaId | undefined;
  readonly ageBand?: AgeBand | undefined;
  readonly groups?: readonly GroupId[] | undefined;
}

/** A row of `member`, all of it null where there is none. */
export interface MemberRow {
  readonly granted: Role | null;
  readonly signed_in: boolean | null;
  readonly verified: boolean | null;
  readonly area: AreaId | null;
  readonly age_band: AgeBand | null;
  readonly groups: readonly GroupId[] | null;
  readonly projects: readonly ProjectId[] | null;
  readonly offices: readonly GroupId[] | null;
  readonly declared_age: number | null;
}

export const memberColumns =
  'm.granted, m.signed_in, m.verified, m.area, m.age_band, m.groups, m.projects, m.offices, m.declared_age';

/** Who acts, by what is known of them now. */
export function actorFrom(person: PersonId, row: MemberRow): Actor {
  const { area, age_band, groups, projects, offices, declared_age } = row;
  return {
    role: roleOf(row),
    person,
    ...(area !== null && { area }),
    ...(age_band !== null && { ageBand: age_band }),
    ...(groups !== null && { groups }),
    ...(projects !== null && { projects }),
    ...(offices !== null && { offices }),
    ...(declared_age !== null && { declaredAge: declared_age }),
  };
}

function roleOf({ granted, signed_in, verified }: MemberRow): Role {
  const own: Role = verified ? 'verified' : signed_in ? 'participant' : 'guest';
  return granted !== null && atLeast(granted, own) ? granted : own;
}

export async function readMember(sql: Sql, space: string, person: PersonId): Promise<Actor> {
  const text = `select ${memberColumns} from member m where space = $1 and person = $2`;
  const [row] = await sql.query<MemberRow>(text, [space, person]);
  return row ? actorFrom(person, row) : { role: 'guest', person };
}

/** Makes somebody exactly what is said here, whatever was known before. */
export async function writeMember(sql: Sql, space: string, person: PersonId, actor: Actor): Promise<void> {
  await sql.query(
    `insert into member (space, person, granted, signed_in, verified, area, age_band, groups, projects, offices, declared_age)
     values ($1, $2, $3, false, false, $4, $5, $6::text::jsonb, $7::text::jsonb, $8::text::jsonb, $9)
     on conflict (space, person) do update set granted = excluded.granted, signed_in = false, verified = false,
       area = excluded.area, age_band = excluded.age_band, groups = excluded.groups, projects = excluded.projects,
       offices = excluded.offices, declared_age = excluded.declared_age`,
    [
      space,
      person,
      actor.role,
      actor.area,
      actor.ageBand,
      json(actor.groups),
      json(actor.projects),
      json(actor.offices),
      actor.declaredAge,
    ],
  );
}

export async function writeGrant(sql: Sql, space: string, person: PersonId, grant: Grant): Promise<void> {
  const granted = atLeast(grant.role, 'verified') ? grant.role : null;
  const limited = atLeast(grant.role, 'official');
  await sql.query(
    `insert into member (space, person, granted, signed_in, verified, projects, offices)
     values ($1, $2, $3, false, false, $4::text::jsonb, $5::text::jsonb)
     on conflict (space, person)
     do update set granted = excluded.granted, projects = excluded.projects, offices = excluded.offices`,
    [space, person, granted, limited ? json(grant.projects) : null, limited ? json(grant.offices) : null],
  );
}

/** Of somebody who has signed in. Without `vouched` what was known stays. */
export async function writeSignedIn(sql: Sql, space: string, person: PersonId, vouched?: Vouched): Promise<void> {
  await sql.query(
    `insert into member (space, person, signed_in, verified) values ($1, $2, true, false)
     on conflict (space, person) do update set signed_in = true`,
    [space, person],
  );
  if (!vouched) return;
  await sql.query(
    `update member set verified = $3, area = $4, age_band = $5, groups = $6::text::jsonb
     where space = $1 and person = $2`,
    [space, person, vouched.verified, vouched.area, vouched.ageBand, json(vouched.groups)],
  );
}

/** @param age years, or null to take it back */
export async function writeDeclaredAge(sql: Sql, space: string, person: PersonId, age: number | null): Promise<void> {
  await sql.query(
    `insert into member (space, person, signed_in, verified, declared_age) values ($1, $2, false, false, $3)
     on conflict (space, person) do update set declared_age = excluded.declared_age`,
    [space, person, age],
  );
}

function json(list: readonly string[] | undefined): string | null {
  return list === undefined ? null : JSON.stringify(list);
}
