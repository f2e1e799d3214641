/* How many ideas were joined to one, and which. */
export const name = 'merge';

export const statements: readonly string[] = [
  `alter table idea add column merged_from bigint not null default 0`,
  `alter table idea alter column merged_from drop default`,
  `create index idea_merged on idea (space, merged_into) where merged_into is not null`,
];
