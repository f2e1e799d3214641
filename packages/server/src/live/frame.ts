import { inScope, type Change, type Position, type ProjectId } from '@civic-widgets/core';

/**
 * Changes that belong together, as server-sent events. Only the last event names the position, so that whoever is cut off
 * in the middle gets all of them again.
 */
export class Frame {
  readonly position: Position;
  readonly changes: readonly Change[];
  readonly #texts = new Map<ProjectId | undefined, string>();

  constructor(changes: readonly Change[]) {
    this.changes = changes;
    this.position = Math.max(...changes.map(({ position }) => position));
  }

  /** Whether everything has to be read again. */
  get resets(): boolean {
    return this.changes.some(({ kind }) => kind === 'reset');
  }

  /** Written once for all who listen to the same. Empty where nothing is about the project. */
  text(project: ProjectId | undefined): string {
    let text = this.#texts.get(project);
    if (text === undefined) {
      const changes = this.changes.filter((change) => inScope(change, project === undefined ? {} : { project }));
      text = changes
        .map((change, index) => event(change, index === changes.length - 1 ? this.position : undefined))
        .join('');
      this.#texts.set(project, text);
    }
    return text;
  }
}

function event(change: Change, position: Position | undefined): string {
  const id = position === undefined ? '' : `id: ${position}\n`;
  return `event: change\n${id}data: ${JSON.stringify(change)}\n\n`;
}

/** Where a listener stands, without any news. */
export function standAt(position: Position): string {
  return `id: ${position}\n\n`;
}

/** The newest change of each subject, in order. */
export function coalesce(changes: readonly Change[]): readonly Change[] {
  const newest = new Map<string, Change>();
  for (const change of changes) {
    const key = 'idea' in change ? `idea ${change.idea}` : 'poll' in change ? `poll ${change.poll}` : 'reset';
    newest.delete(key);
    newest.set(key, change);
  }
  return [...newest.values()];
}
