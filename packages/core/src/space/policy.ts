import type { ErrorCode } from '../errors.ts';
import type { ActionKind } from '../ledger/action.ts';
import { milliseconds, type Instant } from '../ledger/instant.ts';
import { atLeast, type Actor, type AgeBand, type Role } from './person.ts';
import type { AreaId, GroupId, Project } from './space.ts';

/** Who may do one kind of action. Every condition that is given has to hold. */
export interface Requirement {
  readonly role: Role;
  readonly areas?: readonly AreaId[];
  readonly groups?: readonly GroupId[];
  /** Years; compared with the lower end of the age band. */
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

/** What would help someone who may not: waiting until a moment, signing in, or proving where one lives. */
export type Remedy = 'wait' | 'sign-in' | 'verify' | 'none';

export type Permission =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly because: ErrorCode; readonly remedy: Remedy; readonly until?: Instant };

/** Per kind of action, whether it is allowed, or why not and what helps. */
export type Can = Readonly<Partial<Record<ActionKind, Permission>>>;

export const allowed: Permission = { allowed: true };

export function denied(because: ErrorCode, remedy: Remedy, until?: Instant): Permission {
  return { allowed: false, because, remedy, ...(until !== undefined && { until }) };
}

const lowerAge: Record<AgeBand, number> = { '0-15': 0, '16-24': 16, '25-44': 25, '45-64': 45, '65-': 65 };

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
  if (atLeast(role, 'official')) {
    const theirs = actor.projects?.includes(project.id) ?? true;
    if (!theirs && atLeast(requirement.role, 'official')) return denied('not-allowed', 'none');
  }
  if (requirement.areas && !requirement.areas.some((area) => area === actor.area))
    return denied('not-allowed', 'verify');
  if (requirement.groups && !requirement.groups.some((group) => actor.groups?.includes(group)))
    return denied('not-allowed', 'sign-in');
  const age = actor.ageBand && lowerAge[actor.ageBand];
  if (requirement.minimumAge !== undefined && (age === undefined || age < requirement.minimumAge)) {
    return denied('not-allowed', age === undefined ? 'sign-in' : 'none');
  }
  return allowed;
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
