import type { Position } from '../ledger/entry.ts';
import type { Id } from '../ledger/id.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Can } from './policy.ts';
import type { AreaId, GroupId, ProjectId } from './space.ts';

/** A pseudonym. Who stands behind it is known to the sign-in alone, never to the ledger. */
export type PersonId = Id;

/** From least to most trusted; each may do what those before it may. */
export const roles = ['visitor', 'guest', 'participant', 'verified', 'official', 'moderator', 'administrator'] as const;
export type Role = (typeof roles)[number];

export function atLeast(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least);
}

/** From the youngest. */
export const ageBands = ['0-15', '16-24', '25-44', '45-64', '65-'] as const;
export type AgeBand = (typeof ageBands)[number];

/** Who acts, as the sign-in vouches for it. A visitor has no person yet and cannot submit. */
export interface Actor {
  readonly role: Role;
  /** Missing for visitors only. */
  readonly person?: PersonId;
  readonly area?: AreaId;
  readonly ageBand?: AgeBand;
  readonly groups?: readonly GroupId[];
  /** Years that the person says to have at least. What the sign-in vouches for in `ageBand` counts before it. */
  readonly declaredAge?: number;
  /** What an official's role is limited to: these projects, and those that these offices are in charge of; both missing: all. */
  readonly projects?: readonly ProjectId[];
  readonly offices?: readonly GroupId[];
  /** The one guest whom this person may claim: set where a sign-in has seen that guest's own token, and nowhere else. */
  readonly mayClaim?: PersonId;
}

export const visitor: Actor = { role: 'visitor' };

/** What a page may know of the person in front of it. */
export interface Viewer {
  readonly role: Role;
  readonly person?: PersonId;
  /** Years that they said to have at least; missing where they did not. */
  readonly declaredAge?: number;
  /** What they agreed to and did not take back; missing where the backend keeps no such thing. */
  readonly consents?: readonly Consented[];
  /**
   * The last position of the ledger, where there is one: `watch` with `since` set to it tells what happened between reading
   * and watching.
   */
  readonly position?: Position;
  /** Per project: what this person may do there at all. An idea or poll says what may be done with itself. */
  readonly can: Readonly<Record<ProjectId, Can>>;
}

/** What people may know of themselves: who they are here, and what they declared. */
export function viewSelf({ role, person, declaredAge }: Actor): Pick<Viewer, 'role' | 'person' | 'declaredAge'> {
  return { role, ...(person !== undefined && { person }), ...(declaredAge !== undefined && { declaredAge }) };
}

/** That a person agreed to a text of the space's file. */
export interface Consented {
  readonly text: Id;
  /** Of the text, as it was then. */
  readonly version: string;
  readonly at: Instant;
}

/** Demographics, kept apart from the ledger; every field is given freely or not at all. */
export interface Demographics {
  readonly person: PersonId;
  readonly area?: AreaId;
  readonly ageBand?: AgeBand;
  readonly gender?: 'female' | 'male' | 'other';
}
