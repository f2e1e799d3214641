import { refuse, type Refusal } from '../errors.ts';
import type { Actor } from '../space/person.ts';
import { permission } from '../space/policy.ts';
import type { SpaceFile } from '../space/space.ts';
import type { Entry } from './entry.ts';
import type { Key, Table } from './rows.ts';
import type { Facts } from './state.ts';

/** One row that has to be known before deciding. */
export interface Need {
  readonly table: Table;
  readonly key: Key;
}

/** An entry that is not accepted yet, and what it is judged by. */
export interface Case {
  readonly entry: Entry;
  readonly space: SpaceFile;
  readonly facts: Facts;
  /**
   * Who submits it. Missing for what was accepted before: an import, a restore or a rebuild obeys no policy and no
   * dates, only sense.
   */
  readonly actor?: Actor;
}

/** Whether the person may do this in the project now; nothing is refused to what was accepted before. */
export function forbids({ entry, actor, space }: Case, projectId: string): Refusal | undefined {
  if (!actor) return undefined;
  const project = space.projects.find(({ id }) => id === projectId);
  if (!project) return refuse('not-found', 'project');
  const verdict = permission(entry.action.kind, project, actor, Date.parse(entry.acceptedAt));
  return verdict.allowed ? undefined : refuse(verdict.because);
}
