import { refuse, type Refusal } from '../errors.ts';
import type { Case, Need } from '../ledger/case.ts';
import type { Entry } from '../ledger/entry.ts';
import { milliseconds } from '../ledger/instant.ts';
import type { CommentRow, IdeaRow } from '../ledger/rows.ts';
import type { Facts } from '../ledger/state.ts';
import type { Actor } from '../space/person.ts';
import { permission } from '../space/policy.ts';
import type { SpaceFile } from '../space/space.ts';
import type { Hidden } from './idea.ts';

/*
 * A project may look at what people write before it is published. What waits is hidden, and kept like everything else that is
 * hidden, with the difference that nobody was ever shown it: it has earned nothing, counts nowhere, and others are not told
 * that it is there. Whoever could publish it does not wait.
 */

/** Whether what somebody submits waits for a review. */
export function needsReview({ action, acceptedAt }: Entry, actor: Actor, space: SpaceFile, facts: Facts): boolean {
  if (action.kind !== 'idea.propose' && action.kind !== 'idea.comment') return false;
  const id = action.kind === 'idea.propose' ? action.project : facts.get('idea', [action.idea])?.project;
  const project = space.projects.find((known) => known.id === id);
  if (project?.review !== 'before') return false;
  const publish = action.kind === 'idea.propose' ? 'idea.restore' : 'comment.restore';
  return !permission(publish, project, actor, milliseconds(acceptedAt)).allowed;
}

/** How something begins that was submitted. */
export function initiallyHidden({ review, acceptedAt }: Entry): Hidden | null {
  return review ? { at: acceptedAt, reason: '', review: 'waits' } : null;
}

/** Whether nobody but its author and those who review was ever shown it. */
export function isUnpublished(row: { readonly hidden: Hidden | null }): boolean {
  return row.hidden?.review !== undefined;
}

export function isWaiting(row: { readonly hidden: Hidden | null; readonly erased: boolean }): boolean {
  return row.hidden?.review === 'waits' && !row.erased;
}

/** What was never published is not there for those who may not see it, whatever they know its name from. */
export function unseen({ entry, actor, space, facts }: Case): Refusal | undefined {
  const { action } = entry;
  if (!actor || !('idea' in action)) return undefined;
  const idea = facts.get('idea', [action.idea]);
  if (!idea) return undefined;
  const project = space.projects.find(({ id }) => id === idea.project);
  const sees = (row: IdeaRow | CommentRow, kind: 'idea.restore' | 'comment.restore'): boolean =>
    !isUnpublished(row) ||
    row.person === actor.person ||
    (project !== undefined && permission(kind, project, actor, milliseconds(entry.acceptedAt)).allowed);
  if (!sees(idea, 'idea.restore')) return refuse('not-found', 'idea');
  for (const field of ['comment', 'replyTo'] as const) {
    const id = (action as Partial<Record<typeof field, string>>)[field];
    const comment = id === undefined ? undefined : facts.get('comment', [id]);
    if (comment && !sees(comment, 'comment.restore')) return refuse('not-found', field);
  }
  return undefined;
}

/** Publishing credits the author, who is known once the row is. */
export function needsOfPublication(
  { action }: Entry,
  people: (person: string) => readonly string[],
  facts: Facts,
): readonly Need[] {
  const [row, kind] =
    action.kind === 'idea.restore'
      ? [facts.get('idea', [action.idea]), 'idea.propose']
      : action.kind === 'comment.restore'
        ? [facts.get('comment', [action.comment]), 'idea.comment']
        : [];
  if (!row || !isUnpublished(row)) return [];
  return people(row.person).flatMap((person): readonly Need[] => [
    { table: 'person', key: [person] },
    { table: 'credit', key: [person, kind ?? '', row.id] },
  ]);
}
