/*
 * The tables mirror the rows of core's views (`ledger/rows.ts`); beside them stand the space, the ledger, and what lies
 * outside of it. The space leads every key and index, so that the schema shards by city.
 *
 * Texts sort by code point ("C"): the same everywhere, whatever locale the cluster was made with. There are no foreign
 * keys: everything but `space`, `entry`, `demographics` and `token` is derived and may be thrown away, and each would be
 * a trigger on the write path. Moments are milliseconds since 1970.
 */
const text = 'text collate "C"';

const written = `
  person ${text} not null,
  role ${text} not null,
  name ${text},
  organisation ${text},
  text ${text} not null,
  lang ${text},
  channel ${text} not null,
  created_at bigint not null,
  hidden jsonb,
  erased boolean not null`;

export const name = 'begin';

export const statements: readonly string[] = [
  // `json` keeps the file as it was written, the order of its fields included.
  `create table space (
    space ${text} primary key,
    version bigint not null,
    position bigint not null default 0,
    file json not null
  )`,

  `create table entry (
    space ${text} not null,
    position bigint not null,
    action_id ${text} not null,
    person ${text} not null,
    by ${text},
    role ${text} not null,
    channel ${text} not null,
    kind ${text} not null,
    subject ${text} not null,
    accepted_at bigint not null,
    origin jsonb,
    action jsonb not null,
    primary key (space, position),
    unique (space, action_id)
  )`,
  `create index entry_person on entry (space, person, position)`,

  `create table idea (
    space ${text} not null,
    id ${text} not null,
    project ${text} not null,
    title ${text} not null,
    topic ${text},
    area ${text},
    point jsonb,
    attachments jsonb not null,
    source ${text},
    status ${text} not null,
    answers jsonb not null,
    merged_into ${text},
    up bigint not null,
    down bigint not null,
    pass bigint not null,
    imported_up bigint not null,
    imported_down bigint not null,
    imported_pass bigint not null,
    comments bigint not null,
    shuffle bigint not null,
    hot double precision not null,
    folded ${text} not null,
    ${written},
    primary key (space, id)
  )`,
  // Each order is a range of an index, ascending by key and id as the cursors are.
  `create index idea_fair on idea (space, shuffle, id) where hidden is null`,
  `create index idea_hot on idea (space, (-hot), id) where hidden is null`,
  `create index idea_newest on idea (space, (-created_at), id) where hidden is null`,
  `create index idea_project_fair on idea (space, project, shuffle, id) where hidden is null`,
  `create index idea_project_hot on idea (space, project, (-hot), id) where hidden is null`,
  `create index idea_project_newest on idea (space, project, (-created_at), id) where hidden is null`,
  `create index idea_hidden on idea (space, project) where hidden is not null`,
  `create index idea_person on idea (space, person)`,

  `create table comment (
    space ${text} not null,
    id ${text} not null,
    idea ${text} not null,
    reply_to ${text},
    source ${text},
    ${written},
    primary key (space, id)
  )`,
  `create index comment_idea on comment (space, idea, created_at, id)`,
  `create index comment_person on comment (space, person)`,

  // One vote a person, and one ballot.
  `create table vote (
    space ${text} not null,
    idea ${text} not null,
    person ${text} not null,
    vote ${text} not null,
    at bigint not null,
    primary key (space, idea, person)
  )`,
  `create table ballot (
    space ${text} not null,
    poll ${text} not null,
    person ${text} not null,
    ballot jsonb not null,
    at bigint not null,
    primary key (space, poll, person)
  )`,
  `create table poll (
    space ${text} not null,
    poll ${text} not null,
    ballots bigint not null,
    primary key (space, poll)
  )`,
  `create table option (
    space ${text} not null,
    poll ${text} not null,
    option ${text} not null,
    votes bigint not null,
    points bigint not null,
    primary key (space, poll, option)
  )`,

  `create table person (
    space ${text} not null,
    person ${text} not null,
    points bigint not null,
    counts jsonb not null,
    badges jsonb not null,
    day ${text} not null,
    today jsonb not null,
    primary key (space, person)
  )`,
  `create table credit (
    space ${text} not null,
    person ${text} not null,
    kind ${text} not null,
    subject ${text} not null,
    points bigint not null,
    at bigint not null,
    primary key (space, person, kind, subject)
  )`,
  `create table activity (
    space ${text} not null,
    day ${text} not null,
    project ${text} not null,
    topic ${text} not null,
    area ${text} not null,
    ideas bigint not null,
    comments bigint not null,
    votes bigint not null,
    ballots bigint not null,
    primary key (space, day, project, topic, area)
  )`,

  // Outside the ledger: what people freely told of themselves, and who may act.
  `create table demographics (
    space ${text} not null,
    person ${text} not null,
    told jsonb not null,
    primary key (space, person)
  )`,
  `create table token (
    space ${text} not null,
    hash ${text} not null,
    person ${text} not null,
    actor jsonb not null,
    issued_at bigint not null,
    primary key (space, hash)
  )`,
  `create index token_person on token (space, person)`,
];
