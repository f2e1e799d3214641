/* When somebody last signed in, so that an account that nobody uses can be told from one that is only signed out. */
export const name = 'seen';

export const statements: readonly string[] = [
  `alter table account add column seen_at bigint not null default 0`,
  `update account set seen_at = created_at`,
  `alter table account alter column seen_at drop default`,
];
