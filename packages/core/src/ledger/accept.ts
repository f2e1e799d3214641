import { CivicError, isRefusal, refuse, type Refusal } from '../errors.ts';
import { needsReview } from '../idea/review.ts';
import { countsFor } from '../person/claim.ts';
import { atLeast, type Actor } from '../space/person.ts';
import type { SpaceFile } from '../space/space.ts';
import type { Action } from './action.ts';
import { decide } from './decide.ts';
import type { Effect } from './effect.ts';
import type { Entry, Position, Receipt } from './entry.ts';
import { instant } from './instant.ts';
import type { Facts, State } from './state.ts';
import { fileAt, type Version } from './versions.ts';

/** Something to accept: an action that someone submits now, or an entry that was accepted before, elsewhere. */
export type Candidate =
  { readonly action: Action; readonly actor: Actor } | { readonly entry: Omit<Entry, 'position'> };

export interface Accepted {
  readonly receipt: Receipt;
  /** Missing when the action was already known: then nothing changes. */
  readonly fresh?: { readonly entry: Entry; readonly effects: readonly Effect[] };
}

export interface Batch {
  readonly space: SpaceFile;
  /**
   * Holds every row that `needs` names for the candidates, and `person` for whoever did what is known already; is brought up
   * to date as they are accepted.
   */
  readonly state: State;
  /** The entries already in the ledger under an action id of the batch. */
  readonly known: (action: string) => Entry | undefined;
  /** The position of the last entry in the ledger. */
  readonly position: Position;
  readonly now: number;
}

/**
 * Accepts candidates one after the other, each on top of those before it: the one way into every ledger.
 * Positions are gap-free; what is refused takes none.
 */
export function accept(candidates: readonly Candidate[], batch: Batch): readonly (Accepted | Refusal)[] {
  const within = new Map<string, Entry>();
  let position = batch.position;
  return candidates.map((candidate) => {
    const drafted = draft(candidate, position + 1, batch.now);
    const known = within.get(drafted.action.id) ?? batch.known(drafted.action.id);
    if (known) return repeated(known, drafted, batch.state);
    const actor = 'actor' in candidate ? candidate.actor : undefined;
    const review = actor && needsReview(drafted, actor, batch.space, batch.state);
    const entry: Entry = review ? { ...drafted, review } : drafted;
    const effects = decide({ entry, space: batch.space, facts: batch.state, ...(actor && { actor }) });
    if (isRefusal(effects)) return effects;
    batch.state.apply(effects);
    within.set(entry.action.id, entry);
    position += 1;
    return { receipt: receiptOf(entry), fresh: { entry, effects } };
  });
}

/** The entry that a candidate would become. */
export function draft(candidate: Candidate, position: Position, now: number): Entry {
  if ('entry' in candidate) return { ...candidate.entry, position };
  const { action, actor } = candidate;
  const entered = action.behalf && atLeast(actor.role, 'official');
  return {
    position,
    acceptedAt: instant(now),
    person: action.behalf?.person ?? actor.person ?? '',
    role: entered ? 'guest' : actor.role,
    channel: action.behalf?.channel ?? 'online',
    ...(action.behalf && actor.person !== undefined && { by: actor.person }),
    action,
  };
}

/** A guest's act that its claimer sends again is the same. */
function repeated(known: Entry, again: Entry, facts: Facts): Accepted | Refusal {
  const same =
    countsFor(facts, known.person) === countsFor(facts, again.person) &&
    (known.by ?? '') === (again.by ?? '') &&
    sameAction(known.action, again.action);
  return same ? { receipt: receiptOf(known) } : refuse('id-conflict', 'id');
}

export function receiptOf({ action, position, acceptedAt, review }: Entry): Receipt {
  return { action: action.id, position, acceptedAt, subject: subjectOf(action), ...(review && { state: 'review' }) };
}

/** What an action is about: what it makes, or what it changes. */
function subjectOf(action: Action): string {
  if ('comment' in action) return action.comment;
  if (action.kind === 'idea.comment') return action.id;
  if ('idea' in action) return action.idea;
  if ('poll' in action) return action.poll;
  return action.id;
}

/** Whether two actions ask the same. One whose payload was blanked since is the same as what it was. */
export function sameAction(a: Action, b: Action): boolean {
  if (isBlank(a) || isBlank(b)) return canonical({ ...a, payload: null }) === canonical({ ...b, payload: null });
  return canonical(a) === canonical(b);
}

function isBlank(action: Action): boolean {
  return 'payload' in action && action.payload === null;
}

/** JSON with sorted keys, in which a field that is left out and one that is undefined are alike. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The views of a whole ledger, from nothing, each entry by the version that it was judged by; see {@link effectsOf}. */
export function replay(entries: Iterable<Entry>, versions: readonly Version[], state: State): State {
  for (const entry of entries) state.apply(effectsOf(entry, fileAt(versions, entry.position), state));
  return state;
}

/**
 * What follows from an entry of the ledger, whatever configuration is in force by now.
 *
 * @param space what the entry was judged by; see {@link fileAt}
 * @throws CivicError `internal` when what it is about is not there: then the ledger itself is damaged
 */
export function effectsOf(entry: Entry, space: SpaceFile, facts: Facts): readonly Effect[] {
  const effects = decide({ entry, space, facts, settled: true });
  if (!isRefusal(effects)) return effects;
  const detail = `Entry ${entry.position} is refused: ${effects.refused} ${effects.field ?? ''}`.trim();
  throw new CivicError('internal', { detail });
}

/** Kinds whose payload an erasure blanks: what a person says for themselves. */
export const blankedKinds = ['idea.propose', 'idea.comment', 'idea.report', 'comment.report'] as const;
const blanked: readonly string[] = blankedKinds;

/** The entry as an erasure leaves it: the words of what its person proposed, commented and reported are blank. */
export function blank(entry: Entry): Entry {
  const { action } = entry;
  if (!('payload' in action) || !blanked.includes(action.kind)) return entry;
  return { ...entry, action: { ...action, payload: null } };
}
