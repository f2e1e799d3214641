import type { IdeaId, VoteCounts } from '../idea/idea.ts';
import { isUnpublished } from '../idea/review.ts';
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

/** What entries are about, each once. */
export interface News {
  readonly ideas: readonly IdeaId[];
  /** Those of the ideas of which it is not known from the entries that anything changed: they were moderated. */
  readonly perhaps: ReadonlySet<IdeaId>;
  readonly polls: readonly PollId[];
  /** The position before the first entry. */
  readonly since: Position;
}

export function subjectsOf(entries: readonly Entry[]): News {
  const ideas = new Set<string>();
  const certain = new Set<string>();
  const polls = new Set<string>();
  for (const { action, review } of entries) {
    if (review || isQuiet(action)) continue;
    const about = ideasOf(action);
    for (const id of about) ideas.add(id);
    if (!moderating.includes(action.kind)) for (const id of about) certain.add(id);
    if ('poll' in action) polls.add(action.poll);
  }
  const perhaps = new Set([...ideas].filter((id) => !certain.has(id)));
  return { ideas: [...ideas], perhaps, polls: [...polls], since: (entries[0]?.position ?? 1) - 1 };
}

function ideasOf(action: Action): readonly IdeaId[] {
  if (action.kind === 'idea.propose') return [action.id];
  if (action.kind === 'idea.merge') return [action.idea, action.into];
  return 'idea' in action ? [action.idea] : [];
}

/** What these find may have been in order, and be as it was: then nobody is told that somebody had to look. */
const moderating: readonly Action['kind'][] = ['idea.hide', 'idea.restore', 'comment.hide', 'comment.restore'];

/** Changes nothing that everyone may see. */
function isQuiet({ kind }: Action): boolean {
  return kind === 'idea.follow' || kind === 'idea.report' || kind === 'comment.report';
}

/** Whether more changed than can be told one by one: an erasure may concern anything that is on a page. */
export function needsReset(entries: readonly Entry[]): boolean {
  return entries.some(({ action }) => action.kind === 'person.erase');
}

/** What is told of an idea that news are about: nothing where nothing that everyone may see has changed. */
export function ideaChanges(row: IdeaRow, { perhaps, since }: News, position: Position): readonly Change[] {
  const unmoved = perhaps.has(row.id) && row.turned <= since;
  return unmoved || isUnpublished(row) ? [] : [ideaChange(row, position)];
}

function ideaChange(row: IdeaRow, position: Position): Change {
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
