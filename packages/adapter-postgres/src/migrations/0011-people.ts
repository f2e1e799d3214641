/* How many people took part, and who they are, is counted once a day: see `insight/people.ts`. */
const text = 'text collate "C"';

export const name = 'people';

export const statements: readonly string[] = [
  `create table people (
    space ${text} not null,
    day ${text} not null,
    counts jsonb not null,
    primary key (space, day)
  )`,
];
