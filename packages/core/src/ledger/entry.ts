import type { PersonId, Role } from '../space/person.ts';
import type { Action, ActionId, Channel } from './action.ts';
import type { Instant } from './instant.ts';

/** Gap-free per space, from 1; 0 is before the first entry. */
export type Position = number;

/** Where an imported entry comes from. */
export interface Origin {
  /** e.g. `polis:5twd2jsnkf`. */
  readonly system: string;
  /** The id of the subject in the original file. */
  readonly id?: string;
}

/** What a backend accepted: the fact from which everything else is derived. */
export interface Entry {
  readonly position: Position;
  readonly acceptedAt: Instant;
  /** Whom it counts for. */
  readonly person: PersonId;
  readonly role: Role;
  readonly channel: Channel;
  /** The official who entered it on behalf of `person`. */
  readonly by?: PersonId;
  readonly origin?: Origin;
  /** It was accepted for a review, and is published by whoever restores it. */
  readonly review?: true;
  readonly action: Action;
}

/** Names the action that it answers; a queue may forget the action then, and not before. */
export interface Receipt {
  readonly action: ActionId;
  readonly position: Position;
  readonly acceptedAt: Instant;
  /** The id of what came to be: the action's id unless the backend minted its own. */
  readonly subject: string;
  /** `review`: it is kept, and is published once somebody has looked at it. */
  readonly state?: 'review';
}
