import type { Standing } from './badge/badge.ts';
import type { Comment, Idea, IdeaId } from './idea/idea.ts';
import type { Cursor, IdeaQuery, Page } from './idea/query.ts';
import type { Insight, InsightQuery } from './insight/insight.ts';
import type { Action } from './ledger/action.ts';
import { sameAction, type Candidate } from './ledger/accept.ts';
import type { Change, Scope } from './ledger/change.ts';
import type { Entry, Position, Receipt } from './ledger/entry.ts';
import type { Instant } from './ledger/instant.ts';
import type { Version } from './ledger/versions.ts';
import { CivicError, type ErrorCode } from './errors.ts';
import type { Myself } from './person/myself.ts';
import type { Poll, PollId, PollQuery } from './poll/poll.ts';
import type { Actor, Demographics, PersonId, Viewer } from './space/person.ts';
import type { ProjectId, Space, SpaceFile } from './space/space.ts';
import type { Waiting } from './waiting.ts';

export interface ReadOptions {
  readonly signal?: AbortSignal;
}

export interface PageOptions extends ReadOptions {
  readonly cursor?: Cursor;
  /** 1 to 100, otherwise brought into that range; 50 unless given. */
  readonly limit?: number;
}

export interface WatchOptions {
  /** The last position that the listener knows; changes since then come first. Without it only what is new. */
  readonly since?: Position;
}

export interface SubmitOptions {
  /**
   * Who did it, as `who` told then. Where somebody else acts by now it is refused as `unauthenticated`, with the field
   * `who`, and nothing is sent.
   */
  readonly who: string | undefined;
}

/** Ends a watch. Calling it again does nothing. */
export type Unsubscribe = () => void;

/** What waits for officials and moderators, in the projects in which they may decide. */
export interface QueueQuery {
  readonly project?: ProjectId;
  readonly cursor?: Cursor;
  /** 1 to 100, otherwise brought into that range; 20 unless given. */
  readonly limit?: number;
}
export interface QueueItem {
  readonly idea: Idea;
  /** What waits, if it is a comment; otherwise the idea itself. */
  readonly comment?: Comment;
  /** `review`: it is not published yet; restoring publishes it, hiding refuses it, and its author reads the reason. */
  readonly because: 'review' | 'report';
  /** Since when it waits. */
  readonly since: Instant;
  /** What people wrote who reported it, oldest first, at most 20. Who they are is told to nobody. */
  readonly reasons: readonly string[];
}

export interface SimilarOptions extends ReadOptions {
  /** Ideas of this project come first. */
  readonly project?: ProjectId;
}

/**
 * What a widget asks of a backend, as one person. Every method rejects with a `CivicError` and nothing else; what is
 * missing is an error with the code `not-found`, never null; a count that may not be seen is null. An aborted read rejects
 * with the signal's reason.
 */
export interface CivicAdapter {
  /** The space, and what this backend can do with it. */
  space(options?: ReadOptions): Promise<Space>;
  /** Who is asking, and what they may do. */
  viewer(options?: ReadOptions): Promise<Viewer>;
  /** Ideas in order, page by page; every idea that stays in the list is met exactly once on the way down. */
  ideas(query?: IdeaQuery, options?: ReadOptions): Promise<Page<Idea>>;
  idea(id: IdeaId, options?: ReadOptions): Promise<Idea>;
  /** Oldest first. Hidden ones are left out for those who may not see them. */
  comments(id: IdeaId, options?: PageOptions): Promise<Page<Comment>>;
  /** In the order of the space's configuration. */
  polls(query?: PollQuery, options?: ReadOptions): Promise<Page<Poll>>;
  /** Results are null where they may not be seen now. */
  poll(id: PollId, options?: ReadOptions): Promise<Poll>;
  /**
   * The only write. Resolves once the action is kept; the receipt names its id. Submitting the same action again changes
   * nothing and answers with the same receipt; another action under its id is refused with `id-conflict`.
   */
  submit(action: Action, options?: SubmitOptions): Promise<Receipt>;
  /**
   * Calls the listener after something public changed, coalesced, never while `watch` itself runs. A listener that misses
   * changes (a lost connection) is told `reset`.
   */
  watch(scope: Scope, listener: (change: Change) => void, options?: WatchOptions): Unsubscribe;

