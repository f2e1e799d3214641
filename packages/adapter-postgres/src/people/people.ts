import {
  CivicError,
  isId,
  newId,
  type Actor,
  type Demographics,
  type PersonId,
  type Role,
  type SpaceId,
} from '@civic-widgets/core';
import { onlyCivicErrors } from '../failure.ts';
import { readKept, type Kept } from '../keep/about.ts';
import type { Connection } from '../sql.ts';
import { unstorable } from '../storable.ts';
import { findAccount, foundAccount, readContact, type Account, type Contact, type SignInMethod } from './account.ts';
import { attemptsOf, type Attempts } from './attempt.ts';
import { listMembers, type Member } from './list.ts';
import { readMember, writeDeclaredAge, writeGrant, writeMember, type Grant } from './member.ts';
import { signIn, type SignedIn, type SignIn } from './sign-in.ts';
import { dropTokens, issueOnce, issueToken, readActor, readTokens, type IssuedToken, type Site } from './token.ts';
import { hashOf, isSecret } from './secret.ts';

/**
 * Who may act: opaque tokens of 256 bits, hashed at rest (SHA-256) and bound to their space and to the web site that they were
 * given to. What a token's person may do is read anew each time. All of this lies outside of the ledger; erasing a person
 * takes it away. Every method rejects with a `CivicError` and nothing else.
 */
export interface People {
  /**
   * A fresh pseudonym.
   *
   * @param token 256 bits that whoever asks has made beforehand: asked twice, it is the same guest
   */
  guest(site?: Site, token?: string): Promise<{ readonly token: string; readonly actor: Actor }>;
  /**
   * A token for somebody whom whoever runs the server vouches for, and who becomes exactly this; `invalid` for a visitor, who
   * is nobody yet.
   */
  issue(actor: Actor, site?: Site): Promise<string>;
  /**
   * Undefined when the token is unknown, of another space or site, run out, or revoked.
   *
   * @param site the origin that the request comes from; undefined: from no page of another site
   */
  actorOf(token: string, site?: Site): Promise<Actor | undefined>;
  /** Revoking what is unknown does nothing. */
  revoke(token: string): Promise<void>;
  /** Newest first. */
  tokens(person: PersonId): Promise<readonly IssuedToken[]>;
  /** Revokes one of a person's tokens, or all of them. Answers how many there were. */
  revokeOf(person: PersonId, id?: string): Promise<number>;

  signIn(asked: SignIn): Promise<SignedIn>;
  attempts: Attempts;
  /** Undefined where nobody has signed in so. */
  personBy(method: SignInMethod, subject: string): Promise<PersonId | undefined>;
  /** Whose a pseudonym is: that of a guest who was claimed is whoever claimed it. */
  ownerOf(pseudonym: PersonId): Promise<PersonId>;
  /** The same as `personBy`; where there is nobody, somebody is made, so that a role can wait for them. */
  accountFor(account: Account): Promise<PersonId>;
  /** Where a person may be written to; undefined where that is not known. */
  contact(person: PersonId): Promise<Contact | undefined>;

  /** Who somebody is by what is known now; a guest where nothing is. */
  member(person: PersonId): Promise<Actor>;
  /** Holds from their next request on. */
  grant(person: PersonId, grant: Grant): Promise<void>;
  /** @param age years that a person says to have at least, from 1 to 120; null takes it back */
  declare(person: PersonId, age: number | null): Promise<void>;
  /** What a person freely told of themselves; to tell is `describe` of the backend. */
  told(person: PersonId): Promise<Omit<Demographics, 'person'>>;
  /** All that lies beside the ledger of a person, for them to read: never what opens a door. */
  kept(person: PersonId): Promise<Kept>;
  /** Who has signed in or was granted a role, by person. */
  list(role?: Role): Promise<readonly Member[]>;
}

export function peopleOf(connection: Connection, space: SpaceId, clock: () => number): People {
  const known = isId(space);
  const named = (): { space: string; now: number } => {
    if (!known) throw new CivicError('not-found', { field: 'space' });
    return { space, now: clock() };
  };
  const attempts = attemptsOf(connection, space, clock);

  return onlyCivicErrors<People>({
    async guest(site = '', token) {
      const person = newId(clock());
      if (token === undefined)
        return { token: await issueToken(connection, named(), person, site), actor: guest(person) };
      if (!isSecret(token)) throw new CivicError('invalid', { field: 'token' });
      return { token, actor: await issueOnce(connection, named(), person, site, token) };
    },
    async issue(actor, site = '') {
      const { person } = actor;
      if (person === undefined || unstorable(actor) !== undefined) throw new CivicError('invalid', { field: 'person' });
      return connection.transaction(async (sql) => {
        await writeMember(sql, named().space, person, actor);
        return issueToken(sql, named(), person, site);
      });
    },
    actorOf: async (token, site) => (known ? readActor(connection, named(), token, site) : undefined),
    async revoke(token) {
      await connection.query('delete from token where space = $1 and hash = $2', [space, hashOf(token)]);
    },
    tokens: (person) => readTokens(connection, space, person),
    revokeOf: (person, id) => dropTokens(connection, space, person, id),
    signIn: async (asked) => connection.transaction((sql) => signIn(sql, named().space, named().now, asked)),
    attempts: onlyCivicErrors(attempts),
    personBy: (method, subject) => findAccount(connection, space, { method, subject }),
    async ownerOf(pseudonym) {
      const text = 'select claimed_by as owner from person where space = $1 and person = $2 and claimed_by is not null';
      const [row] = await connection.query<{ owner: PersonId }>(text, [space, pseudonym]);
      return row?.owner ?? pseudonym;
    },
    async accountFor(account) {
      // Nobody has signed in by this: what is known of when they last did stays.
      const known = await findAccount(connection, named().space, account);
      return known ?? (await foundAccount(connection, named().space, account, named().now)).person;
    },
    contact: (person) => readContact(connection, space, person),
    kept: (person) => readKept(connection, space, person),
    member: (person) => readMember(connection, space, person),
    grant: async (person, grant) => writeGrant(connection, named().space, person, grant),
    async declare(person, age) {
      const fits = age === null || (Number.isInteger(age) && age >= 1 && age <= 120);
      if (!fits) throw new CivicError('invalid', { field: 'atLeast' });
      await writeDeclaredAge(connection, named().space, person, age);
    },
    async told(person) {
      const text = 'select told from demographics where space = $1 and person = $2';
      const [row] = await connection.query<{ told: Demographics }>(text, [space, person]);
      if (!row) return {};
      const { person: _, ...told } = row.told;
      return told;
    },
    list: (role) => listMembers(connection, space, role),
  });
}

function guest(person: PersonId): Actor {
  return { role: 'guest', person };
}
