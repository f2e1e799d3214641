import { type Day, type PersonId, type Position } from '@civic-widgets/core';
import { onlyCivicErrors } from '../failure.ts';
import type { Connection } from '../sql.ts';
import { gather, type About } from './gather.ts';
import { endWishes, hasSecret, readWishes, writeWishes, type MailKind, type MailWishes } from './wishes.ts';

/** A letter that is to be sent now. */
export interface Letter {
  readonly id: string;
  readonly person: PersonId;
  readonly kind: MailKind | 'account';
  readonly about: About;
  /** Ends letters to this person; empty where they asked for none. */
  readonly secret: string;
}

export interface LetterState {
  readonly state: 'waits' | 'sent' | 'dropped' | 'failed';
  /** Milliseconds since 1970 when it came to that; of one that waits, when it is tried next. */
  readonly at: number;
}

/** Milliseconds for which whoever takes a letter has it to themselves; afterwards it is taken for not sent. */
const lease = 10 * 60_000;
/** Milliseconds after which a letter that was ended is forgotten. */
const kept = 60 * 86_400_000;
/** After so many tries, over about a day, a letter is given up; one that somebody has to get before a deletion never is. */
const mostTries = 12;

/** Letters of one space to those who asked for them. Every method rejects with a `CivicError` and nothing else. */
export interface Letters {
  wishes(person: PersonId): Promise<MailWishes>;
  wish(person: PersonId, wishes: MailWishes): Promise<void>;
  /** Ends one kind, or all. False where nobody has this secret. */
  end(secret: string, kind?: MailKind): Promise<boolean>;
  knows(secret: string): Promise<boolean>;
  /** Writes the letters that the ledger asks for since the last time. */
  gather(): Promise<void>;
  /** Writes the digests of a day, once for each person who wants one then. */
  digests(day: Day, weekly: boolean): Promise<void>;
  /** Writes one letter, unless one with this id was written before. */
  write(letter: Pick<Letter, 'id' | 'person' | 'kind' | 'about'>): Promise<void>;
  /** How far a letter is; undefined where there is none, or no longer. */
  stateOf(id: string): Promise<LetterState | undefined>;
  /** Takes letters to send; nobody else gets them meanwhile. */
  take(most: number): Promise<readonly Letter[]>;
  sent(id: string): Promise<void>;
  /** There is nothing to tell any more, or nowhere to send it. */
  drop(id: string): Promise<void>;
  /** It could not be sent now; after many tries it is given up, unless it is of the kind `account`. */
  postpone(id: string): Promise<void>;
  /** Ideas that were proposed or published, and those that were answered, between two positions. */
  news(
    after: Position,
    to: Position,
  ): Promise<{ readonly ideas: readonly string[]; readonly answered: readonly string[] }>;
  /** Forgets what was ended long ago. */
  sweep(): Promise<void>;
}

export function lettersOf(connection: Connection, space: string, clock: () => number): Letters {
  async function finish(id: string, state: 'sent' | 'dropped' | 'failed'): Promise<void> {
    const text = `update letter set state = $3, next_at = $4 where space = $1 and id = $2`;
    await connection.query(text, [space, id, state, clock()]);
  }

  return onlyCivicErrors({
    wishes: (person) => readWishes(connection, space, person),
    wish: (person, wishes) => writeWishes(connection, space, person, wishes),
    end: (secret, kind) => endWishes(connection, space, secret, kind),
    knows: (secret) => hasSecret(connection, space, secret),
    async gather() {
      while (await connection.transaction((sql) => gather(sql, space, clock())));
    },
    async digests(day, weekly) {
      const periods = weekly ? ['daily', 'weekly'] : ['daily'];
      await connection.query(
        `with due as (
           select person, digest_position from mail_wish
           where space = $1 and digest = any($3::text[]) and digest_day < $2 for update skip locked
         ), done as (
           update mail_wish w set digest_day = $2, digest_position = s.position from space s, due
           where s.space = $1 and w.space = $1 and w.person = due.person
           returning w.person, due.digest_position as after, s.position as to
         )
         insert into letter (space, id, person, kind, about, state, tries, made_at, next_at)
         select $1, 'digest ' || $2 || ' ' || person, person, 'digest',
           jsonb_build_object('what', 'digest', 'after', after, 'to', done.to), 'waits', 0, $4, $4
         from done where after < done.to on conflict do nothing`,
        [space, day, periods, clock()],
      );
    },
    async write({ id, person, kind, about }) {
      await connection.query(
        `insert into letter (space, id, person, kind, about, state, tries, made_at, next_at)
         values ($1, $2, $3, $4, $5::text::jsonb, 'waits', 0, $6, $6) on conflict do nothing`,
        [space, id, person, kind, JSON.stringify(about), clock()],
      );
    },
    async stateOf(id) {
      const text = 'select state, next_at as at from letter where space = $1 and id = $2';
      const [row] = await connection.query<LetterState>(text, [space, id]);
      return row;
    },
    async take(most) {
      const now = clock();
      return connection.query<Letter>(
        `update letter l set tries = tries + 1, next_at = $3
         from (select id from letter where space = $1 and state = 'waits' and next_at <= $2
           order by next_at, id limit $4 for update skip locked) due
         where l.space = $1 and l.id = due.id
         returning l.id, l.person, l.kind, l.about,
           coalesce((select secret from mail_wish w where w.space = $1 and w.person = l.person), '') as secret`,
        [space, now, now + lease, most],
      );
    },
    sent: (id) => finish(id, 'sent'),
    drop: (id) => finish(id, 'dropped'),
    async postpone(id) {
      // One minute, two, four … up to four hours.
      await connection.query(
        `update letter set state = case when tries >= $4 and kind <> 'account' then 'failed' else 'waits' end,
           next_at = $3 + 60000 * least(240, 2 ^ least(8, tries - 1))::bigint
         where space = $1 and id = $2 and state = 'waits'`,
        [space, id, clock(), mostTries],
      );
    },
    async news(after, to) {
      const rows = await connection.query<{ kind: string; idea: string }>(
        `select kind, subject as idea from entry e
         where space = $1 and position > $2 and position <= $3
           and (kind = 'idea.answer' or (kind = 'idea.propose' and review is null) or (kind = 'idea.restore' and exists
             (select from idea i where i.space = e.space and i.id = e.subject and i.created_at = e.accepted_at)))
         order by position desc limit 500`,
        [space, after, to],
      );
      const of = (...kinds: readonly string[]): readonly string[] => [
        ...new Set(rows.filter(({ kind }) => kinds.includes(kind)).map(({ idea }) => idea)),
      ];
      return { ideas: of('idea.propose', 'idea.restore'), answered: of('idea.answer') };
    },
    async sweep() {
      await connection.query(`delete from letter where space = $1 and state <> 'waits' and next_at < $2`, [
        space,
        clock() - kept,
      ]);
    },
  } satisfies Letters);
}
