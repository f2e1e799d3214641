import type { Id } from '../ledger/id.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Can } from '../space/policy.ts';
import type { ProjectId } from '../space/space.ts';
import type { Words } from '../space/words.ts';
import type { Cursor } from '../idea/query.ts';

export type PollId = Id;
export type OptionId = Id;

/** Points by option, whatever the method: 1 for what was chosen where there is nothing to distribute. */
export type Ballot = Readonly<Record<OptionId, number>>;

export type PollMethod = 'single' | 'multiple';

export interface PollOption {
  readonly id: OptionId;
  readonly title: Words;
  readonly description?: Words;
  /** An image's absolute URL, and what it shows. */
  readonly picture?: { readonly url: string; readonly description: Words };
}

/**
 * A poll as it is configured.
 *
 * `open` and `confidential` ballots are entries of the ledger, the latter shown to nobody but their owner. `secret`
 * ballots never are: the ledger knows only that someone took part.
 */
export interface PollFile {
  readonly id: PollId;
  readonly project: ProjectId;
  readonly question: Words;
  readonly description?: Words;
  readonly method: PollMethod;
  /** How many options a ballot may choose; `multiple` only, all of them unless given. */
  readonly maximum?: number;
  readonly options: readonly PollOption[];
  readonly opens?: Instant;
  readonly closes?: Instant;
  /** Seconds after closing in which ballots cast before it may still arrive, e.g. from a device that was offline. */
  readonly grace?: number;
  readonly results: 'always' | 'after-cast' | 'after-close';
  readonly ballots: 'open' | 'confidential' | 'secret';
  /** Whether a ballot may be changed while the poll is open. */
  readonly change: boolean;
}

export interface OptionResult {
  readonly option: OptionId;
  /** Ballots that gave this option any points. */
  readonly votes: number;
  readonly points: number;
}

export type PollState = 'upcoming' | 'open' | 'closed';

/** A poll as one viewer may see it. */
export interface Poll extends Omit<PollFile, 'grace'> {
  readonly state: PollState;
  readonly ballotCount: number;
  /** In the order of the options; `null` where this viewer may not see them now, see `results`. */
  readonly result: readonly OptionResult[] | null;
  readonly myBallot?: Ballot;
  readonly can: Can;
}

export interface PollQuery {
  readonly project?: ProjectId;
  readonly state?: PollState;
  readonly cursor?: Cursor;
  /** 1 to 100, otherwise brought into that range; 20 unless given. */
  readonly limit?: number;
}
