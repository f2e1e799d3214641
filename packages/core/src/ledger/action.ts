import type { AttendMeeting, PollAction } from '../poll/actions.ts';
import type { IdeaAction } from '../idea/actions.ts';
import type { PersonId } from '../space/person.ts';
import type { Id } from './id.ts';
import type { Instant } from './instant.ts';

export type ActionId = Id;

/** Where an act was done. */
export const channels = ['online', 'on-site', 'paper'] as const;
export type Channel = (typeof channels)[number];

/** An official enters what someone did elsewhere: a letter, a workshop. It counts for that person. */
export interface OnBehalf {
  /** The person's pseudonym; the same one again is the same person. */
  readonly person: PersonId;
  readonly channel: Channel;
}

/**
 * What every act has. `payload`, where a kind has one, holds the words and whatever else could tell who someone is:
 * the only part that an erasure blanks to `null`, see `blankedKinds`.
 */
export interface Act<Kind extends string> {
  /** Minted on the device when the person presses the button; submitting it again changes nothing. */
  readonly id: ActionId;
  readonly kind: Kind;
  /** The device's clock: a claim. What counts is `Entry.acceptedAt`. */
  readonly at: Instant;
  readonly behalf?: OnBehalf;
}

/** The person agreed to a version of a text, or took it back. */
export interface Consent extends Act<'person.consent'> {
  readonly text: Id;
  readonly version: string;
  readonly given: boolean;
}

/** Someone who signed in keeps what they did as a guest. */
export interface ClaimGuest extends Act<'person.claim'> {
  readonly guest: PersonId;
}

/** Blanks the words of what a person proposed, commented and reported. Their votes stay, without a name. */
export interface ErasePerson extends Act<'person.erase'> {
  readonly person: PersonId;
}

export type PersonAction = Consent | ClaimGuest | ErasePerson;

/** Whatever a person does. */
export type Action = IdeaAction | PollAction | AttendMeeting | PersonAction;
export type ActionKind = Action['kind'];
export type ActionOf<Kind extends ActionKind> = Extract<Action, { readonly kind: Kind }>;

/** Kinds that `decide` has rules for; the others have their place in the types and are answered `not-supported`. */
export const decidedKinds = [
  'idea.propose',
  'idea.vote',
  'idea.comment',
  'idea.answer',
  'idea.hide',
  'idea.restore',
  'idea.merge',
  'idea.tally',
  'idea.follow',
  'idea.report',
  'comment.hide',
  'comment.restore',
  'comment.report',
  'poll.cast',
  'meeting.attend',
  'person.consent',
  'person.claim',
  'person.erase',
] as const satisfies readonly ActionKind[];
