/*
 * Every version of a space's file is kept, with the position of the last entry before it came into force: a rebuild judges
 * each entry by the version that it was judged by. Of what was before, only the file in force is known.
 */
const text = 'text collate "C"';

export const name = 'versions';

export const statements: readonly string[] = [
  // `json` keeps the file as it was written, the order of its fields included.
  `create table version (
    space ${text} not null,
    version bigint not null,
    from_position bigint not null,
    file json not null,
    primary key (space, version)
  )`,
  `insert into version (space, version, from_position, file) select space, version, 0, file from space`,
  `alter table space drop column file`,
];
