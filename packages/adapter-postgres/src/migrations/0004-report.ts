/*
 * Reports, and when something was last moderated or counted elsewhere, so that what is older and arrives later changes
 * nothing. What is known of before stands in the ledger.
 */
const text = 'text collate "C"';

const lastOf = (table: string, column: string, kinds: string): string =>
  `update ${table} t set ${column} = m.at
   from (select space, subject, max(accepted_at) as at from entry where kind in (${kinds}) group by space, subject) m
   where m.space = t.space and m.subject = t.id`;

const reported = (table: string): readonly string[] => [
  `alter table ${table} add column reports bigint not null default 0`,
  `alter table ${table} add column reported_at bigint`,
  `alter table ${table} add column moderated_at bigint`,
  `alter table ${table} alter column reports drop default`,
  `create index ${table}_reported on ${table} (space, reported_at, id) where reports > 0`,
  lastOf(table, 'moderated_at', `'${table}.hide', '${table}.restore'`),
];

export const name = 'report';

export const statements: readonly string[] = [
  ...reported('idea'),
  ...reported('comment'),
  `alter table idea add column tallied_at bigint`,
  lastOf('idea', 'tallied_at', `'idea.tally'`),
  // The comment is empty where the idea itself is reported.
  `create table report (
    space ${text} not null,
    idea ${text} not null,
    comment ${text} not null,
    person ${text} not null,
    reason ${text} not null,
    at bigint not null,
    settled boolean not null,
    primary key (space, idea, comment, person)
  )`,
  `create index report_person on report (space, person)`,
];
