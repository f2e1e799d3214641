/*
 * Guests whom people claimed, and what people agreed to. Following is found by person also where it was ended, since a claim
 * brings that along.
 */
const text = 'text collate "C"';

export const name = 'claim';

export const statements: readonly string[] = [
  `alter table person add column claimed_by ${text}`,
  `create index person_claimed_by on person (space, claimed_by) where claimed_by is not null`,
  `create table consent (
    space ${text} not null,
    person ${text} not null,
    text ${text} not null,
    version ${text} not null,
    given boolean not null,
    at bigint not null,
    primary key (space, person, text)
  )`,
  `drop index follow_person`,
  `create index follow_person on follow (space, person, idea)`,
];
