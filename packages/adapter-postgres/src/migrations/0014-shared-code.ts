/*
 * Codes that are good in every window in which somebody waits for one at the same address: where so many were asked for that not
 * each window can have its own. Minutes old at most.
 */
const text = 'text collate "C"';

export const name = 'shared-code';

export const statements: readonly string[] = [
  `create table shared_code (
    space ${text} not null,
    hash ${text} not null,
    code ${text} not null,
    sent_at bigint not null,
    primary key (space, hash, code)
  )`,
  `create index shared_code_sent on shared_code (space, sent_at)`,
];
