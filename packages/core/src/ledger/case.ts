import { refuse, type Refusal } from '../errors.ts';
import type { Actor } from '../space/person.ts';
import { permission, permissionOnBehalf } from '../space/policy.ts';
import type { SpaceFile } from '../space/space.ts';
import type { Entry } from './entry.ts';
import type { Key, Owned, Table } from './rows.ts';
import type { Facts } from './state.ts';
import { firstOf } from './text.ts';

/** One row that has to be known before deciding, every row whose key begins so, or every row of a person. */
export type Need =
  | {
      readonly table: Table;
      readonly key: Key;
      /** `key` is only the beginning of one. */
      readonly all?: true;
      readonly of?: never;
    }
  | {
      readonly table: Owned;
      /** A person: every row is meant that is theirs; see `owners`. */
      readonly key: readonly [person: string];
      readonly of: true;
      readonly all?: never;
    };

/** An entry that is not accepted yet, and what it is judged by. */
export interface Case {
  readonly entry: Entry;
  readonly space: SpaceFile;
  readonly facts: Facts;
  /**
   * Who submits it. Missing for what was accepted before: an import, a restore or a rebuild obeys no policy, no dates and
   * no configuration, only sense. The topic, project or poll of an old entry may have left the space's file since.
   */
  readonly actor?: Actor;
  /** It stands in this ledger. It was judged when it was taken and never is again: only what follows from it is asked. */
  readonly settled?: boolean;
}

/** The first objection to a case; there is none to what is settled. */
export function objection({ settled }: Case, ...refusals: readonly (Refusal | undefined)[]): Refusal | undefined {
  return settled ? undefined : firstOf(...refusals);
}

/** Whether the person may do this in the project now; nothing is refused to what was accepted before. */
export function forbids({ entry, actor, space }: Case, projectId: string): Refusal | undefined {
  if (!actor) return undefined;
  const project = space.projects.find(({ id }) => id === projectId);
  if (!project) return refuse('not-found', 'project');
  const judge = entry.action.behalf ? permissionOnBehalf : permission;
  const verdict = judge(entry.action.kind, project, actor, Date.parse(entry.acceptedAt));
  return verdict.allowed ? undefined : refuse(verdict.because);
}
