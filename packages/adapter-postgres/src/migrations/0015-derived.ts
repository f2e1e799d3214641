/*
 * How often the views of a space were derived anew: what was read from them before is old then, although nothing was written.
 */
export const name = 'derived';

export const statements: readonly string[] = ['alter table space add column derived bigint not null default 0'];
