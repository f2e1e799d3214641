import type { PersonId } from '@civic-widgets/core';
import { newSecret } from '../people/secret.ts';
import type { Sql } from '../sql.ts';

/** What a person wants to get by mail. Nothing, until they ask for it. */
export interface MailWishes {
  /** The city answers an idea that they follow. */
  readonly answers: boolean;
  /** Somebody comments on their idea, or replies to them. */
  readonly comments: boolean;
  /** Staff hide what they wrote, or bring it back. */
  readonly decisions: boolean;
  /** What is new, all at once. */
  readonly digest: 'never' | 'weekly' | 'daily';
}

export const noWishes: MailWishes = { answers: false, comments: false, decisions: false, digest: 'never' };

/** The kinds of letters that can be ended one by one. */
export const mailKinds = ['answers', 'comments', 'decisions', 'digest'] as const;
export type MailKind = (typeof mailKinds)[number];

const columns = 'answers, comments, decisions, digest';

export async function readWishes(sql: Sql, space: string, person: PersonId): Promise<MailWishes> {
  const text = `select ${columns} from mail_wish where space = $1 and person = $2`;
  const [row] = await sql.query<MailWishes>(text, [space, person]);
  return row ?? noWishes;
}

/** Letters begin with what is new from now on. */
export async function writeWishes(sql: Sql, space: string, person: PersonId, wishes: MailWishes): Promise<void> {
  const { answers, comments, decisions, digest } = wishes;
  await sql.query(
    'insert into mail_mark (space, position) select space, position from space where space = $1 on conflict do nothing',
    [space],
  );
  await sql.query(
    `insert into mail_wish (space, person, secret, ${columns}, digest_day, digest_position)
     values ($1, $2, $3, $4, $5, $6, $7, '', (select position from space where space = $1))
     on conflict (space, person) do update set answers = excluded.answers, comments = excluded.comments,
       decisions = excluded.decisions, digest = excluded.digest,
       digest_position = case when mail_wish.digest = 'never' then excluded.digest_position
         else mail_wish.digest_position end`,
    [space, person, newSecret(), answers, comments, decisions, digest],
  );
}

/** Ends one kind of letters, or all of them. False where nobody has this secret. */
export async function endWishes(sql: Sql, space: string, secret: string, kind?: MailKind): Promise<boolean> {
  const off = mailKinds
    .filter((one) => kind === undefined || one === kind)
    .map((one) => (one === 'digest' ? `digest = 'never'` : `${one} = false`));
  const text = `update mail_wish set ${off.join(', ')} where space = $1 and secret = $2 returning 1 as one`;
  return (await sql.query(text, [space, secret])).length > 0;
}

export async function hasSecret(sql: Sql, space: string, secret: string): Promise<boolean> {
  const text = 'select 1 as one from mail_wish where space = $1 and secret = $2';
  return (await sql.query(text, [space, secret])).length > 0;
}
