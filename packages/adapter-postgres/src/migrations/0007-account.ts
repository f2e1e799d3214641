/*
 * Who stands behind a pseudonym, what the city granted them, and how far a sign-in has come. All of it lies outside of the
 * ledger. A token no longer carries what its person may do: that is read anew for each request, so that a change holds at once.
 */
const text = 'text collate "C"';

export const name = 'account';

export const statements: readonly string[] = [
  // One account a person. `mail` is an address only where mail is sent to it.
  `create table account (
    space ${text} not null,
    method ${text} not null,
    subject ${text} not null,
    person ${text} not null,
    mail ${text},
    language ${text} not null,
    created_at bigint not null,
    primary key (space, method, subject)
  )`,
  `create unique index account_person on account (space, person)`,

  // What was granted, what the sign-in vouches for, and what the person declared.
  `create table member (
    space ${text} not null,
    person ${text} not null,
    granted ${text},
    signed_in boolean not null,
    verified boolean not null,
    area ${text},
    age_band ${text},
    groups jsonb,
    projects jsonb,
    offices jsonb,
    declared_age integer,
    primary key (space, person)
  )`,
  `insert into member (space, person, granted, signed_in, verified, area, age_band, groups, projects)
   select distinct on (space, person) space, person, actor ->> 'role', false, false, actor ->> 'area', actor ->> 'ageBand',
     actor -> 'groups', actor -> 'projects'
   from token where actor - 'person' <> '{"role": "guest"}' order by space, person, issued_at desc`,

  // Where a token may be used; everywhere if that is empty. When it was used is known as a day.
  `alter table token
     drop column actor,
     add column site ${text} not null default '',
     add column used_at bigint not null default 0,
     add column ends_at bigint,
     add column claimed_by ${text}`,
  `update token set used_at = issued_at - issued_at % 86400000`,
  `alter table token alter column site drop default, alter column used_at drop default`,

  // Minutes old at most: a sign-in under way, what it ended with, and when a code was last sent to an address.
  `create table attempt (
    space ${text} not null,
    id ${text} not null,
    opening jsonb not null,
    mail ${text},
    code ${text},
    tries integer not null,
    ends_at bigint not null,
    primary key (space, id)
  )`,
  `create index attempt_end on attempt (space, ends_at)`,
  `create table handover (
    space ${text} not null,
    hash ${text} not null,
    site ${text} not null,
    challenge ${text} not null,
    account jsonb not null,
    ends_at bigint not null,
    primary key (space, hash)
  )`,
  `create index handover_end on handover (space, ends_at)`,
  `create table mailed (
    space ${text} not null,
    hash ${text} not null,
    last_at bigint not null,
    since bigint not null,
    letters integer not null,
    primary key (space, hash)
  )`,
  `create index mailed_end on mailed (space, last_at)`,
];
