import type { IdeaId, VoteCounts } from '../idea/idea.ts';
import type { PollFile, PollId } from '../poll/poll.ts';
import type { ProjectId, StatusId } from '../space/space.ts';
import type { Action } from './action.ts';
import type { Entry, Position } from './entry.ts';
import type { IdeaRow } from './rows.ts';

/** What a listener wants to hear of; everything in the space unless narrowed. */
export interface Scope {
  readonly project?: ProjectId;
  readonly idea?: IdeaId;
  readonly poll?: PollId;
}

/**
 * Something public changed. Changes are coalesced: they carry the newest counters, not every step. Nothing in them tells
 * who acted, and nothing a ballot could be read from.
 */
export type Change =
  | {
      readonly kind: 'idea';
      readonly position: Position;
      readonly idea: IdeaId;
      readonly project: ProjectId;
      readonly status: StatusId;
      readonly votes: VoteCounts;
      readonly comments: number;
    }
  /** An idea is hidden, or was joined to another: it left the lists. Reading it tells which, to those who may see it. */
  | { readonly kind: 'idea-gone'; readonly position: Position; readonly idea: IdeaId; readonly project: ProjectId }
  | {
      readonly kind: 'poll';
      readonly position: Position;
      readonly poll: PollId;
      readonly project: ProjectId;
      readonly ballotCount: number;
    }
  /** The configuration changed, someone was erased, or too much happened to tell: read again what is on the page. */
  | { readonly kind: 'reset'; readonly position: Position };

/** The ideas and polls that entries are about, each once. */
export function subjectsOf(entries: readonly Entry[]): {
  readonly ideas: readonly string[];
  readonly polls: readonly string[];
} {
  const ideas = new Set<string>();
  const polls = new Set<string>();
  for (const { action } of entries) {
    if (isQuiet(action)) continue;
    if (action.kind === 'idea.propose') ideas.add(action.id);
    else if ('idea' in action) ideas.add(action.idea);
    else if ('poll' in action) polls.add(action.poll);
    if (action.kind === 'idea.merge') ideas.add(action.into);
  }
  return { ideas: [...ideas], polls: [...polls] };
}

/** Changes nothing that everyone may see. */
function isQuiet({ kind }: Action): boolean {
  return kind === 'idea.follow' || kind === 'idea.report' || kind === 'comment.report';
}

/** Whether more changed than can be told one by one: an erasure may concern anything that is on a page. */
export function needsReset(entries: readonly Entry[]): boolean {
  return entries.some(({ action }) => action.kind === 'person.erase');
}

export function ideaChange(row: IdeaRow, position: Position): Change {
  const { id: idea, project } = row;
  if (row.hidden || row.mergedInto !== null) return { kind: 'idea-gone', position, idea, project };
  const votes = { up: row.up + row.importedUp, down: row.down + row.importedDown, pass: row.pass + row.importedPass };
  return { kind: 'idea', position, idea, project, status: row.status, votes, comments: row.comments };
}

export function inScope(change: Change, scope: Scope): boolean {
  if (change.kind === 'reset') return true;
  if (scope.project !== undefined && change.project !== scope.project) return false;
  if (scope.idea === undefined && scope.poll === undefined) return true;
  return 'idea' in change ? change.idea === scope.idea : change.poll === scope.poll;
}

export function pollChange(poll: PollFile, ballotCount: number, position: Position): Change {
  return { kind: 'poll', position, poll: poll.id, project: poll.project, ballotCount };
}
