/*
 * Letters: what people want to hear of, how far the ledger was read for it, and what waits to be sent. None of it is part of the
 * ledger. A letter holds no words: they are read when it is sent, as its reader may see them then.
 */
const text = 'text collate "C"';

export const name = 'letter';

export const statements: readonly string[] = [
  // `secret` stands in every letter, and is good for nothing but to end them.
  `create table mail_wish (
    space ${text} not null,
    person ${text} not null,
    secret ${text} not null,
    answers boolean not null,
    comments boolean not null,
    decisions boolean not null,
    digest ${text} not null,
    digest_day ${text} not null,
    digest_position bigint not null,
    primary key (space, person),
    unique (space, secret)
  )`,
  `create table mail_mark (
    space ${text} not null,
    position bigint not null,
    primary key (space)
  )`,
  `create table letter (
    space ${text} not null,
    id ${text} not null,
    person ${text} not null,
    kind ${text} not null,
    about jsonb not null,
    state ${text} not null,
    tries integer not null,
    made_at bigint not null,
    next_at bigint not null,
    primary key (space, id)
  )`,
  `create index letter_due on letter (space, next_at) where state = 'waits'`,
  `create index letter_person on letter (space, person)`,
];