  /** At most five ideas like a text, the likeliest first: cheap enough to ask while someone types. */
  similar?(text: string, options?: SimilarOptions): Promise<readonly Idea[]>;
  /** Points, level, badges and rewards of this person. */
  standing?(options?: ReadOptions): Promise<Standing>;
  insight?(query?: InsightQuery, options?: ReadOptions): Promise<Insight>;
  /** What this person did, newest first: the export of one's own. */
  mine?(options?: PageOptions): Promise<Page<Entry>>;
  /** What waits longest first. Hiding or restoring settles it. `not-allowed` for those who decide nothing. */
  queue?(query?: QueueQuery, options?: ReadOptions): Promise<Page<QueueItem>>;
  /**
   * A mark of whoever acts here now, known without asking the backend; another person has another one. Undefined: nobody has
   * acted yet. An adapter whose person can change has it, and heeds it in `submit`.
   */
  who?(): Promise<string | undefined>;
  /** Signing in and out, and what a backend keeps of a person beside the ledger. Missing where nobody can sign in. */
  myself?(): Promise<Myself>;
  /** What waits on this device until the backend has it: an outbox has this. Stores nothing. */
  waiting?(): Promise<Waiting>;
}

/** What `load` made of the entries that it was given. */
export interface LoadReport {
  /** Entries that are new in the ledger. */
  readonly taken: number;
  /** Entries that were there before. */
  readonly known: number;
  readonly refused: readonly LoadRefusal[];
}
export interface LoadRefusal {
  /** From 0, in the order given. */
  readonly index: number;
  readonly action: string;
  readonly code: ErrorCode;
  readonly field?: string;
}

export type LoadEntry = Extract<Candidate, { readonly entry: unknown }>['entry'];

/** Where a space stands now. */
export interface Present {
  /** The configuration in force. */
  readonly file: SpaceFile;
  /**
   * Names what everyone is answered whom the backend does not know: for as long as it stays the same, `ideas`, `idea`, `comments`,
   * `polls` and `poll` answer visitors the same. It moves with every entry, with every configuration, and where the clock changes
   * something (see `periodAt`).
   */
  readonly mark: string;
}

/** The keeper of one space's ledger, serving many people. */
export interface CivicBackend {
  /**
   * The adapter of one person. Cheap: made for every request.
   *
   * @param present what was told within the same request already, so that reads do not ask for it again
   */
  as(actor: Actor, present?: Present): CivicAdapter;
  /** The configuration in force. */
  file(): Promise<SpaceFile>;
  /** As of now, whoever wrote: for those who keep answers. Cheap: asked for with every request. */
  present?(): Promise<Present>;
  /** Puts a configuration in force. Refused when its version is not higher, unless it is the same. */
  apply(file: SpaceFile): Promise<void>;
  /** Every version that was ever in force, the first one from position 0, in that order; the last one is in force. */
  files(): Promise<readonly Version[]>;
  /** The position of the last entry. */
  position(): Promise<Position>;
  /** Entries after a position, in order. */
  entries(since?: Position): AsyncIterable<Entry>;
  /**
   * Imports and restores: no policy, no dates and no configuration, only sense, so that a copy is whole although a topic or
   * a poll has left the space's file. Loading the same again changes nothing.
   */
  load(entries: AsyncIterable<LoadEntry> | Iterable<LoadEntry>): Promise<LoadReport>;
  /** Keeps what people freely told of themselves, apart from the ledger; replaces what was known of each person. */
  describe(people: AsyncIterable<Demographics> | Iterable<Demographics>): Promise<void>;
  demographics(): AsyncIterable<Demographics>;
  /** Blanks what a person wrote and forgets what is known of them, by an entry of its own; `by` is who does it. */
  erase(person: PersonId, by: Actor): Promise<Receipt>;
  /** Throws every view away and derives it again: each entry of the ledger by the version that it was judged by. */
  rebuild(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Makes `submit` idempotent for a system that keeps no ledger: the receipt of an action is remembered for as long as the
 * page lives, parallel calls with one id share one request, another action under a known id is an `id-conflict`, and what
 * fails may be tried again.
 */
export function idempotent(submit: (action: Action) => Promise<Receipt>): (action: Action) => Promise<Receipt> {
  const known = new Map<string, { readonly action: Action; readonly receipt: Promise<Receipt> }>();
  return async (action) => {
    let sent = known.get(action.id);
    if (sent && !sameAction(sent.action, action)) throw new CivicError('id-conflict', { field: 'id' });
    if (!sent) {
      const copy = structuredClone(action);
      sent = { action: copy, receipt: submit(copy) };
      known.set(copy.id, sent);
      sent.receipt.catch(() => known.delete(copy.id));
    }
    return { ...(await sent.receipt) };
  };
}
