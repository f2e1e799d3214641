/* Who follows which idea. Whoever proposed one follows it, also where that was before there was following. */
const text = 'text collate "C"';

export const name = 'follow';

export const statements: readonly string[] = [
  `create table follow (
    space ${text} not null,
    idea ${text} not null,
    person ${text} not null,
    follows boolean not null,
    at bigint not null,
    primary key (space, idea, person)
  )`,
  `create index follow_person on follow (space, person, idea) where follows`,
  `insert into follow (space, idea, person, follows, at) select space, id, person, true, created_at from idea`,
];
