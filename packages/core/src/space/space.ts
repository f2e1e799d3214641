import type { BadgeRules } from '../badge/badge.ts';
import type { IdeaFilter, IdeaOrder } from '../idea/query.ts';
import type { ActionKind } from '../ledger/action.ts';
import type { Id } from '../ledger/id.ts';
import type { Instant } from '../ledger/instant.ts';
import type { PollFile } from '../poll/poll.ts';
import type { Retention } from './retention.ts';
import type { Policy } from './policy.ts';
import { publicSignIn, type SignInFile, type SignInOffer } from './sign-in.ts';
import type { Language, Words } from './words.ts';

export type SpaceId = Id;
export type ProjectId = Id;
export type TopicId = Id;
export type AreaId = Id;
export type GroupId = Id;
export type StatusId = Id;

/** How ideas are voted on: support only; for or against; agree, pass or disagree. */
export type VotingMode = 'support' | 'for-against' | 'agree-pass-disagree';

/** A stretch of a project in which only some kinds of action are taken. */
export interface Phase {
  readonly id: Id;
  readonly title: Words;
  readonly opens: Instant;
  readonly closes: Instant;
  readonly allows: readonly ActionKind[];
}

/** One consultation. */
export interface Project {
  readonly id: ProjectId;
  readonly title: Words;
  readonly description?: Words;
  readonly mode: VotingMode;
  readonly opens?: Instant;
  readonly closes?: Instant;
  readonly phases?: readonly Phase[];
  /** Whether contributions are reviewed before they are published, or after. */
  readonly review: 'before' | 'after';
  /** What an idea may say about where it belongs. */
  readonly place: 'none' | 'area' | 'point';
  /** The offices (groups of that kind) in charge: their officials decide here. */
  readonly offices?: readonly GroupId[];
  readonly policy: Policy;
}

export interface Topic {
  readonly id: TopicId;
  readonly title: Words;
}

export interface Area {
  readonly id: AreaId;
  readonly title: Words;
  readonly population?: number;
}

/** An association, business or office that people may speak for. */
export interface Group {
  readonly id: GroupId;
  readonly title: Words;
  readonly kind: 'association' | 'business' | 'office' | 'other';
}

export interface Status {
  readonly id: StatusId;
  readonly title: Words;
  /** What the status means for the idea, so that widgets can word and colour it. */
  readonly meaning: 'open' | 'considered' | 'planned' | 'done' | 'declined';
}

/** Shown in every widget. Absolute URLs, a `tel:` or a `mailto:`. */
export interface LegalLinks {
  readonly privacy: string;
  readonly terms?: string;
  readonly imprint: string;
  readonly accessibility?: string;
  readonly contact?: string;
}

/** A text that people agree to, e.g. the terms of use. */
export interface PolicyText {
  readonly id: Id;
  readonly title: Words;
  /** Absolute. */
  readonly link: string;
  /** Changes with the text: what was agreed to is this version of it. */
  readonly version: string;
}

/** The configuration of a space: one reviewable file, versioned, applied as a whole. Never changed by actions. */
export interface SpaceFile {
  readonly id: SpaceId;
  /** Grows with every change. */
  readonly version: number;
  readonly name: Words;
  /** The first is the language of last resort. */
  readonly languages: readonly Language[];
  /** IANA name; days and weeks are counted in it. */
  readonly timeZone: string;
  readonly legal: LegalLinks;
  /** What people may agree to. */
  readonly texts?: readonly PolicyText[];
  /** Origins of the web sites that may act on the space from a browser, e.g. `https://www.lindenau.example`. */
  readonly origins: readonly string[];
  /** Without it nobody signs in: everyone is a guest, or has a token that whoever runs the server gave them. */
  readonly signIn?: SignInFile;
  /** How long what is kept of people stays; until somebody deletes it unless given. */
  readonly retention?: Retention;
  /** Whether the device of a new guest does a second of work first, so that a program cannot become thousands of people. */
  readonly guestProof?: boolean;
  readonly projects: readonly Project[];
  readonly topics: readonly Topic[];
  readonly areas: readonly Area[];
  readonly groups: readonly Group[];
  /** The first is what a new idea begins with. */
  readonly statuses: readonly Status[];
  readonly polls: readonly PollFile[];
  readonly badges: BadgeRules;
}

/** What a backend can do, so that widgets offer only what works. */
export interface Supports {
  readonly actions: readonly ActionKind[];
  readonly orders: readonly IdeaOrder[];
  readonly filters: readonly IdeaFilter[];
  readonly watch: boolean;
  readonly similar: boolean;
  readonly standing: boolean;
  readonly insight: boolean;
  readonly mine: boolean;
  readonly queue: boolean;
  /** Whether ideas may carry files; those of an import are shown all the same. */
  readonly attachments: boolean;
  /** `browser`: a preview that only this browser keeps; the city receives nothing. */
  readonly keeps: 'browser' | 'server';
}

/** What everyone may know of a space. Polls are read on their own. */
export interface Space extends Omit<SpaceFile, 'origins' | 'polls' | 'signIn' | 'guestProof'> {
  /** How people may sign in; missing where nobody can. */
  readonly signIn?: SignInOffer;
  readonly supports: Supports;
}

export function publicSpace(file: SpaceFile, supports: Supports): Space {
  const { origins: _origins, polls: _polls, guestProof: _proof, signIn, ...space } = file;
  const offered = signIn && supports.keeps === 'server';
  return { ...space, ...(offered && { signIn: publicSignIn(signIn) }), supports };
}
