/*
 * Proofs of work that new guests bring where a space asks for them: the key by which the server knows its own challenges again,
 * the same for all of its processes, and the challenges that were used, until they end anyway.
 */
const text = 'text collate "C"';

export const name = 'proof';

export const statements: readonly string[] = [
  `create table proof_key (space ${text} not null, key ${text} not null, primary key (space))`,
  `create table proof (
    space ${text} not null,
    challenge ${text} not null,
    ends_at bigint not null,
    primary key (space, challenge)
  )`,
  'create index proof_ends on proof (space, ends_at)',
];
