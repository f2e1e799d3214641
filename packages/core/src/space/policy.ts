import type { ErrorCode } from '../errors.ts';
import type { ActionKind } from '../ledger/action.ts';
import { milliseconds, type Instant } from '../ledger/instant.ts';
import { atLeast, type Actor, type AgeBand, type Role } from './person.ts';
import type { AreaId, GroupId, Project } from './space.ts';

/** Who may do one kind of action. Every condition that is given has to hold. */
export interface Requirement {
  readonly role: Role;
  /** Of whom it is proven that they live in one of them. */
  readonly areas?: readonly AreaId[];
  /** Who belongs to one of them. */
  readonly groups?: readonly GroupId[];
  /** Years: by the age band that the sign-in vouches for, or declared by the person. */
  readonly minimumAge?: number;
}

/** A project's own requirements; kinds that are not named keep {@link defaultPolicy}. */
export type Policy = Readonly<Partial<Record<ActionKind, Requirement>>>;

export const defaultPolicy = {
  'idea.propose': { role: 'guest' },
  'idea.vote': { role: 'guest' },
  'idea.comment': { role: 'guest' },
  'idea.answer': { role: 'official' },
  'idea.hide': { role: 'official' },
  'idea.restore': { role: 'official' },
  'idea.merge': { role: 'official' },
  'idea.tally': { role: 'administrator' },
  'idea.follow': { role: 'guest' },
  'idea.report': { role: 'guest' },
  'comment.hide': { role: 'official' },
  'comment.restore': { role: 'official' },
  'comment.report': { role: 'guest' },
  'poll.cast': { role: 'guest' },
  'meeting.attend': { role: 'guest' },
  'person.consent': { role: 'guest' },
  'person.claim': { role: 'participant' },
  'person.erase': { role: 'administrator' },
} as const satisfies Record<ActionKind, Requirement>;

/** What would help someone who may not: waiting until a moment, signing in, proving where one lives, or saying how old one is. */
export const remedies = ['wait', 'sign-in', 'verify', 'declare', 'none'] as const;
export type Remedy = (typeof remedies)[number];

/** What a person would have to be, beside having a role. */
export const lacks = ['area', 'group', 'age'] as const;
export type Lack = (typeof lacks)[number];

export type Permission =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly because: ErrorCode;
      readonly remedy: Remedy;
      /** Since when it would be allowed, with `wait`. */
      readonly until?: Instant;
      /** What is asked that this person is not, or not known to be. */
      readonly lacks?: Lack;
      /** Years that are asked for, where it is the age. */
      readonly age?: number;
    };

/** Per kind of action, whether it is allowed, or why not and what helps. */
export type Can = Readonly<Partial<Record<ActionKind, Permission>>>;

export const allowed: Permission = { allowed: true };

export function denied(because: ErrorCode, remedy: Remedy, until?: Instant): Permission {
  return { allowed: false, because, remedy, ...(until !== undefined && { until }) };
}

/** Years, both counted. */
const ages: Record<AgeBand, readonly [from: number, to: number]> = {
  '0-15': [0, 15],
  '16-24': [16, 24],
  '25-44': [25, 44],
  '45-64': [45, 64],
  '65-': [65, Infinity],
};

/** What a project takes whether it is open or not: its ideas are still read, and answered, when it is closed. */
const atAnyTime: readonly ActionKind[] = ['idea.follow', 'idea.report', 'comment.report'];

/** Whether a project takes this kind of action from this person at this moment (milliseconds). */
export function permission(kind: ActionKind, project: Project, actor: Actor, now: number): Permission {
  const requirement = project.policy[kind] ?? defaultPolicy[kind];
  const person = meets(requirement, project, actor);
  if (!person.allowed || atLeast(requirement.role, 'official') || atAnyTime.includes(kind)) return person;
  return inTime(kind, project, now);
}

/**
 * The same for what an official enters on behalf of somebody. They vouch for what a project asks of that person, whose age and
 * home nobody else knows here; what is asked of an official is asked of them alone.
 */
export function permissionOnBehalf(kind: ActionKind, project: Project, official: Actor, now: number): Permission {
  const requirement = project.policy[kind] ?? defaultPolicy[kind];
  if (atLeast(requirement.role, 'official')) return permission(kind, project, official, now);
  const office = meets({ role: 'official' }, project, official);
  return office.allowed && !atAnyTime.includes(kind) ? inTime(kind, project, now) : office;
}

function meets(requirement: Requirement, project: Project, actor: Actor): Permission {
  // A visitor becomes a guest by the first act, so that what guests may do is open to everyone.
  const role = actor.role === 'visitor' ? 'guest' : actor.role;
  if (!atLeast(role, requirement.role)) return denied('not-allowed', remedyFor(requirement.role));
  if (atLeast(requirement.role, 'official') && !isInCharge(actor, project)) return denied('not-allowed', 'none');
  if (requirement.areas && !requirement.areas.some((area) => area === actor.area))
    return lacking('area', actor.area === undefined ? 'verify' : 'none');
  if (requirement.groups && !requirement.groups.some((group) => actor.groups?.includes(group)))
    return lacking('group', atLeast(role, 'participant') ? 'none' : 'sign-in');
  return requirement.minimumAge === undefined ? allowed : isOfAge(requirement.minimumAge, actor);
}

/** Whether an official's role holds in a project. */
export function isInCharge({ role, projects, offices }: Actor, project: Project): boolean {
  if (!atLeast(role, 'official')) return false;
  if (!projects && !offices) return true;
  const theirs = offices?.some((office) => project.offices?.includes(office)) ?? false;
  return theirs || (projects?.includes(project.id) ?? false);
}

/** What the sign-in vouches for decides where it tells enough; otherwise what the person declared. */
function isOfAge(least: number, { ageBand, declaredAge }: Actor): Permission {
  const [from, to] = ageBand ? ages[ageBand] : [0, Infinity];
  if (from >= least) return allowed;
  if (to < least) return lacking('age', 'none', least);
  return (declaredAge ?? 0) >= least ? allowed : lacking('age', 'declare', least);
}

function lacking(what: Lack, remedy: Remedy, age?: number): Permission {
  return { allowed: false, because: 'not-allowed', remedy, lacks: what, ...(age !== undefined && { age }) };
}

function remedyFor(role: Role): Remedy {
  if (role === 'participant') return 'sign-in';
  return role === 'verified' ? 'verify' : 'none';
}

function inTime(kind: ActionKind, project: Project, now: number): Permission {
  const window = within(project.opens, project.closes, now);
  if (!window.allowed || !project.phases) return window;
  const allowing = project.phases.filter((phase) => phase.allows.includes(kind));
  if (allowing.some((phase) => within(phase.opens, phase.closes, now).allowed)) return allowed;
  const next = allowing
    .map((phase) => phase.opens)
    .filter((opens) => milliseconds(opens) > now)
    .sort()[0];
  return next === undefined ? denied('closed', 'none') : denied('not-open-yet', 'wait', next);
}

/** Whether a moment lies in `[opens, closes)`; an end that is not given is open. */
export function within(opens: Instant | undefined, closes: Instant | undefined, now: number): Permission {
  if (opens !== undefined && now < milliseconds(opens)) return denied('not-open-yet', 'wait', opens);
  if (closes !== undefined && now >= milliseconds(closes)) return denied('closed', 'none');
  return allowed;
}
